"""This file is the composer: a letter begun, written and reviewed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from askwell.actions.messages import keep_new_letter, save_message
from askwell.actions.versions import keep_version
from askwell.domain.drafting import put_times_sentence
from askwell.domain.errors import Conflict
from askwell.domain.letter_words import Channel, MessageKind
from askwell.domain.outreach import KeptFor
from askwell.domain.review.values import Message as Text
from askwell.queries.messages import find_message, load_letter, load_new_letter
from askwell.queries.reshaping import reshape_letter
from askwell.queries.reviewing import review_text_to
from askwell.queries.thanks import find_thanks
from askwell.queries.writing import list_phrases
from askwell.records.models import Person
from askwell.web.forms.messages import read_before, read_draft, read_word
from askwell.web.forms.numbers import read_number
from askwell.web.forms.phrases import find_phrase_to_insert
from askwell.web.templatetags.labels import list_choices
from askwell.web.templatetags.letters import CHANNELS, KINDS
from askwell.web.views.sent_messages import mark_from_composer

if TYPE_CHECKING:
    from django.http import HttpRequest

    from askwell.actions.messages import Draft
    from askwell.queries.messages import Letter
    from askwell.records.models import Message


KEEPS_FOR = {"review": KeptFor.KEPT, "copied": KeptFor.COPIED}


@require_http_methods(["GET", "HEAD", "POST"])
def create_letter(request: HttpRequest, ulid: str) -> HttpResponse:
    """Begin a letter from facts; it is kept from its first save on."""
    if request.method == "POST":
        return _keep_new(request, ulid)
    letter = load_new_letter(
        owner=request.user,
        person_ulid=ulid,
        kind=read_word(MessageKind, request.GET.get("kind")) or MessageKind.INVITATION,
        channel=read_word(Channel, request.GET.get("channel")),
        thanks_ulid=request.GET.get("thanks", ""),
        now=request.now,
    )
    return _show(request, letter)


def _keep_new(request: HttpRequest, ulid: str) -> HttpResponse:
    person = get_object_or_404(Person.objects.owned_by(request.user).kept(), ulid=ulid)
    thanks = request.POST.get("thanks", "")
    owed = find_thanks(owner=request.user, ulid=thanks) if thanks else None
    message = keep_new_letter(
        owner=request.user,
        person=person,
        draft=_reshape(request, person, thanks_ulid=thanks),
        interview=owed.interview if owed else None,
        today=request.today,
    )
    return _answer_save(request, message)


@require_http_methods(["GET", "HEAD", "POST"])
def show_letter(request: HttpRequest, ulid: str) -> HttpResponse:
    """Show a letter, or keep what was written."""
    if request.method != "POST":
        return _show(request, load_letter(owner=request.user, ulid=ulid, now=request.now))
    message = find_message(owner=request.user, ulid=ulid)
    draft = _reshape(request, message.person, interview_id=message.interview_id)
    version = read_number(request.POST.get("version"))
    try:
        save_message(message=message, draft=draft, version=version, now=request.now)
    except Conflict as conflict:
        return _show_conflict(request, ulid, draft, str(conflict))
    return _answer_save(request, message)


def _reshape(
    request: HttpRequest, person: Person, *, thanks_ulid: str = "", interview_id: int | None = None
) -> Draft:
    draft = read_draft(request.POST)
    before = read_before(request.POST)
    # While somebody types, nothing but their own words is kept.
    if before is None or "X-Autosave" in request.headers:
        return draft
    phrase = find_phrase_to_insert(request.user, request.POST)
    text = reshape_letter(
        owner=request.user,
        person=person,
        text=Text(draft.kind, draft.channel, draft.subject, draft.body),
        times=draft.times_offered,
        before=before,
        thanks_ulid=thanks_ulid,
        interview_id=interview_id,
    )
    body = put_times_sentence(text.body, old="", new=phrase)
    return replace(draft, subject=text.subject, body=body)


def _answer_save(request: HttpRequest, message: Message) -> HttpResponse:
    address = reverse("message", args=[message.ulid])
    kept_for = KEEPS_FOR.get(request.POST.get("do", ""))
    if kept_for is not None:
        keep_version(message=message, kept_for=kept_for, now=request.now)
    if "X-Autosave" in request.headers:
        headers = {"X-Version": str(message.version), "X-Address": address}
        return HttpResponse(status=204, headers=headers)
    if request.POST.get("do") == "sent":
        return mark_from_composer(request, message)
    return redirect(address)


def _show_conflict(request: HttpRequest, ulid: str, draft: Draft, sentence: str) -> HttpResponse:
    if "X-Autosave" in request.headers:
        return HttpResponse(sentence, status=409, content_type="text/plain; charset=utf-8")
    text = Text(draft.kind, draft.channel, draft.subject, draft.body)
    letter = load_letter(owner=request.user, ulid=ulid, now=request.now, draft=text)
    return _show(request, letter, conflict=sentence, status=409)


def _show(
    request: HttpRequest, letter: Letter, *, conflict: str = "", status: int = 200
) -> HttpResponse:
    context = {
        "letter": letter,
        "person": letter.person,
        "message": letter.message,
        "reviewed": letter.reviewed,
        "conflict": conflict,
        "thanks": request.GET.get("thanks", ""),
        "kinds": list_choices(KINDS),
        "channels": list_choices(CHANNELS),
        "phrases": list_phrases(owner=request.user, kind=letter.kind),
    }
    page = "messages/sent.html" if letter.is_sent and not conflict else "messages/page.html"
    return render(request, page, context, status=status)


@require_POST
def review_letter_so_far(request: HttpRequest, ulid: str) -> HttpResponse:
    """Review what is being typed, and save nothing."""
    person = get_object_or_404(
        Person.objects.owned_by(request.user).kept().select_related("organization"), ulid=ulid
    )
    draft = read_draft(request.POST)
    reviewed = review_text_to(
        owner=request.user,
        person=person,
        kind=draft.kind,
        channel=draft.channel,
        subject=draft.subject,
        body=draft.body,
        ignored=draft.ignored,
    )
    context = {"reviewed": reviewed, "person": person, "channel": draft.channel}
    return render(request, "messages/_review.html", context)
