"""This file is the appointment: the list, making one, the brief, and the calendar file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from askwell.actions.interviews import (
    call_off_interview,
    mark_employment_raised,
    reschedule_interview,
    schedule_interview,
)
from askwell.domain.interviews import InterviewFormat, InterviewStatus
from askwell.domain.time_zones import list_time_zones, show_on_both_clocks
from askwell.formats.icalendar.writer import write_calendar
from askwell.queries.briefs import load_brief
from askwell.queries.calendar import make_calendar_event
from askwell.queries.interviews import find_interview, list_interviews
from askwell.records.models import Person
from askwell.web.forms.interviews import (
    InterviewForm,
    show_interview_form,
    start_interview_form,
)

if TYPE_CHECKING:
    from django.http import HttpRequest

    from askwell.queries.briefs import Brief

FORM = ("field", "starts_at", "minutes", "their_time_zone", "place")


@require_safe
def show_interviews(request: HttpRequest) -> HttpResponse:
    """Show what is ahead, what is to write down, and what is behind."""
    lists = list_interviews(request.user, request.now)
    return render(request, "interviews/page.html", {"lists": lists})


@require_http_methods(["GET", "HEAD", "POST"])
def create_interview(request: HttpRequest, ulid: str) -> HttpResponse:
    """Ask when, how and where, and write the appointment down."""
    person = get_object_or_404(Person.objects.owned_by(request.user).kept(), ulid=ulid)
    zone = request.user.profile.time_zone
    start = start_interview_form(person, zone, request.today)
    form = InterviewForm(request.POST or None, initial=start, owner=request.user, my_zone=zone)
    if form.is_valid():
        interview = schedule_interview(
            owner=request.user,
            person=person,
            my_time_zone=zone,
            format=InterviewFormat(form.cleaned_data["format"]),
            today=request.today,
            **{name: form.cleaned_data[name] for name in FORM},
        )
        messages.success(request, _("It is in the book. Next: choose your questions."))
        return redirect("interview", interview.ulid)
    return _show_form(request, form, person)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_interview(request: HttpRequest, ulid: str) -> HttpResponse:
    """Move an appointment, or change how and where."""
    interview = find_interview(request.user, ulid)
    zone = request.user.profile.time_zone
    start = show_interview_form(interview, zone)
    form = InterviewForm(request.POST or None, initial=start, owner=request.user, my_zone=zone)
    if form.is_valid():
        reschedule_interview(
            interview=interview,
            format=InterviewFormat(form.cleaned_data["format"]),
            now=request.now,
            **{name: form.cleaned_data[name] for name in FORM},
        )
        messages.success(request, _("Changed. Take the calendar file again; it replaces the old."))
        return redirect("interview", interview.ulid)
    return _show_form(request, form, interview.person, interview)


def _show_form(
    request: HttpRequest, form: InterviewForm, person: Person, interview: object = None
) -> HttpResponse:
    status = 422 if form.is_bound else 200
    context = {"form": form, "person": person, "interview": interview, "zones": list_time_zones()}
    return render(request, "interviews/form.html", context, status=status)


@require_safe
def show_interview(request: HttpRequest, ulid: str) -> HttpResponse:
    """Show the brief: who and when, why them, the plan, where and how."""
    brief = load_brief(request.user, ulid)
    return render(request, "interviews/brief.html", describe_brief(request, brief))


def describe_brief(request: HttpRequest, brief: Brief) -> dict[str, object]:
    """Return the brief with both clocks and the days to go."""
    interview = brief.interview
    clocks = show_on_both_clocks(
        interview.starts_at,
        my_zone=request.user.profile.time_zone,
        their_zone=interview.their_time_zone,
    )
    days = (clocks.mine.date() - request.today).days
    return {"brief": brief, "interview": interview, "clocks": clocks, "days_to_go": days}


@require_safe
def download_calendar(request: HttpRequest, ulid: str) -> HttpResponse:
    """Give the appointment as a calendar file that any calendar opens."""
    interview = find_interview(request.user, ulid)
    event = make_calendar_event(interview, address=request.build_absolute_uri("/"))
    answer = HttpResponse(write_calendar([event]), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="interview.ics"'
    return answer


@require_POST
def create_absence(request: HttpRequest, ulid: str) -> HttpResponse:
    """Note that the talk was called off, or that somebody did not come."""
    missed = request.POST.get("status") == InterviewStatus.NO_SHOW
    status = InterviewStatus.NO_SHOW if missed else InterviewStatus.CANCELLED
    interview = find_interview(request.user, ulid)
    call_off_interview(interview=interview, status=status, today=request.today)
    messages.success(request, _("Noted. It happens; you can offer another time when you like."))
    return redirect("person", interview.person.ulid)


@require_POST
def save_employment(request: HttpRequest, ulid: str) -> HttpResponse:
    """Note that they raised employment themselves, or take that back."""
    interview = find_interview(request.user, ulid)
    mark_employment_raised(interview=interview, is_raised="raised" in request.POST)
    return redirect("interview-day" if request.POST.get("back") == "day" else "interview", ulid)
