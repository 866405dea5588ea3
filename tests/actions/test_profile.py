"""What you say about yourself, and the people you name by heart."""

from __future__ import annotations

import pytest

from askwell.actions.profile import (
    NamedPerson,
    add_named_people,
    change_settings,
    finish_welcome,
    introduce_yourself,
)
from askwell.domain.pacing import Pacing
from askwell.domain.people import Circle
from askwell.records.models import Person, Profile
from cast import meet_ada

pytestmark = pytest.mark.django_db


def test_long_or_odd_lines_are_made_plain(owner):
    introduce_yourself(profile=owner.profile, name=" Noor\u202e\n", about="a" * 400, seeking="")
    profile = Profile.objects.get(user=owner)

    assert (profile.name, len(profile.about)) == ("Noor", 300)


def test_the_browsers_zone_is_taken_once(owner, now):
    finish_welcome(profile=owner.profile, time_zone="Europe/Lisbon", now=now)
    finish_welcome(profile=owner.profile, time_zone="Asia/Tokyo", now=now)

    assert Profile.objects.get(user=owner).time_zone == "Europe/Lisbon"


def test_n1_somebody_known_already_is_not_added_again(owner, now, today):
    meet_ada(owner)
    names = [NamedPerson("ada lovelace", Circle.FRIEND), NamedPerson("  ", Circle.FRIEND)]
    names += [NamedPerson("Grace Hopper", Circle.FAMILY)] * 2

    added = add_named_people(owner=owner, people=names, now=now, today=today)
    assert [person.full_name for person in added] == ["Grace Hopper"]
    assert Person.objects.count() == 2


def test_only_numbers_that_differ_are_stored_and_can_return_to_the_default(owner):
    profile = owner.profile
    change_settings(profile=profile, values={}, pacing=Pacing(nudge_after=9))
    assert profile.pacing == {"nudge_after": 9}

    change_settings(profile=profile, values={"weekly_goal": 2}, pacing=Pacing())
    assert (profile.pacing, profile.weekly_goal) == ({}, 2)
