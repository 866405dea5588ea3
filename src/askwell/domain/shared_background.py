"""This file is what you and somebody have in common, found in your own words and data only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from askwell.domain.names import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LINES_AT_MOST = 40
SHORTEST = 3
_SCHOOL = re.compile(
    r"\b(?:universit|college|school|institut|academy|lyc|gymnasium|hochschule|polytech|ecole)"
)


class SharedKind(StrEnum):
    """What two people can share."""

    SCHOOL = "school"
    EMPLOYER = "employer"
    TOWN = "town"
    GROUP = "group"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Trait:
    """Something known of a person: a school, an employer, a town, a tag, a headline."""

    kind: SharedKind
    text: str


@dataclass(frozen=True, slots=True)
class Shared:
    """One thing in common: what it is for them, and your own line that says so."""

    kind: SharedKind
    theirs: str
    mine: str


def read_background(lines: Iterable[object]) -> tuple[str, ...]:
    """Return the schools, employers, towns and groups you wrote down, each once."""
    cleaned = (str(line).strip(" ,.;–-•*\t\r\n") for line in lines)
    return tuple(dict.fromkeys(line for line in cleaned if len(line) >= SHORTEST))[:LINES_AT_MOST]


def list_schools(background: Sequence[str]) -> tuple[str, ...]:
    """Return those lines that name a school."""
    return tuple(line for line in background if _SCHOOL.search(fold_text(line)))


def find_shared(background: Sequence[str], traits: Iterable[Trait]) -> tuple[Shared, ...]:
    """Return what is in common: one of the two names the other, whole word by whole word."""
    mine = [(f" {fold_text(_plain(line))} ", line) for line in background]
    found: dict[tuple[str, str], Shared] = {}
    for trait in traits:
        theirs = f" {fold_text(_plain(trait.text))} "
        for folded, line in mine:
            is_same = len(theirs) > SHORTEST + 1 and (theirs in folded or folded in theirs)
            if is_same and (trait.text, line) not in found:
                found[trait.text, line] = Shared(trait.kind, trait.text, line)
    return tuple(found.values())


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w]+", " ", text).split())
