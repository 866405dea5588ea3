"""The first week ticks itself, and every circle has its question."""

from __future__ import annotations

from askwell.domain.people import Circle
from askwell.domain.starting import (
    StartingFacts,
    assume_closeness,
    list_prompts,
    list_starting,
)


def test_nothing_is_ticked_at_first():
    items = list_starting(StartingFacts(), people_wanted=10)

    assert [item.is_done for item in items] == [False] * 6
    assert all(item.url.startswith("/") for item in items)


def test_each_line_is_ticked_by_its_fact():
    facts = StartingFacts(
        about="a student",
        fields=("Planning",),
        people=10,
        told=3,
        has_why=True,
        has_invited=True,
    )

    assert all(item.is_done for item in list_starting(facts, people_wanted=10))


def test_half_way_is_said():
    items = list_starting(StartingFacts(people=4, told=2), people_wanted=10)

    assert [item.detail for item in items if item.detail] == ["4 so far", "2 of 3"]


def test_n1_questions_help_memory_for_each_circle_of_people_you_know():
    prompts = list_prompts()

    assert {p.circle for p in prompts} >= {
        Circle.FRIEND,
        Circle.FAMILY,
        Circle.NEIGHBOUR,
        Circle.COWORKER,
        Circle.CLASSMATE,
        Circle.PROFESSOR,
    }
    assert all(prompt.question.endswith("?") for prompt in prompts)
    assert assume_closeness(Circle.FAMILY) == "close"
    assert assume_closeness(Circle.NEIGHBOUR) == "known"
