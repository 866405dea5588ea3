"""This file is how bytes of any encoding become clean text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.formats.text import decode_text, read_text, recode_as_utf8, squeeze_text

WORDS = "First Name,José,Βαγγέλης,花子"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"]
)
def test_every_unicode_encoding_is_found_out(encoding):
    mark = "\ufeff" if encoding == "utf-32-be" else ""
    text = "a plain beginning, " + WORDS

    assert read_text((mark + text).encode(encoding)).text == text


def test_a_stray_windows_byte_does_not_spoil_the_rest():
    assert decode_text("José ".encode() + b"Jos\xe9 \x80") == "José José €"


def test_a_file_of_windows_bytes_is_read_quickly():
    assert decode_text(b"\xe9 " * 1_000_000).startswith("é é")


@pytest.mark.parametrize("charset", ["no-such-set", "rot13", "zlib", "idna", "", "utf-16"])
def test_a_character_set_that_cannot_be_is_ignored(charset):
    assert decode_text("José".encode(), charset) == "José"


def test_controls_are_left_out_and_said_to_be():
    found = read_text(b"Ad\0a\x1b\x07\tLove\r\nlace")

    assert (found.text, found.was_cleaned) == ("Ada\tLove\nlace", True)


def test_what_joins_letters_and_emoji_stays():
    text = "می‌خواهم 👩🏽‍💻 \u200fعادل"

    found = read_text(text.encode())

    assert (found.text, found.was_cleaned) == (text, False)


def test_what_turns_text_around_goes():
    found = read_text("\u202eexe.\u2066Ada\u2069".encode())

    assert (found.text, found.was_cleaned) == ("exe.Ada", True)


def test_what_nobody_sees_goes_silently():
    assert read_text("A\u200bda\ufeff".encode()).text == "Ada"
    assert not read_text("A\u200bda".encode()).was_cleaned


def test_text_is_squeezed_onto_one_line():
    assert squeeze_text(" Ada \n\t King\u2028Lovelace ", 12) == "Ada King Lov"


@given(st.binary(max_size=200))
def test_any_bytes_are_some_text(data):
    read_text(data).text.encode("utf-8")
    assert decode_text(recode_as_utf8(data)) is not None
