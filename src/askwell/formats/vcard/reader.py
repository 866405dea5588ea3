"""This file is how a vCard file of any version becomes people."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from askwell.domain.errors import UnreadableFile
from askwell.domain.people import PeopleFile, PersonDraft, Problem
from askwell.domain.words import _
from askwell.formats.drafts import sort_labels
from askwell.formats.limits import MAX_FILE_BYTES, MAX_TAGS, refuse_large_file, refuse_many_records
from askwell.formats.text import recode_as_utf8
from askwell.formats.vcard.card import Card, read_card
from askwell.formats.vcard.lines import split_cards
from askwell.formats.zips import ZIP_START, find_address_books, read_address_books

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askwell.formats.vcard.lines import RawCard

SUFFIX = ".vcf"
# A card that lost its beginning is refused in the words of this format.
_MARK = re.compile(r"^(?:[\w-]+\.)?(?:BEGIN|END)[ \t]*:[ \t]*VCARD", re.IGNORECASE | re.MULTILINE)


def read_vcard(data: bytes, *, file_name: str = "") -> PeopleFile:  # noqa: ARG001 - readers look alike
    """Read a vCard file, or a zip of them; one bad card never costs the others.

    Every card counts as a record. A group is no person: its name becomes a
    tag of its members who are in the same file.
    """
    refuse_large_file(len(data), limit=MAX_FILE_BYTES)
    if data.startswith(ZIP_START):
        data = read_address_books(data, SUFFIX, limit=MAX_FILE_BYTES)
    people: list[PersonDraft] = []
    problems: list[Problem] = []
    groups: dict[str, list[str]] = defaultdict(list)
    read = 0
    for raw in split_cards(recode_as_utf8(data)):
        if not raw.number:
            reason = _("Lines outside of any card were left out.")
            problems.append(Problem(record=0, reason=reason, kept=True))
            continue
        read += 1
        refuse_many_records(read)
        number = raw.number
        card = read_card(raw.lines, number)
        if card.is_group:
            problems.append(_report_group(card, number))
            for member in card.members:
                groups[member].append(card.draft.full_name)
        elif card.draft.full_name:
            people.append(card.draft)
            problems += card.problems
            problems += _report_lines(raw, number)
        else:
            reason = _("This card has no name, address or number.")
            problems.append(Problem(record=number, reason=reason))
    if not read:
        raise UnreadableFile(_("This file holds no card: nothing in it says BEGIN:VCARD."))
    if groups:
        people = [_tag_member(draft, groups) for draft in people]
    return PeopleFile(format="vcard", people=tuple(people), problems=tuple(problems), read=read)


def has_card(text: str, names: Sequence[str]) -> bool:
    """Tell whether a card begins or ends in this text, or a zip with these names holds cards."""
    return _MARK.search(text) is not None or bool(find_address_books(names, SUFFIX))


def _report_group(card: Card, number: int) -> Problem:
    reason = _("“{name}” is a list of people; its name became a tag of its members.")
    return Problem(record=number, field="KIND", reason=reason.format(name=card.draft.full_name))


def _report_lines(raw: RawCard, number: int) -> list[Problem]:
    reasons = []
    if not raw.is_ended:
        reasons.append(_("This card has no end; it was read as far as it goes."))
    if raw.was_cut:
        reasons.append(_("A text in this card was too long and was cut."))
    if raw.stray_lines:
        reasons.append(_("Lines that belong to nothing were left out of this card."))
    return [Problem(record=number, reason=reason, kept=True) for reason in reasons]


def _tag_member(draft: PersonDraft, groups: dict[str, list[str]]) -> PersonDraft:
    names = groups.get(draft.source, []) if draft.source else []
    if not names:
        return draft
    circles, tags = sort_labels(names)
    return replace(
        draft,
        circles=tuple(dict.fromkeys([*draft.circles, *circles])),
        tags=tuple(dict.fromkeys([*draft.tags, *tags]))[:MAX_TAGS],
    )
