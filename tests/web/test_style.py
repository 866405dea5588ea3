"""The page of every part: for everyone, on both screens, in both themes, by keys alone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from harness.axe import expect_no_violations
from harness.screens import PHONE, WIDE, Screen

NARROW = Screen("narrow", 320, 640)
ZOOMED = Screen("zoomed", 640, 450)
"""1280 × 900 at 200 %."""


@pytest.fixture
def look(browser, resting_app):
    """Return a function that opens the style page: `look(WIDE, theme="dark")`."""
    contexts = []

    def open_style(screen, *, theme="light", scripts=True, **more):
        options = {**screen.make_context(theme=theme, scripts=scripts), **more}
        contexts.append(browser.new_context(**options))
        page = contexts[-1].new_page()
        page.goto(resting_app.address)
        page.wait_for_url(lambda url: "token=" not in url)
        page.goto(resting_app.origin + "/style/")
        return page

    yield open_style
    for context in contexts:
        context.close()


def test_nobody_sees_it_before_signing_in(client, db):
    assert client.get("/style/").status_code == 302


def test_it_shows_every_part_of_the_look(client_in):
    page = client_in.get("/style/").content.decode()

    for part in ("btn primary", "chip", "person-card", "finding stop", "ring", "meter over"):
        assert f'class="{part}"' in page
    assert len(re.findall(r'<span class="st[^"]*">', page)) == 26


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("screen", [WIDE, PHONE, NARROW], ids=lambda screen: screen.name)
def test_axe_finds_nothing(look, screen, theme):
    page = look(screen, theme=theme, bypass_csp=True)

    expect_no_violations(page)


@pytest.mark.parametrize("screen", [WIDE, PHONE, NARROW, ZOOMED], ids=lambda screen: screen.name)
def test_nothing_runs_off_the_side(look, screen):
    page = look(screen)

    assert page.evaluate("document.documentElement.scrollWidth") <= screen.width


def test_both_families_arrive_from_this_computer(look):
    page = look(WIDE)
    page.evaluate("document.fonts.ready")

    assert page.evaluate("document.fonts.check('20px Newsreader')")
    assert page.evaluate("document.fonts.check('16px \"Instrument Sans\"')")
    loaded = page.evaluate(
        "[...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family)"
    )
    assert {name.strip('"') for name in loaded} == {"Newsreader", "Instrument Sans"}


def test_the_keys_move_and_say_themselves(look):
    page = look(WIDE)

    page.keyboard.press("j")
    expect(page.get_by_role("link", name="Write the thank-you")).to_be_focused()
    page.keyboard.press("j")
    expect(page.get_by_role("link", name="Invite Mei-Ling Hsu")).to_be_focused()
    page.keyboard.press("k")
    expect(page.get_by_role("link", name="Write the thank-you")).to_be_focused()

    page.keyboard.press("?")
    expect(page.get_by_role("heading", name="Keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", name="Keys")).to_be_hidden()


def test_typing_is_never_taken_for_a_key(look):
    page = look(WIDE)
    box = page.get_by_label("Notes").first

    box.press_sequentially("jks?n/")

    expect(box).to_have_value("jks?n/")
    expect(page.get_by_role("heading", name="Keys")).to_be_hidden()


def test_the_first_stop_leads_past_the_shell(look):
    page = look(WIDE)

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the page")).to_be_focused()
    page.keyboard.press("Enter")

    assert page.url.endswith("#main")


def test_the_rest_of_the_places_open_on_a_phone_without_scripts(look):
    page = look(PHONE, scripts=False)

    page.locator(".tab-more summary").click()

    expect(page.locator(".tab-more-list")).to_be_visible()


LETTER = """() => {
          const form = document.createElement("form");
          form.method = "post";
          form.action = "/style/notes/";
          form.dataset.autosave = "notes";
          form.innerHTML = '<textarea name="text" aria-label="Letter"></textarea>' +
            '<output data-autosave-state data-saved="Saved {time}" data-kept="Kept"></output>';
          document.querySelector("main").prepend(form);
          document.body.dispatchEvent(
            new CustomEvent("htmx:load", { bubbles: true, detail: { elt: document.body } }));
        }"""


def test_a_form_that_saves_itself_is_not_lost_offline(look):
    page = look(WIDE)
    page.evaluate(LETTER)
    answers = []

    def answer(route):
        answers.append(route.request.post_data)
        if len(answers) == 1:
            route.abort("internetdisconnected")
        else:
            route.fulfill(status=204, headers={"X-Version": "2"})

    page.route("**/style/notes/", answer)
    page.get_by_label("Letter").press_sequentially("Dear Grace")

    expect(page.locator("[data-autosave-state]")).to_have_text("Kept")
    assert "Dear Grace" in page.evaluate("localStorage.getItem('askwell:notes')")
    expect(page.locator("[data-autosave-state]")).to_contain_text("Saved", timeout=10_000)
    assert page.evaluate("localStorage.getItem('askwell:notes')") is None
    assert len(answers) == 2
    assert page.locator("form[data-autosave] [name=version]").input_value() == "2"


def test_text_that_never_arrived_comes_back_with_the_page(look):
    page = look(WIDE)
    page.route("**/style/notes/", lambda route: route.abort("internetdisconnected"))
    page.evaluate(LETTER)
    page.get_by_label("Letter").press_sequentially("Dear Ada")
    expect(page.locator("[data-autosave-state]")).to_have_text("Kept")

    page.reload()
    page.evaluate(LETTER)

    expect(page.get_by_label("Letter")).to_have_value("Dear Ada")
