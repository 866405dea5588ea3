"""Every page there is, on a wide screen: for everyone, in both themes, and at 200 % zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.urls import get_resolver, reverse

from harness.journey import Journey
from harness.pages import Pages, list_problems, prepare_pages
from harness.screens import WIDE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from harness.live_app import LiveApp

ON_PURPOSE = {"locked": "403", "not found": "404"}
FILES = {"interview-ics", "export", "message-file", "backup-file"}
FRAGMENTS = {"duplicates-progress"}
"""What only a part of a page asks for."""
HALF_THE_WIDTH = WIDE.width // 2
"""What is left of a wide screen at 200 %."""


@pytest.fixture(scope="module")
def journey(browser: Browser, sample_app: LiveApp) -> Iterator[Journey]:
    context = browser.new_context(**WIDE.make_context())
    yield Journey(app=sample_app, page=context.new_page()).begin()
    context.close()


@pytest.fixture(scope="module")
def pages(journey: Journey) -> Pages:
    return prepare_pages(journey)


def test_every_page_is_for_everyone_in_both_themes_and_at_200_percent(journey, pages):
    wrong = {}
    for name, (_route, path) in pages.list_paths().items():
        found = [
            one
            for one in list_problems(journey, path, narrow=HALF_THE_WIDTH)
            if ON_PURPOSE.get(name, "…") not in one
        ]
        if found:
            wrong[f"{name} {path}"] = found

    assert not wrong, "\n".join(f"{page}\n  " + "\n  ".join(all_) for page, all_ in wrong.items())


def test_every_address_that_shows_a_page_is_among_them(pages, client_in):
    known = {route for route, _path in pages.list_paths().values()}
    missing = [
        pattern.name
        for pattern in get_resolver().url_patterns
        if pattern.name not in known and shows_a_page(client_in, pattern)
    ]

    assert missing == [], "Add them to tests/harness/pages.py."


def shows_a_page(client, pattern) -> bool:
    arguments = ["x"] * len(pattern.pattern.regex.groupindex)
    client.raise_request_exception = False
    answer = client.get(reverse(pattern.name, args=arguments))
    # Nothing has the id "x": a page answers 404 to it, a form that only takes POST answers 405.
    return answer.status_code != 405 and pattern.name not in FILES | FRAGMENTS
