"""This file is what each column of a table is taken for: by its heading, else by what stands in it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from askwell.domain.columns import ColumnField, ColumnGuess
from askwell.domain.names import fold_text
from askwell.formats.days import parse_day
from askwell.formats.drafts import make_email
from askwell.formats.headings import read_heading
from askwell.formats.limits import MAX_AFFIX, MAX_COLUMNS, MAX_TAG
from askwell.formats.text import squeeze_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_LOOKED_AT = 50
_HEAD_ROWS = 20
_MOST = 0.6
_FEWEST_DIGITS = 6
_PHONE = re.compile(r"[+(]?[\d][\d\s().\-/]{5,24}(?:\s*(?:x|ext\.?)\s*\d{1,6})?", re.IGNORECASE)
_LINK = re.compile(
    r"(?:https?://|www\.)\S+|\S+\.(?:com|org|net|edu|gov|io)(?:/\S*)?", re.IGNORECASE
)
_NAME = re.compile(r"[^\W\d_][\w'’.-]*(?:\s+[^\W\d_][\w'’.-]*){1,3}")
_LONGEST_NAME = 60
# Columns without headings are called A to ZZ.
_LETTERS = 2
# "Nome" is a whole name where there is no column for the rest of it.
_HALF_NAMES = frozenset({"nome", "nombre", "nombres", "ad", "first"})
_COURTESY = frozenset({"title", "titre", "titel", "titulo", "titolo"})


def guess_columns(header: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[ColumnGuess, ...]:
    """Return a guess for every column, in their order; an unknown column is skipped."""
    looked = rows[:_LOOKED_AT]
    guesses = [
        _guess_column(place, heading, [row[place] for row in looked if place < len(row)])
        for place, heading in enumerate(header[:MAX_COLUMNS])
    ]
    guesses = _settle_names(guesses)
    if not any(guess.field in _NAMES for guess in guesses):
        guesses = _find_name_column(guesses, looked)
    return tuple(guesses)


_NAMES = frozenset({ColumnField.FULL_NAME, ColumnField.GIVEN, ColumnField.FAMILY})


def find_header_row(rows: Sequence[Sequence[str]]) -> int:
    """Return where the headings are, or -1 when the table begins with a person."""
    best, place = 0, -1
    for number, row in enumerate(rows[:_HEAD_ROWS]):
        cells = [cell for cell in row if cell.strip()]
        known = sum(read_heading(cell).field is not None for cell in cells)
        has_data = any(_tell_kind(cell) is not None for cell in cells)
        if known > best and not has_data and known * 2 >= len(cells):
            best, place = known, number
    if best > 1 or (best == 1 and len(rows[place]) == 1):
        return place
    return _find_plain_header(rows) if place < 0 else place


def _find_plain_header(rows: Sequence[Sequence[str]]) -> int:
    # Nothing is known, but addresses that begin in the second row say that the first names them.
    if not rows or any(_tell_kind(cell) is not None for cell in rows[0]):
        return -1
    has_data = any(_tell_kind(cell) is not None for row in rows[1:_HEAD_ROWS] for cell in row)
    return 0 if has_data else -1


def _guess_column(place: int, heading: str, cells: list[str]) -> ColumnGuess:
    filled = [cell.strip() for cell in cells if cell.strip()]
    guess = ColumnGuess(
        column=place,
        heading=squeeze_text(heading, MAX_TAG),
        field=ColumnField.SKIP,
        example=squeeze_text(filled[0], MAX_TAG) if filled else "",
    )
    known = read_heading(heading)
    if known.field is not None:
        return replace(guess, field=known.field, label=known.label[:MAX_AFFIX], is_sure=True)
    field = _guess_by_cells(filled)
    # A day under a heading of its own is whatever that says, hardly the day you met.
    is_other_day = field is ColumnField.MET_ON and len(heading.strip()) > _LETTERS
    return replace(guess, field=ColumnField.SKIP if is_other_day else field)


def _guess_by_cells(filled: list[str]) -> ColumnField:
    if not filled:
        return ColumnField.SKIP
    kinds = [_tell_kind(cell) for cell in filled]
    for kind, _ in _KINDS:
        if kinds.count(kind) > len(kinds) * _MOST:
            return kind
    return ColumnField.SKIP


def _tell_kind(cell: str) -> ColumnField | None:
    cell = cell.strip()
    if not cell or len(cell) > 4 * _LONGEST_NAME:
        return None
    return next((kind for kind, tells in _KINDS if tells(cell)), None)


def _is_phone(cell: str) -> bool:
    digits = sum(character.isdigit() for character in cell)
    return digits > _FEWEST_DIGITS and _PHONE.fullmatch(cell) is not None


_KINDS: tuple[tuple[ColumnField, Callable[[str], bool]], ...] = (
    (ColumnField.EMAIL, lambda cell: "@" in cell and make_email(cell) is not None),
    (ColumnField.MET_ON, lambda cell: parse_day(cell) is not None),
    (ColumnField.PHONE, _is_phone),
    (ColumnField.LINK, lambda cell: _LINK.fullmatch(cell) is not None),
)


def _settle_names(guesses: list[ColumnGuess]) -> list[ColumnGuess]:
    fields = [guess.field for guess in guesses]
    words = [fold_text(guess.heading) for guess in guesses]
    has_given, has_family = ColumnField.GIVEN in fields, ColumnField.FAMILY in fields
    titles = [number for number, field in enumerate(fields) if field is ColumnField.TITLE]
    # "Titre" may head both: then the first is the courtesy, the last the job.
    all_alike = all(words[number] in _COURTESY for number in titles)
    courtesies = titles[:-1] if all_alike else titles
    for number, guess in enumerate(guesses):
        field = guess.field
        if field is ColumnField.FULL_NAME and has_given and not has_family:
            # "Nom, Prénom": the plain word for a name is then the family's.
            field, has_family = ColumnField.FAMILY, True
        elif field is ColumnField.GIVEN and not has_family and words[number] in _HALF_NAMES:
            if fields.count(ColumnField.FULL_NAME) == 0:
                field = ColumnField.FULL_NAME
        elif (
            field is ColumnField.TITLE
            and len(titles) > 1
            and number in courtesies
            and words[number] in _COURTESY
        ):
            # Beside a job's title, the bare word is Mr or Dr.
            field = ColumnField.PREFIX
        guesses[number] = replace(guess, field=field)
    return guesses


def _find_name_column(
    guesses: list[ColumnGuess], rows: Sequence[Sequence[str]]
) -> list[ColumnGuess]:
    for number, guess in enumerate(guesses):
        if guess.field is not ColumnField.SKIP or guess.is_sure:
            continue
        cells = [row[guess.column].strip() for row in rows if guess.column < len(row)]
        filled = [cell for cell in cells if cell]
        named = [cell for cell in filled if len(cell) <= _LONGEST_NAME and _NAME.fullmatch(cell)]
        if filled and len(named) > len(filled) * _MOST:
            guesses[number] = replace(guess, field=ColumnField.FULL_NAME)
            break
    return guesses
