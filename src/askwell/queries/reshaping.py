"""This file reshapes a draft whose kind, channel or times were changed, and loses no word of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.domain.drafting import (
    WITH_SUBJECT,
    outline_message,
    put_times_sentence,
    say_times_sentence,
)
from askwell.domain.review.values import Message as Text
from askwell.domain.time_choices import read_time_choice
from askwell.queries.letter_facts import load_letter_facts, make_draft_facts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askwell.domain.letter_words import Channel, MessageKind
    from askwell.domain.time_choices import TimeChoice
    from askwell.queries.letter_facts import LetterFacts
    from askwell.records.models import Person, User


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What the page showed before the change, and whether the times were asked into the letter."""

    kind: MessageKind
    channel: Channel
    times: tuple[str, ...] = ()
    puts_times: bool = False


def reshape_letter(  # noqa: PLR0913 - a letter, what it was, and whose
    *,
    owner: User,
    person: Person,
    text: Text,
    times: Sequence[str],
    before: Before,
    thanks_ulid: str = "",
    interview_id: int | None = None,
) -> Text:
    """Return the letter in its new shape.

    A letter nobody touched becomes the outline of its new kind; one that was
    written keeps its words, and only the sentence with the times changes.
    """
    facts = load_letter_facts(
        owner=owner, person=person, thanks_ulid=thanks_ulid, interview_id=interview_id
    )
    old_times, new_times = _read_times(facts, before.times), _read_times(facts, times)
    old = outline_message(
        make_draft_facts(facts, kind=before.kind, channel=before.channel, times=old_times)
    )
    new = outline_message(
        make_draft_facts(facts, kind=text.kind, channel=text.channel, times=new_times)
    )
    subject = text.subject
    if text.channel in WITH_SUBJECT and subject.strip() in {"", old.subject}:
        subject = new.subject
    if text.body.strip() == old.body:
        return Text(text.kind, text.channel, subject, new.body)
    is_known = bool(person.time_zone)
    body = put_times_sentence(
        text.body,
        old=say_times_sentence(old_times, is_their_zone_known=is_known),
        new=say_times_sentence(new_times, is_their_zone_known=is_known),
    )
    leaves_times = tuple(times) == before.times and not before.puts_times
    return Text(text.kind, text.channel, subject, text.body if leaves_times else body)


def _read_times(facts: LetterFacts, keys: Sequence[str]) -> list[TimeChoice]:
    my_zone = facts.profile.time_zone
    their_zone = facts.person.time_zone or my_zone
    found = (read_time_choice(key, my_zone=my_zone, their_zone=their_zone) for key in keys)
    return [choice for choice in found if choice is not None]
