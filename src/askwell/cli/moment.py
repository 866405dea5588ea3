"""This file is what day it is for whoever sits at this terminal: in their own time zone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from askwell.records.models import User


def read_moment(owner: User) -> datetime:
    """Return now, as the owner's clock shows it."""
    from askwell.config.clock import now
    from askwell.queries.next_steps import localize_now
    from askwell.records.models import Profile

    profile = Profile.objects.filter(user=owner).first() or Profile(user=owner)
    return localize_now(profile, now())


def read_today(owner: User) -> date:
    """Return the owner's day."""
    return read_moment(owner).date()
