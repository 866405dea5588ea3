"""Every route, every method, by nobody and by somebody else (trial S1).

The routes come from the list of addresses itself: a new one without an entry
in `ARGUMENTS` fails here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from django.urls import get_resolver, reverse

from web.world import CANARY, World, build_world, dump_rows

if TYPE_CHECKING:
    from collections.abc import Callable

METHODS = ["get", "head", "post", "put", "patch", "delete", "options"]
OPEN_TO_ALL = {"locked", "manifest"}

ARGUMENTS: dict[str, Callable[[World], list[str]]] = {
    **dict.fromkeys(
        ["interview-new", "person"],
        lambda world: [world.person.ulid],
    ),
    **dict.fromkeys(
        [
            "interview",
            "interview-edit",
            "interview-ics",
            "interview-absence",
            "interview-employment",
            "interview-plan",
            "interview-day",
            "interview-notes",
            "interview-debrief",
        ],
        lambda world: [world.interview.ulid],
    ),
    **dict.fromkeys(
        ["plan-place", "plan-minutes", "plan-removal", "plan-asked"],
        lambda world: [world.interview.ulid, "job-way-here"],
    ),
    "question-removal": lambda world: [world.question.ulid],
    **dict.fromkeys(["interviews", "questions", "locked", "style"], lambda _world: []),
}


@dataclass(frozen=True)
class Route:
    """One address by name."""

    name: str

    def reverse(self, world: World) -> str:
        return reverse(self.name, args=ARGUMENTS[self.name](world))


def list_routes() -> list[str]:
    patterns = get_resolver().url_patterns
    return [pattern.name for pattern in patterns]


def test_every_route_has_a_name_and_an_entry_here():
    assert sorted(list_routes()) == sorted(ARGUMENTS)


@pytest.fixture
def world(owner, now) -> World:
    return build_world(owner, now)


@pytest.mark.parametrize("name", sorted(ARGUMENTS))
def test_nobody_gets_in(world, name):
    address = Route(name).reverse(world)
    for method in METHODS:
        answer = getattr(Client(), method)(address)

        assert answer.status_code in {302, 403, 405}, method
        assert CANARY not in answer.content.decode()
        if answer.status_code == 302:
            assert answer.url.startswith(reverse("locked"))


@pytest.mark.parametrize("name", sorted(set(ARGUMENTS) - OPEN_TO_ALL))
def test_somebody_else_sees_nothing_and_changes_nothing(world, other_client, name):
    address = Route(name).reverse(world)
    before = dump_rows(world.owner)
    for method in METHODS:
        answer = getattr(other_client, method)(address)

        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert CANARY.encode() not in body, method
        assert answer.status_code < 500, method
        if ARGUMENTS[name](world):
            assert answer.status_code in {404, 405}, method
    assert dump_rows(world.owner) == before


@pytest.mark.parametrize("name", sorted(set(ARGUMENTS) - OPEN_TO_ALL))
def test_no_form_is_taken_without_its_token(world, name):
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.owner)
    before = dump_rows(world.owner)

    answer = client.post(Route(name).reverse(world))

    assert answer.status_code in {403, 405}
    assert dump_rows(world.owner) == before


@pytest.mark.parametrize("name", sorted(set(ARGUMENTS) - OPEN_TO_ALL))
def test_unheard_of_methods_are_refused(world, client_in, name):
    address = Route(name).reverse(world)

    assert {getattr(client_in, m)(address).status_code for m in ("put", "patch", "delete")} == {405}
