"""This file reads letters, answers, stages and days off their forms."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from django.utils.translation import gettext as _

from askwell.actions.messages import Draft
from askwell.domain.errors import AskwellError
from askwell.domain.letter_words import Channel, MessageKind
from askwell.domain.outreach import Answer, Stage
from askwell.queries.reshaping import Before

if TYPE_CHECKING:
    from django.http import QueryDict

Word = TypeVar("Word", bound=StrEnum)


def read_draft(data: QueryDict) -> Draft:
    """Return the letter as it stands in the composer."""
    return Draft(
        kind=read_word(MessageKind, data.get("kind")) or MessageKind.INVITATION,
        channel=read_word(Channel, data.get("channel")) or Channel.EMAIL,
        subject=data.get("subject", ""),
        body=data.get("body", "").replace("\r\n", "\n"),
        times_offered=tuple(data.getlist("times"))[:10],
        ignored=read_ignored(data),
    )


def read_before(data: QueryDict) -> Before | None:
    """Return what the page showed before a change of kind, channel or times; None if it says not."""
    kind = read_word(MessageKind, data.get("was_kind"))
    channel = read_word(Channel, data.get("was_channel"))
    if kind is None or channel is None:
        return None
    return Before(
        kind=kind,
        channel=channel,
        times=tuple(data.getlist("was_times"))[:10],
        puts_times=data.get("do") == "times",
    )


def read_ignored(data: QueryDict) -> tuple[str, ...]:
    """Return the findings to leave, with the one just ignored and without the one taken back."""
    ignored = dict.fromkeys(key for key in data.getlist("ignored") if key)
    if data.get("ignore"):
        ignored[data["ignore"]] = None
    if data.get("unignore") == "all":
        ignored.clear()
    ignored.pop(data.get("unignore", ""), None)
    return tuple(ignored)[:100]


def read_word(words: type[Word], text: str | None) -> Word | None:
    """Return the word of an enumeration, or None when it is none of them."""
    return words(text) if text in {word.value for word in words if word.value} else None


def read_answer(data: QueryDict) -> Answer:
    """Return what came back.

    Raises:
        AskwellError: When nothing was chosen.
    """
    answer = read_word(Answer, data.get("answer"))
    if answer is None:
        raise AskwellError(_("Choose what came back: yes, no, not now, or no answer."))
    return answer


def read_stage(data: QueryDict) -> Stage:
    """Return the stage to move to; the arrows say `to`, as `stage` is the list beside them.

    Raises:
        AskwellError: When it is no stage.
    """
    stage = read_word(Stage, data.get("to") or data.get("stage"))
    if stage is None:
        raise AskwellError(_("Choose where the conversation stands."))
    return stage
