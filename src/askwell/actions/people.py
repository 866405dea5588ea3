"""This file is how a person comes to be and changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from django.db import transaction

from askwell.actions.contacts import add_contacts, replace_contacts
from askwell.actions.keeping import advance_stage, move_to_stage, refresh_contact_dates
from askwell.actions.organizations import find_or_make_organization
from askwell.domain.errors import AskwellError, Conflict
from askwell.domain.names import clean_line, make_full_name, make_sort_name, split_full_name
from askwell.domain.outreach import Stage
from askwell.domain.people import AffiliationKind
from askwell.domain.words import _
from askwell.records.models import Affiliation, CareerField, CircleMembership, Person, Tag
from askwell.records.search import index_people

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from askwell.domain.people import Circle, PersonDraft
    from askwell.records.models import User


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a file cannot say about a person: how near they are, and what you want with them."""

    closeness: str = ""
    cadence_days: int | None = None
    do_not_contact: bool = False
    fields: tuple[CareerField, ...] = ()


@transaction.atomic
def create_person(
    *,
    owner: User,
    draft: PersonDraft,
    today: date,
    now: datetime | None = None,
    closeness: str = "",
    stage: Stage | None = None,
    fields: Iterable[CareerField] = (),
    cadence_days: int | None = None,
    do_not_contact: bool = False,
) -> Person:
    """Add one person with everything the draft says, findable at once."""
    person = Person(owner=owner, closeness=closeness, stage=stage or "")
    person.cadence_days, person.do_not_contact = cadence_days, do_not_contact
    person.stage_on = today if stage else None
    _fill_names(person, draft)
    _fill_facts(person, draft)
    if now:
        person.created_at = now
    person.organization = find_or_make_organization(
        owner=owner, name=draft.organization, now=now or _make_noon(today)
    )
    person.full_clean()
    person.save()
    if person.organization:
        Affiliation.objects.create(
            owner=owner, person=person, organization=person.organization, title=person.title
        )
    add_contacts(person=person, drafts=draft.contacts)
    _add_circles(person, draft.circles)
    person.tags.add(*ensure_tags(owner=owner, names=draft.tags))
    person.fields.add(*fields)
    refresh_contact_dates(person=person)
    index_people([person.pk])
    return person


@transaction.atomic
def update_person(
    *, person: Person, draft: PersonDraft, standing: Standing, seen: str, now: datetime
) -> Person:
    """Put everything the draft says in place of what was there.

    `seen` is `read_version` as it was when the form was shown; when the person
    changed since, nothing is saved and a Conflict is raised.
    """
    person = lock_person(person, seen=seen)
    _fill_names(person, draft)
    _fill_facts(person, draft)
    person.closeness, person.cadence_days = standing.closeness, standing.cadence_days
    person.do_not_contact = standing.do_not_contact
    person.edited_at = now
    _move_to_organization(person, draft.organization, now)
    person.full_clean()
    person.save()
    replace_contacts(person=person, drafts=draft.contacts)
    person.circles.exclude(circle__in=draft.circles).delete()
    _add_circles(person, draft.circles)
    person.tags.set(ensure_tags(owner=person.owner, names=draft.tags))
    person.fields.set(standing.fields)
    refresh_contact_dates(person=person)
    index_people([person.pk])
    return person


def read_version(person: Person) -> str:
    """Return what tells whether somebody changed the person since."""
    return person.edited_at.isoformat() if person.edited_at else ""


def lock_person(person: Person, *, seen: str) -> Person:
    """Return the person as stored now, held until the transaction ends; a Conflict when changed."""
    stored: Person = Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
    if read_version(stored) != seen:
        raise Conflict(
            _("{name} was changed in another place since you opened this.").format(
                name=stored.full_name
            )
        )
    return stored


@transaction.atomic
def record_research(
    *, person: Person, why_them: str, research: str, today: date, now: datetime
) -> None:
    """Keep why you want to talk with them; somebody wanted is then researched."""
    person.why_them, person.research = why_them.strip(), research.strip()
    person.researched_on = today if person.why_them or person.research else None
    person.edited_at = now
    person.save(update_fields=["why_them", "research", "researched_on", "edited_at"])
    if person.why_them and person.stage == Stage.WANTED:
        advance_stage(person=person, stage=Stage.RESEARCHED, on=today)
        index_people([person.pk])


@transaction.atomic
def want_to_contact(*, person: Person, is_wanted: bool, today: date) -> None:
    """Put a person on the way to a conversation, or take them off before any message went out."""
    if is_wanted and not person.stage:
        stage = Stage.RESEARCHED if person.why_them else Stage.WANTED
        move_to_stage(person=person, stage=stage, on=today)
    if not is_wanted and person.stage in {Stage.WANTED, Stage.RESEARCHED}:
        person.stage, person.stage_on = "", None
        person.save(update_fields=["stage", "stage_on"])
    index_people([person.pk])


def ensure_tags(*, owner: User, names: Iterable[str]) -> list[Tag]:
    """Return the owner's tags of these names, those made that are new."""
    lines = [line for name in names if (line := clean_line(name, 80))]
    return [Tag.objects.get_or_create(owner=owner, name=line)[0] for line in dict.fromkeys(lines)]


def _make_noon(today: date) -> datetime:
    return datetime.combine(today, time(12), tzinfo=UTC)


def _add_circles(person: Person, circles: Iterable[Circle]) -> None:
    known = set(person.circles.values_list("circle", flat=True))
    CircleMembership.objects.bulk_create(
        [
            CircleMembership(person=person, circle=c)
            for c in dict.fromkeys(circles)
            if c not in known
        ]
    )


def _move_to_organization(person: Person, name: str, now: datetime) -> None:
    place = find_or_make_organization(owner=person.owner, name=name, now=now)
    if place != person.organization:
        # What was current becomes history; it is not forgotten.
        person.affiliations.filter(is_current=True, kind=AffiliationKind.WORK).update(
            is_current=False
        )
    person.organization = place
    if place:
        current = person.affiliations.filter(
            organization=place, kind=AffiliationKind.WORK, is_current=True
        )
        if not current.update(title=person.title):
            Affiliation.objects.create(
                owner=person.owner, person=person, organization=place, title=person.title
            )


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
