"""This file is the speed of Today: what is due among 30,000 people, and among ten times as many."""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from askwell.records.models import User

SEED = 20261123
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = NOW.date()
DUE = 50
ROUNDS = 40
SIZES = (30_000, 300_000)
INTERACTIONS_EACH = 10
GIVEN = ("Ana", "Bela", "Chidi", "Dara", "Emeka", "Farah", "Goran", "Hana", "Ines", "Jun")
FAMILY = ("Adeyemi", "Brandt", "Costa", "Dimitrov", "Eriksen", "Fofana", "Gruber", "Haddad")


def run() -> list[dict[str, Any]]:
    """Measure both sizes in a home of their own, and return one row each."""
    with tempfile.TemporaryDirectory(prefix="askwell-bench-today-") as home:
        os.environ["ASKWELL_HOME"] = home
        return list(_measure_sizes())


def _measure_sizes() -> Iterator[dict[str, Any]]:
    owner = _open_home()
    known, before = 0, 0.0
    for size in SIZES:
        fill_home(owner, first=known, last=size)
        known = size
        floor, ours = _time(lambda: _read_due_rows(owner)), _time(lambda: _load(owner))
        note = (
            f"{size:,} people, {size * INTERACTIONS_EACH:,} interactions, {len(_load(owner))} steps"
        )
        if before:
            note += f"; {ours / before:.2f} x the smaller home"
        yield {
            "name": f"today {size:,}",
            "floor": round(floor, 2),
            "askwell": round(ours, 2),
            "peer": None,
            "ratio": round(ours / floor, 1),
            "unit": "ms",
            "note": note,
        }
        before = before or ours


def fill_home(owner: User, *, first: int, last: int) -> None:
    """Add people `first` to `last` with their interactions; only the first fifty are due.

    Everybody is in a circle, close or known, long told and in touch lately:
    what is stored grows, what is due does not.
    """
    from django.db import connection, transaction

    from askwell.records.models import CircleMembership, Person

    dice = random.Random(SEED + first)
    for start in range(first, last, 10_000):
        with transaction.atomic():
            people = Person.objects.bulk_create(
                [_make_person(owner, n, dice) for n in range(start, min(start + 10_000, last))],
                batch_size=2_000,
            )
            CircleMembership.objects.bulk_create(
                [CircleMembership(person=p, circle="classmate") for p in people], batch_size=5_000
            )
            _log_interactions(owner, [person.pk for person in people], dice)
            if start == 0:
                _make_due(owner, people[:DUE])
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _make_person(owner: User, number: int, dice: random.Random) -> Any:
    from askwell.records.models import Person

    given, family = dice.choice(GIVEN), dice.choice(FAMILY)
    last_contact_on = TODAY - timedelta(days=dice.randint(1, 80))
    return Person(
        owner=owner,
        full_name=f"{given} {family} {number}",
        sort_name=f"{family} {given} {number}".lower(),
        title="Planner",
        closeness=dice.choice(("warm", "known")),
        told_on=TODAY - timedelta(days=100),
        last_contact_on=last_contact_on,
        keep_in_touch_on=last_contact_on + timedelta(days=120),
    )


def _log_interactions(owner: User, people: list[int], dice: random.Random) -> None:
    """Write ten conversations a person, past the ORM: there are millions of them."""
    from django.db import connection

    rows = (
        (
            f"B{person:012d}{number:013d}",
            owner.pk,
            person,
            (TODAY - timedelta(days=dice.randint(1, 2_000))).isoformat(),
            "2026-11-01 09:00:00+00:00",
        )
        for person in people
        for number in range(INTERACTIONS_EACH)
    )
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO records_interaction"
            " (ulid, owner_id, person_id, kind, happened_on, summary, source, created_at)"
            " VALUES (%s, %s, %s, 'call', %s, 'We spoke about planning.', '', %s)",
            list(rows),
        )


def _make_due(owner: User, people: list[Any]) -> None:
    """Give fifty people one thing each: thanks, an invitation, a referral, a talk, a hello."""
    from askwell.records.models import Interview, Message, Person, Referral, Thanks

    sent_on = TODAY - timedelta(days=9)
    for place, person in enumerate(people):
        kind = place % 5
        if kind == 0:
            Thanks.objects.create(
                owner=owner, person=person, reason="your time", owed_since=NOW - timedelta(days=1)
            )
        elif kind == 1:
            person.stage, person.stage_on = "invited", sent_on
            Message.objects.create(
                owner=owner,
                person=person,
                kind="invitation",
                channel="email",
                status="sent",
                sent_on=sent_on,
            )
        elif kind == 2:
            Referral.objects.create(
                owner=owner, given_by=people[place - 1], person=person, given_on=sent_on
            )
            person.stage, person.stage_on, person.last_contact_on = "wanted", sent_on, None
        elif kind == 3:
            Interview.objects.create(
                owner=owner,
                person=person,
                starts_at=NOW + timedelta(days=1 + place % 2),
                my_time_zone="UTC",
                their_time_zone="UTC",
            )
        else:
            person.keep_in_touch_on = TODAY - timedelta(days=place)
    Person.objects.bulk_update(people, ["stage", "stage_on", "keep_in_touch_on", "last_contact_on"])


def _read_due_rows(owner: User) -> list[Any]:
    """Read fifty rows by an index: what any Today has to do at the least."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT * FROM records_person WHERE owner_id = %s AND deleted_at IS NULL"
            " AND keep_in_touch_on IS NOT NULL ORDER BY keep_in_touch_on LIMIT %s",
            [owner.pk, DUE],
        )
        return list(cursor.fetchall())


def _load(owner: User) -> list[Any]:
    from askwell.queries.next_steps import load_next_steps

    return load_next_steps(owner, NOW)


def _time(work: Callable[[], object]) -> float:
    work()
    took = []
    for _n in range(ROUNDS):
        start = time.perf_counter()
        work()
        took.append((time.perf_counter() - start) * 1_000)
    return median(took)


def _open_home() -> User:
    sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "askwell.config.settings")
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    from askwell.config.lockdown import open_local_account

    return open_local_account()


if __name__ == "__main__":
    for row in run():
        sys.stdout.write(f"{row}\n")
