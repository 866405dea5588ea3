"""This file reads everything somebody has, to be taken along: whole, or some people."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import chain, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import BooleanField, DateField, DateTimeField, ForeignKey, JSONField

from askwell.formats.askwell.values import Noun
from askwell.formats.askwell.writer import write_archive
from askwell.formats.table.writer import write_csv
from askwell.queries.export_files import STREAMS, list_members
from askwell.queries.export_merges import list_decisions
from askwell.records.bulk import fetch_raw, name_raw, walk_in_order
from askwell.records.models import Person, Profile
from askwell.records.portable import PEOPLE_LISTS, PORTABLE, PROFILE, PROFILE_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import BinaryIO

    from askwell.formats.askwell.values import Cell, Row
    from askwell.records.models import User
    from askwell.records.portable import PortableNoun


@dataclass(frozen=True, slots=True)
class FileKind:
    """How a file of a format is named and announced."""

    ending: str
    mime: str


FILES: dict[str, FileKind] = {
    "askwell": FileKind(".zip", "application/zip"),
    "vcard": FileKind(".vcf", "text/vcard; charset=utf-8"),
    "vcard3": FileKind(".vcf", "text/vcard; charset=utf-8"),
    "csv": FileKind(".csv", "text/csv; charset=utf-8"),
    "ics": FileKind(".ics", "text/calendar; charset=utf-8"),
    "json": FileKind(".json", "application/json"),
    "markdown": FileKind(".md", "text/markdown; charset=utf-8"),
    "activity": FileKind(".md", "text/markdown; charset=utf-8"),
    **{
        f"csv-{noun.name.replace('_', '-')}": FileKind(".csv", "text/csv; charset=utf-8")
        for noun in PORTABLE
    },
}
"""Every way out, by the name the command line and the address call it; a table a noun."""
TABLES = {f"csv-{noun.name.replace('_', '-')}": noun for noun in PORTABLE}


def export_archive(*, owner: User, file: BinaryIO) -> None:
    """Write everything into `file` as one archive, row by row, as of one moment."""
    with transaction.atomic():
        nouns = [_make_noun(owner, noun) for noun in PORTABLE]
        nouns += [_make_profile(owner), *list_decisions(owner)]
        write_archive(file, nouns=nouns, members=list_members(owner))


def export_people(
    *,
    owner: User,
    file: BinaryIO,
    format: str,  # noqa: A002 - the word people use
    people: Sequence[str] | None = None,
) -> None:
    """Write people into `file` in a format of `FILES` but the archive; `people` are ulids, None is everybody."""
    with transaction.atomic():
        noun = TABLES.get(format)
        pieces = STREAMS[format](owner, people) if noun is None else _stream_table(owner, noun)
        file.writelines(pieces)


def _stream_table(owner: User, noun: PortableNoun) -> Iterator[bytes]:
    made = _make_noun(owner, noun)
    rows = ([_write_cell(cell) for cell in row] for row in made.rows)
    return write_csv(made.columns, rows)


def _write_cell(cell: Cell) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, list):
        return "; ".join(map(str, cell))
    return "" if cell is None else json.dumps(cell, ensure_ascii=False)


def _make_noun(owner: User, noun: PortableNoun) -> Noun:
    columns = tuple(column.name for column in noun.columns)
    if noun.model is Person:
        return Noun(name=noun.name, columns=columns + PEOPLE_LISTS, rows=_walk_people(owner, noun))
    return Noun(name=noun.name, columns=columns, rows=_walk_rows(owner, noun))


def _walk_rows(owner: User, noun: PortableNoun) -> Iterator[Row]:
    paths = [
        name_raw(c, f"{c.name}__ulid" if isinstance(c, ForeignKey) else c.name)
        for c in noun.columns
    ]
    special = [
        (place, _find_writer(column))
        for place, column in enumerate(noun.columns)
        if isinstance(column, DateField | JSONField | BooleanField)
    ]
    for some in fetch_raw(walk_in_order(noun.model, owner).values_list(*paths)):
        columns = list(zip(*some, strict=True))
        for place, write in special:
            cells = columns[place]
            if cells.count(None) != len(cells):
                columns[place] = tuple(None if cell is None else write(cell) for cell in cells)
        yield from zip(*columns, strict=True)


def _find_writer(column: Any) -> Callable[[Any], Cell]:
    if isinstance(column, BooleanField):
        return bool
    if isinstance(column, JSONField):
        return write_json_cell
    return write_moment_cell if isinstance(column, DateTimeField) else write_day_cell


def _walk_people(owner: User, noun: PortableNoun) -> Iterator[Row]:
    lists = [
        _walk_several(owner, path) for path in ("circles__circle", "fields__ulid", "tags__ulid")
    ]
    for row, *found in zip(_walk_rows(owner, noun), *lists, strict=True):
        yield (*row, *found)


def _walk_several(owner: User, path: str) -> Iterator[list[Cell]]:
    """Yield what each person has several of, in the order of the people."""
    rows = chain.from_iterable(fetch_raw(walk_in_order(Person, owner).values_list("ulid", path)))
    for _ulid, found in groupby(rows, itemgetter(0)):
        yield sorted(value for _ulid, value in found if value is not None)


def _make_profile(owner: User) -> Noun:
    rows = Profile.objects.filter(user=owner).values_list(*PROFILE_COLUMNS)
    return Noun(
        name=PROFILE,
        columns=PROFILE_COLUMNS,
        rows=(
            tuple(write_day_cell(v) if isinstance(v, datetime) else v for v in row) for row in rows
        ),
    )


def write_day_cell(value: date | str) -> str:
    """Return a day or a moment as ISO 8601, moments in UTC, whichever driver gave it."""
    if isinstance(value, datetime):
        if value.tzinfo is None:
            return value.isoformat() + "+00:00"
        return value.astimezone(UTC).isoformat()
    return value if isinstance(value, str) else value.isoformat()


def write_moment_cell(value: datetime | str) -> str:
    """Return a moment as ISO 8601 in UTC; as text it is the database's own."""
    if isinstance(value, str):
        return f"{value[:10]}T{value[11:]}+00:00"
    return write_day_cell(value)


def write_json_cell(value: Any) -> Cell:
    """Return what a JSON column holds, whichever driver gave it."""
    cell: Cell = json.loads(value) if isinstance(value, str) else value
    return cell
