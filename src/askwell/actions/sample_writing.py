"""This file writes the people and places of the invented network as rows."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from askwell.actions.organizations import find_or_make_organizations
from askwell.actions.sample_threads import write_threads
from askwell.domain.identity import normalize_contact
from askwell.domain.names import fold_text, make_sort_name
from askwell.domain.people import NO_YEAR, ContactKind
from askwell.domain.sample.people_around import AROUND
from askwell.domain.sample.people_close import CLOSE
from askwell.domain.sample.people_met import ON_THE_WAY
from askwell.domain.sample.places import FIELDS, PLACES
from askwell.records.models import (
    Affiliation,
    CareerField,
    CircleMembership,
    ContactPoint,
    Opportunity,
    Organization,
    Person,
    Tag,
)
from askwell.records.search import index_people

if TYPE_CHECKING:
    from datetime import datetime

    from askwell.domain.sample.values import SamplePerson
    from askwell.records.models import ImportBatch


class SampleWriter:
    """One loading of the sample: who became which row, by the sample's own keys."""

    def __init__(self, *, batch: ImportBatch, now: datetime, today: date) -> None:
        """Know the moment; write nothing yet."""
        self.batch = batch
        self.now = now
        self.today = today
        self.owned: dict[str, Any] = {"owner": batch.owner, "batch": batch, "created_at": now}
        self.places: dict[str, Organization] = {}
        self.fields: dict[str, CareerField] = {}
        self.people: dict[str, Person] = {}
        self.last_contact: dict[str, date] = {}

    def write_all(self) -> None:
        """Write everybody, then everything between them."""
        self._write_places()
        self._write_fields()
        for known in CLOSE + ON_THE_WAY + AROUND:
            self.people[known.key] = self._write_person(known)
        Opportunity.objects.create(
            **self.owned,
            name="Summer street survey",
            organization=self.places["common-ground"],
            told_by=self.people["adaeze"],
            due_on=self.today + timedelta(days=53),
            notes="A volunteer week.",
        )
        write_threads(self)
        index_people([person.pk for person in self.people.values()])

    def day(self, ago: int | None) -> date | None:
        """Return the day so many days before today; None stays None."""
        return None if ago is None else self.today - timedelta(days=ago)

    def note_contact(self, who: str, on: date) -> None:
        """Remember the latest day of contact with somebody."""
        self.last_contact[who] = max(on, self.last_contact.get(who, on))

    def _write_places(self) -> None:
        ids = find_or_make_organizations(
            owner=self.batch.owner,
            names=[place.name for place in PLACES],
            now=self.now,
            batch=self.batch,
        )
        for place in PLACES:
            row = Organization.objects.get(pk=ids[fold_text(place.name)])
            if row.batch_id == self.batch.pk:
                for name in ("setting", "ownership", "website", "location", "notes", "research"):
                    setattr(row, name, getattr(place, name))
                row.save()
            self.places[place.key] = row

    def _write_fields(self) -> None:
        for known in FIELDS:
            self.fields[known.key], _is_new = CareerField.objects.get_or_create(
                owner=self.batch.owner,
                name=known.name,
                defaults={
                    "batch": self.batch,
                    "created_at": self.now,
                    "wanted_titles": "\n".join(known.titles),
                    "want_to_learn": known.learn,
                    "target": known.target,
                },
            )

    def _write_person(self, known: SamplePerson) -> Person:
        given, _space, family = known.name.rpartition(" ")
        place = self.places.get(known.place)
        person = Person.objects.create(
            **self.owned,
            full_name=known.name,
            given=given,
            family=family,
            sort_name=make_sort_name(given=given, family=family, full_name=known.name),
            pronouns=known.pronouns,
            title=known.title,
            organization=place,
            location=known.location,
            time_zone=known.time_zone,
            birthday=date(NO_YEAR, *known.birthday) if known.birthday else None,
            closeness=known.closeness or "",
            how_met=known.how_met,
            met_on=self.day(known.met_ago),
            notes=known.notes,
            stage=known.stage or "",
            stage_on=self.day(known.stage_ago) if known.stage else None,
            not_now_until=self.day(-known.not_now_in) if known.not_now_in else None,
            why_them=known.why,
            research=known.research,
            researched_on=self.day(known.researched_ago),
            told_on=self.day(known.told_ago),
            cadence_days=known.cadence_days,
        )
        self._write_contacts(person, known)
        self._write_work(person, known, place)
        for circle in known.circles:
            CircleMembership.objects.create(person=person, circle=circle)
        person.fields.set(self.fields[key] for key in known.fields)
        person.tags.set(self._find_tag(name) for name in known.tags)
        return person

    def _write_contacts(self, person: Person, known: SamplePerson) -> None:
        for kind, value, preferred in (
            (ContactKind.EMAIL, known.email, True),
            (ContactKind.PHONE, known.phone, not known.email),
            (ContactKind.SITE, known.site, False),
        ):
            if value:
                ContactPoint.objects.create(
                    **self.owned,
                    person=person,
                    kind=kind,
                    value=value,
                    normalized=normalize_contact(kind, value),
                    preferred=preferred,
                )

    def _write_work(self, person: Person, known: SamplePerson, place: Organization | None) -> None:
        if known.former:
            title, key = known.former
            Affiliation.objects.create(
                **self.owned,
                person=person,
                organization=self.places[key],
                title=title,
                is_current=False,
                ends_on=self.day(22),
            )
        if place:
            Affiliation.objects.create(
                **self.owned, person=person, organization=place, title=known.title
            )

    def _find_tag(self, name: str) -> Tag:
        tag, _is_new = Tag.objects.get_or_create(
            owner=self.batch.owner,
            name=name,
            defaults={"batch": self.batch, "created_at": self.now},
        )
        return tag
