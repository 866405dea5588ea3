"""This file is what you do with a remark on your own question: use the other wording, or leave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from askwell.domain.errors import AskwellError, NotFound
from askwell.domain.questions_review import review_question
from askwell.records.models import Question

if TYPE_CHECKING:
    from datetime import datetime

    from askwell.domain.questions_review import QuestionFlaw
    from askwell.records.models import User


@transaction.atomic
def use_other_wording(*, owner: User, ulid: str, flaw: QuestionFlaw, now: datetime) -> str:
    """Reword a question as its remark offers, and return how it read before.

    Plans that hold the question keep the words they were made with.
    """
    question = _find_own_question(owner, ulid)
    offered = (found.instead for found in review_question(question.text) if found.flaw == flaw)
    instead = next(offered, "")
    if not instead:
        raise AskwellError(_("There is no other wording to use. Nothing was changed."))
    before, question.text, question.edited_at = question.text, instead[:500], now
    question.save(update_fields=["text", "edited_at"])
    return before


@transaction.atomic
def leave_question_remark(*, owner: User, ulid: str, flaw: QuestionFlaw) -> None:
    """Leave a remark on a question for good."""
    question = _find_own_question(owner, ulid)
    question.ignored = sorted({*question.ignored, flaw.value})
    question.save(update_fields=["ignored"])


def _find_own_question(owner: User, ulid: str) -> Question:
    question: Question | None = Question.objects.owned_by(owner).filter(ulid=ulid).first()
    if question is None:
        raise NotFound(_("You have no such question."))
    return question
