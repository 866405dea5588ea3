"""This file is what happens around every page: the person's time zone, and kind errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from askwell.domain.errors import AskwellError, Conflict, NotFound
from askwell.domain.time_zones import open_zone

if TYPE_CHECKING:
    from collections.abc import Callable
    from zoneinfo import ZoneInfo

    from django.http import HttpRequest, HttpResponse


class answer_for_the_person:  # noqa: N801 - a middleware with two hooks, named as it is used
    """Activate the person's time zone, and turn what they caused into a sentence."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the rest of the chain."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with dates in the person's own zone."""
        zone = _find_zone(request)
        # `now` is put on the request by config, which alone reads the clock.
        request.today = request.now.astimezone(zone).date()  # type: ignore[attr-defined]
        with timezone.override(zone):
            answer = self.get_response(request)
        # What is confided here is for one person: shared caches keep none of it.
        answer.headers.setdefault("Cache-Control", "private, no-cache")
        return answer

    def process_view(self, request: HttpRequest, *_rest: object) -> HttpResponse | None:
        """Refuse a zero byte in any word that came in: no text holds one, and PostgreSQL says so."""
        came = (request.GET.lists(), request.POST.lists())
        words = [word for lists in came for name, values in lists for word in (name, *values)]
        if "\0" in request.path or any("\0" in word for word in words):
            sentence = _("There is a sign in this that no text can hold. Nothing was changed.")
            return render(request, "errors/refused.html", {"sentence": sentence}, status=400)
        return None

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Show an AskwellError as its sentence; leave every other error to the log."""
        if not isinstance(error, AskwellError):
            return None
        return render(
            request, "errors/refused.html", {"sentence": str(error)}, status=_find_status(error)
        )


def _find_zone(request: HttpRequest) -> ZoneInfo:
    profile = getattr(request.user, "profile", None) if request.user.is_authenticated else None
    return open_zone(profile.time_zone if profile else "UTC")


def _find_status(error: AskwellError) -> int:
    if isinstance(error, NotFound):
        return 404
    return 409 if isinstance(error, Conflict) else 400
