"""This file is the speed of finding people: search, the People page and a logged line, at 100,000."""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from askwell.records.models import User

SEED = 20261123
NOW = datetime(2026, 11, 23, 9, 41, tzinfo=UTC)
TODAY = NOW.date()
PEOPLE = 100_000
ROUNDS = 8
BATCH = 2000
GIVEN = [
    "Ana",
    "Anna",
    "Andrew",
    "Maria",
    "José",
    "Łukasz",
    "Søren",
    "Grace",
    "Ada",
    "Alan",
    "Priya",
    "Wei",
    "Chen",
    "Fatima",
    "Omar",
    "Yuki",
]
FAMILY = [
    "Lopes",
    "Lovelace",
    "Turing",
    "Hopper",
    "Andersson",
    "Nguyen",
    "García",
    "Müller",
    "Kowalski",
    "O'Brien",
    "Smith",
]
ENDS = ["a", "e", "i", "o", "u", "an", "en", "ar", "el", "in", "on", "sen", "ez", "ova", "ski"]
TITLES = [
    "planner",
    "engineer",
    "analyst",
    "nurse",
    "teacher",
    "director",
    "designer",
    "librarian",
    "geologist",
]
TOWNS = ("Eugene", "Porto", "Nairobi", "Kraków")
TYPED = (
    "a", "an", "ana", "ana l", "ana lo", "lop", "lopes", "søren", "so", "planner", "pl", "mar",
    "maria r", "e", "eugene", "ana eugene", "priya pat", "kow", "kra", "zzz", "wei tur", "hopper g",
)  # fmt: skip
PAGES = (
    "", "sort=-name", "sort=-contact", "circle=classmate", "stage=invited", "contact=quiet",
    "ready=untold", "q=an&sort=name", "q=lopes&circle=classmate&sort=name",
)  # fmt: skip


def run() -> list[dict[str, Any]]:
    """Fill a home of its own, and return one row each for what is measured."""
    with tempfile.TemporaryDirectory(prefix="askwell-bench-people-") as home:
        os.environ["ASKWELL_HOME"] = home
        os.environ["ASKWELL_NOW"] = NOW.isoformat()
        owner = _open_home()
        fill_people(owner, PEOPLE)
        return [
            *_measure_search(owner),
            *_measure_pages(owner),
            _measure_log(owner),
        ]


def _open_home() -> User:
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "askwell.config.settings"
    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    settings.STORAGES["staticfiles"]["BACKEND"] = (
        "django.contrib.staticfiles.storage.StaticFilesStorage"
    )
    settings.ALLOWED_HOSTS = ["testserver"]
    settings.ROOT_URLCONF = "bench.people_urls"
    settings.STATIC_ROOT.mkdir(exist_ok=True)
    call_command("migrate", verbosity=0)
    from askwell.config.lockdown import open_local_account

    return open_local_account()


def fill_people(owner: User, count: int) -> None:
    """Add people of the same seed: most hardly known, some near, some on the way."""
    from django.db import connection, transaction

    from askwell.records.models import CircleMembership, ContactPoint, Organization, Person
    from askwell.records.search import index_people

    dice = random.Random(SEED)
    with transaction.atomic():
        places = Organization.objects.bulk_create(
            Organization(owner=owner, name=f"{dice.choice(FAMILY)} Works {n}", folded_name=f"{n}")
            for n in range(count // 20)
        )
        people = Person.objects.bulk_create(
            (_make_person(owner, dice, places) for _ in range(count)), batch_size=BATCH
        )
        ContactPoint.objects.bulk_create(
            (
                ContactPoint(
                    owner=owner, person=person, kind="email", value=f"p{person.pk}@example.org",
                    normalized=f"p{person.pk}@example.org",
                )
                for person in people[::2]
            ),
            batch_size=BATCH,
        )  # fmt: skip
        CircleMembership.objects.bulk_create(
            (CircleMembership(person=person, circle="classmate") for person in people[::10]),
            batch_size=BATCH,
        )
    index_people(person.pk for person in people)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _make_person(owner: User, dice: random.Random, places: list[Any]) -> Any:
    from askwell.domain.names import make_sort_name
    from askwell.records.models import Person

    given = dice.choice(GIVEN) + dice.choice(["", dice.choice(ENDS)])
    family = dice.choice(FAMILY) + dice.choice(["", dice.choice(ENDS)])
    is_met = dice.random() < 0.2
    return Person(
        owner=owner,
        full_name=f"{given} {family}",
        given=given,
        family=family,
        sort_name=make_sort_name(given=given, family=family, full_name=""),
        title=dice.choice(TITLES),
        organization=dice.choice(places),
        location=dice.choice(TOWNS),
        closeness=dice.choices(["", "close", "warm", "known", "distant"], [80, 1, 3, 10, 6])[0],
        stage=dice.choices(["", "wanted", "invited"], [96, 3, 1])[0],
        last_contact_on=TODAY - timedelta(days=dice.randrange(900)) if is_met else None,
    )


def _measure_search(owner: User) -> Iterator[dict[str, Any]]:
    from askwell.records.search import search_people

    floor, ours = _time_both(_find_unranked, lambda typed: search_people(owner, typed, 20), TYPED)
    _, peer = _time_both(_find_unranked, lambda typed: _scan_like(owner, typed), TYPED[::3])
    yield _make_row("search, 20 rows", floor, ours, peer, "raw FTS5 prefix + join; peer: LIKE")
    get, part = _sign_in(owner), {"HX-Request": "true"}
    for name, address in (("search as you type", "/people/"), ("palette", "/search/")):
        floor, ours = _time_both(
            lambda _typed: get("/floor/rows/"),
            lambda typed, address=address: get(address, {"q": typed}, headers=part),
            TYPED,
        )
        yield _make_row(f"{name}, response", floor, ours, None, "a minimal view; goal 30 ms")


def _find_unranked(typed: str) -> list[Any]:
    from django.db import connection

    from askwell.records.search import split_query

    words = " AND ".join(f'"{word}"*' for word in split_query(typed))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT p.full_name, p.title, o.name FROM person_search s "
            "JOIN records_person p ON p.id = s.rowid "
            "LEFT JOIN records_organization o ON o.id = p.organization_id "
            "WHERE person_search MATCH %s LIMIT 20",
            [words],
        )
        return cursor.fetchall()


