"""Two who are one: laid side by side, merged, and parted again."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from harness.screens import WIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from harness.journey import Journey

FILES = Path(__file__).parent / "files"


def test_two_people_are_merged_and_parted_again(start_journey: Callable[..., Journey]):
    journey = start_journey(screen=WIDE, demo=True)
    page = journey.page
    page.set_default_timeout(10_000)
    journey.open("/bring/")
    page.get_by_label("Drop files here").set_input_files(FILES / "alike.vcf")
    page.get_by_role("button", name="Look it over").click()
    page.get_by_role("button", name=re.compile("^Bring ")).click()
    expect(page.get_by_role("button", name="Undo this import")).to_be_visible()

    journey.open("/duplicates/")
    expect(page.locator("main")).to_contain_text("Bob")
    expect(page.locator("main")).to_contain_text("short for")
    journey.expect_accessible()
    with page.expect_navigation():
        page.get_by_role("button", name=re.compile("^Merge|^Same person")).first.click()

    journey.open("/people/?q=smith")
    expect(page.locator("main [data-row]")).to_have_count(1)
    page.locator("main [data-row] a").first.click()
    expect(page.get_by_text("+44 113 496 0161")).to_be_visible()
    expect(page.get_by_text("robert.smith@commonground.example")).to_be_visible()

    journey.open("/duplicates/")
    page.get_by_role("button", name=re.compile("^Part")).first.click()
    journey.open("/people/?q=smith")
    expect(page.locator("main [data-row]")).to_have_count(2)
