"""This file is which old code page a table was saved in, judged by the headings it then has."""

from __future__ import annotations

from askwell.formats.headings import read_heading
from askwell.formats.text import recode_as_utf8

# Western first: most tables are, and English headings read alike in all of them.
_PAGES = ("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp850", "mac-roman")
_HEAD = 20_000
_TYPED = "\xa0€‘’“”„–—…«»°§"


def recode_table(data: bytes) -> bytes:
    """Return the table as UTF-8 when it is in an old code page, else as it is."""
    data = recode_as_utf8(data)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        page = max(_PAGES, key=lambda name: _weigh_page(data[:_HEAD], name))
        return data.decode(page, "replace").encode("utf-8")
    return data


def _weigh_page(head: bytes, page: str) -> tuple[int, int]:
    """Return how many headings are then known, and how few signs stand where letters should."""
    text = head.decode(page, "replace")
    line = text.lstrip("\r\n").partition("\n")[0]
    parts = line.replace(";", ",").replace("\t", ",").split(",")
    known = sum(read_heading(part.strip(' "\r')).field is not None for part in parts)
    odd = sum(sign > "\x7f" and not sign.isalpha() and sign not in _TYPED for sign in text)
    return known, -odd
