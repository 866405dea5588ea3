"""This file is which column of a Google export holds what, in both generations of headings."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass

_LONGEST_HEADING = 20_000
_NUMBERED = re.compile(r"(e-mail|phone|address|organization|website|im) (\d{1,3}) - ([a-z -]+)")
_OLD_MARKS = frozenset({"given name", "family name"})
_NEW_MARKS = frozenset({"first name", "last name"})
_ONLY_GOOGLE = frozenset(
    {"group membership", "labels", "yomi name", "phonetic first name", "file as"}
)
_SAME = {
    "given name": "first name",
    "additional name": "middle name",
    "family name": "last name",
    "group membership": "labels",
    "organization 1 - name": "organization name",
    "organization 1 - title": "organization title",
    "organization 1 - department": "organization department",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The columns of one numbered thing: the second phone, the first address."""

    kind: str
    fields: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Where each thing is; single fields by their newer name."""

    single: dict[str, int]
    groups: tuple[Group, ...]


def find_columns(heading: list[str]) -> Columns | None:
    """Return the columns when the headings are Google's, in either generation."""
    names = [name.strip().lower() for name in heading]
    if not _is_google(frozenset(names)):
        return None
    single: dict[str, int] = {}
    groups: dict[tuple[str, int], list[tuple[str, int]]] = {}
    for place, name in enumerate(names):
        if match := _NUMBERED.fullmatch(name):
            key = (match[1], int(match[2]))
            groups.setdefault(key, []).append((match[3], place))
        single.setdefault(_SAME.get(name, name), place)
    return Columns(
        single=single,
        groups=tuple(
            Group(kind=kind, fields=tuple(fields)) for (kind, _), fields in groups.items()
        ),
    )


def find_delimiter(text: str) -> str:
    """Return what parts the headings of a Google export, or nothing when it is none.

    Google writes commas; a spreadsheet that saved the file again may not.
    """
    line = text.lstrip("\n").partition("\n")[0][:_LONGEST_HEADING]
    for delimiter in (",", ";", "\t"):
        try:
            heading = next(csv.reader([line], delimiter=delimiter), [])
        except csv.Error:
            continue
        if find_columns(heading) is not None:
            return delimiter
    return ""


def _is_google(names: frozenset[str]) -> bool:
    if not (names >= _OLD_MARKS or names >= _NEW_MARKS):
        return False
    return bool(names & _ONLY_GOOGLE) or {"e-mail 1 - value", "phone 1 - value"} <= names
