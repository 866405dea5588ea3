"""This file is how a line of a card or a calendar is cut: name and parameters, colon, value."""

from __future__ import annotations


def find_colon(line: bytes) -> int:
    """Return where the value of a line begins, or -1; a colon in quotes is none."""
    colon = line.find(b":")
    quote = line.find(b'"')
    if quote < 0 or colon < quote:
        return colon
    is_open = False
    for place, byte in enumerate(line):
        if byte == 0x22:  # noqa: PLR2004 - a double quote
            is_open = not is_open
        elif byte == 0x3A and not is_open:  # noqa: PLR2004 - a colon
            return place
    # A quote nobody closed: the first colon is the best guess.
    return colon


def split_outside_quotes(head: str) -> list[str]:
    """Return the name and the parameters before the colon; a semicolon in quotes parts nothing."""
    if '"' not in head:
        return head.split(";")
    pieces: list[str] = []
    start = 0
    is_open = False
    for place, character in enumerate(head):
        if character == '"':
            is_open = not is_open
        elif character == ";" and not is_open:
            pieces.append(head[start:place])
            start = place + 1
    pieces.append(head[start:])
    return pieces
