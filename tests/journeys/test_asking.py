"""Asking well: an invitation from empty to a yes, and a name given that becomes two thank-yous."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from harness.journey import Journey

IN_A_HURRY = """Dear Tomasz Wieczorek,

I loved your plan. Do you have any openings on your team? My résumé is attached.

Noor Haddad
"""
WELL = """Dear Tomasz Wieczorek,

I am a fourth-year student of landscape architecture at Calder. You drew the regional plan around
bus timetables, and I have not seen that anywhere else. Could we talk for 20 minutes about how that
came to be?

Noor Haddad
"""
REMINDER = """Dear Tomasz Wieczorek,

On Monday last week I asked whether you would talk with me for 20 minutes about your plan around
bus timetables. Is there a time that would suit you? If not, I understand.

Noor Haddad
"""
TO_IMANI = """Dear Imani Clarke,

I am a fourth-year student of landscape architecture at Calder.{referrer} You turned a car park
into a market square in one summer. Could we talk for 20 minutes about how that came to be?

Noor Haddad
"""
ASKING_RUTH = """Dear Ruth Lindqvist,

I am trying to find out whether urban planning is the work I want. Do you know one or two planners
I could learn from?

Noor Haddad
"""
THANKS = """Dear {name},

Thank you for {reason}. What was said about sitting through dull meetings has stayed with me.

