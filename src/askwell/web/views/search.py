"""This file is the search box: everything found, as options for the palette or as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from askwell.queries.search import search_everything
from askwell.web.palette import find_pages

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def show_search(request: HttpRequest) -> HttpResponse:
    """Find people, places, fields and notes, and what could be done with them."""
    found = search_everything(request.user, request.GET.get("q", ""))
    is_part = request.headers.get("HX-Request") == "true"
    name = "search/_results.html" if is_part else "search/page.html"
    answer = render(request, name, {"found": found, "pages": find_pages(found.text)})
    patch_vary_headers(answer, ["HX-Request"])
    return answer
