"""This file is the pitch: read, written, reviewed while it is written, put away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from askwell.actions.pitches import (
    PitchDraft,
    create_pitch,
    erase_pitch,
    ignore_finding,
    put_pitch_away,
    recall_findings,
    restore_version,
    save_pitch,
    take_pitch_up,
)
from askwell.domain.errors import Conflict
from askwell.domain.pitch import Audience, PitchLength, begin_pitch_text
from askwell.queries.pitch_page import load_pitch_page
from askwell.queries.pitches import (
    find_latest_wording,
    find_pitch,
    find_wording,
    load_pace,
    show_text,
)
from askwell.web.forms.numbers import read_number
from askwell.web.forms.pitches import read_pitch_draft, show_pitch_draft
from askwell.web.templatetags.labels import list_choices
from askwell.web.templatetags.pitches import AUDIENCES, LENGTHS

if TYPE_CHECKING:
    from django.http import HttpRequest

    from askwell.records.models import Pitch


@require_safe
def show_pitch(request: HttpRequest, ulid: str = "") -> HttpResponse:
    """Show one pitch, or the usual one."""
    page = load_pitch_page(request.user, ulid, request.now)
    template = "pitch/page.html" if page else "pitch/none.html"
    return render(request, template, {"page": page})


@require_http_methods(["GET", "HEAD", "POST"])
def write_new_pitch(request: HttpRequest) -> HttpResponse:
    """Begin a pitch: empty, from another one, or from what you told about yourself."""
    if request.method != "POST":
        return _show_words(request, None, _begin_draft(request))
    draft = read_pitch_draft(request.POST)
    pitch = create_pitch(owner=request.user, draft=draft, now=request.now)
    return _answer_saved(request, pitch)


def _begin_draft(request: HttpRequest) -> PitchDraft:
    if request.GET.get("from"):
        pitch = find_pitch(request.user, request.GET["from"])
        return show_pitch_draft(pitch, find_latest_wording(pitch))
    profile = request.user.profile
    return PitchDraft(
        audience=Audience.ANYONE,
        length=PitchLength.HALF_MINUTE,
        text=begin_pitch_text(name=profile.name, about=profile.about, seeking=profile.seeking),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def write_pitch_words(request: HttpRequest, ulid: str) -> HttpResponse:
    """Show the words of a pitch to be changed, or keep them."""
    pitch = find_pitch(request.user, ulid)
    if request.method != "POST":
        return _show_words(request, pitch, show_pitch_draft(pitch, find_latest_wording(pitch)))
    draft = read_pitch_draft(request.POST)
    try:
        save_pitch(
            pitch=pitch,
            draft=draft,
            revision=read_number(request.POST.get("version")),
            is_kept=request.POST.get("do") in {"keep", "practise"},
            now=request.now,
        )
    except Conflict as conflict:
        return _show_conflict(request, ulid, draft, str(conflict))
    return _answer_saved(request, pitch)


def _answer_saved(request: HttpRequest, pitch: Pitch) -> HttpResponse:
    words = reverse("pitch-words", args=[pitch.ulid])
    if "X-Autosave" in request.headers:
        headers = {"X-Version": str(pitch.revision), "X-Address": words}
        return HttpResponse(status=204, headers=headers)
    match request.POST.get("do"):
        case "practise":
            return redirect("pitch-practice", pitch.ulid)
        case "weave" | "part":
            return redirect(f"{words}#together")
        case _:
            return redirect("pitch-one", pitch.ulid)


def _show_conflict(
    request: HttpRequest, ulid: str, draft: PitchDraft, sentence: str
) -> HttpResponse:
    if "X-Autosave" in request.headers:
        return HttpResponse(sentence, status=409, content_type="text/plain; charset=utf-8")
    return _show_words(request, find_pitch(request.user, ulid), draft, conflict=sentence)


def _show_words(
    request: HttpRequest, pitch: Pitch | None, draft: PitchDraft, *, conflict: str = ""
) -> HttpResponse:
    context = {
        "pitch": pitch,
        "draft": draft,
        "shown": _review_draft(request, draft),
        "saved": find_latest_wording(pitch) if pitch and conflict else None,
        "conflict": conflict,
        "audiences": list_choices(AUDIENCES),
        "lengths": list_choices(LENGTHS),
    }
    return render(request, "pitch/words.html", context, status=409 if conflict else 200)


def _review_draft(request: HttpRequest, draft: PitchDraft) -> object:
    return show_text(
        draft.text,
        length=draft.length,
        audience=draft.audience,
        pace=load_pace(request.user),
        ignored=draft.ignored,
    )


@require_POST
def review_pitch_so_far(request: HttpRequest) -> HttpResponse:
    """Measure and review what is being typed, and save nothing."""
    draft = read_pitch_draft(request.POST)
    context = {"draft": draft, "shown": _review_draft(request, draft)}
    return render(request, "pitch/_review.html", context)


@require_POST
def create_wording_restoration(request: HttpRequest, ulid: str) -> HttpResponse:
    """Say it again as an older wording has it."""
    pitch = restore_version(version=find_wording(request.user, ulid), now=request.now)
    messages.success(request, _("That wording is yours again; the other one is kept below it."))
    return redirect("pitch-one", pitch.ulid)


@require_POST
def save_left_findings(request: HttpRequest, ulid: str) -> HttpResponse:
    """Leave a finding as it is, or look at all of them again."""
    pitch = find_pitch(request.user, ulid)
    if request.POST.get("key"):
        ignore_finding(pitch=pitch, key=request.POST["key"])
    else:
        recall_findings(pitch=pitch)
    return redirect(reverse("pitch-one", args=[ulid]) + "#review")


@require_POST
def create_pitch_removal(request: HttpRequest, ulid: str) -> HttpResponse:
    """Put a pitch away, with a way back."""
    put_pitch_away(pitch=find_pitch(request.user, ulid), now=request.now)
    back = reverse("pitch-return", args=[ulid])
    messages.success(request, _("The pitch is put away."), extra_tags=f"undo:{back}")
    return redirect("pitch")


@require_POST
def create_pitch_return(request: HttpRequest, ulid: str) -> HttpResponse:
    """Bring a pitch back."""
    take_pitch_up(pitch=find_pitch(request.user, ulid))
    return redirect("pitch-one", ulid)


@require_POST
def create_pitch_erasure(request: HttpRequest, ulid: str) -> HttpResponse:
    """Delete a pitch that was put away."""
    erase_pitch(pitch=find_pitch(request.user, ulid))
    messages.success(request, _("The pitch is deleted, with its wordings and practices."))
    return redirect("pitch")
