"""What one takes from an interview."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from actions.test_interviews import THURSDAY, schedule
from askwell.actions.debriefs import Feelings, Suggestion, save_debrief
from askwell.actions.plans import plan_questions
from askwell.actions.referrals import record_referral
from askwell.domain.outreach import Stage
from askwell.domain.question_bank import list_bank
from askwell.records.models import Advice, Evaluation, Person, Referral, Thanks
from cast import make_field, make_person, meet_ada, meet_alan, meet_grace

AFTER = THURSDAY + timedelta(minutes=34)


@pytest.fixture
def interview(owner, today):
    ada, grace = meet_ada(owner), meet_grace(owner)
    record_referral(owner=owner, given_by=ada, person=grace, given_on=today)
    planning = make_field(owner, name="Urban planning")
    interview = schedule(owner, grace, today, field=planning)
    plan_questions(interview=interview, questions=list_bank()[:2])
    return interview


def debrief(interview, **facts):
    known = {
        "feelings": Feelings(occupation=5, workplace=4, keep_field="yes"),
        "advice": ["Sit through two dull meetings"],
        "suggestions": [Suggestion(name="Imani Clarke", about="Runs the transit desk")],
        "helpers": [],
        "answers": {},
    }
    return save_debrief(interview=interview, now=AFTER, today=AFTER.date(), **{**known, **facts})


def test_i8_feelings_and_whether_to_go_on_are_kept(interview):
    debrief(interview)

    evaluation = Evaluation.objects.get()
    assert (evaluation.occupation, evaluation.workplace) == (5, 4)
    assert evaluation.keep_field == "yes"
    assert Person.objects.get(full_name="Grace Hopper").stage == Stage.MET


def test_i9_the_interviewee_and_who_sent_you_are_owed_thanks(interview):
    debrief(interview)

    owed = set(Thanks.objects.values_list("person__full_name", flat=True))
    assert owed == {"Grace Hopper", "Ada Lovelace"}


def test_i9_somebody_else_who_helped_is_owed_thanks_too(owner, interview):
    debrief(interview, helpers=[meet_alan(owner)])

    thanks = Thanks.objects.get(person__full_name="Alan Turing")
    assert thanks.reason == "helping with the talk with Grace Hopper"


def test_i2_a_person_they_suggested_becomes_wanted_with_the_source_kept(interview):
    debrief(interview)

    imani = Person.objects.get(full_name="Imani Clarke")
    referral = Referral.objects.get(person=imani)
    assert (imani.stage, referral.given_by.full_name) == (Stage.WANTED, "Grace Hopper")
    assert [field.name for field in imani.fields.all()] == ["Urban planning"]


def test_saving_a_debrief_again_adds_nothing_twice(interview):
    debrief(interview)
    debrief(interview, feelings=Feelings(occupation=3))

    assert Evaluation.objects.get().occupation == 3
    assert Advice.objects.count() == 1
    assert Person.objects.filter(full_name="Imani Clarke").count() == 1
    assert Thanks.objects.count() == 2


def test_advice_taken_off_the_page_is_gone_unless_it_was_acted_on(interview):
    debrief(interview, advice=["Read appeals", "Take law"])
    Advice.objects.filter(text="Take law").update(status="acted")

    debrief(interview, advice=["Walk the site"])

    assert set(Advice.objects.values_list("text", flat=True)) == {"Take law", "Walk the site"}


def test_answers_go_to_their_questions(interview):
    first = interview.planned.first()

    debrief(interview, answers={first.question: "Half reading, half rooms."})

    first.refresh_from_db()
    assert (first.answer, first.is_asked) == ("Half reading, half rooms.", True)


def test_an_evening_talk_is_told_by_ones_own_day(owner, today):
    evening = datetime(2026, 11, 27, 3, tzinfo=UTC)
    zone = "America/Los_Angeles"
    interview = schedule(owner, meet_grace(owner), today, starts_at=evening, my_time_zone=zone)
    interview.refresh_from_db()

    debrief(interview)

    assert Advice.objects.get().given_on == date(2026, 11, 26)
    assert Thanks.objects.get().reason == "the 30 minutes on 26 November"


@pytest.mark.parametrize("name", ["Imani  Clarke", "imani clarke", "Imani " + "Clarke" * 60])
def test_a_name_typed_loosely_is_still_one_person(interview, name):
    debrief(interview, suggestions=[Suggestion(name=name)])
    debrief(interview, suggestions=[Suggestion(name=name), Suggestion(name=name.upper())])

    assert Person.objects.filter(full_name__istartswith="imani").count() == 1
    assert Referral.objects.filter(interview=interview).count() == 1


def test_of_two_people_with_the_name_suggested_neither_is_taken_for_the_other(owner, interview):
    known = [make_person(owner, name="Imani Clarke").pk for _ in range(2)]

    debrief(interview)

    assert Referral.objects.get(interview=interview).person_id not in known
