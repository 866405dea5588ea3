"""Bringing talk in: a calendar and mail, from the drop through the look at it to undo."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from harness.journey import Journey

FILES = Path(__file__).parent / "files"
CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//Calendar//EN
BEGIN:VEVENT
UID:coffee@calder.example
DTSTART:20261102T100000Z
DTEND:20261102T103000Z
SUMMARY:Coffee about the new square
LOCATION:Tea room
ORGANIZER:mailto:me@home.example
ATTENDEE;CN=Ruth Lindqvist:mailto:ruth@calder.example
END:VEVENT
BEGIN:VEVENT
UID:lunch@calder.example
DTSTART:20261104T120000Z
DTEND:20261104T130000Z
SUMMARY:Lunch with the archive
ORGANIZER:mailto:me@home.example
ATTENDEE;CN=Tomasz Zielinski:mailto:tomasz@archive.example
END:VEVENT
BEGIN:VEVENT
UID:talk@calder.example
DTSTART:20261203T150000Z
DTEND:20261203T153000Z
SUMMARY:How planning works
LOCATION:https://meet.example/square
ORGANIZER:mailto:me@home.example
ATTENDEE;CN=Ruth Lindqvist:mailto:ruth@calder.example
END:VEVENT
END:VCALENDAR
"""
LETTER = """From: Ruth Lindqvist <ruth@calder.example>
To: Noor Haddad <me@home.example>
Date: Mon, 16 Nov 2026 10:00:00 +0000
Subject: The square
Message-ID: <1@calder.example>
Content-Type: text/plain; charset=utf-8

Come and see the drawings on Friday.

--
Ruth Lindqvist
Director of Planning
Calder Council
+44 113 496 0177
"""
MAILBOX = """From me@home.example Tue Nov 17 08:00:00 2026
From: Noor Haddad <me@home.example>
To: Ruth Lindqvist <ruth@calder.example>
Date: Tue, 17 Nov 2026 08:00:00 +0000
Subject: Re: The square
Message-ID: <2@home.example>

I would love to, thank you.

From tomasz@archive.example Wed Nov 18 08:00:00 2026
From: Tomasz Zielinski <tomasz@archive.example>
To: Noor Haddad <me@home.example>
Date: Wed, 18 Nov 2026 08:00:00 +0000
Subject: The old maps
Message-ID: <3@archive.example>

The maps of 1890 are out for you.
"""


def drop(journey: Journey, path: Path) -> None:
    """Drop a file and look at what it would do."""
    journey.open("/bring/")
    journey.page.get_by_label("Drop files here").set_input_files(path)
    journey.page.get_by_role("button", name="Look it over").click()


def bring_ruth(journey: Journey) -> None:
    """Let Ruth be somebody one knows, by her address alone."""
    drop(journey, FILES / "phone.vcf")
    journey.page.get_by_role("button", name=re.compile("^Bring ")).click()
    expect(journey.page.get_by_role("heading", level=1)).to_contain_text("2 people brought in")


def undo_last(journey: Journey) -> None:
    """Take the newest import back."""
    journey.open("/bring/")
    with journey.page.expect_navigation():
        journey.page.get_by_role("button", name=re.compile("Undo")).first.click()


def open_person(journey: Journey, name: str) -> None:
    """Open somebody's page from the list."""
    journey.open(f"/people/?q={name}")
    journey.page.locator("main [data-row]").get_by_role("link", name=name).click()
    expect(journey.page.get_by_role("heading", level=1)).to_contain_text(name)


def say_own_address(journey: Journey) -> None:
    """Say which address in a file is one's own."""
    journey.page.get_by_label("Your own addresses, with commas").fill("me@home.example")
    with journey.page.expect_navigation():
        journey.page.get_by_role("button", name="Look again").click()


def test_a_calendar_becomes_contact_and_an_interview_and_is_taken_back(
    journey: Journey, tmp_path: Path
):
    page = journey.page
    page.set_default_timeout(15_000)
    bring_ruth(journey)
    (tmp_path / "talks.ics").write_text(CALENDAR, encoding="utf-8")
    drop(journey, tmp_path / "talks.ics")
    say_own_address(journey)
    expect(page.get_by_role("heading", level=1)).to_contain_text("3 records found")
    expect(page.get_by_text("1 line for timelines")).to_be_visible()
    expect(page.get_by_label("Tomasz Zielinski")).to_be_visible()
    expect(page.get_by_label("How planning works")).not_to_be_checked()
    journey.expect_accessible()

    page.get_by_label("How planning works").check()
    page.get_by_label("Tomasz Zielinski").check()
    page.get_by_role("button", name="Bring it in").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("1 person brought in")
    expect(page.get_by_text("2 lines for timelines, 1 interview")).to_be_visible()
    journey.expect_accessible()
    open_person(journey, "Ruth Lindqvist")
    expect(page.locator("main")).to_contain_text("Coffee about the new square")
    open_person(journey, "Tomasz Zielinski")
    expect(page.locator("main")).to_contain_text("Lunch with the archive")
    journey.open("/interviews/")
    expect(page.locator("main")).to_contain_text("Ruth Lindqvist")
    expect(page.locator("main")).to_contain_text("3 December")

    undo_last(journey)
    journey.open("/interviews/")
    expect(page.locator("main")).not_to_contain_text("Ruth Lindqvist")
    open_person(journey, "Ruth Lindqvist")
    expect(page.locator("main")).not_to_contain_text("Coffee about the new square")
    journey.open("/people/?q=Tomasz")
    expect(page.locator("main [data-row]")).to_have_count(0)
    journey.expect_quiet()


def test_a_letter_and_a_mailbox_become_contact_and_facts_and_are_taken_back(
    journey: Journey, tmp_path: Path
):
    page = journey.page
    page.set_default_timeout(15_000)
    bring_ruth(journey)
    (tmp_path / "letter.eml").write_text(LETTER, encoding="utf-8", newline="\r\n")
    drop(journey, tmp_path / "letter.eml")
    expect(page.get_by_text("1 line for timelines")).to_be_visible()
    offer = page.get_by_role("row", name=re.compile("Ruth Lindqvist.*what their signature says"))
    expect(offer).to_contain_text("title: Director of Planning")
    expect(offer).to_contain_text("phone: +44 113 496 0177")
    journey.expect_accessible()
    offer.get_by_role("checkbox").check()
    page.get_by_role("button", name="Bring it in").click()
    expect(page.get_by_role("button", name="Undo this import")).to_be_visible()

    (tmp_path / "mail.mbox").write_text(MAILBOX, encoding="utf-8")
    drop(journey, tmp_path / "mail.mbox")
    say_own_address(journey)
    expect(page.get_by_role("heading", level=1)).to_contain_text("2 records found")
    page.get_by_label("Tomasz Zielinski").uncheck()
    page.get_by_role("button", name="Bring it in").click()
    expect(page.get_by_text(re.compile("You have nobody of this name.*Tomasz"))).to_be_visible()
    open_person(journey, "Ruth Lindqvist")
    for said in ("Come and see the drawings", "I would love to", "Director of Planning"):
        expect(page.locator("main")).to_contain_text(said)
    expect(page.locator("main")).to_contain_text("+44 113 496 0177")

    undo_last(journey)
    undo_last(journey)
    open_person(journey, "Ruth Lindqvist")
    for said in ("Come and see the drawings", "I would love to", "Director of Planning", "0177"):
        expect(page.locator("main")).not_to_contain_text(said)
    journey.open("/people/")
    expect(page.locator("main [data-row]")).to_have_count(2)
    journey.expect_quiet()
