"""This file is the words of bringing people in: what will happen to each, and what did."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from askwell.domain.people import Problem


class Verdict(StrEnum):
    """What an import does with one record."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One record of a preview: who, what will happen, and because of what."""

    name: str
    verdict: Verdict
    work: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did, or would do when `number` is None.

    `read == created + updated + unchanged + to_review` + the problems whose
    record was not kept.
    """

    number: int | None
    format: str
    read: int
    created: int
    updated: int
    unchanged: int
    to_review: int
    problems: tuple[Problem, ...]
    seconds: float
    looks: tuple[Look, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoReport:
    """What taking an import back did: people removed, put back as they were, left alone."""

    number: int
    removed: int
    restored: int
    kept: int