def _scan_like(owner: User, typed: str) -> list[Any]:
    from askwell.records.models import Person

    rows = Person.objects.owned_by(owner).filter(full_name__icontains=typed)
    return list(rows.values_list("full_name", "title", "organization__name")[:20])


def _measure_pages(owner: User) -> Iterator[dict[str, Any]]:
    get, part = _sign_in(owner), {"HX-Request": "true"}
    note = "a minimal Django view of fifty rows; goal 50 ms"
    for name, queries, more in (
        ("People page, everyone", PAGES[:1] * 10, {}),
        ("People page, filtered and sorted", PAGES, {}),
        ("People list alone, as htmx asks", PAGES, {"headers": part}),
    ):
        floor, ours = _time_both(
            lambda _query: get("/floor/rows/"),
            lambda query, more=more: get(f"/people/?{query}", **more),
            queries,
        )
        yield _make_row(name, floor, ours, None, note)


def _measure_log(owner: User) -> dict[str, Any]:
    from askwell.actions.interactions import log_interaction
    from askwell.domain.outreach import InteractionKind
    from askwell.records.models import Person

    people = list(Person.objects.owned_by(owner).filter(last_contact_on__isnull=False)[:200])

    def log(person: Person) -> object:
        return log_interaction(
            person=person, kind=InteractionKind.CALL, happened_on=TODAY, summary="x", today=TODAY
        )

    floor, ours = _time_both(_write_bare, log, people, rounds=1)
    return _make_row("log one interaction", floor, ours, None, "one insert + one indexed update")


def _write_bare(person: Any) -> None:
    from django.db import connection, transaction

    from askwell.records.ids import make_ulid

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO records_interaction (ulid, owner_id, created_at, person_id, kind, "
            "happened_on, summary, source) VALUES (%s, %s, %s, %s, 'call', %s, 'x', '')",
            [make_ulid(), person.owner_id, NOW, person.pk, TODAY],
        )
        cursor.execute(
            "UPDATE records_person SET last_contact_on = %s WHERE id = %s", [TODAY, person.pk]
        )


def _sign_in(owner: User) -> Callable[..., Any]:
    from django.test import Client

    client = Client()
    client.force_login(owner)

    def get(address: str, *data: Any, **more: Any) -> Any:
        answer = client.get(address, *data, **more)
        if answer.status_code != HTTPStatus.OK:
            raise RuntimeError(answer)
        return answer

    return get


def _time_both(
    floor: Callable[[Any], object],
    ours: Callable[[Any], object],
    cases: Iterable[Any],
    rounds: int = ROUNDS,
) -> tuple[list[float], list[float]]:
    # One after the other, case by case, so that whatever else the machine does meets both.
    cases = list(cases)
    spent: tuple[list[float], list[float]] = ([], [])
    floor(cases[0]), ours(cases[0])
    for _ in range(rounds):
        for case in cases:
            for call, times in zip((floor, ours), spent, strict=True):
                started = time.perf_counter()
                call(case)
                times.append((time.perf_counter() - started) * 1000)
    return spent


def _make_row(
    name: str, floor: list[float], ours: list[float], peer: list[float] | None, note: str
) -> dict[str, Any]:
    return {
        "name": name,
        "floor": round(_p95(floor), 2),
        "askwell": round(_p95(ours), 2),
        "peer": round(_p95(peer), 2) if peer else None,
        "ratio": round(_p95(ours) / _p95(floor), 1),
        "unit": "ms, p95",
        "note": f"{note}; medians {median(floor):.2f} and {median(ours):.2f}",
    }


def _p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


if __name__ == "__main__":
    sys.stdout.write("\n".join(map(str, run())) + "\n")
