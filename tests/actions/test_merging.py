"""Making one of two people, and parting them again."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

import pytest
from django.apps import apps
from django.core import serializers
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from actions.test_imports import bring, draft
from askwell.actions import merging, parting
from askwell.actions.comparing import compare_everybody, compare_new_people
from askwell.actions.merging import mark_not_same, merge_certain, merge_people, put_pair_off
from askwell.actions.parting import part_all, part_people
from askwell.domain.errors import AskwellError, Conflict
from askwell.records.models import (
    Advice,
    Affiliation,
    AlikePair,
    Comparison,
    ContactPoint,
    Favour,
    Interaction,
    Interview,
    Merge,
    Message,
    Person,
    Profile,
    Referral,
    Tag,
    Thanks,
    Tie,
    User,
)
from askwell.records.search import index_people, search_people
from cast import make_field, make_person, meet_ada, meet_alan, meet_grace
from harness.fixtures import MONDAY_MORNING

TODAY = MONDAY_MORNING.date()


def dump_everything():
    """Return every row there is as text, but the records of merging itself."""
    rows = []
    for model in apps.get_app_config("records").get_models(include_auto_created=True):
        if model not in {Merge, Comparison}:
            rows.extend(model._base_manager.order_by("pk"))
    return serializers.serialize("json", rows, indent=1)


def give_a_history(owner, person, other, now):
    """Hang one of everything on a person."""
    talk = Interview.objects.create(
        owner=owner, person=person, starts_at=now, my_time_zone="UTC", their_time_zone="UTC"
    )
    letter = Message.objects.create(owner=owner, person=person, kind="invitation", channel="email")
    Interaction.objects.create(owner=owner, person=person, happened_on=TODAY, summary="We met.")
    Advice.objects.create(owner=owner, person=person, text="Ask twice.", given_on=TODAY)
    Favour.objects.create(owner=owner, person=person, is_given=True, what="A book")
    Thanks.objects.create(
        owner=owner, person=person, interview=talk, message=letter, reason="time", owed_since=now
    )
    Referral.objects.create(owner=owner, given_by=person, person=other, given_on=TODAY)
    Referral.objects.create(owner=owner, given_by=other, person=person, given_on=TODAY)
    Tie.objects.create(owner=owner, person=person, knows=other)
    person.tags.add(Tag.objects.get_or_create(owner=owner, name="compilers")[0])


def test_everything_of_both_hangs_on_the_one_who_stays(owner, now):
    grace, alan = meet_grace(owner, circles=["friend"]), meet_alan(owner)
    other = make_person(
        owner, name="Grace M. Hopper", phone="+1 202 555 0143", circles=["friend", "professor"]
    )
    for person in (grace, other):
        give_a_history(owner, person, alan, now)

    merge_people(owner=owner, kept=grace, gone=other, now=now)

    assert not Person.objects.filter(pk=other.pk).exists()
    for model in (Interview, Message, Interaction, Advice, Favour, Thanks):
        assert model.objects.filter(person=grace).count() == 2
    assert Referral.objects.filter(given_by=grace).count() == 2
    assert Referral.objects.filter(person=grace).count() == 2
    assert Tie.objects.filter(person=grace, knows=alan).count() == 1
    assert sorted(grace.circles.values_list("circle", flat=True)) == ["friend", "professor"]
    assert sorted(grace.contacts.values_list("kind", flat=True)) == ["email", "phone"]
    assert [tag.name for tag in grace.tags.all()] == ["compilers"]


def test_of_each_field_the_chosen_value_stays(owner, now):
    grace = meet_grace(owner, title="Professor", location="Arlington", notes="From Ada.")
    other = make_person(
        owner, name="Grace B. Hopper", title="Rear admiral", location="New York", notes="From Alan."
    )

    merge_people(owner=owner, kept=grace, gone=other, taken=["title", "name"], now=now)

    grace.refresh_from_db()
    assert (grace.title, grace.location) == ("Rear admiral", "Arlington")
    assert grace.full_name == "Grace B. Hopper"
    assert grace.notes == "From Ada.\n\nFrom Alan."
    assert grace.edited_at == now


def test_when_nothing_is_chosen_blanks_are_filled_and_the_farther_stage_stays(owner, now):
    grace = make_person(owner, name="G. Hopper", stage="wanted", stage_on=TODAY)
    grace.given = "G."
    grace.save()
    other = meet_grace(owner, stage="invited", stage_on=TODAY, birthday=date(1906, 12, 9))

    merge_people(owner=owner, kept=grace, gone=other, now=now)

    grace.refresh_from_db()
    assert (grace.full_name, grace.stage) == ("Grace Hopper", "invited")
    assert grace.organization.name == "United States Navy"
    assert grace.birthday == date(1906, 12, 9)


def test_the_last_contact_is_the_later_one_and_the_next_follows_it(owner, now):
    grace = meet_grace(owner, closeness="close", last_contact_on=TODAY - timedelta(days=90))
    other = make_person(owner, name="Grace Hopper", last_contact_on=TODAY)

    merge_people(owner=owner, kept=grace, gone=other, now=now)

    grace.refresh_from_db()
    assert grace.last_contact_on == TODAY
    assert grace.keep_in_touch_on > TODAY


def test_somebody_not_to_be_contacted_stays_so(owner, now):
    grace, other = meet_grace(owner), make_person(owner, name="G Hopper", do_not_contact=True)

    merge_people(owner=owner, kept=grace, gone=other, now=now)

    grace.refresh_from_db()
    assert grace.do_not_contact


def test_the_work_that_was_not_chosen_becomes_history(owner, now):
    grace, other = meet_grace(owner), meet_ada(owner)
    for person in (grace, other):
        Affiliation.objects.create(owner=owner, person=person, organization=person.organization)

    merge_people(owner=owner, kept=grace, gone=other, taken=["organization"], now=now)

    current = Affiliation.objects.get(person=grace, is_current=True)
    assert current.organization.name == "Analytical Engines"
    assert Affiliation.objects.filter(person=grace).count() == 2


def test_the_one_who_stays_is_found_by_what_the_other_had(owner, now):
    grace = meet_grace(owner)
    other = make_person(owner, name="Amazing Grace", email="grace@home.example")

    merge_people(owner=owner, kept=grace, gone=other, now=now)

    assert search_people(owner, "home.example") == [grace]


def test_nobody_is_merged_with_themselves_or_with_somebody_elses(owner, other_owner, now):
    grace, stranger = meet_grace(owner), meet_ada(other_owner)

    with pytest.raises(AskwellError):
        merge_people(owner=owner, kept=grace, gone=grace, now=now)
    with pytest.raises(Conflict):
        merge_people(owner=owner, kept=grace, gone=stranger, now=now)
    assert Person.objects.count() == 2


def test_parting_gives_each_back_what_was_theirs(owner, now):
    grace, alan = meet_grace(owner, circles=["friend"]), meet_alan(owner)
    other = make_person(
        owner,
        name="Grace M. Hopper",
        email="grace@navy.example",
        organization="Yale",
        circles=["friend"],
        notes="Compilers.",
        edited_at=now - timedelta(microseconds=7),
    )
    for person in (grace, other):
        give_a_history(owner, person, alan, now)
    Tie.objects.create(owner=owner, person=other, knows=grace)
    compare_everybody(owner=owner, now=now)
    before = dump_everything()
    merge = merge_people(owner=owner, kept=grace, gone=other, now=now)
    assert dump_everything() != before

    report = part_people(owner=owner, merge=merge, now=now)

    assert dump_everything() == before
    assert (report.edited, report.missing) == ((), 0)
    assert [person.pk for person in search_people(owner, "yale")] == [other.pk]
    with pytest.raises(Conflict):
        part_people(owner=owner, merge=merge, now=now)


def test_parting_keeps_what_was_edited_since_and_says_so(owner, now):
    grace = meet_grace(owner, title="")
    other = make_person(owner, name="Grace Hopper", title="Professor", phone="+1 202 555 0143")
    merge = merge_people(owner=owner, kept=grace, gone=other, now=now)
    grace.refresh_from_db()
    grace.title, grace.edited_at = "Admiral", now + timedelta(days=1)
    grace.save()
    ContactPoint.objects.filter(kind="phone").delete()
    Interaction.objects.create(owner=owner, person=grace, happened_on=TODAY, summary="Since")

    report = part_people(owner=owner, merge=merge, now=now)

    grace.refresh_from_db()
    assert (report.edited, report.missing) == (("title",), 1)
    assert grace.title == "Admiral"
    assert Person.objects.get(pk=other.pk).title == "Professor"
    assert Interaction.objects.get().person == grace


def test_parting_survives_that_an_organization_or_tag_is_gone(owner, now):
    grace = meet_grace(owner)
    other = make_person(owner, name="Grace Hopper", organization="Yale")
    for person in (grace, other):
        person.tags.add(Tag.objects.get_or_create(owner=owner, name="compilers")[0])
    merge = merge_people(owner=owner, kept=grace, gone=other, now=now)
    Tag.objects.all().delete()
    other.organization.delete()

    report = part_people(owner=owner, merge=merge, now=now)

    assert report.missing == 1
    assert report.parted.organization is None


def test_the_later_merge_is_parted_first(owner, now):
    grace, ada, alan = meet_grace(owner), meet_ada(owner), meet_alan(owner)
    first = merge_people(owner=owner, kept=grace, gone=ada, now=now)
    merge_people(owner=owner, kept=grace, gone=alan, now=now)

    with pytest.raises(Conflict, match="Alan Turing"):
        part_people(owner=owner, merge=first, now=now)


def test_whoever_was_made_one_with_somebody_else_is_parted_there_first(owner, now):
    grace, ada, alan = meet_grace(owner), meet_ada(owner), meet_alan(owner)
    before = dump_everything()
    first = merge_people(owner=owner, kept=ada, gone=alan, now=now)
    second = merge_people(owner=owner, kept=grace, gone=ada, now=now)

    with pytest.raises(Conflict):
        part_people(owner=owner, merge=first, now=now)
    part_all(owner=owner, merges=[first, second], now=now)

    assert dump_everything() == before


def test_all_certain_ones_are_merged_at_once_and_parted_at_once(owner, now):
    alan = meet_alan(owner)
    for number, name in enumerate(("Grace Hopper", "Grace Hopper", "Hopper Grace")):
        person = make_person(owner, name=name, email="grace@navy.example", title=str(number))
        Tie.objects.create(owner=owner, person=person, knows=alan)
    people = list(Person.objects.filter(full_name__contains="Grace").order_by("id"))
    Tie.objects.create(owner=owner, person=people[1], knows=people[2])
    compare_everybody(owner=owner, now=now)
    before = dump_everything()

    merges = merge_certain(owner=owner, now=now)

    assert len(merges) == 2
    assert Person.objects.filter(full_name__contains="Grace").get().pk == people[0].pk
    assert not Tie.objects.filter(knows=people[0]).exists()
    part_all(owner=owner, merges=merges, now=now)
    assert dump_everything() == before


def test_parting_many_costs_as_many_questions_as_parting_a_few(owner, now):
    spent = []
    for count in (5, 50):
        with transaction.atomic():
            for number in range(count):
                for name in ("Grace Hopper", "Hopper Grace"):
                    make_person(owner, name=name, email=f"grace{number}@{count}.example")
        compare_everybody(owner=owner, now=now)
        merges = merge_certain(owner=owner, now=now)
        assert len(merges) == count
        with CaptureQueriesContext(connection) as asked:
            part_all(owner=owner, merges=merges, now=now)
        spent.append(len(asked))
        Person.objects.all().delete()

    assert spent[1] <= spent[0] + 2


@pytest.mark.parametrize("module", [merging, parting])
def test_a_press_that_breaks_off_half_way_changes_nothing(owner, now, monkeypatch, module):
    def index_two(ids):
        left.pop()
        index_people(ids)

    left = [1, 2]
    for meet in (meet_grace, meet_ada, meet_alan):
        meet(owner), meet(owner)
    compare_everybody(owner=owner, now=now)
    merges = merge_certain(owner=owner, now=now) if module is parting else []
    before = dump_everything()
    monkeypatch.setattr(module, "AT_ONCE", 1)
    monkeypatch.setattr(module, "index_people", index_two)
    press = partial(part_all, merges=merges) if module is parting else merge_certain

    with pytest.raises(IndexError):
        press(owner=owner, now=now)

    assert dump_everything() == before


def test_not_the_same_is_remembered_through_comparing_and_merging(owner, now):
    grace = meet_grace(owner)
    namesake = make_person(owner, name="Grace Hopper", organization="United States Navy")
    copy = make_person(owner, name="Grace Hopper", email="grace@navy.example")
    compare_everybody(owner=owner, now=now)
    pair = AlikePair.objects.get(first=grace, second=namesake)
    mark_not_same(owner=owner, pair=pair, now=now)

    compare_everybody(owner=owner, now=now)
    merge_people(owner=owner, kept=copy, gone=grace, now=now)

    carried = AlikePair.objects.get(first=namesake, second=copy)
    assert carried.answer == "different"
    assert not AlikePair.objects.owned_by(owner).waiting().exists()


def test_a_pair_put_off_still_waits(owner, now):
    meet_grace(owner), meet_grace(owner)
    compare_everybody(owner=owner, now=now)

    put_pair_off(owner=owner, pair=AlikePair.objects.get(), now=now)

    assert AlikePair.objects.owned_by(owner).waiting().get().answer == "later"


def test_only_who_is_new_or_edited_is_compared(owner, now, django_assert_max_num_queries):
    grace = meet_grace(owner)
    compare_new_people(owner=owner, now=now)
    make_person(owner, name="Hopper Grace", organization="United States Navy")

    with django_assert_max_num_queries(24):
        assert compare_new_people(owner=owner, now=now + timedelta(days=1)) == 1
    assert AlikePair.objects.count() == 1

    Person.objects.filter(pk=grace.pk).update(
        full_name="Ann Dee", given="Ann", family="Dee", edited_at=now + timedelta(days=2)
    )
    assert compare_new_people(owner=owner, now=now + timedelta(days=2)) == 1
    assert not AlikePair.objects.exists()


def test_a_file_that_brings_the_other_again_brings_nobody(owner, now):
    people = [
        draft(1, "Grace Hopper", email="grace@navy.example"),
        draft(2, "Amazing Grace", organization="Navy"),
    ]
    bring(owner, now, *people)
    grace, other = Person.objects.order_by("id")
    merge = merge_people(owner=owner, kept=grace, gone=other, now=now)

    report = bring(owner, now, *people)

    assert (report.created, report.unchanged) == (0, 2)
    part_people(owner=owner, merge=merge, now=now)
    assert bring(owner, now, *people).created == 0
    assert Person.objects.count() == 2


def test_what_an_import_brings_is_asked_about_when_it_looks_like_somebody(owner, now):
    meet_grace(owner)
    people = [draft(1, "G. Hopper", organization="United States Navy"), draft(2, "Ann Dee")]

    looked = bring(owner, now, *people, dry_run=True)
    report = bring(owner, now, *people)

    for told in (looked, report):
        assert (told.read, told.created, told.to_review) == (2, 1, 1)
    assert AlikePair.objects.owned_by(owner).waiting().get().second.full_name == "G. Hopper"


def test_whoever_a_file_gives_an_address_is_compared_again(owner, now):
    link = "https://www.linkedin.com/in/grace"
    bring(owner, now, draft(1, "Grace Hopper", email="grace@navy.example"))
    bring(owner, now, draft(1, "Grace Hopper", profile=link, organization="Navy"))
    both = draft(1, "Grace Hopper", email="grace@navy.example", profile=link)

    report = bring(owner, now, both)

    assert (report.created, report.updated) == (0, 1)
    assert AlikePair.objects.get().is_certain


TEXTS = st.text(alphabet="abc é", max_size=6)
FACTS = st.fixed_dictionaries(
    {
        "title": TEXTS,
        "notes": TEXTS,
        "location": TEXTS,
        "stage": st.sampled_from(["", "wanted", "invited"]),
        "circles": st.sets(st.sampled_from(["friend", "family", "other"])),
        "email": st.sampled_from(["", "a@b.example", "c@d.example"]),
        "phone": st.sampled_from(["", "+1 202 555 0143"]),
        "organization": st.sampled_from(["", "Yale", "Navy"]),
        "birthday": st.none() | st.dates(),
        "last_contact_on": st.none() | st.dates(date(2000, 1, 1), date(2030, 1, 1)),
    }
)
EVENTS = st.lists(
    st.tuples(
        st.sampled_from(["talk", "letter", "contact", "tie", "refer", "tag", "field", "work"]),
        st.integers(0, 2),
        st.integers(0, 2),
    ),
    max_size=8,
)


class MergeThenPart(TestCase):
    """Whatever two people have, making one of them and parting them again changes nothing."""

    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(
        facts=st.tuples(FACTS, FACTS, FACTS),
        events=EVENTS,
        taken=st.sets(st.sampled_from(["name", "title", "organization", "stage", "birthday"])),
    )
    def test_it_is_as_before(self, facts, events, taken):
        owner = User.objects.create_user(username="anybody")
        Profile.objects.create(user=owner)
        people = [
            make_person(owner, name=name, **one)
            for name, one in zip(("Ana Bo", "Ana Bo", "Cy Do"), facts, strict=True)
        ]
        for kind, one, other in events:
            happen(owner, kind, people[one], people[other])
        compare_everybody(owner=owner, now=MONDAY_MORNING)
        before = dump_everything()

        merge = merge_people(
            owner=owner, kept=people[0], gone=people[1], taken=taken, now=MONDAY_MORNING
        )
        again = merge_people(owner=owner, kept=people[2], gone=people[0], now=MONDAY_MORNING)
        part_all(owner=owner, merges=[merge, again], now=MONDAY_MORNING)

        assert dump_everything() == before


class MergeCertainThenPart(TestCase):
    """Whatever hangs between copies of two people, merging all and parting all changes nothing."""

    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(
        groups=st.lists(st.sampled_from("ab"), min_size=2, max_size=6),
        events=st.lists(
            st.tuples(
                st.sampled_from(["talk", "tie", "refer", "tag", "work"]),
                st.integers(0, 5),
                st.integers(0, 5),
            ),
            max_size=12,
        ),
    )
    def test_it_is_as_before(self, groups, events):
        owner = User.objects.create_user(username="anybody")
        Profile.objects.create(user=owner)
        names = {"a": "Ana Bo", "b": "Cy Do"}
        people = [
            make_person(owner, name=names[group], email=f"{group}@b.example", organization="Yale")
            for group in groups
        ]
        for kind, one, other in events:
            happen(owner, kind, people[one % len(people)], people[other % len(people)])
        compare_everybody(owner=owner, now=MONDAY_MORNING)
        before = dump_everything()

        merges = merge_certain(owner=owner, now=MONDAY_MORNING)
        assert len(merges) == len(groups) - len(set(groups))
        reports = part_all(owner=owner, merges=merges, now=MONDAY_MORNING)

        assert dump_everything() == before
        assert not any(report.missing for report in reports)


def happen(owner, kind, one, other):
    """Let something happen to one person, or between two."""
    if kind == "talk":
        Interview.objects.create(
            owner=owner,
            person=one,
            starts_at=MONDAY_MORNING,
            my_time_zone="UTC",
            their_time_zone="UTC",
        )
    elif kind == "letter":
        Message.objects.create(owner=owner, person=one, kind="invitation", channel="email")
    elif kind == "contact":
        Interaction.objects.create(owner=owner, person=one, happened_on=TODAY)
    elif kind == "tie" and one != other:
        Tie.objects.get_or_create(owner=owner, person=one, knows=other)
    elif kind == "refer" and one != other:
        Referral.objects.create(owner=owner, given_by=one, person=other, given_on=TODAY)
    elif kind == "tag":
        one.tags.add(Tag.objects.get_or_create(owner=owner, name="word")[0])
    elif kind == "field":
        one.fields.add(owner_field(owner))
    elif kind == "work" and one.organization:
        Affiliation.objects.create(owner=owner, person=one, organization=one.organization)


def owner_field(owner):
    """Return the one field of this owner."""
    from askwell.records.models import CareerField

    return CareerField.objects.filter(owner=owner).first() or make_field(owner, name="Planning")
