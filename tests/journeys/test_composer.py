"""A letter in a browser: an outline filled, a phrase at the cursor, copied, sent, versions looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from harness.journey import Journey

PHRASE = "I am in my fourth year of architecture at Calder."


def test_i4_from_an_outline_to_a_letter_sent_with_its_versions(
    start_journey: Callable[..., Journey],
):
    journey = start_journey(demo=True)
    page = journey.open("/phrases/")
    page.get_by_label("In your words").fill(PHRASE)
    page.get_by_role("button", name="Keep").click()
    expect(page.locator(".phrases")).to_contain_text(PHRASE)

    journey.open("/people/?q=mei-ling").locator("main [data-row] a").first.click()
    page.get_by_role("link", name="Write the invitation").first.click()
    letter = page.get_by_label("Message", exact=True)
    assert "[add: say this to them:" in letter.input_value()

    # The margin names a part beside the paragraph it stands in.
    beside = page.locator(".margin-parts").first.bounding_box()
    sheet = letter.bounding_box()
    assert beside["x"] + beside["width"] < sheet["x"]
    assert sheet["y"] < beside["y"] < sheet["y"] + sheet["height"]

    letter.fill("Dear Mei-Ling Hsu,\n\n\n\nNoor Haddad")
    letter.evaluate("area => area.setSelectionRange(20, 20)")
    page.locator("summary", has_text="Your phrases").click()
    page.get_by_role("button", name="Put in").first.click()
    assert letter.input_value() == f"Dear Mei-Ling Hsu,\n\n{PHRASE}\n\nNoor Haddad"
    expect(page.locator("[data-autosave-state]")).to_contain_text("Saved")

    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    with page.expect_response(
        lambda answer: answer.request.method == "POST" and answer.status == 204
    ):
        page.get_by_role("button", name="Copy text").click()

    letter.press("End")
    page.get_by_role("button", name="Review and keep").click()
    page.get_by_role("link", name="Versions").click()
    expect(page.get_by_role("heading", name="Version 1")).to_be_visible()
    journey.expect_accessible()
    expect(page.locator("main")).to_contain_text("copied")
