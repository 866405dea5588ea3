"""The margin names each part of a letter beside the paragraph it stands in."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.domain.letter_places import place_letter_parts
from askwell.domain.marking import (
    Piece,
    cut_text,
    list_letter_parts,
    number_findings,
    place_glosses,
)
from askwell.domain.review import Channel, Message, MessageKind, ReviewContext, review

BODY = """Dear Grace Hopper,

I am a fourth-year student at Calder. Ada Lovelace gave me your name.

Your note on the Quayside crossings follows where people walk.

Could we talk for 20 minutes by video?

Noor Haddad"""
CONTEXT = ReviewContext(recipient_name="Grace Hopper", referrer="Ada Lovelace")


def place(body: str) -> tuple[tuple[str, list[str]], ...]:
    message = Message(MessageKind.INVITATION, Channel.EMAIL, "Crossings", body)
    parts = list_letter_parts(message.kind, CONTEXT, review(message, CONTEXT).findings)
    return tuple(
        (body[at : at + 8], [part.name for part in each])
        for at, each in place_letter_parts(message, CONTEXT, parts)
    )


def test_i4_each_part_stands_beside_its_paragraph():
    assert place(BODY) == (
        ("I am a f", ["who you are", "who sent you"]),
        ("Your not", ["why them"]),
        ("Could we", ["what you ask", "how long"]),
    )


def test_what_is_missing_stands_beside_the_part_before_it():
    assert place(
        BODY.replace(" for 20 minutes", "").replace(" Ada Lovelace gave me your name.", "")
    ) == (
        ("I am a f", ["who you are", "who sent you"]),
        ("Your not", ["why them"]),
        ("Could we", ["what you ask", "how long"]),
    )


def test_an_empty_letter_has_no_places():
    assert place("  \n ") == ()


def test_windows_lines_are_placed_alike():
    assert [names for _at, names in place(BODY.replace("\n", "\r\n"))] == [
        names for _at, names in place(BODY)
    ]


@settings(deadline=None)
@given(st.text(max_size=300))
def test_glosses_never_change_a_word(body):
    message = Message(MessageKind.INVITATION, Channel.EMAIL, "", body)
    found = review(message, CONTEXT, with_hints=True).findings
    parts = list_letter_parts(message.kind, CONTEXT, found)
    pieces = cut_text(body, number_findings(found, subject="", body=body))

    placed = place_glosses(pieces, place_letter_parts(message, CONTEXT, parts))

    assert "".join(piece.text for piece in placed) == body
    assert [p.number for p in placed if p.number] == [p.number for p in pieces if p.number]


def test_a_gloss_inside_a_mark_stands_before_it():
    part = list_letter_parts(MessageKind.RECONNECT, ReviewContext(previous_contact="x"), ())[0]

    placed = place_glosses(
        (Piece("ab"), Piece("cdef", 1, "hint"), Piece("gh")), [(3, (part,)), (7, (part,))]
    )

    assert placed == (
        Piece("ab"),
        Piece("cdef", 1, "hint", (part,)),
        Piece("g"),
        Piece("h", glosses=(part,)),
    )
