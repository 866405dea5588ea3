"""This file is which old code page a table was saved in, judged by the headings it then has."""

from __future__ import annotations

from askwell.formats.headings import read_heading
from askwell.formats.text import recode_as_utf8

# Western first: most tables are, and English headings read alike in all of them.
_PAGES = ("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp850", "mac-roman")
_HEAD = 20_000


def recode_table(data: bytes) -> bytes:
    """Return the table as UTF-8 when it is in an old code page, else as it is."""
    data = recode_as_utf8(data)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        page = max(_PAGES, key=lambda name: _count_known(data[:_HEAD], name))
        return data.decode(page, "replace").encode("utf-8")
    return data


def _count_known(head: bytes, page: str) -> int:
    line = head.lstrip(b"\r\n").splitlines()[:1]
    text = line[0].decode(page, "replace") if line else ""
    parts = text.replace(";", ",").replace("\t", ",").split(",")
    return sum(read_heading(part.strip(' "')).field is not None for part in parts)
