"""One instant, two clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from askwell.domain.errors import AskwellError
from askwell.domain.time_zones import (
    find_zone,
    open_zone,
    read_wall_clock,
    show_on_both_clocks,
)


def test_an_interview_is_shown_on_both_clocks():
    moment = datetime(2026, 11, 26, 16, tzinfo=UTC)

    clocks = show_on_both_clocks(moment, my_zone="Europe/London", their_zone="America/Toronto")

    assert (clocks.mine.hour, clocks.theirs.hour) == (16, 11)
    assert (clocks.my_place, clocks.their_place) == ("London", "Toronto")
    assert not clocks.is_same


@pytest.mark.parametrize(
    ("day", "clock", "utc"),
    [
        pytest.param(
            date(2027, 3, 28), time(1, 30), "2027-03-28T01:30", id="skipped: an hour later"
        ),
        pytest.param(date(2026, 10, 25), time(1, 30), "2026-10-25T00:30", id="twice: the first"),
        pytest.param(date(2028, 2, 29), time(9, 0), "2028-02-29T09:00", id="leap day"),
    ],
)
def test_a_wall_clock_is_read_across_a_change_of_clocks(day, clock, utc):
    moment = read_wall_clock(day=day, clock=clock, zone="Europe/London")

    assert moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M") == utc


def test_an_unknown_zone_is_refused_with_a_sentence():
    with pytest.raises(AskwellError, match="Mars/Base"):
        find_zone("Mars/Base")


@pytest.mark.parametrize(
    ("name", "opened"),
    [
        ("America/Los_Angeles", "America/Los_Angeles"),
        ("", "UTC"),
        ("Europe", "UTC"),
        ("Mars/Olympus", "UTC"),
        ("../../etc/passwd", "UTC"),
    ],
)
def test_a_zone_is_opened_or_utc(name: str, opened: str):
    assert open_zone(name).key == opened


def test_a_zone_this_computer_no_longer_knows_breaks_no_page():
    noon = datetime(2026, 11, 26, 12, tzinfo=UTC)

    clocks = show_on_both_clocks(noon, my_zone="Mars/Olympus", their_zone="Europe/London")

    assert (clocks.mine, clocks.theirs) == (noon, noon)
