"""This file is the comparing that takes longer than a page may: it runs in the background."""

from __future__ import annotations

import time
from datetime import datetime
from typing import TYPE_CHECKING

from django_tasks import task

from askwell.actions.comparing import AT_ONCE, compare_everybody, compare_new_people
from askwell.records.models import Comparison
from askwell.records.progress import Progress, forget_progress, write_progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from askwell.records.models import User


def compare_soon(*, owner: User, now: datetime) -> None:
    """Compare whoever is new: now when they are few, else in the background."""
    if compare_new_people(owner=owner, now=now, at_most=AT_ONCE) is None:
        compare_everybody_soon(owner=owner, now=now)


def compare_everybody_soon(*, owner: User, now: datetime) -> None:
    """Compare everybody in the background; asked twice, it happens once."""
    state, _made = Comparison.objects.get_or_create(owner=owner)
    if not state.is_running:
        Comparison.objects.filter(pk=state.pk).update(is_running=True)
        compare_in_background.enqueue(state.ulid, now.isoformat())


@task()
def compare_in_background(ulid: str, now: str) -> None:
    """Compare everybody; should that fail, it can be asked for again."""
    state = Comparison.objects.filter(ulid=ulid).select_related("owner").first()
    if state is None:
        return
    try:
        compare_everybody(
            owner=state.owner, now=datetime.fromisoformat(now), report=_start_report(ulid)
        )
    finally:
        Comparison.objects.filter(pk=state.pk).update(is_running=False)
        forget_progress(ulid)


def _start_report(ulid: str) -> Callable[[int, int], None]:
    started = time.monotonic()

    def report(done: int, total: int) -> None:
        write_progress(ulid, Progress(done, total, time.monotonic() - started))

    return report
