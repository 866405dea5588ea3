"""Every page there is, on a phone: for everyone, in both themes, and on the narrowest one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from harness.journey import Journey
from harness.pages import Pages, list_problems, prepare_pages
from harness.screens import PHONE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from harness.live_app import LiveApp

ON_PURPOSE = {"locked": "403", "not found": "404"}
NARROWEST = 320


@pytest.fixture(scope="module")
def journey(browser: Browser, sample_app: LiveApp) -> Iterator[Journey]:
    context = browser.new_context(**PHONE.make_context())
    yield Journey(app=sample_app, page=context.new_page()).begin()
    context.close()


@pytest.fixture(scope="module")
def pages(journey: Journey) -> Pages:
    return prepare_pages(journey)


def test_every_page_is_for_everyone_in_both_themes_down_to_320_pixels(journey, pages):
    wrong = {}
    for name, (_route, path) in pages.list_paths().items():
        found = [
            one
            for one in list_problems(journey, path, narrow=NARROWEST)
            if ON_PURPOSE.get(name, "…") not in one
        ]
        if found:
            wrong[f"{name} {path}"] = found

    assert not wrong, "\n".join(f"{page}\n  " + "\n  ".join(all_) for page, all_ in wrong.items())


def test_the_narrowest_phone_would_be_told_from_a_narrower_one(journey):
    assert "wider than 120 px" in " ".join(list_problems(journey, "/people/", narrow=120))
