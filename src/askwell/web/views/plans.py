"""This file is choosing questions: for one interview, and in the bank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from askwell.actions.own_questions import leave_question_remark, use_other_wording
from askwell.actions.plans import (
    discard_question,
    drop_question,
    move_question,
    plan_questions,
    set_question_minutes,
    write_question,
)
from askwell.domain.errors import AskwellError
from askwell.domain.questions_review import QuestionFlaw
from askwell.queries.briefs import load_bank, load_brief
from askwell.queries.interviews import find_interview
from askwell.queries.questions import load_bank_page
from askwell.web.forms.interviews import QuestionForm
from askwell.web.forms.messages import read_word
from askwell.web.forms.numbers import read_number
from askwell.web.views.interviews import describe_brief

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_POST
def add_to_plan(request: HttpRequest, ulid: str) -> HttpResponse:
    """Choose the ticked questions for this interview."""
    interview = find_interview(request.user, ulid)
    wanted = request.POST.getlist("question")
    known = {question.id: question for question in load_bank(request.user)}
    plan_questions(interview=interview, questions=[known[q] for q in wanted if q in known])
    return _answer_with_plan(request, ulid)


@require_POST
def create_removal(request: HttpRequest, ulid: str, question: str) -> HttpResponse:
    """Take a question out of the plan."""
    drop_question(interview=find_interview(request.user, ulid), question=question)
    return _answer_with_plan(request, ulid)


@require_POST
def change_place(request: HttpRequest, ulid: str, question: str) -> HttpResponse:
    """Move a question up or down."""
    by = -1 if request.POST.get("to") == "up" else 1
    move_question(interview=find_interview(request.user, ulid), question=question, by=by)
    return _answer_with_plan(request, ulid)


@require_POST
def change_minutes(request: HttpRequest, ulid: str, question: str) -> HttpResponse:
    """Give a question its minutes."""
    minutes = read_number(request.POST.get("minutes"))
    interview = find_interview(request.user, ulid)
    set_question_minutes(interview=interview, question=question, minutes=minutes)
    return _answer_with_plan(request, ulid)


def _answer_with_plan(request: HttpRequest, ulid: str) -> HttpResponse:
    if request.POST.get("back") == "questions":
        return redirect("questions")
    if not request.htmx:
        return redirect("interview", ulid)
    brief = load_brief(request.user, ulid)
    return render(request, "interviews/_plan.html", describe_brief(request, brief))


@require_http_methods(["GET", "HEAD", "POST"])
def show_questions(request: HttpRequest) -> HttpResponse:
    """Show the bank by theme, and take a question of one's own."""
    form = QuestionForm(request.POST or None)
    if form.is_valid():
        write_question(owner=request.user, **form.cleaned_data)
        messages.success(request, _("Your question is in the bank."))
        return redirect("questions")
    bank = load_bank_page(request.user, request.now)
    status = 422 if form.is_bound else 200
    return render(request, "questions/page.html", {"bank": bank, "form": form}, status=status)


@require_POST
def remove_own_question(request: HttpRequest, ulid: str) -> HttpResponse:
    """Take one's own question out of the bank."""
    discard_question(owner=request.user, ulid=ulid)
    return redirect("questions")


@require_POST
def save_question_wording(request: HttpRequest, ulid: str) -> HttpResponse:
    """Use the other wording of one's own question, or leave the remark on it."""
    flaw = read_word(QuestionFlaw, request.POST.get("flaw"))
    if flaw is None:
        raise AskwellError(_("Choose which remark you mean."))
    if request.POST.get("do") == "use":
        before = use_other_wording(owner=request.user, ulid=ulid, flaw=flaw, now=request.now)
        messages.success(request, _("Reworded. It read: “{text}”").format(text=before))
    else:
        leave_question_remark(owner=request.user, ulid=ulid, flaw=flaw)
    return redirect(f"{reverse('questions')}#q-{ulid}")
