"""This file is one instant in two places: what the clock says here, and there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache, lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from askwell.domain.errors import AskwellError
from askwell.domain.words import _


@dataclass(frozen=True, slots=True)
class TwoClocks:
    """The same instant for you and for them; `place` is the city of each zone's name."""

    mine: datetime
    theirs: datetime
    my_place: str
    their_place: str

    @property
    def is_same(self) -> bool:
        """Return whether both clocks show the same."""
        return self.mine.replace(tzinfo=None) == self.theirs.replace(tzinfo=None)


@cache
def list_time_zones() -> tuple[str, ...]:
    """Return the zones a person may choose: places, not abbreviations."""
    return tuple(
        sorted(z for z in available_timezones() if "/" in z and not z.startswith(("Etc/", "posix")))
    )


def open_zone(name: str) -> ZoneInfo:
    """Return the zone of that name, or UTC where this computer knows none any more."""
    return look_up_zone(name) or ZoneInfo("UTC")


@lru_cache(maxsize=1024)
def look_up_zone(name: str) -> ZoneInfo | None:
    """Return the zone of that name, or None; each name is looked up once.

    Asking for the list of all zones first would read hundreds of files.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def find_zone(name: str) -> ZoneInfo:
    """Return the zone of that name.

    Raises:
        AskwellError: When there is no such zone.
    """
    zone = look_up_zone(name)
    if zone is None:
        raise AskwellError(
            _("“{name}” is not a time zone. Choose one like Europe/London.").format(name=name)
        )
    return zone


def read_wall_clock(*, day: date, clock: time, zone: str) -> datetime:
    """Return the instant at which the clock in `zone` shows that day and time.

    A time that a change of clocks skips is taken an hour later, as phones do;
    one that happens twice is the first of the two.
    """
    place = find_zone(zone)
    wall = datetime.combine(day, clock, tzinfo=place)
    return datetime.fromtimestamp(wall.timestamp(), tz=place)


def show_on_both_clocks(moment: datetime, *, my_zone: str, their_zone: str) -> TwoClocks:
    """Return the moment as both of you read it."""
    return TwoClocks(
        mine=moment.astimezone(open_zone(my_zone)),
        theirs=moment.astimezone(open_zone(their_zone)),
        my_place=name_place(my_zone),
        their_place=name_place(their_zone),
    )


def name_place(zone: str) -> str:
    """Return the city in a zone's name."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")
