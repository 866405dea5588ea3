"""This file is who you are, where you worked and learned, as LinkedIn's export says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.arrivals import ProfileFound, StationFound
from askwell.formats.limits import MAX_LOCATION, MAX_SHORT, MAX_TEXT
from askwell.formats.linkedin.rows import find_heading, read_table
from askwell.formats.moments import parse_month

if TYPE_CHECKING:
    from askwell.formats.linkedin.rows import ExportRow

_PROFILE = frozenset({"first name", "last name", "headline"})
_POSITIONS = frozenset({"company name", "title"})
_EDUCATION = frozenset({"school name", "degree name"})
# A table alone must say more of itself: tables of other people have some of these too.
_ALONE = (
    _PROFILE | {"summary", "maiden name"},
    _POSITIONS | {"started on", "finished on"},
    _EDUCATION | {"start date", "end date"},
)
_MOST_STATIONS = 200


def read_profile(
    *, profile: bytes = b"", positions: bytes = b"", education: bytes = b""
) -> ProfileFound | None:
    """Read the three tables about yourself; any may be missing, and None means all say nothing."""
    found = ProfileFound(
        positions=_read_positions(positions), educations=_read_educations(education)
    )
    table = read_table(profile, _PROFILE) if profile else None
    if table is not None and table.rows:
        row = next(table.list_rows())
        given, family = row.get_cell("first name"), row.get_cell("last name")
        found = ProfileFound(
            full_name=f"{given} {family}".strip()[:MAX_SHORT],
            headline=row.get_line("headline", MAX_SHORT),
            summary=row.get_cell("summary")[:MAX_TEXT],
            location=row.get_line("geo location", MAX_LOCATION)
            or row.get_line("address", MAX_LOCATION),
            positions=found.positions,
            educations=found.educations,
        )
    return found if found != ProfileFound() else None


def holds_profile(text: str) -> bool:
    """Tell whether a text is one of the three tables about yourself."""
    return any(find_heading(text, needed) for needed in _ALONE)


def _read_positions(data: bytes) -> tuple[StationFound, ...]:
    table = read_table(data, _POSITIONS) if data else None
    if table is None:
        return ()
    stations = (
        StationFound(
            organization=row.get_line("company name", MAX_SHORT),
            title=row.get_line("title", MAX_SHORT),
            description=row.get_cell("description")[:MAX_TEXT],
            location=row.get_line("location", MAX_LOCATION),
            started_on=parse_month(row.get_cell("started on")),
            ended_on=parse_month(row.get_cell("finished on")),
        )
        for row in table.list_rows()
    )
    return tuple(one for one in stations if one.organization or one.title)[:_MOST_STATIONS]


def _read_educations(data: bytes) -> tuple[StationFound, ...]:
    table = read_table(data, _EDUCATION) if data else None
    if table is None:
        return ()
    schools = (_read_school(row) for row in table.list_rows())
    return tuple(one for one in schools if one.organization)[:_MOST_STATIONS]


def _read_school(row: ExportRow) -> StationFound:
    told = [row.get_cell(name) for name in ("notes", "activities")]
    return StationFound(
        organization=row.get_line("school name", MAX_SHORT),
        title=row.get_line("degree name", MAX_SHORT),
        description="\n".join(text for text in told if text)[:MAX_TEXT],
        started_on=parse_month(row.get_cell("start date")),
        ended_on=parse_month(row.get_cell("end date")),
    )
