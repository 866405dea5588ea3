"""This file is where the table begins in Connections.csv, and which column holds what."""

from __future__ import annotations

from dataclasses import dataclass

# LinkedIn puts a few lines of notes above the header; how many has varied.
_LONGEST_PREAMBLE = 100
_NEEDED = frozenset({"first name", "last name", "connected on"})
_DELIMITERS = (",", ";", "\t")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Where the header is, and the column of each field (-1: this era has none)."""

    line: int
    delimiter: str
    width: int
    first_name: int
    last_name: int
    url: int
    email: int
    company: int
    position: int
    connected_on: int


def find_header(text: str) -> Header | None:
    """Return the header of a connections table, or None when there is none.

    Eras differ: no URL until 2023, everything quoted since 2026. A
    spreadsheet that saved the file again may have changed the delimiter.
    """
    start = 0
    for number in range(_LONGEST_PREAMBLE):
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)]
        if header := _read_header(line[:2000], number):
            return header
        if end < 0:
            break
        start = end + 1
    return None


def _read_header(line: str, number: int) -> Header | None:
    for delimiter in _DELIMITERS:
        names = [name.strip(' "').lower() for name in line.split(delimiter)]
        if _NEEDED.issubset(names):
            return _place_columns(names, number, delimiter)
    return None


def _place_columns(names: list[str], number: int, delimiter: str) -> Header:
    columns = {name: place for place, name in enumerate(names)}
    return Header(
        line=number,
        delimiter=delimiter,
        width=len(names),
        first_name=columns["first name"],
        last_name=columns["last name"],
        url=columns.get("url", -1),
        email=columns.get("email address", -1),
        company=columns.get("company", -1),
        position=columns.get("position", -1),
        connected_on=columns["connected on"],
    )
