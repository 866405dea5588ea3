"""This file is the people who may be in a next step, picked by index and never more than a few."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from askwell.domain.outreach import AskDecision, Stage
from askwell.domain.people import Closeness
from askwell.records.models import CircleMembership, Person

if TYPE_CHECKING:
    from datetime import date

    from askwell.records.models import User

Rows = QuerySet[Any, Any]

MOST = 200
"""No rule reads more rows than this; what is beyond is due later anyway."""
NAMED = ("ulid", "full_name", "title", "headline", "organization__name")
"""The columns that name a person in a step."""
NOT_TOLD = ("pk", *NAMED, "created_at", "last_contact_on")
CLOSEST_FIRST = (Closeness.CLOSE, Closeness.WARM, Closeness.KNOWN)
ON_HOLD = (Stage.NO, Stage.NO_ANSWER)
# Somebody you are in the middle of something with needs no "hello".
SETTLED = ("", Stage.MET, Stage.THANKED, Stage.KEEPING_IN_TOUCH)


def select_wanted(owner: User, today: date) -> Rows:
    """Find the people wanted and not invited, longest wanted first.

    Left out are those you decided to leave, or to wait with until a day ahead.
    """
    people = _open_people(owner, Stage.WANTED, Stage.RESEARCHED)
    people = people.exclude(ask_decision=AskDecision.LEAVE).exclude(ask_after__gt=today)
    return people.values_list(
        "pk",
        *NAMED,
        "stage_on",
        "created_at",
        "why_them",
        "researched_on",
        "organization__ulid",
        named=True,
    )[:MOST]


def select_declined(owner: User, since: date) -> Rows:
    """Find those who said no, or were let go, since a day."""
    return (
        _people_at(owner, *ON_HOLD)
        .filter(stage_on__gte=since)
        .values_list("pk", *NAMED, "stage", "stage_on", named=True)[:MOST]
    )


def select_later(owner: User, today: date) -> Rows:
    """Find those whose "not now" has come round."""
    return (
        _open_people(owner, Stage.NOT_NOW)
        .filter(not_now_until__lte=today)
        .values_list(*NAMED, "stage_on", "not_now_until", "last_contact_on", named=True)[:MOST]
    )


def select_due_contacts(owner: User, today: date, most: int) -> Rows:
    """Find the people whose cadence has run out, longest waiting first."""
    due = Person.objects.owned_by(owner).due_for_contact(today)
    return (
        due.filter(do_not_contact=False, stage__in=SETTLED, last_contact_on__isnull=False)
        .order_by("keep_in_touch_on", "pk")
        .values_list(*NAMED, "last_contact_on", "keep_in_touch_on", named=True)[:most]
    )


def select_not_told(owner: User, most: int) -> Rows:
    """Find a few people of each closeness who have not been told what you explore."""
    untold = (
        Person.objects.owned_by(owner)
        .kept()
        .filter(told_on=None, stage="", do_not_contact=False)
        .exclude(closeness="")
    )
    # One short walk of the index for each closeness: sorting them would read everybody.
    few = Q()
    for closeness in CLOSEST_FIRST:
        nearest = untold.filter(closeness=closeness).order_by("pk").values("pk")[:most]
        few |= Q(pk__in=nearest)
    return Person.objects.filter(few).values_list(*NOT_TOLD, "closeness", named=True)


def select_in_circles(owner: User) -> Rows:
    """Find the people put into circles last: they are counted, and told."""
    mine = Person.objects.owned_by(owner).kept().filter(pk=OuterRef("person_id"))
    # Asked with EXISTS, not with a join: a join lets the database begin with everybody you know.
    last = CircleMembership.objects.filter(Exists(mine)).order_by("-pk").values("pk")[:MOST]
    return (
        CircleMembership.objects.filter(pk__in=last)
        .order_by("-pk")
        .values_list(
            *(f"person__{name}" for name in NOT_TOLD),
            "person__closeness",
            "person__told_on",
            "person__stage",
            "person__do_not_contact",
            named=True,
        )
    )


def select_fields(people: set[int]) -> Rows:
    """Find the career fields of some people."""
    through = Person.fields.through.objects
    return through.filter(person_id__in=people).values_list("person_id", "careerfield__name")


def _people_at(owner: User, *stages: Stage) -> Rows:
    people: Rows = Person.objects.owned_by(owner).kept()
    return people.exclude(stage="").filter(stage__in=stages).order_by("stage_on", "pk")


def _open_people(owner: User, *stages: Stage) -> Rows:
    return _people_at(owner, *stages).filter(do_not_contact=False)
