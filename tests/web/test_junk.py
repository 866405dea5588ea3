"""Every address is sent what nobody would send; the answer is never a crash (quality.md, "Safety")."""

from __future__ import annotations

import os
from contextlib import suppress
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import NoReverseMatch, reverse

from harness.junk import find_names, write_arguments, write_form
from web.test_ownership import ARGUMENTS, EVERY, KEYS
from web.world import World, build_world

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from askwell.records.models import User

REQUESTS = int(os.environ.get("ASKWELL_JUNK", "2000"))
SEED = int(os.environ.get("ASKWELL_JUNK_SEED", "20261123"))


@pytest.fixture
def world(owner: User, now: datetime) -> World:
    return build_world(owner, now)


@pytest.fixture
def stubborn_client(owner: User, now: datetime) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(owner)
    return client


def test_no_junk_makes_any_page_fall_over(world, stubborn_client):
    random = Random(SEED)
    falls, seen = {}, {}
    for turn in range(REQUESTS):
        name = EVERY[turn % len(EVERY)]
        status, fall = send_junk(random, stubborn_client, world, name)
        seen[status] = seen.get(status, 0) + 1
        if fall:
            falls.setdefault((name, fall), turn)

    assert not falls, "\n".join(f"{n} ({turn}): {why}" for (n, why), turn in falls.items())
    assert seen.get(200, 0) + seen.get(302, 0) > REQUESTS / 4, seen


def send_junk(random: Random, client: Client, world: World, name: str) -> tuple[int, str]:
    right = KEYS[name] if name in KEYS else ARGUMENTS[name](world)
    try:
        address = reverse(name, args=write_arguments(random, right))
    except NoReverseMatch:
        address = reverse(name, args=right)
    names = find_names(name)
    form, query = write_form(random, world, names), write_form(random, world, names)
    method = random.choice(["post", "post", "post", "get"])
    headers = {"HX-Request": "true"} if random.random() < 0.3 else {}
    if random.random() < 0.2:
        headers["X-Autosave"] = "1"
    kind = {"headers": headers}
    if method == "post":
        kind |= {"data": form}
        if random.random() < 0.5:
            kind |= {"query_params": shorten(query)}
    else:
        kind |= {"query_params": shorten(query)}
    return try_request(getattr(client, method), address, kind)


def shorten(query: dict[str, str | list[str]]) -> dict[str, str | list[str]]:
    """Keep an address to a length that a server lets through at all."""
    return {key: value[:6_000] for key, value in query.items()}


class Enough(Exception):  # noqa: N818 - it is no error, only the way out of a transaction
    """Leave the world as it was for the next request."""


def try_request(send: Callable[..., Any], address: str, kind: dict[str, Any]) -> tuple[int, str]:
    """Send it, and put the world back."""
    status, fall = 0, ""
    with suppress(Enough), transaction.atomic():
        try:
            answer = send(address, **kind)
            body = b"".join(answer) if answer.streaming else answer.content
            status = answer.status_code
            fall = body.decode()[:200] if status >= 500 else ""
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            fall = f"{type(error).__name__}: {str(error)[:200]} at {find_place(error)}"
        raise_enough()
    return status, fall


def raise_enough() -> None:
    raise Enough


def find_place(error: BaseException) -> str:
    """Return the last line of ours on the way to the error."""
    place, step = "", error.__traceback__
    while step is not None:
        file = step.tb_frame.f_code.co_filename
        if "/src/askwell/" in file:
            place = f"{file.split('/src/askwell/')[1]}:{step.tb_lineno}"
        step = step.tb_next
    return place


def test_a_zero_byte_is_refused_with_a_sentence_even_to_nobody(client_in, db):
    answers = [
        client_in.get("/search/", {"q": "a\0b"}),
        client_in.post("/people/quick/", {"full_name": "Ada\0"}),
        client_in.get("/people/%00/"),
        Client().get("/locked/", {"next": "\0"}),
    ]

    assert [answer.status_code for answer in answers] == [400] * 4
