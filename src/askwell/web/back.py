"""This file is the way back to the page that asked, and never out of this site."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

if TYPE_CHECKING:
    from django.http import HttpRequest

LONGEST = 2_000


def go_back(request: HttpRequest, otherwise: str = "outreach") -> HttpResponseRedirect:
    """Return to the page that asked, if it is one of ours, else to the page named `otherwise`."""
    asked = request.POST.get("next") or request.headers.get("Referer", "")
    return HttpResponseRedirect(asked if _is_ours(request, asked) else reverse(otherwise))


def _is_ours(request: HttpRequest, address: str) -> bool:
    # A bare word would pass as a relative address, and be taken for the name of a page.
    return (
        len(address) <= LONGEST
        and url_has_allowed_host_and_scheme(address, allowed_hosts={request.get_host()})
        and urlsplit(address).path.startswith("/")
    )
