"""This file is how a saved page, or text copied from one, becomes the people it shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.domain.arrivals import ArrivedFile, StaffFound
from askwell.domain.errors import UnreadableFile
from askwell.domain.people import Problem
from askwell.domain.words import _
from askwell.formats.html import looks_like_html, open_html
from askwell.formats.limits import MAX_PAGE_BYTES, refuse_large_file
from askwell.formats.staff_page.blocks import list_blocks, split_text
from askwell.formats.staff_page.hcards import find_cards
from askwell.formats.staff_page.linked_data import find_linked_people
from askwell.formats.staff_page.marked_up import find_marked_people
from askwell.formats.staff_page.plain import find_plain_people
from askwell.formats.staff_page.tables import find_table_people
from askwell.formats.staff_page.values import MOST_PEOPLE, join_shown
from askwell.formats.text import decode_text, read_text, recode_as_utf8, strip_unprintable

if TYPE_CHECKING:
    from askwell.formats.staff_page.values import Shown

FORMAT = "staff_page"
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_PAGE = re.compile(
    r"<!doctype html|<html\b|<(?:head|body|div|table|section|article|ul)\b[^<>]*>", re.IGNORECASE
)
_HEAD = 4_000
_MARKED_ENOUGH = 2


def read_staff_page(data: bytes) -> ArrivedFile:
    """Read the people on a saved page, or in text copied from one; nothing is fetched.

    What a page marks (JSON-LD, microdata, RDFa, microformats) is trusted
    first; where it marks nobody, or one, names that stand beside a title are.
    """
    refuse_large_file(len(data), limit=MAX_PAGE_BYTES)
    text = _decode_page(data)
    if not text.strip():
        raise UnreadableFile(_("This file is empty."))
    people = _read_page(text) if looks_like_html(text) else find_plain_people(split_text(text))
    return _make_file(people)


def read_staff_text(text: str) -> ArrivedFile:
    """Read the people in pasted text, which may be HTML."""
    return read_staff_page(text.encode("utf-8", "replace"))


def has_page(text: str) -> bool:
    """Tell whether a text begins as pages do."""
    head = text[:_HEAD].lstrip()
    return _PAGE.search(head) is not None or (head.startswith("<") and looks_like_html(head))


def has_staff_text(text: str) -> bool:
    """Tell whether a text without markup lists people and what they do."""
    return len(find_plain_people(split_text(text))) > 1


def _decode_page(data: bytes) -> str:
    data = recode_as_utf8(data)
    match = _CHARSET.search(data[:_HEAD])
    charset = match[1].decode("ascii") if match else ""
    if charset.lower().startswith("utf"):
        return read_text(data).text
    return strip_unprintable(decode_text(data, charset).replace("\r\n", "\n"))


def _read_page(text: str) -> list[Shown]:
    page = open_html(text)
    people = [*find_linked_people(page), *find_marked_people(page), *find_cards(page)]
    if page.root is None:
        return people
    tabled = find_table_people(page)
    blocks = [one for one in list_blocks(page.root) if tabled.tables.isdisjoint(one.parents)]
    pictures = (image.attributes.get("alt") or "" for image in page.css("img[alt]")[:MOST_PEOPLE])
    plain = [*tabled.people, *find_plain_people(blocks, pictures=pictures)]
    marked = len(join_shown(people))
    # A page may mark its founders only, and show everybody.
    return [*people, *plain] if marked < _MARKED_ENOUGH or len(plain) > 2 * marked else people


def _make_file(people: list[Shown]) -> ArrivedFile:
    joined = join_shown(people)
    staff = tuple(
        StaffFound(
            record=number,
            name=one.name,
            title=one.title,
            organization=one.organization,
            email=one.email,
            phone=one.phone,
            profile=one.profile,
        )
        for number, one in enumerate(joined, 1)
    )
    problems: list[Problem] = []
    if not staff:
        reason = _(
            "No names with titles were found. Copy only the part of the page with the people."
        )
        problems.append(Problem(record=0, reason=reason, kept=True))
    elif len(staff) >= MOST_PEOPLE:
        reason = _("Only the first {limit} people of this page were read.")
        problems.append(Problem(record=0, reason=reason.format(limit=MOST_PEOPLE), kept=True))
    return ArrivedFile(format=FORMAT, staff=staff, problems=tuple(problems), read=len(staff))
