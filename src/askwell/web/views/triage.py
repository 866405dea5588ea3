"""This file is "do you know this person?": one card at a time of those a file brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from askwell.actions.triage import recognize_person, take_answer_back
from askwell.domain.people import Circle, Recognition
from askwell.queries.triage import load_triage_page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

KEYS = (
    ("4", Circle.FRIEND, _("Friend")),
    ("5", Circle.CLASSMATE, _("Classmate")),
    ("6", Circle.COWORKER, _("Coworker")),
    ("7", Circle.PROFESSOR, _("Professor")),
    ("8", Circle.FAMILY, _("Family")),
    ("9", Circle.SPEAKER, _("Speaker")),
    ("0", Circle.OTHER, _("Other")),
)


@never_cache
@require_safe
def show_triage(request: HttpRequest) -> HttpResponse:
    """Show the next person a file brought, and ask whether you know them."""
    return _show_card(request, "triage/page.html")


@require_POST
def create_recognition(request: HttpRequest, ulid: str) -> HttpResponse:
    """Keep the answer about one person, and show the next."""
    word = request.POST.get("answer", "")
    circles = [Circle(one) for one in request.POST.getlist("circle") if one in list(Circle)]
    recognize_person(
        owner=request.user,
        ulid=ulid,
        answer=Recognition(word) if word in list(Recognition) else Recognition.LATER,
        circles=circles,
        now=request.now,
    )
    return _show_card(request, "triage/_triage.html") if request.htmx else redirect("triage")


@require_POST
def create_recognition_return(request: HttpRequest) -> HttpResponse:
    """Take the last answer back, and show that person again."""
    take_answer_back(owner=request.user)
    return _show_card(request, "triage/_triage.html") if request.htmx else redirect("triage")


def _show_card(request: HttpRequest, template: str) -> HttpResponse:
    context = {"triage": load_triage_page(request.user), "keys": KEYS}
    return render(request, template, context)
