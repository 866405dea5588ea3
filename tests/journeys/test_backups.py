"""A copy made, something lost, and the copy put back, while the app runs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from harness.screens import WIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from harness.journey import Journey


def test_a_copy_is_made_and_put_back_from_the_page(start_journey: Callable[..., Journey]):
    journey = start_journey(screen=WIDE, demo=True)
    page = journey.page
    page.set_default_timeout(10_000)
    journey.open("/bring/backups/")
    journey.expect_accessible()
    page.get_by_role("button", name="Back up now").click()
    expect(page.get_by_text("made by you")).to_be_visible()

    journey.open("/people/?q=adaeze")
    page.locator("main [data-row] a").first.click()
    page.get_by_label("More actions").click()
    page.get_by_role("button", name="Put in the bin").click()
    expect(page.get_by_text("Adaeze Okonkwo is in the bin")).to_be_visible()

    journey.open("/bring/backups/")
    page.locator("li", has_text="made by you").locator("summary").click()
    page.get_by_role("button", name="Restore it").click()
    expect(page.get_by_text("before a restore")).to_be_visible()
    page.locator("li", has_text="before a restore").get_by_label("Remove").click()
    expect(page.get_by_text("before a restore")).to_have_count(0)
    journey.open("/people/?q=adaeze")
    expect(page.locator("main [data-row]")).to_have_count(1)


def test_erasing_everything_leaves_no_word_in_the_home(start_journey: Callable[..., Journey]):
    journey = start_journey(screen=WIDE, demo=True)
    page = journey.page
    journey.open("/bring/backups/")
    page.get_by_label(re.compile("^Type")).fill("erase everything")
    page.get_by_role("button", name="Erase everything").click()
    expect(page).to_have_url(re.compile("/welcome/$"))

    found = [
        file.name
        for file in journey.app.home.rglob("*")
        if file.is_file() and "static" not in file.parts and b"Okonkwo" in file.read_bytes()
    ]
    assert found == []
