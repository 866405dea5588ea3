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

PERSON = """interview-new person person-edit person-why person-wanted person-bin person-restore
    person-log person-favours person-ties person-stage person-answer message-new message-review
    referral-new person-chain person-sources person-decision"""
INTERVIEW = """interview interview-edit interview-ics interview-absence interview-employment
    interview-plan interview-day interview-notes interview-debrief"""
PITCH = """pitch-one pitch-words pitch-findings pitch-removal pitch-return pitch-erasure
    pitch-practice"""
MESSAGE = """message message-sent message-draft message-removal message-restoration message-answer
    message-versions message-file"""
BATCH = """import-preview import-run import-progress import-undo import-discard import-columns
    import-choices"""
PAIR = "duplicates-merge duplicates-difference duplicates-later duplicates-question"
ALONE = """duplicates duplicates-certain duplicates-comparison duplicates-progress
    pitch pitch-new pitch-review locked today welcome starting-hide starting-show settings field-new people person-new
    quick-add people-selection people-columns people-views bin bin-restoration bin-erasure search organizations outreach thanks
    interviews questions phrases referral-asks keep bring backups backup-new erasure import-upload import-paste triage activity
    triage-return sample sample-removal style"""

ARGUMENTS: dict[str, Callable[[World], list[str]]] = {
    **dict.fromkeys(PERSON.split(), lambda world: [world.person.ulid]),
    **dict.fromkeys(INTERVIEW.split(), lambda world: [world.interview.ulid]),
    **dict.fromkeys(PITCH.split(), lambda world: [world.pitch.ulid]),
    "pitch-wording-restoration": lambda world: [world.pitch.versions.get().ulid],
    "pitch-run-removal": lambda world: [world.pitch.runs.get().ulid],
    **dict.fromkeys(MESSAGE.split(), lambda world: [world.message.ulid]),
    **dict.fromkeys(BATCH.split(), lambda world: [world.batch.ulid]),
    **dict.fromkeys(
        ["plan-place", "plan-minutes", "plan-removal", "plan-asked"],
        lambda world: [world.interview.ulid, "job-way-here"],
    ),
    **dict.fromkeys(["referral-status", "referral-removal"], lambda world: [world.referral.ulid]),
    **dict.fromkeys(["people-view", "people-view-removal"], lambda world: [world.view.ulid]),
    "triage-answer": lambda world: [world.person.ulid],
    **dict.fromkeys(
        ["organization", "organization-edit", "organization-staff", "organization-sources"],
        lambda world: [world.organization.ulid],
    ),
    **{name: lambda world: [world.pair.ulid] for name in PAIR.split()},
    "merge-parting": lambda world: [world.merge.ulid],
    "merges-parting": lambda world: [world.merge.press],
    **dict.fromkeys(["question-removal", "question-wording"], lambda world: [world.question.ulid]),
    "message-version-return": lambda world: [world.message.ulid, "1"],
    **dict.fromkeys(["phrase", "phrase-removal"], lambda world: [world.phrase.ulid]),
    "field-status": lambda world: [world.field.ulid],
    "source-removal": lambda world: [world.source.ulid],
    "tie-removal": lambda world: [world.tie.ulid],
    "interaction-removal": lambda world: [world.interaction.ulid],
    "thanks-said": lambda world: [world.thanks.ulid],
    **dict.fromkeys(ALONE.split(), lambda _world: []),
}
# These name a rule, a format or a note of this browser's session, never somebody's row.
KEYS: dict[str, list[str]] = {
    **{name: ["thank:1"] for name in ["step-snooze", "step-dismiss", "step-return"]},
    **{
        name: ["never-given"]
        for name in ("undo people-selection-undo people-view-return interaction-return".split())
    },
    "export": ["askwell"],
    **{name: ["no-such-copy"] for name in ["backup-file", "backup-restoration", "backup-removal"]},
}
EVERY = sorted({*ARGUMENTS, *KEYS})
SIGNED_IN = sorted({*EVERY} - OPEN_TO_ALL)


@dataclass(frozen=True)
class Route:
    """One address by name."""

    name: str

    def reverse(self, world: World) -> str:
        return reverse(self.name, args=KEYS.get(self.name) or ARGUMENTS[self.name](world))

    def names_a_row(self, world: World) -> bool:
        return self.name in ARGUMENTS and bool(ARGUMENTS[self.name](world))


def name_the_owners_rows(world: World) -> dict[str, str | list[str]]:
    """Return a form that names the owner's rows in every way a page might read them."""
    person = world.person.ulid
    return {
        "people": [person],
        "person": person,
        "knows": person,
        "ulid": person,
        "helper": [person],
        "thanks": world.thanks.ulid,
        "field": world.field.ulid,
        "organization": world.organization.ulid,
        "do": "bin",
        "sure": "yes",
        "stage": "no",
        "flaw": "closed",
    }


def list_routes() -> list[str]:
    patterns = get_resolver().url_patterns
    return [pattern.name for pattern in patterns]


def test_every_route_has_a_name_and_an_entry_here():
    assert sorted(list_routes()) == EVERY


@pytest.fixture
def world(owner, now) -> World:
    return build_world(owner, now)


@pytest.mark.parametrize("name", EVERY)
def test_nobody_gets_in(world, name):
    address = Route(name).reverse(world)
    for method in METHODS:
        answer = getattr(Client(), method)(address)

        assert answer.status_code in {302, 403, 405}, method
        assert CANARY not in answer.content.decode()
        if answer.status_code == 302:
            assert answer.url.startswith(reverse("locked"))


@pytest.mark.parametrize("name", SIGNED_IN)
def test_somebody_else_sees_nothing_and_changes_nothing(world, other_client, name):
    address = Route(name).reverse(world)
    before = dump_rows(world.owner)
    for method in METHODS:
        form = {"data": name_the_owners_rows(world)} if method == "post" else {}
        answer = getattr(other_client, method)(address, **form)

        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert CANARY.encode() not in body, method
        assert answer.status_code < 500, method
        if Route(name).names_a_row(world):
            assert answer.status_code in {404, 405}, method
    assert dump_rows(world.owner) == before


@pytest.mark.parametrize("name", SIGNED_IN)
def test_no_form_is_taken_without_its_token(world, name):
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.owner)
    before = dump_rows(world.owner)

    answer = client.post(Route(name).reverse(world))

    assert answer.status_code in {403, 405}
    assert dump_rows(world.owner) == before


@pytest.mark.parametrize("name", SIGNED_IN)
def test_unheard_of_methods_are_refused(world, client_in, name):
    address = Route(name).reverse(world)

    assert {getattr(client_in, m)(address).status_code for m in ("put", "patch", "delete")} == {405}
