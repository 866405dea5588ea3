"""This file puts the moment of a request on it, so that no page asks a clock of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.config import clock

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse


def set_moment(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Give every request its `now`, an aware datetime."""

    def answer(request: HttpRequest) -> HttpResponse:
        request.now = clock.now()  # type: ignore[attr-defined]
        return get_response(request)

    return answer
