"""This file is how a list of words is written as a text and read as a set."""

from __future__ import annotations


def list_words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())
