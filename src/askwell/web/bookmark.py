"""This file is the bookmark that carries a page from the browser into Askwell."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import quote

from django.urls import reverse

if TYPE_CHECKING:
    from django.http import HttpRequest

# It reads the title, the address and what is marked, and opens a page of ours; it sends nothing.
SCRIPT = (
    "(()=>{const e=encodeURIComponent,s=String(getSelection()).slice(0,2000);"
    "open(%s+'?title='+e(document.title.slice(0,300))+'&address='+e(location.href.slice(0,1500))"
    "+'&text='+e(s),'_blank','noopener')})()"
)


def make_bookmark(request: HttpRequest) -> str:
    """Return the bookmark for this address of Askwell."""
    page = json.dumps(request.build_absolute_uri(reverse("keep")))
    return "javascript:" + quote(SCRIPT % page, safe="(){}=>,.+'&?;/:$")
