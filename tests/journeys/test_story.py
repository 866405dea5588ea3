"""The promise, as one story: from the first screen to the last thank-you."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from harness.screens import WIDE

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from harness.journey import Journey

FILES = Path(__file__).parent / "files"
ASKING = """Dear Tomasz Wieczorek,

I am a fourth-year student of landscape architecture at Calder. A former professor told me
about you. You drew the regional plan around bus timetables, and I have not seen that anywhere
else. Could we talk for 20 minutes? And do you have any openings on your team?

Noor Haddad
"""
ASKED_WELL = """Dear Tomasz Wieczorek,

I am a fourth-year student of landscape architecture at Calder, and Ruth Lindqvist told me
about you. You drew the regional plan around bus timetables, and I have not seen that anywhere
else. Could we talk for 20 minutes about how that came to be?

Noor Haddad
"""
THANKS = """Dear {name},

Thank you for {reason}. What you said about sitting through a dull meeting has stayed with me,
and I have put two of them into my calendar.

Noor Haddad
"""


def test_the_whole_story(journey: Journey):
    page = journey.page
    page.set_default_timeout(10_000)
    say_who_you_are(journey)
    bring_people(journey)
    tell_ruth(journey)
    keep_the_name_she_gave(journey)
    say_why_him(journey)
    invite_him(journey)
    journey.move_clock("2026-11-25T10:00:00+00:00")
    agree_on_thursday(journey)
    plan_the_minutes(journey)
    journey.move_clock("2026-11-26T16:05:00+00:00")
    hold_the_talk(journey)
    journey.move_clock("2026-11-26T16:40:00+00:00")
    write_down_what_came_of_it(journey)
    thank_everyone(journey)
    journey.open("/")
    expect(page.get_by_role("heading", name=re.compile("Thank "))).to_have_count(0)
    take_everything(journey)


def say_who_you_are(journey: Journey) -> None:
    page = journey.page
    expect(page).to_have_url(re.compile(r"/welcome/$"))
    journey.expect_accessible()
    page.get_by_label("Your name").fill("Noor Haddad")
    page.get_by_label("What you are or do").fill("a fourth-year student of landscape architecture")
    page.get_by_label("What you would like to learn about").fill("urban planning")
    page.get_by_label("Your time zone").select_option("Europe/London")
    page.get_by_text("Urban planning", exact=True).click()
    page.get_by_label("Classmate").fill("Farah Siddiqui, Kwame Boateng")
    page.get_by_role("button", name="Open Askwell").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Noor")
    journey.expect_accessible()


def bring_people(journey: Journey) -> None:
    page = journey.page
    bring_file(page, journey, "Connections.csv", new=3)
    expect(page.get_by_text("left out").first).to_be_visible()
    bring_file(page, journey, "phone.vcf", new=1)
    journey.open("/people/?q=lindqvist")
    expect(page.locator("main [data-row]")).to_have_count(1)
    page.locator("main [data-row] a").first.click()
    expect(page.get_by_text("+44 113 496 0199")).to_be_visible()


def bring_file(page: Page, journey: Journey, name: str, *, new: int) -> None:
    journey.open("/bring/")
    page.get_by_label("Drop files here").set_input_files(FILES / name)
    page.get_by_role("button", name="Look it over").click()
    expect(page.locator(".import-key .new b")).to_have_text(str(new))
    journey.expect_accessible()
    page.get_by_role("button", name=re.compile("^Bring ")).click()
    expect(page.get_by_role("button", name="Undo this import")).to_be_visible()
    journey.expect_accessible()


def open_person(journey: Journey, name: str) -> Page:
    journey.open(f"/people/?q={name}")
    journey.page.locator("main [data-row] a").first.click()
    expect(journey.page.get_by_role("heading", level=1)).to_contain_text(name)
    return journey.page


def tell_ruth(journey: Journey) -> None:
    page = open_person(journey, "Lindqvist")
    journey.expect_accessible()
    journey.open(re.sub(r".*?(/people/\w+/).*", r"\1messages/new/?kind=referral_ask", page.url))
    body = page.get_by_label("Message", exact=True)
    expect(body).to_have_value(re.compile("Ruth"))
    body.fill(
        "Dear Ruth,\n\nI am trying to find out whether urban planning is the work I want. Do you "
        "know one or two planners I could learn from?\n\nNoor"
    )
    mark_as_sent(page)
    expect(page.get_by_role("heading", name="Waiting for an answer")).to_be_visible()


def press(page: Page, name: str) -> None:
    """Press a button that leads to another page, and wait until it is there."""
    with page.expect_navigation():
        page.get_by_role("button", name=name, exact=True).click()


def mark_as_sent(page: Page) -> None:
    page.locator(".mark-sent summary").click()
    page.get_by_role("button", name="I sent it").click()
    expect(page.get_by_text(re.compile("sent .*November")).first).to_be_visible()


def keep_the_name_she_gave(journey: Journey) -> None:
    page = open_person(journey, "Lindqvist")
    page.get_by_label("More actions").click()
    page.get_by_role("link", name="They pointed me to").click()
    journey.expect_accessible()
    page.get_by_label("Name", exact=True).fill("Tomasz Wieczorek")
    page.get_by_label("What they do").fill("Senior planner")
    page.get_by_label("Where").fill("Northgate Region")
    press(page, "Keep it")
    open_person(journey, "Wieczorek")
    expect(page.locator("main")).to_contain_text("Ruth Lindqvist")


def say_why_him(journey: Journey) -> None:
    page = open_person(journey, "Wieczorek")
    page.get_by_label("What made you think of them?").fill(
        "You drew the regional plan around bus timetables."
    )
    press(page, "Keep")
    expect(page.locator(".why-them")).to_contain_text("bus timetables")


def invite_him(journey: Journey) -> None:
    page = journey.page
    journey.open("/")
    page.get_by_role("link", name=re.compile("Tomasz Wieczorek")).first.click()
    expect(page.get_by_role("heading", name="To Tomasz Wieczorek")).to_be_visible()
    body = page.get_by_label("Message", exact=True)
    expect(body).to_have_value(re.compile("Ruth Lindqvist"))
    page.get_by_label("Subject").fill("Your regional plan")
    body.fill(ASKING)
    findings = page.locator("#letter-findings")
    expect(findings.get_by_text("any openings")).to_be_visible()
    expect(findings.locator(".finding:not(.hint)")).to_have_count(2)
    journey.expect_accessible()
    body.fill(ASKED_WELL)
    expect(findings.locator(".finding:not(.hint)")).to_have_count(0)
    mark_as_sent(page)
    journey.open("/outreach/")
    expect(page.locator("[data-drop=invited]")).to_contain_text("Tomasz Wieczorek")
    journey.expect_accessible()


def agree_on_thursday(journey: Journey) -> None:
    page = open_person(journey, "Wieczorek")
    page.get_by_role("link", name=re.compile("You invited")).first.click()
    press(page, "Yes")
    open_person(journey, "Wieczorek")
    page.get_by_label("More actions").click()
    page.get_by_role("link", name="Arrange an interview").click()
    journey.expect_accessible()
    page.get_by_label("Day", exact=True).fill("2026-11-26")
    page.get_by_label("Time", exact=True).fill("11:00")
    page.get_by_label("This time is").select_option("theirs")
    page.get_by_label("Their time zone").fill("America/Toronto")
    page.get_by_label("Where").fill("https://meet.example/northgate")
    page.get_by_role("button", name="Write it down").click()
    expect(page.locator(".brief-facts")).to_contain_text("Thu 26 Nov, 16:00")
    expect(page.locator(".brief-facts")).to_contain_text("Thu 26 Nov, 11:00")


def plan_the_minutes(journey: Journey) -> None:
    page = journey.page
    page.get_by_role("button", name="Keep the ticked ones").click()
    expect(page.locator(".plan > .chosen").first).to_be_visible()
    expect(page.locator("#plan-box [role=status]")).to_contain_text("planned")
    page.get_by_label("Minutes for question 1").fill("9")
    page.get_by_label("Minutes for question 1").press("Enter")
    expect(page.locator("#plan-box [role=status]")).to_contain_text("too long")
    chosen = page.locator(".plan > .chosen")
    count = chosen.count()
    for left in (count - 1, count - 2, count - 3):
        chosen.last.get_by_role("button", name="Drop").click()
        expect(chosen).to_have_count(left)
    expect(page.locator("#plan-box [role=status]")).not_to_contain_text("too long")
    journey.expect_accessible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Add to calendar").click()
    assert "SUMMARY:Interview with Tomasz Wieczorek" in download.value.path().read_text()


def hold_the_talk(journey: Journey) -> None:
    page = journey.page
    page.get_by_role("link", name="Open the day-of page").click()
    expect(page.get_by_text("Now · question 1")).to_be_visible()
    journey.expect_accessible()
    page.get_by_role("button", name="Next question").click()
    expect(page.get_by_text("Now · question 2")).to_be_visible()
    notes = page.get_by_role("textbox", name="Notes")
    notes.press_sequentially("Was a surveyor first")
    page.get_by_role("button", name="Advice").click()
    notes.press_sequentially("Sit through two dull meetings")
    page.get_by_role("button", name="A name").click()
    notes.press_sequentially("Imani Clarke")
    expect(page.locator("[data-autosave-state]")).to_contain_text("Saved")


def write_down_what_came_of_it(journey: Journey) -> None:
    page = journey.page
    page.get_by_role("link", name="Debrief, three minutes").click()
    journey.expect_accessible()
    expect(page.get_by_label("Advice 1")).to_have_value("Sit through two dull meetings")
    expect(page.get_by_label("Person 1, name")).to_have_value("Imani Clarke")
    page.get_by_role("group", name="The work, as they told it").get_by_text("drawn").click()
    page.get_by_role("group", name="Keep researching Urban planning?").get_by_text("yes").click()
    page.get_by_role("textbox", name="What surprised you").fill("He has never drawn a map there.")
    press(page, "Save, and see whom to thank")


def thank_everyone(journey: Journey) -> None:
    page = journey.page
    for name in ("Tomasz Wieczorek", "Ruth Lindqvist"):
        journey.open("/thanks/")
        journey.expect_accessible()
        row = page.locator("[data-row]", has_text=name).filter(
            has=page.locator("h3", has_text=name)
        )
        # Who sent you may be owed twice, for the name and for the talk; one letter says both.
        row.get_by_role("link", name=re.compile("Write|Finish")).first.click()
        page.get_by_label("Message", exact=True).fill(
            THANKS.format(name=name, reason="your time on Thursday")
        )
        mark_as_sent(page)
    journey.open("/thanks/")
    expect(page.get_by_role("link", name="Write", exact=True)).to_have_count(0)


def take_everything(journey: Journey) -> None:
    page = journey.page
    journey.open("/bring/")
    with page.expect_download() as download:
        page.get_by_role("link", name="Everything").click()
    with zipfile.ZipFile(download.value.path()) as archive:
        assert "askwell.json" in archive.namelist()
        assert "Imani Clarke" in archive.read("people.csv").decode()


@pytest.mark.parametrize("path", ["/", "/people/", "/outreach/", "/interviews/", "/bring/"])
def test_without_scripts_every_main_page_is_there(start_journey, path):
    journey = start_journey(screen=WIDE, scripts=False, demo=True)
    journey.open(path)

    expect(journey.page.get_by_role("heading", level=1)).to_be_visible()


def test_i7_one_can_see_oneself_before_a_video_talk(start_journey):
    journey = start_journey(screen=WIDE, demo=True)
    page = journey.page
    page.context.grant_permissions(["camera"], origin=journey.app.origin)
    journey.open("/interviews/")
    page.locator(".iv h3 a").first.click()
    page.get_by_role("link", name="Open the day-of page").click()

    page.get_by_role("button", name="See yourself").click()
    expect(
        page.locator(".camera-frame video").or_(page.get_by_text("did not open"))
    ).to_be_visible()
    journey.expect_accessible()
