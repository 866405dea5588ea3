"""Saying whom you know of those a file brought."""

from __future__ import annotations

from datetime import timedelta

import pytest

from actions.test_arrivals import CONNECTIONS, bring
from askwell.actions.triage import recognize_person, take_answer_back
from askwell.actions.undo import undo_import
from askwell.domain.errors import NotFound
from askwell.domain.people import Circle, Recognition
from askwell.queries.triage import load_triage_page
from askwell.records.models import CircleMembership, Person
from cast import meet_ada


@pytest.fixture
def brought(owner, now):
    bring(owner, now, CONNECTIONS)
    return {person.given: person for person in Person.objects.all()}


def answer(owner, now, person, word, *circles):
    recognize_person(
        owner=owner, ulid=person.ulid, answer=Recognition(word), circles=circles, now=now
    )


def test_yes_keeps_them_in_a_circle_even_when_the_file_is_taken_back(owner, now, brought):
    answer(owner, now, brought["Grace"], "yes", Circle.CLASSMATE)

    report = undo_import(owner=owner, now=now)

    assert (report.removed, report.kept) == (1, 1)
    assert CircleMembership.objects.get().circle == "classmate"


def test_no_puts_them_in_the_bin_and_one_step_back_takes_them_out(owner, now, brought):
    answer(owner, now, brought["Alan"], "no")
    assert Person.objects.get(given="Alan").deleted_at == now

    assert take_answer_back(owner=owner) == "Alan Turing"

    assert Person.objects.get(given="Alan").deleted_at is None
    assert load_triage_page(owner).looked == 0


def test_one_step_back_undoes_the_latest_answer_with_its_circles(owner, now, brought):
    answer(owner, now, brought["Alan"], "later")
    answer(owner, now + timedelta(seconds=5), brought["Grace"], "yes", Circle.FRIEND)

    take_answer_back(owner=owner)

    assert not CircleMembership.objects.exists()
    assert Person.objects.get(given="Grace").edited_at is None
    assert Person.objects.get(given="Alan").recognized == "later"


def test_who_was_put_off_comes_again_after_everybody_else(owner, now, brought):
    answer(owner, now, brought["Alan"], "later")
    page = load_triage_page(owner)
    assert (page.card.name, page.looked, page.total, page.later) == ("Grace Hopper", 1, 2, 1)

    answer(owner, now, brought["Grace"], "yes")
    page = load_triage_page(owner)

    assert page.card.name == "Alan Turing"
    assert page.is_second_round


def test_only_whom_a_file_brought_is_asked_about(owner, brought):
    meet_ada(owner)

    assert load_triage_page(owner).total == 2


def test_somebody_else_s_people_are_not_there(owner, other_owner, now, brought):
    with pytest.raises(NotFound):
        answer(other_owner, now, brought["Grace"], "no")
    assert load_triage_page(other_owner).total == 0
