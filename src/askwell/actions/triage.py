"""This file is what you say to "do you know this person?", and taking the last answer back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from askwell.domain.errors import NotFound
from askwell.domain.people import Recognition
from askwell.domain.words import _
from askwell.records.models import CircleMembership, Person
from askwell.records.search import index_people, remove_people

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from askwell.domain.people import Circle
    from askwell.records.models import User


@transaction.atomic
def recognize_person(
    *, owner: User, ulid: str, answer: Recognition, circles: Sequence[Circle], now: datetime
) -> None:
    """Keep whether you know somebody: yes keeps them, no puts them in the bin, later asks again."""
    person = Person.objects.owned_by(owner).kept().select_for_update().filter(ulid=ulid).first()
    if person is None:
        raise NotFound(_("There is no such person here."))
    person.recognized, person.recognized_at = answer, now
    if answer == Recognition.YES:
        # Said by hand, so undoing the import leaves them.
        person.edited_at = now
        CircleMembership.objects.bulk_create(
            [CircleMembership(person=person, circle=circle) for circle in dict.fromkeys(circles)],
            ignore_conflicts=True,
        )
    elif answer == Recognition.NO:
        person.deleted_at = now
        remove_people([person.pk])
    person.save(update_fields=["recognized", "recognized_at", "edited_at", "deleted_at"])


@transaction.atomic
def take_answer_back(*, owner: User) -> str:
    """Undo the last answer, and return whose it was; nothing when there is none."""
    answered = Person.objects.owned_by(owner).exclude(recognized="").exclude(recognized_at=None)
    person = answered.select_for_update().order_by("-recognized_at", "-id").first()
    if person is None:
        return ""
    if person.recognized == Recognition.NO and person.deleted_at == person.recognized_at:
        person.deleted_at = None
    if person.recognized == Recognition.YES and person.edited_at == person.recognized_at:
        # Nobody in a circle is asked about, so all of them came with the answer.
        CircleMembership.objects.filter(person=person).delete()
        person.edited_at = None
    person.recognized, person.recognized_at = "", None
    person.save(update_fields=["recognized", "recognized_at", "edited_at", "deleted_at"])
    index_people([person.pk])
    name: str = person.full_name
    return name
