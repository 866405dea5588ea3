"""This file is the order of what happened, and where one page of it ends and the next begins."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from askwell.queries.timeline import load_timeline
from askwell.records.models import Interaction, Interview, Message, Referral
from cast import meet_ada, meet_grace

DAY = date(2026, 11, 20)


def test_everything_is_sorted_newest_first(owner):
    ada = meet_ada(owner, met_on=DAY - timedelta(days=30), how_met="Career Week")
    ada.why_them, ada.researched_on = "She saw further.", DAY - timedelta(days=10)
    Interaction.objects.create(owner=owner, person=ada, happened_on=DAY, summary="Spoke")
    Message.objects.create(
        owner=owner, person=ada, kind="invitation", channel="email", status="sent",
        sent_on=DAY - timedelta(days=5),
    )  # fmt: skip
    Message.objects.create(owner=owner, person=ada, kind="thank_you", channel="email")
    Referral.objects.create(
        owner=owner, given_by=ada, person=meet_grace(owner), given_on=DAY - timedelta(days=1)
    )

    timeline = load_timeline(person=ada, zone=UTC)

    assert [entry.source for entry in timeline.entries] == [
        "interaction",
        "referral-from",
        "message",
        "research",
        "met",
    ]
    assert timeline.after == ""


def test_an_interview_is_on_the_day_of_the_reader(owner):
    ada = meet_ada(owner)
    Interview.objects.create(
        owner=owner, person=ada, starts_at=datetime(2026, 11, 20, 22, 0, tzinfo=UTC),
        my_time_zone="UTC", their_time_zone="UTC",
    )  # fmt: skip

    [entry] = load_timeline(person=ada, zone=ZoneInfo("Asia/Tokyo")).entries

    assert entry.on == date(2026, 11, 21)


@pytest.mark.parametrize("limit", [1, 2, 7, 40])
def test_pages_hold_everything_once_even_many_of_one_day(owner, limit):
    ada = meet_ada(owner)
    for n in range(25):
        Interaction.objects.create(
            owner=owner, person=ada, happened_on=DAY - timedelta(days=n // 20), summary=str(n)
        )
        Message.objects.create(
            owner=owner, person=ada, kind="invitation", channel="email", status="sent", sent_on=DAY
        )
    seen, cursor = [], None
    while cursor != "":
        page = load_timeline(person=ada, zone=UTC, cursor=cursor or "", limit=limit)
        assert len(page.entries) <= limit
        seen += [(entry.source, entry.row_id) for entry in page.entries]
        cursor = page.after

    assert len(seen) == len(set(seen)) == 50


@pytest.mark.parametrize("cursor", ["x", "2026-13-01~1~1", "2026-01-01~a~1", "~~", "a~b~c~d"])
def test_a_cursor_that_is_none_begins_at_the_top(owner, cursor):
    ada = meet_ada(owner)
    Interaction.objects.create(owner=owner, person=ada, happened_on=DAY)

    assert len(load_timeline(person=ada, zone=UTC, cursor=cursor).entries) == 1
