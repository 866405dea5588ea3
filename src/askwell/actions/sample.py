"""This file puts the invented network into a home, and takes it out again without a trace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from askwell.actions.batches import open_next_batch
from askwell.actions.sample_removal import delete_sample_rows
from askwell.actions.sample_writing import SampleWriter
from askwell.domain.sample.places import ME_ABOUT, ME_NAME, ME_SEEKING, ME_ZONE
from askwell.domain.time_zones import open_zone
from askwell.records.models import BatchStatus, ImportBatch, Person, Profile

if TYPE_CHECKING:
    from datetime import datetime

    from askwell.records.models import User

FORMAT = "sample"


@transaction.atomic
def load_sample(*, owner: User, now: datetime) -> ImportBatch:
    """Fill the home with an invented network whose days count back from `now`.

    Loading it twice changes nothing. What you told about yourself stays.
    """
    known = ImportBatch.objects.owned_by(owner).filter(is_sample=True).first()
    if known is not None:
        loaded: ImportBatch = known
        return loaded
    batch = open_next_batch(
        owner=owner, now=now, format=FORMAT, status=BatchStatus.DONE, is_sample=True
    )
    profile = _lend_profile(owner, now)
    today = now.astimezone(open_zone(profile.time_zone)).date()
    SampleWriter(batch=batch, now=now, today=today).write_all()
    batch.read = batch.created = Person.objects.filter(batch=batch).count()
    batch.finished_at = now
    batch.save()
    return batch


@transaction.atomic
def remove_sample(*, owner: User) -> None:
    """Take the invented network out, with whatever was done to it; nothing of it stays."""
    for batch in ImportBatch.objects.owned_by(owner).filter(is_sample=True):
        delete_sample_rows(batch)
        _return_profile(owner, batch)
        batch.delete()


def _lend_profile(owner: User, now: datetime) -> Profile:
    profile, _is_new = Profile.objects.get_or_create(user=owner)
    if not (profile.name or profile.about or profile.seeking):
        profile.name, profile.about, profile.seeking = ME_NAME, ME_ABOUT, ME_SEEKING
        if profile.time_zone == "UTC":
            profile.time_zone = ME_ZONE
    if profile.welcomed_at is None:
        profile.welcomed_at = now
    profile.save()
    return profile


def _return_profile(owner: User, batch: ImportBatch) -> None:
    profile = Profile.objects.get(user=owner)
    if profile.name == ME_NAME and profile.time_zone == ME_ZONE:
        profile.time_zone = "UTC"
    for column, value in (("name", ME_NAME), ("about", ME_ABOUT), ("seeking", ME_SEEKING)):
        if getattr(profile, column) == value:
            setattr(profile, column, "")
    if profile.welcomed_at == batch.created_at:
        profile.welcomed_at = None
    profile.save()
