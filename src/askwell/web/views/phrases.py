"""This file is the phrases of one's own: kept, reworded, taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from askwell.actions.phrases import change_phrase, keep_phrase, remove_phrase
from askwell.domain.errors import AskwellError
from askwell.domain.letter_words import MessageKind
from askwell.queries.writing import list_phrases
from askwell.records.models import Phrase
from askwell.web.forms.messages import read_word
from askwell.web.templatetags.labels import list_choices
from askwell.web.templatetags.letters import KINDS

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_http_methods(["GET", "HEAD", "POST"])
def show_phrases(request: HttpRequest) -> HttpResponse:
    """Show your phrases, and keep one more."""
    if request.method != "POST":
        return _show(request)
    text, kind = request.POST.get("text", ""), read_word(MessageKind, request.POST.get("kind"))
    try:
        keep_phrase(owner=request.user, text=text, kind=kind)
    except AskwellError as error:
        return _show(request, text=text, kind=kind, problem=str(error))
    messages.success(request, _("Kept. It waits under your letters."))
    return redirect("phrases")


@require_POST
def save_phrase(request: HttpRequest, ulid: str) -> HttpResponse:
    """Reword a phrase."""
    phrase = get_object_or_404(Phrase.objects.owned_by(request.user), ulid=ulid)
    kind = read_word(MessageKind, request.POST.get("kind"))
    try:
        change_phrase(phrase=phrase, text=request.POST.get("text", ""), kind=kind, now=request.now)
    except AskwellError as error:
        return _show(request, problem=str(error))
    messages.success(request, _("Saved."))
    return redirect("phrases")


@require_POST
def create_phrase_removal(request: HttpRequest, ulid: str) -> HttpResponse:
    """Take a phrase out; the form comes back filled, so that it can be kept again."""
    phrase = get_object_or_404(Phrase.objects.owned_by(request.user), ulid=ulid)
    text, kind = phrase.text, read_word(MessageKind, phrase.kind)
    remove_phrase(phrase=phrase)
    messages.success(request, _("Taken out. Its words wait in the form, should you want it back."))
    return _show(request, text=text, kind=kind, status=200)


def _show(
    request: HttpRequest,
    *,
    text: str = "",
    kind: MessageKind | None = None,
    problem: str = "",
    status: int | None = None,
) -> HttpResponse:
    context = {
        "phrases": list_phrases(owner=request.user),
        "kinds": list_choices(KINDS),
        "text": text,
        "kind": kind,
        "problem": problem,
    }
    return render(request, "phrases/page.html", context, status=status or (422 if problem else 200))