Noor Haddad
"""


def begin(journey: Journey, *lines: str) -> None:
    """Say who one is, and add people by one line each."""
    page = journey.page
    page.set_default_timeout(10_000)
    page.get_by_label("Your name").fill("Noor Haddad")
    page.get_by_label("What you are or do").fill("a fourth-year student of landscape architecture")
    page.get_by_label("What you would like to learn about").fill("urban planning")
    page.get_by_role("button", name="Open Askwell").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Noor")
    for line in lines:
        journey.open(f"/people/quick/?line={line}")
        page.get_by_label("I want to talk with them").check()
        press(page, "Add")


def press(page: Page, name: str) -> None:
    """Press a button that leads to another page, and wait until it is there."""
    with page.expect_navigation():
        page.get_by_role("button", name=name, exact=True).click()


def open_person(journey: Journey, name: str) -> Page:
    journey.open(f"/people/?q={name}")
    journey.page.locator("main [data-row] a").first.click()
    expect(journey.page.get_by_role("heading", level=1)).to_contain_text(name)
    return journey.page


def say_why(journey: Journey, name: str, why: str) -> None:
    page = open_person(journey, name)
    page.get_by_label("What made you think of them?").fill(why)
    press(page, "Keep")
    expect(page.locator(".why-them")).to_contain_text(why)


def begin_letter(journey: Journey, name: str, kind: str) -> Page:
    page = open_person(journey, name)
    journey.open(re.sub(r".*?(/people/\w+/).*", rf"\1messages/new/?kind={kind}", page.url))
    return page


def write(page: Page, text: str) -> None:
    page.get_by_label("Message", exact=True).fill(text)


def mark_as_sent(page: Page) -> None:
    page.locator(".mark-sent summary").click()
    page.get_by_role("button", name="I sent it").click()
    expect(page.get_by_text(re.compile("sent .*(November|December)")).first).to_be_visible()


def expect_to_stand(journey: Journey, name: str, stage: str, says: str) -> None:
    """Look where somebody stands on the board, and what it proposes."""
    page = journey.open("/outreach/")
    slip = page.locator(f"[data-drop={stage}] [data-row]", has_text=name)
    expect(slip).to_contain_text(says)


def test_i4_an_invitation_from_empty_to_clean_copied_sent_nudged_and_answered(journey: Journey):
    page = journey.page
    begin(journey, "Tomasz Wieczorek, planner at Northgate Region, tomasz@northgate.example")
    say_why(journey, "Wieczorek", "You drew the regional plan around bus timetables.")
    begin_letter(journey, "Wieczorek", "invitation")

    write(page, "")
    findings = page.locator("#letter-findings")
    expect(findings.get_by_role("heading", name="Say who you are")).to_be_visible()
    write(page, IN_A_HURRY)
    for title in ("This asks for a job", "This offers a résumé"):
        expect(findings.get_by_role("heading", name=title)).to_be_visible()
    expect(page.locator("#letter-mirror mark.stop")).to_have_count(2)
    journey.expect_accessible()
    page.get_by_label("Subject").fill("Your plan around bus timetables: a few questions")
    write(page, WELL)
    expect(findings.locator(".finding:not(.hint)")).to_have_count(0)
    press(page, "Put these times in the letter")
    expect(page.locator("#findings-title")).to_have_text("Nothing to look at")
    journey.expect_accessible()

    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy text").click()
    expect(page.locator("#toasts")).to_contain_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.get_by_label("Message", exact=True).input_value()
    assert "26 November" in copied
    mark_as_sent(page)
    expect_to_stand(journey, "Tomasz Wieczorek", "invited", "a nudge on 30 Nov")

    remind_when_it_is_due(journey)
    say_yes(journey)


def remind_when_it_is_due(journey: Journey) -> None:
    journey.move_clock("2026-11-29T09:00:00+00:00")
    page = journey.open("/")
    expect(page.get_by_role("heading", name="Remind Tomasz Wieczorek, kindly")).to_have_count(0)
    journey.move_clock("2026-11-30T09:00:00+00:00")
    step = page.locator("[data-row]", has_text="Remind Tomasz Wieczorek, kindly")
    expect(step).to_contain_text("no answer is recorded")
    step.get_by_role("link", name="Write a reminder").click()
    expect(page.get_by_label("Message", exact=True)).to_have_value(re.compile("On Monday 23 Nov"))
    write(page, REMINDER)
    mark_as_sent(page)
    expect_to_stand(journey, "Tomasz Wieczorek", "invited", "Waiting")
    journey.move_clock("2026-12-08T09:00:00+00:00")
    journey.open("/")
    # Once is what the policy allows; a second reminder is not proposed.
    expect(page.get_by_role("heading", name="Remind Tomasz Wieczorek, kindly")).to_have_count(0)


def say_yes(journey: Journey) -> None:
    page = open_person(journey, "Wieczorek")
    page.get_by_role("link", name=re.compile("You invited")).first.click()
    expect(page.get_by_role("heading", name="Waiting for an answer")).to_be_visible()
    press(page, "Yes")
    expect(page.get_by_text("said yes. Next: agree on a time")).to_be_visible()
    expect(page.get_by_role("link", name="Agree on a time").first).to_be_visible()
    expect_to_stand(journey, "Tomasz Wieczorek", "replied", "Agree on a time")
    # The reminder was answered too: nothing is left open.
    open_person(journey, "Wieczorek")
    expect(page.get_by_text("Waiting for an answer")).to_have_count(0)


def test_n2_a_name_given_becomes_an_invitation_a_talk_and_two_thank_yous(journey: Journey):
    page = journey.page
    begin(journey, "Ruth Lindqvist, studio critic at Calder School, ruth@calder.example")
    begin_letter(journey, "Lindqvist", "referral_ask")
    write(page, ASKING_RUTH)
    mark_as_sent(page)
    page.set_default_timeout(10_000)

    journey.open("/referrals/")
    row = page.locator("[data-row]", has_text="Ruth Lindqvist")
    expect(row).to_contain_text("none yet")
    row.get_by_role("link", name="Note a name").click()
    page.get_by_label("Name", exact=True).fill("Imani Clarke")
    page.get_by_label("What they do").fill("Market planner")
    page.get_by_label("Where").fill("Northgate Region")
    press(page, "Keep it")
    expect(page.get_by_role("heading", level=1)).to_have_text("Imani Clarke")
    thank_ruth(journey, "pointing me to Imani Clarke")

    invite_imani(journey)
    journey.move_clock("2026-11-25T10:00:00+00:00")
    talk_with_imani(journey)
    expect(page.locator("main")).to_contain_text("Imani Clarke")
    thank_ruth(journey, "pointing me to Imani Clarke")
    journey.open("/referrals/")
    row = page.locator("[data-row], .entry", has_text="Imani Clarke").first
    expect(row.get_by_label(re.compile("What became"))).to_have_value("met")
    expect(page.get_by_text("Tell them what came of Imani Clarke")).to_have_count(0)
    journey.expect_accessible()


def thank_ruth(journey: Journey, reason: str) -> None:
    page = journey.open("/thanks/")
    row = page.locator("[data-row]", has=page.locator("h3", has_text="Ruth Lindqvist"))
    expect(row).to_contain_text(reason)
    journey.expect_accessible()
    row.get_by_role("link", name="Write", exact=True).click()
    expect(page.get_by_label("Message", exact=True)).to_have_value(re.compile(reason))
    write(page, THANKS.format(name="Ruth Lindqvist", reason=reason))
    mark_as_sent(page)
    journey.open("/thanks/")
    expect(row.get_by_role("link", name="Write", exact=True)).to_have_count(0)


def invite_imani(journey: Journey) -> None:
    page = journey.page
    say_why(journey, "Clarke", "You turned a car park into a market square in one summer.")
    begin_letter(journey, "Clarke", "invitation")
    expect(page.get_by_label("Message", exact=True)).to_have_value(re.compile("Ruth Lindqvist"))
    page.get_by_label("Subject").fill("Your market square: a few questions")
    write(page, TO_IMANI.format(referrer=""))
    findings = page.locator("#letter-findings")
    name_her = findings.get_by_role("heading", name="Name the person who sent you")
    expect(name_her).to_be_visible()
    write(page, TO_IMANI.format(referrer=" Ruth Lindqvist told me about you."))
    expect(name_her).to_have_count(0)
    mark_as_sent(page)
    press(page, "Yes")


def talk_with_imani(journey: Journey) -> None:
    page = journey.page
    page.get_by_role("link", name="Agree on a time").first.click()
    page.get_by_label("Day", exact=True).fill("2026-11-26")
    page.get_by_label("Time", exact=True).fill("11:00")
    page.get_by_role("button", name="Write it down").click()
    expect(page.locator(".brief-facts")).to_contain_text("Thu 26 Nov")
    journey.move_clock("2026-11-26T17:00:00+00:00")
    page.goto(re.sub(r"(/interviews/\w+/).*", r"\1debrief/", page.url))
    page.get_by_role("textbox", name="What surprised you").fill("She began as a market trader.")
    press(page, "Save, and see whom to thank")
