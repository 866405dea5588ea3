"""This file is how it is written down that two people know each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from askwell.domain.errors import AskwellError
from askwell.domain.names import clean_line
from askwell.domain.words import _
from askwell.records.models import Tie

if TYPE_CHECKING:
    from askwell.records.models import Person


@transaction.atomic
def add_tie(
    *, person: Person, knows: Person, how: str = "", strength: int = 1, learned_from: str = ""
) -> Tie:
    """Keep that one person knows another; said twice, the later words count."""
    if person.pk == knows.pk:
        raise AskwellError(_("Somebody cannot be their own acquaintance. Nothing was saved."))
    # A tie has no direction for whoever reads it, so the same pair is one row.
    known = Tie.objects.filter(person=knows, knows=person).first()
    first, second = (knows, person) if known else (person, knows)
    tie, _is_new = Tie.objects.update_or_create(
        owner=person.owner,
        person=first,
        knows=second,
        defaults={
            "how": clean_line(how, 300),
            "strength": strength,
            "learned_from": clean_line(learned_from, 300),
        },
    )
    return tie


def remove_tie(*, tie: Tie) -> None:
    """Forget that two people know each other."""
    tie.delete()
