"""The main path without a mouse: from five names to a thank-you, by Tab, Enter and letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from harness.keyboard import Keyboard

if TYPE_CHECKING:
    from harness.journey import Journey

INVITATION = """Dear Tomasz Wieczorek,

I am a fourth-year student of landscape architecture. We met at Career Week, and your plan around
bus timetables has stayed with me. Could we talk for 20 minutes about how it came to be?

Noor Haddad
"""
THANKS = """Dear Tomasz Wieczorek,

Thank you for your time on Monday. What you said about dull meetings has stayed with me.

Noor Haddad
"""


def test_the_main_path_by_keyboard_alone(start_journey):
    journey = start_journey()
    keys = Keyboard(journey.page)
    journey.page.set_default_timeout(10_000)

    say_who_you_are(journey, keys)
    look_around_today(journey, keys)
    add_tomasz(journey, keys)
    say_why_him(journey, keys)
    invite_him(journey, keys)
    arrange_ten_o_clock(journey, keys)
    journey.move_clock("2026-11-23T10:05:00+00:00")
    hold_the_talk(journey, keys)
    journey.move_clock("2026-11-23T10:40:00+00:00")
    write_down_what_came_of_it(journey, keys)
    thank_him(journey, keys)

    assert keys.unseen == []


def test_enter_in_the_palette_means_what_was_typed_last(start_journey):
    journey = start_journey(demo=True)
    keys = Keyboard(journey.page)
    keys.press("/")
    expect(journey.page.locator("#palette-results [role=option]").first).to_be_visible()

    journey.page.keyboard.insert_text("petrescu")
    with journey.page.expect_navigation():
        keys.press("Enter")

    expect(journey.page.get_by_role("heading", level=1)).to_contain_text("Petrescu")


def say_who_you_are(journey: Journey, keys: Keyboard) -> None:
    keys.fill("Your name", "Noor Haddad")
    keys.fill("What you are or do.*", "a fourth-year student of landscape architecture")
    keys.fill("What you would like to learn about.*", "urban planning")
    keys.reach("Urban planning")
    keys.press("Space")
    keys.fill("Classmate", "Farah Siddiqui, Kwame Boateng, Ada Lovelace, Grace Hopper, Alan Turing")
    with journey.page.expect_navigation():
        keys.press("Enter")
    expect(journey.page.get_by_role("heading", level=1)).to_contain_text("Noor")


def look_around_today(journey: Journey, keys: Keyboard) -> None:
    page = journey.page
    keys.press("?")
    expect(page.locator("#keys")).to_be_visible()
    keys.press("Escape")
    expect(page.locator("#keys")).to_be_hidden()
    keys.press("j")
    keys.press("j")
    keys.press("k")
    row = page.locator("main [data-row][data-here]")
    expect(row).to_have_count(1)
    title = row.locator("h2").inner_text()
    keys.press("s")
    expect(row.locator("details[open]")).to_have_count(1)
    keys.press("Escape")
    expect(row.locator("details[open]")).to_have_count(0)
    keys.press("j")
    keys.press("k")
    keys.press("e")
    expect(page.get_by_role("heading", name=title)).to_have_count(0)
    keys.choose("Undo")
    expect(page.get_by_role("heading", name=title)).to_have_count(1)


def add_tomasz(journey: Journey, keys: Keyboard) -> None:
    page = journey.page
    keys.press("n")
    expect(page.locator("dialog#quick-add")).to_be_visible()
    page.keyboard.type("Tomasz Wieczorek, planner at Northgate Region, tomasz@northgate.example")
    keys.press("Enter")
    expect(page.get_by_label("Name", exact=True)).to_have_value("Tomasz Wieczorek")
    keys.reach("I want to talk with them")
    keys.press("Space")
    keys.leave_by("Add")
    expect(page.get_by_role("heading", level=1)).to_have_text("Tomasz Wieczorek")


def say_why_him(journey: Journey, keys: Keyboard) -> None:
    keys.fill("What made you think of them.*", "You drew the plan around bus timetables.")
    keys.leave_by("Keep")
    expect(journey.page.locator(".why-them")).to_contain_text("bus timetables")


def find_tomasz(journey: Journey, keys: Keyboard) -> None:
    page = journey.page
    keys.press("/")
    expect(page.locator("dialog#palette")).to_be_visible()
    page.keyboard.type("wieczo")
    options = page.locator("#palette-results [role=option]")
    expect(options.filter(has_text="List everybody with")).to_have_count(1)
    keys.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    keys.press("ArrowUp")
    with page.expect_navigation():
        keys.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Tomasz Wieczorek")


def invite_him(journey: Journey, keys: Keyboard) -> None:
    page = journey.page
    page.goto(journey.app.origin + "/")
    find_tomasz(journey, keys)
    keys.leave_by("Write.*")
    keys.fill("Subject.*", "Your plan around bus timetables")
    keys.fill("Message", INVITATION)
    mark_as_sent(journey, keys)
    keys.choose("Yes")
    expect(page.get_by_text("said yes").first).to_be_visible()


def mark_as_sent(journey: Journey, keys: Keyboard) -> None:
    keys.choose("Mark as sent")
    keys.leave_by("I sent it")
    expect(journey.page.get_by_text(re.compile("sent .*November")).first).to_be_visible()


def arrange_ten_o_clock(journey: Journey, keys: Keyboard) -> None:
    page = journey.page
    find_tomasz(journey, keys)
    keys.choose("More actions")
    keys.leave_by("Arrange an interview")
    keys.reach("Time")
    page.keyboard.type("1000AM")
    expect(page.get_by_label("Time", exact=True)).to_have_value("10:00")
    keys.leave_by("Write it down")
    keys.choose("Keep the ticked ones")
    expect(page.locator(".plan > .chosen").first).to_be_visible()


def hold_the_talk(journey: Journey, keys: Keyboard) -> None:
    page = journey.page
    keys.leave_by("Open the day-of page")
    expect(page.get_by_text("Now · question 1")).to_be_visible()
    keys.press("e")
    expect(page.get_by_text("Now · question 2")).to_be_visible()
    keys.reach("Notes")
    page.keyboard.type("Was a surveyor first")
    expect(page.locator("[data-autosave-state]")).to_contain_text("Saved")


def write_down_what_came_of_it(journey: Journey, keys: Keyboard) -> None:
    keys.leave_by("Debrief, three minutes")
    keys.reach("put off")
    for _step in range(4):
        keys.press("ArrowRight")
    expect(journey.page.get_by_role("radio", name="drawn").first).to_be_checked()
    keys.fill("What surprised you.*", "He has never drawn a map there.")
    keys.leave_by("Save, and see whom to thank")


def thank_him(journey: Journey, keys: Keyboard) -> None:
    page = journey.page
    keys.press("j")
    with page.expect_navigation():
        keys.press("Enter")
    keys.fill("Message", THANKS)
    mark_as_sent(journey, keys)
    page.goto(f"{journey.app.origin}/thanks/")
    expect(page.get_by_role("heading", name="Everyone has been thanked")).to_be_visible()
