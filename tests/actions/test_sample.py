"""The invented network: rich, and gone without a trace."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.apps import apps

from askwell.actions.sample import load_sample, remove_sample
from askwell.domain.outreach import Answer, Stage
from askwell.domain.people import Circle, WorkSetting
from askwell.records.models import (
    CareerField,
    CircleMembership,
    Interaction,
    Interview,
    Message,
    Organization,
    Person,
    Profile,
    StepAnswer,
    Thanks,
)
from askwell.records.search import search_people
from cast import make_person, meet_ada


def count_everything() -> dict[str, int]:
    counts = {}
    for model in apps.get_models(include_auto_created=True):
        counts[model._meta.label] = model._base_manager.count()
    return counts


def test_it_shows_every_stage_answer_circle_and_setting(owner, now):
    batch = load_sample(owner=owner, now=now)

    assert batch.is_sample
    assert Person.objects.count() == batch.created >= 60
    assert set(Person.objects.values_list("stage", flat=True)) == {"", *Stage}
    assert set(Message.objects.values_list("answer", flat=True)) == set(Answer)
    circles = set(CircleMembership.objects.values_list("circle", flat=True))
    assert circles == set(Circle)
    settings = set(Organization.objects.values_list("setting", flat=True))
    assert settings >= set(WorkSetting) - {WorkSetting.OTHER}
    assert CareerField.objects.count() == 3


def test_its_days_count_back_from_today_in_the_persons_own_zone(owner, now):
    load_sample(owner=owner, now=now)

    tomasz = Interview.objects.get(person__given="Tomasz")
    london = tomasz.starts_at.astimezone(ZoneInfo("Europe/London"))
    assert london.replace(tzinfo=None) == datetime(2026, 11, 26, 16)
    assert tomasz.starts_at.astimezone(ZoneInfo("America/Toronto")).hour == 11
    kwame = Person.objects.get(given="Kwame")
    assert kwame.last_contact_on.isoformat() == "2026-08-21"
    assert kwame.keep_in_touch_on.isoformat() == "2026-11-19"
    assert not Interaction.objects.filter(happened_on__gt=now.date()).exists()


def test_everybody_invented_can_be_found_and_is_spelled_in_their_own_way(owner, now):
    load_sample(owner=owner, now=now)

    assert [p.full_name for p in search_people(owner, "hanh")] == ["Nguyễn Thị Hạnh"]
    addresses = Person.objects.values_list("contacts__value", flat=True)
    assert all(".example" in a or a.startswith("+44") for a in addresses if a)


def test_loading_it_twice_loads_it_once(owner, now):
    first = load_sample(owner=owner, now=now)
    before = count_everything()

    assert load_sample(owner=owner, now=now) == first
    assert count_everything() == before


def test_removing_it_leaves_nothing_at_all(owner, now):
    before = count_everything()
    profile_before = Profile.objects.values().get()
    load_sample(owner=owner, now=now)
    adaeze = Person.objects.get(given="Adaeze")
    Person.objects.filter(given="Ruth").update(edited_at=now, notes="Edited")
    Interaction.objects.create(owner=owner, person=adaeze, happened_on=now.date())
    StepAnswer.objects.create(owner=owner, key=f"thank:{Thanks.objects.first().ulid}")
    Organization.objects.update(edited_at=now)

    remove_sample(owner=owner)

    assert count_everything() == before
    assert Profile.objects.values().get() == profile_before
    assert search_people(owner, "adaeze") == []


def test_what_is_your_own_stays_when_it_goes(owner, now):
    profile = owner.profile
    profile.name, profile.time_zone = "Grace Hopper", "America/New_York"
    profile.save()
    ada = meet_ada(owner)
    load_sample(owner=owner, now=now)
    trust = Organization.objects.get(name="Common Ground Trust")
    mine = make_person(owner, name="Alan Turing", organization=trust)
    mine.fields.add(CareerField.objects.get(name="Urban planning"))
    StepAnswer.objects.create(owner=owner, key=f"invite:{ada.ulid}", reply="dismissed")

    remove_sample(owner=owner)

    profile.refresh_from_db()
    assert (profile.name, profile.time_zone) == ("Grace Hopper", "America/New_York")
    assert set(Person.objects.values_list("given", flat=True)) == {"Ada", "Alan"}
    mine.refresh_from_db()
    assert mine.organization == trust
    assert mine.fields.get().name == "Urban planning"
    assert StepAnswer.objects.count() == 1


def test_the_sample_of_one_is_not_the_sample_of_another(owner, other_owner, now):
    load_sample(owner=owner, now=now)
    load_sample(owner=other_owner, now=now)

    remove_sample(owner=other_owner)

    assert not Person.objects.owned_by(other_owner).exists()
    assert Person.objects.owned_by(owner).count() >= 60


@pytest.mark.parametrize("moment", ["2024-02-29T23:30:00+00:00", "2026-03-29T00:30:00+00:00"])
def test_it_loads_on_any_day(owner, moment):
    load_sample(owner=owner, now=datetime.fromisoformat(moment))

    assert Person.objects.exists()
