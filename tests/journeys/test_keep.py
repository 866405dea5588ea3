"""The bookmark on a page of another site: it opens the form, and the strict cookie comes along."""

from __future__ import annotations

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from harness.axe import expect_no_violations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Page

    from harness.journey import Journey

STAFF = """<!doctype html><meta charset="utf-8"><title>Grace Hopper | US Navy</title>
<h1>Grace Hopper</h1><p id="said">She cut a wire of 30 cm &amp; called it a nanosecond.</p>"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@pytest.fixture
def other_site(tmp_path: Path) -> Iterator[str]:
    """Serve a staff page as "localhost", which is another site than 127.0.0.1."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "staff.html").write_text(STAFF, encoding="utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{server.server_port}/staff.html"
    server.shutdown()
    server.server_close()


def press_bookmark(journey: Journey, address: str) -> tuple[Page, Page]:
    """Mark some words on a page, press the bookmark, and return that page and what it opened."""
    journey.open("/settings/")
    bookmark = journey.page.locator("#bookmark a.btn").get_attribute("href")
    assert bookmark.startswith("javascript:")
    elsewhere = journey.page.context.new_page()
    elsewhere.goto(address)
    elsewhere.locator("#said").select_text()
    with journey.page.context.expect_page() as opened:
        elsewhere.evaluate(unquote(bookmark.removeprefix("javascript:")))
    return elsewhere, opened.value


def test_i2_a_page_of_another_site_is_kept_as_a_person_with_its_source(
    start_journey: Callable[..., Journey], other_site: str
):
    journey = start_journey()
    elsewhere, kept = press_bookmark(journey, other_site)

    expect(kept.get_by_role("heading", name="Keep a page")).to_be_visible()
    assert "from-here" in kept.url
    expect(kept.get_by_label("Name")).to_have_value("Grace Hopper")
    expect(kept.get_by_label("Its address")).to_have_value(other_site)
    expect(kept.get_by_label("What you take from it")).to_have_value(
        "She cut a wire of 30 cm & called it a nanosecond."
    )
    kept.get_by_label("I would like to contact them").check()
    kept.get_by_role("button", name="Keep").click()

    expect(kept.get_by_role("heading", name="Grace Hopper", level=1)).to_be_visible()
    expect(kept.locator("#reading")).to_contain_text("called it a nanosecond")
    # The other site cannot look into what it opened.
    assert elsewhere.evaluate("window.opener") is None
    assert kept.evaluate("window.opener") is None


def test_i2_a_page_saved_to_disk_is_kept_beside_somebody_one_has(
    start_journey: Callable[..., Journey], tmp_path: Path
):
    journey = start_journey()
    journey.open("/people/quick/?line=Grace Hopper, rear admiral at US Navy")
    with journey.page.expect_navigation():
        journey.page.get_by_role("button", name="Add", exact=True).click()
    saved = tmp_path / "Grace Hopper.html"
    saved.write_text(STAFF, encoding="utf-8")

    elsewhere, kept = press_bookmark(journey, saved.as_uri())

    expect(kept.get_by_label("Name")).to_have_value("Grace Hopper")
    # An address on this computer leads nobody back, so it is not carried along.
    expect(kept.get_by_label("Its address")).to_have_value("")
    expect_no_violations(kept)
    # Somebody of that name is there already, and most likely meant.
    expect(kept.get_by_label("Somebody you have")).to_be_checked()
    kept.get_by_role("button", name="Keep").click()
    expect(kept.get_by_role("heading", name="Grace Hopper", level=1)).to_be_visible()
    expect(kept.locator("#reading")).to_contain_text("called it a nanosecond")
    journey.open("/people/?q=hopper")
    expect(journey.page.locator("main [data-row]")).to_have_count(1)
    assert elsewhere.evaluate("window.opener") is None
