"""The numbers beside the navigation."""

from __future__ import annotations

from datetime import timedelta

import pytest

from askwell.queries import shell
from askwell.queries.shell import count_shell
from askwell.records.models import Interview
from cast import make_field, make_person, meet_ada, meet_alan, meet_grace

pytestmark = pytest.mark.django_db


def test_what_is_open_is_counted(owner, other_owner, now, today):
    grace = meet_grace(owner, stage="invited", stage_on=today)
    meet_ada(owner, stage="no", stage_on=today)
    meet_alan(owner, deleted_at=now)
    make_field(owner, name="Planning")
    make_field(owner, name="Law", status="set-aside")
    for days in (-1, 0, 3):
        Interview.objects.create(
            owner=owner,
            person=grace,
            starts_at=now + timedelta(days=days),
            my_time_zone="UTC",
            their_time_zone="UTC",
        )
    make_person(other_owner, name="Somebody Else", stage="wanted", stage_on=today)
    counts = count_shell(owner, today)

    assert (counts.people, counts.outreach, counts.interviews, counts.fields) == ("2", 1, 2, 1)


def test_it_is_four_short_queries(owner, today, django_assert_num_queries):
    with django_assert_num_queries(4):
        assert count_shell(owner, today).people == ""


def test_counting_stops_where_nobody_reads_the_number(owner, today, monkeypatch):
    monkeypatch.setattr(shell, "COUNTED", 3)
    for number in range(5):
        make_person(owner, name=f"Person {number}")

    assert count_shell(owner, today).people == "2+"


def test_a_talk_with_somebody_in_the_bin_is_not_counted(owner, now, today):
    grace = meet_grace(owner, deleted_at=now)
    Interview.objects.create(
        owner=owner, person=grace, starts_at=now, my_time_zone="UTC", their_time_zone="UTC"
    )

    assert count_shell(owner, today).interviews == 0
