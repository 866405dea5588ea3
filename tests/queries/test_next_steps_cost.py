"""What next steps cost: a fixed number of queries, each beginning at what is due."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from askwell.actions.thanks import owe_thanks
from askwell.queries.next_steps import load_next_steps
from askwell.records.models import CareerField, Interview, Message, Referral, Thanks
from cast import make_person, meet_ada

pytestmark = pytest.mark.django_db

QUERIES = 15


def test_the_number_of_queries_does_not_grow_with_what_is_due(owner, now):
    make_due(owner, now, first=0, last=1)
    with CaptureQueriesContext(connection) as few:
        assert load_next_steps(owner, now)
    make_due(owner, now, first=1, last=13)
    with CaptureQueriesContext(connection) as many:
        assert load_next_steps(owner, now)

    assert (len(few), len(many)) == (QUERIES, QUERIES)


def make_due(owner, now, *, first: int, last: int) -> None:
    field, _ = CareerField.objects.get_or_create(owner=owner, name="Planning")
    for number in range(first, last):
        person = make_person(
            owner, name=f"Planner {number}", stage="wanted", stage_on=now.date(), fields=[field]
        )
        owe_thanks(owner=owner, person=person, interview=None, reason="help", owed_since=now)
        Referral.objects.create(
            owner=owner, given_by=meet_ada(owner), person=person, given_on=now.date()
        )


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="reads SQLite's own words for a plan")
def test_no_plan_reads_everybody(owner, now):
    """Every read begins at an index of what is due; only the newest memberships are walked."""
    remember_much(owner)
    with CaptureQueriesContext(connection) as queries:
        load_next_steps(owner, now)
    plans = []
    for query in queries.captured_queries:
        with connection.cursor() as cursor:
            cursor.execute("EXPLAIN QUERY PLAN " + query["sql"].replace("%", "%%"))
            plans += [row[3] for row in cursor.fetchall()]

    walked = {line.split()[1] for line in plans if line.startswith("SCAN")}
    # V0 is the walk over memberships, newest first: it stops at its limit.
    assert walked == {"V0"}
    used = " ".join(plans)
    for index in (
        "people_on_the_way",
        "people_due_for_contact",
        "people_not_told",
        "messages_waiting",
        "messages_by_day",
        "referrals_open",
        "thanks_owed",
        "interviews_by_day",
    ):
        assert index in used


def remember_much(owner) -> None:
    """Have two hundred people with everything long done, and let the database know its sizes."""
    day, moment = date(2026, 1, 1), datetime(2026, 1, 1, tzinfo=UTC)
    for number in range(200):
        person = make_person(
            owner,
            name=f"Old friend {number}",
            organization=f"Place {number}",
            closeness="known",
            told_on=day,
            last_contact_on=day,
            keep_in_touch_on=date(2027, 6, 1),
            circles=["friend"],
        )
        Message.objects.create(
            owner=owner,
            person=person,
            kind="invitation",
            channel="email",
            status="sent",
            sent_on=day,
            answer="yes",
        )
        Thanks.objects.create(
            owner=owner, person=person, reason="time", owed_since=moment, thanked_on=day
        )
        Referral.objects.create(
            owner=owner, given_by=meet_ada(owner), person=person, given_on=day, told_on=day
        )
        Interview.objects.create(
            owner=owner,
            person=person,
            starts_at=moment,
            my_time_zone="UTC",
            their_time_zone="UTC",
        )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
