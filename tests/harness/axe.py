"""This file asks axe whether a page can be used by everyone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from playwright.sync_api import Page

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    # Otherwise axe copies our styles into the page, which the content policy rightly stops.
    "preload": False,
}


def expect_no_violations(page: Page) -> None:
    """Fail with what is wrong and where, in words one can act on."""
    answer = Axe().run(page, options=RULES).response
    found = [
        f"{violation['id']} ({violation['impact']}): {violation['help']}\n    "
        + "\n    ".join(str(node["target"]) for node in violation["nodes"])
        for violation in answer["violations"]
    ]
    assert not found, f"{page.url}\n" + "\n".join(found)
