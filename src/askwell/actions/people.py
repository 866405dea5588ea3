"""This file is how a person comes to be and changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from askwell.actions.contacts import add_contacts
from askwell.actions.keeping import refresh_contact_dates
from askwell.actions.organizations import ensure_organization
from askwell.domain.errors import AskwellError
from askwell.domain.names import clean_line, make_full_name, make_sort_name, split_full_name
from askwell.domain.outreach import Stage
from askwell.domain.words import _
from askwell.records.models import Affiliation, CareerField, CircleMembership, Person, Tag
from askwell.records.search import index_people

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from askwell.domain.people import PersonDraft
    from askwell.records.models import User


@transaction.atomic
def create_person(
    *,
    owner: User,
    draft: PersonDraft,
    today: date,
    closeness: str = "",
    stage: Stage | None = None,
    fields: Iterable[CareerField] = (),
) -> Person:
    """Add one person with everything the draft says, findable at once."""
    person = Person(owner=owner, closeness=closeness, stage=stage or "")
    person.stage_on = today if stage else None
    _fill_names(person, draft)
    _fill_facts(person, draft)
    person.organization = ensure_organization(owner=owner, name=draft.organization)
    person.full_clean()
    person.save()
    if person.organization:
        Affiliation.objects.create(
            owner=owner, person=person, organization=person.organization, title=person.title
        )
    add_contacts(person=person, drafts=draft.contacts)
    CircleMembership.objects.bulk_create(
        [CircleMembership(person=person, circle=circle) for circle in dict.fromkeys(draft.circles)]
    )
    person.tags.add(*ensure_tags(owner=owner, names=draft.tags))
    person.fields.add(*fields)
    refresh_contact_dates(person=person)
    index_people([person.pk])
    return person


def ensure_tags(*, owner: User, names: Iterable[str]) -> list[Tag]:
    """Return the owner's tags of these names, those made that are new."""
    lines = [line for name in names if (line := clean_line(name, 80))]
    return [Tag.objects.get_or_create(owner=owner, name=line)[0] for line in dict.fromkeys(lines)]


def _fill_names(person: Person, draft: PersonDraft) -> None:
    given, family = clean_line(draft.given, 120), clean_line(draft.family, 120)
    full_name = clean_line(draft.full_name, 300)
    if full_name and not (given or family):
        given, family = (part[:120] for part in split_full_name(full_name))
    additional = clean_line(draft.additional, 120)
    full_name = full_name or make_full_name(given=given, additional=additional, family=family)
    if not full_name:
        raise AskwellError(_("A person needs a name. Nothing was saved."))
    person.full_name, person.given, person.family = full_name, given, family
    person.additional = additional
    person.prefix, person.suffix = clean_line(draft.prefix, 60), clean_line(draft.suffix, 60)
    person.nickname = clean_line(draft.nickname, 120)
    person.sort_name = make_sort_name(given=given, family=family, full_name=full_name)


def _fill_facts(person: Person, draft: PersonDraft) -> None:
    person.pronouns = clean_line(draft.pronouns, 60)
    person.title = clean_line(draft.title, 300)
    person.location = clean_line(draft.location, 200)
    person.time_zone = draft.time_zone[:64]
    person.birthday = draft.birthday
    person.how_met = clean_line(draft.how_met, 500)
    person.met_on = draft.met_on
    person.notes = draft.notes.replace("\x00", "")
