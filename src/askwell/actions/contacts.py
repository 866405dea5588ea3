"""This file is how ways to reach a person are added and changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from askwell.domain.identity import normalize_contact
from askwell.domain.names import clean_line
from askwell.records.models import ContactPoint, Profile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from askwell.domain.people import ContactDraft
    from askwell.records.models import Person


@transaction.atomic
def add_contacts(*, person: Person, drafts: Iterable[ContactDraft]) -> list[ContactPoint]:
    """Add the ways to reach a person that are not there yet; the caller refreshes the index."""
    profile = Profile.objects.filter(user=person.owner_id).first()
    country = profile.country if profile else ""
    known = {_key(point.kind, point.value, point.normalized) for point in person.contacts.all()}
    added = []
    for draft in drafts:
        value = clean_line(draft.value, 500)
        normalized = normalize_contact(draft.kind, value, country)[:500]
        key = _key(draft.kind, value, normalized)
        if value and key not in known:
            known.add(key)
            added.append(
                ContactPoint(
                    owner=person.owner,
                    person=person,
                    kind=draft.kind,
                    value=value,
                    normalized=normalized,
                    label=clean_line(draft.label, 60),
                    preferred=draft.preferred,
                )
            )
    return ContactPoint.objects.bulk_create(added)


@transaction.atomic
def replace_contacts(*, person: Person, drafts: Iterable[ContactDraft]) -> None:
    """Keep exactly these ways to reach a person; the caller refreshes the index."""
    wanted = {(str(draft.kind), clean_line(draft.value, 500)): draft for draft in drafts}
    for point in person.contacts.all():
        draft = wanted.get((point.kind, point.value))
        if draft is None:
            point.delete()
        elif (point.label, point.preferred) != (draft.label, draft.preferred):
            point.label, point.preferred = clean_line(draft.label, 60), draft.preferred
            point.save(update_fields=["label", "preferred"])
    add_contacts(person=person, drafts=wanted.values())


def _key(kind: str, value: str, normalized: str) -> tuple[str, str]:
    return (str(kind), normalized or value.lower())
