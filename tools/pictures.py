"""This file retakes docs/pictures/ from the sample network with the clock frozen.

`bin/pictures` takes every page of PAGES, `bin/pictures today person` only those. Each page
is taken wide and on a phone, light and dark: `today.png`, `today-phone.png`,
`today-dark.png`, `today-phone-dark.png`.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from harness.browser import find_browser, list_browser_flags
from harness.live_app import LiveApp
from harness.screens import PHONE, WIDE, Screen

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
NOW = "2026-11-23T09:41:00+00:00"
THEMES = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Picture:
    """One page: its file's name, where it is, and the links to follow from there."""

    name: str
    path: str
    follow: tuple[str, ...] = ()
    """Selectors pressed one after the other, for pages whose address holds an id."""
    brings: Path | None = None
    """A file to bring in first, for a page that is empty without it."""
    is_whole: bool = False
    """Take the page to its end, not only what the window shows."""


ALIKE = ROOT / "tests" / "journeys" / "files" / "alike.vcf"
FIRST_ROW = "main [data-row] a"
PAGES = (
    Picture("welcome", "/welcome/"),
    Picture("today", "/"),
    Picture("people", "/people/"),
    Picture("person", "/people/?q=adaeze", follow=(FIRST_ROW,)),
    Picture("person-edit", "/people/?q=adaeze", follow=(FIRST_ROW, ".aside a[href$='/edit/']")),
    Picture("organizations", "/organizations/"),
    Picture("organization", "/organizations/?q=common", follow=(FIRST_ROW,)),
    Picture("search", "/search/?q=ruth"),
    Picture("outreach", "/outreach/"),
    Picture("outreach-list", "/outreach/?view=list"),
    Picture("composer", "/people/?q=mei-ling", follow=(FIRST_ROW, ".page-actions .btn.primary")),
    Picture("thanks", "/thanks/"),
    Picture("interviews", "/interviews/"),
    Picture("interview", "/interviews/", follow=(".iv h3 a",)),
    Picture("day-of", "/interviews/", follow=(".iv h3 a", ".page-actions .btn.primary")),
    Picture("debrief", "/interviews/", follow=(".iv-side a[href$='/debrief/']",)),
    Picture("questions", "/questions/"),
    Picture("pitch", "/pitch/"),
    Picture("referrals", "/referrals/"),
    Picture("bring", "/bring/"),
    Picture("backups", "/bring/backups/"),
    Picture("settings", "/settings/"),
    Picture("style", "/style/", is_whole=True),
    Picture("duplicates", "/duplicates/", brings=ALIKE),
)


def take_pictures(*, names: list[str]) -> None:
    """Start the app on the sample network and look at it on every screen in every theme."""
    from playwright.sync_api import sync_playwright

    chosen = [picture for picture in PAGES if not names or picture.name in names]
    if unknown := set(names) - {picture.name for picture in PAGES}:
        sys.exit(f"No picture is called {', '.join(sorted(unknown))}.")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="askwell-pictures-") as folder:
        app = LiveApp(home=Path(folder) / "home", now=NOW, demo=True).start()
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(
                    executable_path=find_browser(), args=list_browser_flags()
                )
                for screen in (WIDE, PHONE):
                    for theme in THEMES:
                        _take_round(browser, app, chosen, screen, theme)
                browser.close()
        finally:
            app.stop()


def _take_round(
    browser: Browser, app: LiveApp, chosen: list[Picture], screen: Screen, theme: str
) -> None:
    context = browser.new_context(**screen.make_context(theme=theme))
    page = context.new_page()
    page.goto(app.address)
    page.wait_for_url(lambda url: "token=" not in url)
    for picture in chosen:
        _open_picture(page, app, picture)
        file = PICTURES / f"{picture.name}{_name_variant(screen, theme)}.png"
        page.screenshot(path=file, full_page=picture.is_whole, animations="disabled")
        print(f"{file.relative_to(ROOT)}", flush=True)
    context.close()


def _open_picture(page: Page, app: LiveApp, picture: Picture) -> None:
    if picture.brings:
        _bring_file(page, app, picture.brings)
    answer = page.goto(app.origin + picture.path)
    if answer is None or not answer.ok:
        sys.exit(f"{picture.path} did not answer as a page should.")
    for selector in picture.follow:
        page.locator(selector).first.click()
        page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready")


def _bring_file(page: Page, app: LiveApp, file: Path) -> None:
    page.goto(app.origin + "/bring/")
    page.get_by_label("Drop files here").set_input_files(file)
    page.get_by_role("button", name="Look it over").click()
    bring = page.get_by_role("button", name="Bring 2 people")
    # The second time, everybody in it is here already.
    page.wait_for_load_state("networkidle")
    if bring.count():
        bring.click()
        page.wait_for_load_state("networkidle")


def _name_variant(screen: Screen, theme: str) -> str:
    return ("-phone" if screen is PHONE else "") + ("-dark" if theme == "dark" else "")


if __name__ == "__main__":
    take_pictures(names=sys.argv[1:])
