"""The board by keyboard alone: moving somebody, noting an answer, narrowing, opening a crowded stage."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from harness.keyboard import Keyboard
from harness.screens import PHONE, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page

    from harness.journey import Journey

FOCUSED = "document.activeElement.innerText"


def find_stage(page: Page, stage: str) -> Locator:
    return page.locator(f"[data-drop={stage}]")


def expect_moved(page: Page, name: str, stage: str) -> None:
    """Fail when somebody does not stand there, with the focus."""
    expect(find_stage(page, stage).get_by_role("link", name=name, exact=True)).to_be_focused()


@pytest.mark.parametrize("screen", [WIDE, PHONE], ids=lambda screen: screen.name)
def test_n10_a_slip_moves_by_arrows_with_the_focus_kept_and_said(
    start_journey: Callable[..., Journey], screen
):
    journey = start_journey(demo=True, screen=screen)
    page = journey.open("/outreach/")
    keys = Keyboard(page)
    keys.reach("Mei-Ling Hsu")
    page.evaluate("window.same = true")

    keys.press("ArrowRight")
    expect_moved(page, "Mei-Ling Hsu", "invited")
    # A toast in the polite region says it, and offers the way back.
    toasts = page.get_by_role("status").filter(has_text="Mei-Ling Hsu")
    expect(toasts).to_contain_text("moved to “Invited”")
    expect(find_stage(page, "invited").locator(".margin span")).to_have_text("2")

    for stage in ("researched", "wanted"):
        keys.press("ArrowLeft")
        expect_moved(page, "Mei-Ling Hsu", stage)
    # The way begins here: another press does nothing.
    keys.press("ArrowLeft")
    expect_moved(page, "Mei-Ling Hsu", "wanted")
    # The page itself was never left, and a reload tells the same.
    assert page.evaluate("window.same")
    journey.expect_accessible()
    page.reload()
    expect(find_stage(page, "wanted").get_by_text("Mei-Ling Hsu")).to_be_visible()
    assert keys.unseen == []


def test_n10_everything_of_the_board_is_done_without_a_mouse(
    start_journey: Callable[..., Journey],
):
    journey = start_journey(demo=True)
    page = journey.open("/outreach/")
    keys = Keyboard(page)
    for key in ("j", "j", "j", "k"):
        keys.press(key)
    assert page.evaluate(FOCUSED) == "Siobhán Kelleher"

    keys.reach("Move Priya Raghunathan, or note an answer")
    keys.press("Enter")
    keys.reach("A kind no")
    keys.press("Escape")
    expect(page.locator("details[data-menu][open]")).to_have_count(0)
    keys.press("Enter")
    keys.leave_by("A kind no")
    expect(find_stage(page, "no").get_by_text("Priya Raghunathan")).to_be_visible()
    expect(page.locator("#toasts")).to_contain_text("A no is mostly about timing")

    keys.choose("Move Farah Siddiqui, or note an answer")
    keys.reach("Move to")
    page.keyboard.press("End")
    keys.choose("Move")
    expect(page.get_by_text("Farah Siddiqui left the board")).to_be_visible()
    # The answer's own way back stands before it.
    keys.reach("Undo")
    keys.choose("Undo")
    expect(find_stage(page, "wanted").get_by_text("Farah Siddiqui")).to_be_visible()

    keys.leave_by("List")
    expect(page.get_by_role("table", name="Conversations")).to_be_visible()
    keys.reach("Hana Sato")
    keys.leave_by("Board")
    keys.reach("Field")
    with page.expect_navigation():
        page.keyboard.press("ArrowDown")
    expect(page).to_have_url(re.compile("field="))
    keys.leave_by("Show everybody")
    assert keys.unseen == []


def test_n10_a_moved_slip_is_seen_even_in_a_crowded_stage(start_journey: Callable[..., Journey]):
    journey = start_journey()
    page = journey.page
    page.get_by_label("Your name").fill("Noor Haddad")
    page.get_by_role("button", name="Open Askwell").click()
    for number in range(14):
        journey.open(f"/people/quick/?line=Friend {number}, planner at City of Eugene")
        page.get_by_label("I want to talk with them").check()
        with page.expect_navigation():
            page.get_by_role("button", name="Add", exact=True).click()
    journey.open("/outreach/")
    wanted = find_stage(page, "wanted")
    expect(wanted.locator(".slip")).to_have_count(12)
    page.get_by_role("link", name="Show all 14").click()
    expect(wanted.locator(".slip")).to_have_count(14)

    keys = Keyboard(page)
    last = wanted.locator(".slip h3 a").last
    name = last.inner_text()
    last.focus()
    keys.press("ArrowRight")
    expect_moved(page, name, "researched")
    expect(wanted.locator(".slip")).to_have_count(13)
    page.get_by_role("link", name="Show fewer").click()
    expect(wanted.locator(".slip")).to_have_count(12)
