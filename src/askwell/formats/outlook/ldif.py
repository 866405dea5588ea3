"""This file is how the address book that Thunderbird saves as LDIF becomes people."""

from __future__ import annotations

import binascii
import re
from typing import TYPE_CHECKING

from askwell.domain.columns import ColumnField, ColumnGuess
from askwell.domain.errors import UnreadableFile
from askwell.domain.people import PeopleFile
from askwell.domain.words import _
from askwell.formats.limits import MAX_TABLE_BYTES, refuse_large_file, refuse_many_records
from askwell.formats.mapped import read_mapped_rows
from askwell.formats.text import decode_text, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEGIN = re.compile(r"^dn::? ", re.IGNORECASE | re.MULTILINE)
_MOST_LINES = 500
# Attribute, field, label; an attribute that is said twice has a column for each.
_COLUMNS: tuple[tuple[str, ColumnField, str], ...] = (
    ("cn", ColumnField.FULL_NAME, ""),
    ("givenname", ColumnField.GIVEN, ""),
    ("sn", ColumnField.FAMILY, ""),
    ("mozillanickname", ColumnField.NICKNAME, ""),
    ("o", ColumnField.ORGANIZATION, ""),
    ("company", ColumnField.ORGANIZATION, ""),
    ("ou", ColumnField.DEPARTMENT, ""),
    ("department", ColumnField.DEPARTMENT, ""),
    ("title", ColumnField.TITLE, ""),
    ("mail", ColumnField.EMAIL, ""),
    ("mozillasecondemail", ColumnField.EMAIL, ""),
    ("telephonenumber", ColumnField.PHONE, "work"),
    ("homephone", ColumnField.PHONE, "home"),
    ("mobile", ColumnField.PHONE, "mobile"),
    ("facsimiletelephonenumber", ColumnField.PHONE, "fax"),
    ("street", ColumnField.STREET, "work"),
    ("postalcode", ColumnField.POSTCODE, "work"),
    ("l", ColumnField.CITY, "work"),
    ("st", ColumnField.REGION, "work"),
    ("c", ColumnField.COUNTRY, "work"),
    ("mozillahomestreet", ColumnField.STREET, "home"),
    ("mozillahomelocalityname", ColumnField.CITY, "home"),
    ("mozillaworkurl", ColumnField.LINK, ""),
    ("mozillahomeurl", ColumnField.LINK, ""),
    ("description", ColumnField.NOTES, ""),
)
_PLACES = {name: place for place, (name, _field, _label) in enumerate(_COLUMNS)}
_GUESSES = tuple(
    ColumnGuess(column=place, heading=name, field=found, label=label, is_sure=True)
    for place, (name, found, label) in enumerate(_COLUMNS)
)


def read_ldif(data: bytes, *, file_name: str = "") -> PeopleFile:  # noqa: ARG001 - readers look alike
    """Read an LDIF address book; a list of people in it is no person."""
    refuse_large_file(len(data), limit=MAX_TABLE_BYTES)
    text = read_text(data).text
    if not has_ldif(text):
        raise UnreadableFile(_("This file holds no LDIF entry: no line begins with dn."))
    rows: list[list[str]] = []
    for row in _list_rows(text):
        rows.append(row)
        refuse_many_records(len(rows))
    people, problems, read = read_mapped_rows(rows, _GUESSES)
    return PeopleFile(format="ldif", people=people, problems=problems, read=read)


def has_ldif(text: str) -> bool:
    """Tell whether an entry begins in this text."""
    return _BEGIN.search(text) is not None and "objectclass" in text.lower()


def _list_rows(text: str) -> Iterator[list[str]]:
    for entry in text.replace("\n ", "").split("\n\n"):
        row = [""] * len(_COLUMNS)
        is_list = False
        for line in entry.split("\n")[:_MOST_LINES]:
            name, colon, value = line.partition(":")
            name = name.partition(";")[0].strip().lower()
            is_list = is_list or (name == "objectclass" and value.strip().lower() == "groupofnames")
            place = _PLACES.get(name)
            if colon and place is not None and not row[place]:
                row[place] = _decode_value(value)
        if not is_list:
            yield row


def _decode_value(value: str) -> str:
    if not value.startswith(":"):
        return value.strip()
    try:
        return decode_text(binascii.a2b_base64(value[1:].encode("ascii", "ignore")))
    except binascii.Error:
        return ""
