"""One of everything, all of it the owner's, each with a word that nobody else may read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.apps import apps
from django.core import serializers

from askwell.actions.interviews import schedule_interview
from askwell.actions.merging import merge_people
from askwell.actions.pitch_runs import record_run
from askwell.actions.pitches import create_pitch
from askwell.domain.interviews import InterviewFormat
from askwell.records.models import (
    AlikePair,
    CareerField,
    ImportBatch,
    Interaction,
    Interview,
    Merge,
    Message,
    MessageVersion,
    Organization,
    Person,
    Phrase,
    Pitch,
    Question,
    Referral,
    ResearchNote,
    SavedView,
    Thanks,
    Tie,
    User,
)
from cast import make_field, make_organization, make_person, write_pitch

if TYPE_CHECKING:
    from datetime import datetime

CANARY = "Zaunkönig"


@dataclass(frozen=True)
class World:
    """The owner and one row of each noun that an address can name."""

    owner: User
    person: Person
    organization: Organization
    interview: Interview
    message: Message
    question: Question
    pitch: Pitch
    thanks: Thanks
    referral: Referral
    field: CareerField
    tie: Tie
    interaction: Interaction
    batch: ImportBatch
    phrase: Phrase
    source: ResearchNote
    view: SavedView
    pair: AlikePair
    merge: Merge


def build_world(owner: User, now: datetime) -> World:
    """Make one of everything."""
    today = now.date()
    place = make_organization(owner, name=f"{CANARY} Trust", notes=CANARY)
    field = make_field(owner, name=f"{CANARY} planning")
    person = make_person(
        owner,
        name=f"Grace {CANARY}",
        organization=place,
        email="zaunkoenig@example.org",
        circles=["friend"],
        fields=[field],
        notes=CANARY,
        why_them=CANARY,
        stage="wanted",
    )
    ada = make_person(owner, name=f"Ada {CANARY}")
    interview = schedule_interview(
        owner=owner,
        person=person,
        field=field,
        starts_at=now,
        minutes=30,
        my_time_zone="Europe/London",
        their_time_zone="Europe/London",
        format=InterviewFormat.PHONE,
        place=CANARY,
        today=today,
    )
    interview.planned.create(
        owner=owner, position=1, question="job-way-here", text=CANARY, theme="job"
    )
    message = Message.objects.create(
        owner=owner, person=person, kind="invitation", channel="email", subject=CANARY, body=CANARY
    )
    MessageVersion.objects.create(
        owner=owner, message=message, kind="invitation", channel="email", body=CANARY, kept_at=now
    )
    return World(
        owner=owner,
        person=person,
        organization=place,
        interview=interview,
        message=message,
        question=Question.objects.create(owner=owner, theme="own", text=f"{CANARY}?"),
        thanks=Thanks.objects.create(owner=owner, person=person, reason=CANARY, owed_since=now),
        referral=Referral.objects.create(
            owner=owner, given_by=ada, person=person, given_on=today, occasion=CANARY
        ),
        field=field,
        tie=Tie.objects.create(owner=owner, person=person, knows=ada, how=CANARY),
        interaction=Interaction.objects.create(
            owner=owner, person=person, happened_on=today, summary=CANARY
        ),
        batch=ImportBatch.objects.create(
            owner=owner, number=1, format="vcard", file_name=f"{CANARY}.vcf", status="done"
        ),
        pitch=_say_pitch(owner, now),
        phrase=Phrase.objects.create(owner=owner, text=CANARY),
        source=ResearchNote.objects.create(
            owner=owner, person=person, title=CANARY, read_on=today, link="https://example.org/"
        ),
        view=SavedView.objects.create(owner=owner, name=CANARY, address=f"q={CANARY}"),
        merge=_join(owner, ada, now),
        pair=AlikePair.objects.create(owner=owner, first=person, second=ada, score=0.9),
    )


def _join(owner: User, ada: Person, now: datetime) -> Merge:
    gone = make_person(owner, name=f"Alan {CANARY}")
    merge = merge_people(owner=owner, kept=ada, gone=gone, now=now)
    merge.press = merge.ulid
    merge.save()
    return merge


def _say_pitch(owner: User, now: datetime) -> Pitch:
    draft = write_pitch(who=CANARY, for_whom=CANARY)
    pitch = create_pitch(owner=owner, draft=draft, now=now)
    record_run(pitch=pitch, seconds=28, feeling=4, note=CANARY, now=now)
    return pitch


def dump_rows(owner: User) -> str:
    """Return every row of the owner's as text, to see whether anything changed."""
    rows = []
    for model in apps.get_app_config("records").get_models():
        if any(field.name == "owner" for field in model._meta.fields):
            rows.extend(model.objects.filter(owner=owner).order_by("pk"))
    return serializers.serialize("json", rows)
