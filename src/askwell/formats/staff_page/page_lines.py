"""This file is what each line of a page may be: a name, a title, an address; and where titles stand."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from askwell.domain.names import fold_text
from askwell.formats.staff_page.one_line import is_contact, show_address, split_pair
from askwell.formats.staff_page.shown_names import read_shown_name
from askwell.formats.staff_page.shown_titles import is_shown_title

if TYPE_CHECKING:
    from askwell.formats.staff_page.blocks import Block
    from askwell.formats.staff_page.one_line import Pair
    from askwell.formats.staff_page.shown_names import ShownName

# Below these stand people too, but none who work there.
_OTHERS = re.compile(
    r"testimonial|(?:clients?|customers?|people|they) (?:are )?say|reviews?$|in the news|latest news|recent (?:news|posts)"
    r"|(?:upcoming|past|next) (?:events|meetings|shows|concerts|dates)|\b(?:pet|book|product|photo|dish|song|quote) of the\b"
    r"|^(?:our |the |all |selected |recent |latest |featured |visit |find )*(?:news|events|blog|press|services|treatments|products|shop"
    r"|work|works|projects|portfolio|case studies|publications|papers|funding|funders|sponsors|partners|branch(?:es)?|locations?"
    r"|offices|campuses|venues?|practice areas|classes|courses|programmes?|concerts?|performances|repertoire|questions|faqs?|opening (?:hours|times)"
    r"|hours|where we meet|where we are|visit(?: us)?|find us|how to find us|directions|parking|links|related links|resources"
    r"|this season|season|what'?s on|vacancies|open positions|open roles|careers|jobs|freguesias|alumni|former members|past members"
    r"|in memoriam|aktuelles|termine|veranstaltungen|öffnungszeiten.{0,30}|anfahrt|standorte?|actualités|horaires.{0,30}|noticias"
    r"|eventos|horarios?.{0,30}|sedes?|notizie|orari|notícias|nieuws|openingstijden|nyheter)$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:(?:full |job |position |current )?(?:names?|titles?|positions?|roles?|designation)|nom|fonction|funktion|nombre|cargo|puesto|naam"
    r"|functie|nome|ruolo)\s*(?:[:：]\s*|$)",
    re.IGNORECASE,
)
_FAR_TITLE = 3
_FEWEST_COLUMN = 3


@dataclass(slots=True)
class PageLines:
    """The lines of a page, and what each of them may be."""

    blocks: list[Block]
    names: list[ShownName | None]
    pairs: list[Pair | None]
    titles: list[bool]
    contacts: list[bool]
    looks: dict[str, tuple[int, int]] = field(default_factory=dict)
    """How often each looks is there, and how often it is a name."""
    sure: Counter[str] = field(default_factory=Counter)
    """How often each looks is a name beyond doubt."""
    rows: dict[tuple[str, tuple[int, ...]], tuple[int, int]] = field(default_factory=dict)
    """How many lines stand together and look alike, and how many of them are a name and a job."""
    beside: Counter[tuple[str, str]] = field(default_factory=Counter)
    jobs: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How often two looks stand beside each other as name and title, and as name and job."""
    step: int = 1
    """Where a title stands when nothing else tells: 1 below a name, -1 above."""


def look_at_lines(blocks: list[Block], pictures: frozenset[str]) -> PageLines:
    """Return the lines that may be about people, and what each of them may be."""
    blocks = _drop_labels(_drop_others(blocks))
    pairs = [split_pair(block.text) for block in blocks]
    names = [
        None if pair is not None and pair.is_sure else read_shown_name(block.text)
        for block, pair in zip(blocks, pairs, strict=True)
    ]
    names = _make_sure(blocks, names, pictures)
    page = PageLines(
        blocks=blocks,
        names=names,
        pairs=pairs,
        titles=[
            is_shown_title(block.text) and not (name is not None and name.is_sure)
            for block, name in zip(blocks, names, strict=True)
        ],
        contacts=[is_contact(block.text) for block in blocks],
    )
    for block, name, pair in zip(blocks, names, pairs, strict=True):
        total, named = page.looks.get(block.looks, (0, 0))
        is_one = name is not None or (pair is not None and pair.is_sure)
        page.looks[block.looks] = (total + 1, named + is_one)
        page.sure[block.looks] += name is not None and name.is_sure
        lines, sure = page.rows.get(get_row(block), (0, 0))
        page.rows[get_row(block)] = (lines + 1, sure + (pair is not None and pair.is_sure))
    _vote(page)
    return page


def get_row(block: Block) -> tuple[str, tuple[int, ...]]:
    """Return what lines share that stand together and look alike."""
    return block.looks, block.parents[:-1]


def step_over(page: PageLines, place: int, step: int) -> int | None:
    """Return the line beside a name, addresses and numbers between them passed over."""
    beside = place + step
    for _ in range(_FAR_TITLE):
        if not 0 <= beside < len(page.blocks):
            return None
        if not page.contacts[beside]:
            return beside
        beside += step
    return None


def _drop_others(blocks: list[Block]) -> list[Block]:
    kept: list[Block] = []
    level = 0
    for place, block in enumerate(blocks):
        if block.level and (not level or block.level <= level):
            # An address that follows is of whom to ask about events.
            follows = blocks[place + 1 : place + 1 + _FAR_TITLE]
            is_other = _OTHERS.search(block.text) and not _has_mailbox(follows)
            level = block.level if is_other else 0
        if not level:
            kept.append(block)
    return kept


def _has_mailbox(blocks: list[Block]) -> bool:
    return any("@" in show_address(block.text) for block in blocks)


def _drop_labels(blocks: list[Block]) -> list[Block]:
    """Return the lines without the words "Name:" and "Title:" before what they are about."""
    for block in blocks:
        if match := _LABEL.match(block.text):
            block.text = block.text[match.end() :]
    return [block for block in blocks if block.text]


def _make_sure(
    blocks: list[Block], names: list[ShownName | None], pictures: frozenset[str]
) -> list[ShownName | None]:
    """Return the names, those sure that a picture names or that look like many sure ones."""
    counts: dict[str, list[int]] = {}
    for block, name in zip(blocks, names, strict=True):
        count = counts.setdefault(block.looks, [0, 0, 0])
        count[0] += 1
        count[1] += name is not None
        count[2] += name is not None and name.is_sure
    columns = {
        looks
        for looks, (total, named, sure) in counts.items()
        if named == total >= _FEWEST_COLUMN and sure * 3 >= named
    }
    return [
        replace(name, is_sure=True)
        if name is not None and (block.looks in columns or fold_text(name.text) in pictures)
        else name
        for block, name in zip(blocks, names, strict=True)
    ]


def _vote(page: PageLines) -> None:
    """Count where titles stand beside names, and how both look there."""
    votes: Counter[int] = Counter()
    for place, name in enumerate(page.names):
        if name is None:
            continue
        for step in (1, -1):
            beside = step_over(page, place, step)
            if beside is not None:
                votes[step] += page.titles[beside]
                looks = (page.blocks[place].looks, page.blocks[beside].looks)
                page.beside[looks] += step == 1 or page.titles[beside]
                page.jobs[looks] += page.titles[beside]
    page.step = -1 if votes[-1] > votes[1] else 1
