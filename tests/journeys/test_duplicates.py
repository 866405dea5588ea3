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
NAMES = (
    "Ruth Lindqvist", "Salma Haddad", "Tomasz Zielinski", "Mei Tanaka", "Kwame Boateng", "Ana Lopes"
)  # fmt: skip


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


def test_all_beyond_doubt_are_merged_in_one_press_and_come_apart_in_another_home_too(
    start_journey: Callable[..., Journey], tmp_path: Path
):
    journey = start_journey(screen=WIDE)
    page = journey.page
    page.set_default_timeout(15_000)
    # Known by an address here and by a profile there, until a third file has both.
    for name in ("mail", "network", "phone"):
        write_cards(tmp_path / f"{name}.vcf", name)
        bring(journey, tmp_path / f"{name}.vcf")
    journey.open("/duplicates/")
    expect(page.locator("main")).to_contain_text(f"{len(NAMES)} pairs are certainly one person")
    journey.expect_accessible()
    page.get_by_role("button", name=f"Merge all {len(NAMES)}").click()
    expect(page.get_by_text(f"{len(NAMES)} pairs merged.")).to_be_visible()
    journey.expect_accessible()
    undo = page.get_by_role("button", name="Undo", exact=True)
    expect(undo).to_be_visible()
    other = page.context.new_page()
    other.goto(journey.app.origin + "/bring/")
    with other.expect_download() as waiting:
        other.get_by_role("link", name="Everything").click()
    waiting.value.save_as(tmp_path / "all.zip")
    other.close()
    undo.click()
    expect(page.get_by_text(f"{len(NAMES)} pairs parted again.")).to_be_visible()
    expect(page.get_by_role("button", name=f"Merge all {len(NAMES)}")).to_be_visible()
    journey.expect_quiet()

    journey = start_journey(screen=WIDE)
    page = journey.page
    bring(journey, tmp_path / "all.zip")
    journey.open("/people/")
    expect(page.locator("main [data-row]")).to_have_count(len(NAMES))
    journey.open("/duplicates/")
    page.get_by_role("button", name=f"Part all {len(NAMES)} pairs again").click()
    journey.open("/people/")
    expect(page.locator("main [data-row]")).to_have_count(2 * len(NAMES))
    journey.expect_quiet()


def bring(journey: Journey, path: Path) -> None:
    """Bring a file in."""
    journey.open("/bring/")
    journey.page.get_by_label("Drop files here").set_input_files(path)
    journey.page.get_by_role("button", name="Look it over").click()
    journey.page.get_by_role("button", name=re.compile("^Bring ")).click()
    expect(journey.page.get_by_role("button", name="Undo this import")).to_be_visible()


def write_cards(path: Path, name: str) -> None:
    """Write an address book as one program knows it."""
    cards = []
    for number, person in enumerate(NAMES):
        mail = f"EMAIL:person{number}@alike.example\n" if name != "network" else ""
        link = f"URL:https://www.linkedin.com/in/alike{number}\n" if name != "mail" else ""
        place = f"ORG:Square {number}\n" if name != "mail" else ""
        cards.append(f"BEGIN:VCARD\nVERSION:4.0\nFN:{person}\n{mail}{link}{place}END:VCARD\n")
    path.write_text("".join(cards), encoding="utf-8")
