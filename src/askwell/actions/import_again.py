"""This file is whether a file was brought already and nothing changed since: then nothing is to do.

Everything an import could decide differently is compared first: how many rows there
are and the newest of each, what was edited, joined, brought or taken back since. When
any of it differs the file is read and matched as ever.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Max, Q

from askwell.actions.batches import MOST_PROBLEMS, note_report, open_next_batch
from askwell.domain.importing import ImportReport
from askwell.domain.people import Problem
from askwell.records.models import (
    BatchStatus,
    ContactPoint,
    ImportBatch,
    Interaction,
    Merge,
    Organization,
    Person,
    Profile,
)

if TYPE_CHECKING:
    from datetime import datetime

    from askwell.domain.importing import Choices
    from askwell.records.models import User

_TIMELESS = frozenset({"linkedin", "google", "outlook", "vcard"})
"""What these say does not depend on the day they are read on."""
_WATCHED: tuple[Any, ...] = (Person, ContactPoint, Organization, Interaction)


def sum_file(data: bytes, *, owner: User, format_name: str, choices: Choices) -> str:
    """Return what tells this file, read this way by this person, from any other."""
    profile = Profile.objects.filter(user=owner).first()
    said = (format_name, choices, profile and (profile.country, profile.own_addresses))
    summed = hashlib.sha256(data)
    summed.update(repr((*said, profile and profile.time_zone)).encode())
    return summed.hexdigest()


def find_standing(*, owner: User, digest: str) -> ImportBatch | None:
    """Return the last import of this very file when nothing changed since it ended."""
    batches = ImportBatch.objects.owned_by(owner)
    batch: ImportBatch | None = (
        batches.filter(digest=digest, status=BatchStatus.DONE, format__in=_TIMELESS)
        .order_by("-number")
        .first()
    )
    if batch is None or batch.finished_at is None or len(batch.problems) >= MOST_PROBLEMS:
        return None
    since = batch.finished_at
    later = Q(number__gt=batch.number, updated__gt=0) | Q(undone_at__gte=since)
    if batches.filter(later).exists() or batch.parts.get("state") != take_state(owner):
        return None
    if any(
        model.objects.owned_by(owner).filter(edited_at__gte=since).exists() for model in _WATCHED
    ):
        return None
    joined = Merge.objects.filter(Q(made_at__gte=since) | Q(undone_at__gte=since), owner=owner)
    return None if joined.exists() else batch


def take_state(owner: User) -> list[Any]:
    """Return how many rows there are of what an import compares with, and the newest of each."""
    state: list[Any] = []
    for model in _WATCHED:
        rows = model.objects.owned_by(owner)
        counts = {"count": Count("id"), "last": Max("id")}
        if model is Person:
            counts["kept"] = Count("id", filter=Q(deleted_at=None))
        state += rows.aggregate(**counts).values()
    return state


def report_again(
    *, owner: User, batch: ImportBatch, file_name: str, now: datetime, dry_run: bool
) -> ImportReport:
    """Note that a file was brought again and had nothing new."""
    problems = tuple(Problem(**problem) for problem in batch.problems)
    told = ImportReport(
        number=None,
        format=batch.format,
        read=batch.read,
        created=0,
        updated=0,
        unchanged=batch.read - sum(not problem.kept for problem in problems),
        to_review=0,
        problems=problems,
        seconds=0,
        binned=batch.parts.get("binned", 0),
    )
    if dry_run:
        return told
    again = open_next_batch(
        owner=owner, now=now, format=batch.format, file_name=file_name[:300], digest=batch.digest
    )
    note_report(again, told)
    again.parts["state"] = batch.parts["state"]
    again.status, again.finished_at = BatchStatus.DONE, now
    again.save()
    return replace(told, number=again.number)
