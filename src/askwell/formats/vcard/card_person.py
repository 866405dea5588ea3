"""This file is a person as a card shows them to other programs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from askwell.domain.people import Circle, ContactDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPerson:
    """What goes onto one card; empty text leaves its property out."""

    uid: str
    full_name: str
    given: str = ""
    additional: str = ""
    family: str = ""
    prefix: str = ""
    suffix: str = ""
    nickname: str = ""
    pronouns: str = ""
    organization: str = ""
    department: str = ""
    title: str = ""
    contacts: tuple[ContactDraft, ...] = ()
    circles: tuple[Circle, ...] = ()
    tags: tuple[str, ...] = ()
    time_zone: str = ""
    birthday: date | None = None
    how_met: str = ""
    notes: str = ""
    rev: datetime | None = None
    """When the person last changed, in any zone."""
