"""What was done, day by day."""

from __future__ import annotations

from datetime import UTC, date, datetime

from askwell.queries.activity import group_days, list_activity, stream_activity
from askwell.records.models import Interaction, Interview, Profile
from cast import meet_ada, meet_grace


def talk(person, day: date, summary: str) -> None:
    Interaction.objects.create(
        owner=person.owner, person=person, kind="coffee", happened_on=day, summary=summary
    )


def test_the_log_is_by_day_newest_first(owner):
    grace, ada = meet_grace(owner), meet_ada(owner)
    talk(grace, date(2026, 11, 2), "ships")
    talk(ada, date(2026, 11, 20), "engines")
    talk(grace, date(2026, 11, 20), "compilers")

    days = group_days(list_activity(owner))

    assert [day.on for day in days] == [date(2026, 11, 20), date(2026, 11, 2)]
    assert {row.text for row in days[0].rows} == {"engines", "compilers"}


def test_the_log_keeps_to_the_days_and_people_asked_for(owner):
    grace, ada = meet_grace(owner), meet_ada(owner)
    talk(grace, date(2026, 11, 2), "ships")
    talk(ada, date(2026, 11, 20), "engines")

    rows = list_activity(owner, people=[grace.ulid], until=date(2026, 11, 10))

    assert [row.text for row in rows] == ["ships"]
    assert list(list_activity(owner, since=date(2026, 11, 21))) == []


def test_the_log_as_markdown_names_each_day_once(owner):
    grace = meet_grace(owner)
    talk(grace, date(2026, 11, 20), "ships\nand more")
    talk(grace, date(2026, 11, 20), "compilers")

    text = b"".join(stream_activity(owner)).decode()

    assert text.count("## 2026-11-20") == 1
    assert "- Grace Hopper, coffee: ships and more\n" in text


def test_a_zone_this_computer_no_longer_knows_loses_no_day(owner):
    Profile.objects.filter(user=owner).update(time_zone="Mars/Olympus")
    Interview.objects.create(
        owner=owner,
        person=meet_grace(owner),
        starts_at=datetime(2026, 11, 20, 12, tzinfo=UTC),
        status="done",
        my_time_zone="UTC",
        their_time_zone="UTC",
    )

    assert [row.on for row in list_activity(owner)] == [date(2026, 11, 20)]
