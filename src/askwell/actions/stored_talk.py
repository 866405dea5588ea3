"""This file is what timelines hold already of a file's talk, and what was taken off them by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.words import _
from askwell.records.bulk import split_evenly
from askwell.records.models import Interaction, RemovedTalk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from askwell.records.models import User


def load_stored_talk(
    owner: User, sources: Iterable[str]
) -> dict[tuple[int, str], tuple[int, str, bool]]:
    """Return the lines that files wrote before: id, text and whether edited, by person and source."""
    found: dict[tuple[int, str], tuple[int, str, bool]] = {}
    for some in split_evenly(dict.fromkeys(sources), 500):
        rows = Interaction.objects.owned_by(owner).filter(source__in=some)
        columns = ("id", "person_id", "source", "summary", "edited_at")
        for number, person, source, summary, edited_at in rows.values_list(*columns):
            found[person, source] = (number, summary, edited_at is not None)
    return found


def load_removed_talk(owner: User, sources: Iterable[str]) -> set[tuple[int, str]]:
    """Return the lines that were taken off timelines by hand, by person and source."""
    removed: set[tuple[int, str]] = set()
    for some in split_evenly(dict.fromkeys(sources), 500):
        rows = RemovedTalk.objects.owned_by(owner).filter(source__in=some)
        removed.update(rows.values_list("person_id", "source"))
    return removed


def say_taken_off() -> str:
    """Say why a line that was removed by hand is not brought again."""
    return _("You took this off the timeline, so it stays off.")
