"""This file is how people are put in the bin, taken out again, tagged and erased, many at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from askwell.actions.people import ensure_tags
from askwell.domain.errors import AskwellError
from askwell.domain.words import _
from askwell.records.erasure import forget_deleted_words
from askwell.records.models import Person
from askwell.records.search import index_people, remove_people

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from askwell.records.models import Tag, User


@transaction.atomic
def bin_people(*, owner: User, ulids: Sequence[str], now: datetime) -> list[str]:
    """Put these people in the bin; return those who were not there yet."""
    found = dict(
        Person.objects.owned_by(owner).kept().filter(ulid__in=ulids).values_list("id", "ulid")
    )
    Person.objects.filter(id__in=found).update(deleted_at=now)
    remove_people(found)
    return list(found.values())


@transaction.atomic
def restore_people(*, owner: User, ulids: Sequence[str]) -> int:
    """Take these people out of the bin, findable again."""
    binned = Person.objects.owned_by(owner).filter(ulid__in=ulids, deleted_at__isnull=False)
    ids = list(binned.values_list("id", flat=True))
    Person.objects.filter(id__in=ids).update(deleted_at=None)
    index_people(ids)
    return len(ids)


@transaction.atomic
def erase_people(*, owner: User, ulids: Sequence[str]) -> int:
    """Erase people who are in the bin, with everything that hangs on them, for good."""
    binned = Person.objects.owned_by(owner).filter(ulid__in=ulids, deleted_at__isnull=False)
    ids = list(binned.values_list("id", flat=True))
    remove_people(ids)
    Person.objects.filter(id__in=ids).delete()
    forget_deleted_words()
    return len(ids)


@transaction.atomic
def tag_people(*, owner: User, ulids: Sequence[str], name: str) -> tuple[Tag, list[str]]:
    """Give these people a tag; return it, and those who did not have it yet."""
    tags = ensure_tags(owner=owner, names=[name])
    if not tags:
        raise AskwellError(_("A tag needs a word. Nothing was changed."))
    people = Person.objects.owned_by(owner).kept().filter(ulid__in=ulids)
    untagged = dict(people.exclude(tags=tags[0]).values_list("id", "ulid"))
    through = Person.tags.through
    through.objects.bulk_create(
        [through(person_id=person_id, tag_id=tags[0].pk) for person_id in untagged]
    )
    index_people(untagged)
    return tags[0], list(untagged.values())


@transaction.atomic
def untag_people(*, owner: User, ulids: Sequence[str], name: str) -> int:
    """Take a tag off these people again."""
    people = Person.objects.owned_by(owner).filter(ulid__in=ulids)
    ids = list(people.values_list("id", flat=True))
    Person.tags.through.objects.filter(person_id__in=ids, tag__name=name, tag__owner=owner).delete()
    index_people(ids)
    return len(ids)
