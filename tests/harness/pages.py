"""This file is every page there is, on the sample network, and what must hold on each of them."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from askwell.records.ids import make_ulid
from harness.axe import expect_no_violations

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from harness.journey import Journey

CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:%s\r\nTEL:+44 113 496 0%d\r\nEND:VCARD\r\n"
TABLE = b"Name,Mail,Club\r\nXenia Table,xenia@x.example,Rowing\r\n"
READY = [("Una Brought", 301), ("Vera Waiting", 302), ("Wim Queued", 303)]
# When each talk begins, told from the frozen Monday, 09:41.
TALKS = {
    "ahead": "2026-11-23 10:20:00",
    "going": "2026-11-23 09:30:00",
    "over": "2026-11-23 09:00:00",
}
IS_WIDER = "document.scrollingElement.scrollWidth > document.documentElement.clientWidth + 1"
IS_MOVING = """document.getAnimations().filter(one =>
    one.playState === "running" && one.effect.getComputedTiming().duration > 20).length"""


@dataclass
class Pages:
    """Rows of the sample network that addresses name."""

    home: Path
    ids: dict[str, str] = field(default_factory=dict)

    def list_paths(self) -> dict[str, tuple[str, str]]:
        """Return each page's route and path by a name for people."""
        ids = self.ids
        person, talk = f"/people/{ids['person']}/", f"/interviews/{ids['brief']}/"
        letters = {
            f"composer, {kind} by {channel}": (
                "message-new",
                f"{person}messages/new/?kind={kind}&channel={channel}",
            )
            for kind, channel in (
                ("invitation", "email"),
                ("invitation", "linkedin_note"),
                ("referral_ask", "text"),
                ("follow_up", "linkedin_message"),
                ("thank_you", "card"),
            )
        }
        days = {
            f"day, {when}": ("interview-day", f"/interviews/{ids[when]}/day/") for when in TALKS
        }
        return {
            "today": ("today", "/"),
            "today, all steps": ("today", "/?all=1"),
            "welcome": ("welcome", "/welcome/"),
            "settings": ("settings", "/settings/"),
            "people": ("people", "/people/"),
            "people, filtered": ("people", "/people/?stage=invited&sort=-contact"),
            "people, nobody": ("people", "/people/?q=nobody+at+all"),
            "new person": ("person-new", "/people/new/"),
            "quick add": ("quick-add", "/people/quick/"),
            "quick add, read": ("quick-add", "/people/quick/?line=Una+Roe,+planner,+una@x.example"),
            "person": ("person", person),
            "person, hardly known": ("person", f"/people/{ids['stranger']}/"),
            "person, edit": ("person-edit", f"{person}edit/"),
            "bin": ("bin", "/bin/"),
            "search": ("search", "/search/?q=ma"),
            "search, nothing": ("search", "/search/?q=zzzz"),
            "organizations": ("organizations", "/organizations/"),
            "organization": ("organization", f"/organizations/{ids['organization']}/"),
            "organization, edit": (
                "organization-edit",
                f"/organizations/{ids['organization']}/edit/",
            ),
            "board": ("outreach", "/outreach/"),
            "outreach, list": ("outreach", "/outreach/?view=list"),
            **letters,
            "draft": ("message", f"/messages/{ids['draft']}/"),
            "sent message": ("message", f"/messages/{ids['sent']}/"),
            "versions": ("message-versions", f"/messages/{ids['sent']}/versions/"),
            "phrases": ("phrases", "/phrases/"),
            "referral asks": ("referral-asks", "/referrals/"),
            "chain": ("person-chain", f"{person}chain/"),
            "keep": ("keep", "/keep/?title=Grace+Hopper+-+Navy+%7C+LinkedIn&text=A+wire"),
            "referral": ("referral-new", f"{person}referrals/new/"),
            "thanks": ("thanks", "/thanks/"),
            "interviews": ("interviews", "/interviews/"),
            "new interview": ("interview-new", f"{person}interviews/new/"),
            "brief": ("interview", talk),
            "interview, edit": ("interview-edit", f"{talk}edit/"),
            **days,
            "debrief": ("interview-debrief", f"/interviews/{ids['over']}/debrief/"),
            "questions": ("questions", "/questions/"),
            "bring": ("bring", "/bring/"),
            "bring, explained": ("bring", "/bring/?kind=linkedin"),
            "preview": ("import-preview", f"/bring/{ids['Vera Waiting']}/"),
            "progress": ("import-progress", f"/bring/{ids['Wim Queued']}/progress/"),
            "brought": ("import-preview", f"/bring/{ids['Una Brought']}/"),
            "pitch": ("pitch", "/pitch/"),
            "pitch, one": ("pitch-one", f"/pitch/{ids['pitch']}/"),
            "new pitch": ("pitch-new", "/pitch/new/"),
            "pitch, words": ("pitch-words", f"/pitch/{ids['pitch']}/words/"),
            "pitch, practice": ("pitch-practice", f"/pitch/{ids['pitch']}/practice/"),
            "duplicates": ("duplicates", "/duplicates/"),
            "activity": ("activity", "/activity/"),
            "backups": ("backups", "/bring/backups/"),
            "triage": ("triage", "/triage/"),
            "style": ("style", "/style/"),
            "columns": ("import-columns", f"/bring/{ids['table']}/columns/"),
            "staff": ("organization-staff", f"/organizations/{ids['organization']}/staff/"),
            "locked": ("locked", "/locked/"),
            "not found": ("", "/no/such/page/"),
        }


def prepare_pages(journey: Journey) -> Pages:
    """Bring files and lay out talks so that every page has something to show; find their ids."""
    for name, number in READY:
        _upload(journey, f"{name}.vcf", CARD % (name.encode(), number))
    _upload(journey, "club.csv", TABLE)
    pages = Pages(home=journey.app.home)
    with closing(sqlite3.connect(pages.home / "askwell.sqlite3", timeout=20)) as rows, rows:
        for name, _number in READY:
            pages.ids[name] = _find(rows, "importbatch WHERE file_name = ?", f"{name}.vcf")
        pages.ids["table"] = _find(rows, "importbatch WHERE file_name = ?", "club.csv")
        rows.execute(
            "UPDATE records_importbatch SET status = 'queued' WHERE ulid = ?",
            [pages.ids["Wim Queued"]],
        )
        plan = "(SELECT count(*) FROM records_plannedquestion p WHERE p.interview_id = one.id)"
        source = _find(rows, f"interview one ORDER BY {plan} DESC", what="id")
        for when, starts_at in TALKS.items():
            pages.ids[when] = _copy_talk(rows, source, starts_at)
        pages.ids["brief"] = _find(rows, "interview one WHERE starts_at > ?", "2026-11-24")
        with_much = "(SELECT count(*) FROM records_interaction i WHERE i.person_id = one.id)"
        pages.ids["person"] = _find(rows, f"person one ORDER BY {with_much} DESC")
        pages.ids["stranger"] = _find(rows, "person WHERE organization_id IS NULL ORDER BY id DESC")
        pages.ids["organization"] = _find(rows, "organization")
        pages.ids["draft"] = _find(rows, "message WHERE status = ?", "draft")
        pages.ids["sent"] = _find(rows, "message WHERE status = ?", "sent")
        pages.ids["pitch"] = _find(rows, "pitch")
        rows.execute(
            "UPDATE records_person SET deleted_at = '2026-11-20 10:00:00' WHERE full_name = ?",
            [READY[0][0]],
        )
    return pages


def _upload(journey: Journey, name: str, content: bytes) -> None:
    page = journey.open("/bring/")
    file = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Look it over").click()
    page.wait_for_url(re.compile(r"/bring/\w+/"))
    if name.startswith(READY[0][0]):
        page.get_by_role("button", name="Bring").last.click()
        expect(page.get_by_role("button", name="Undo this import")).to_be_visible()


def _find(rows: sqlite3.Connection, condition: str, *values: Any, what: str = "ulid") -> Any:
    return rows.execute(f"SELECT {what} FROM records_{condition}", values).fetchone()[0]  # noqa: S608 - ours


def _copy_talk(rows: sqlite3.Connection, source: int, starts_at: str) -> str:
    ulid = make_ulid()
    changed = {"ulid": ulid, "starts_at": starts_at, "status": "scheduled"}
    copied = _copy_rows(rows, "interview", "id", source, changed)
    for (planned,) in rows.execute(
        "SELECT id FROM records_plannedquestion WHERE interview_id = ?", [source]
    ).fetchall():
        more = {"ulid": make_ulid(), "interview_id": copied, "is_asked": 0}
        _copy_rows(rows, "plannedquestion", "id", planned, more)
    return ulid


def _copy_rows(
    rows: sqlite3.Connection, table: str, key: str, value: int, changed: dict[str, Any]
) -> int | None:
    names = [
        row[1] for row in rows.execute(f"PRAGMA table_info(records_{table})") if row[1] != "id"
    ]
    parts = ", ".join(f":{name}" if name in changed else name for name in names)
    columns = ", ".join(names)
    statement = (
        f"INSERT INTO records_{table} ({columns}) SELECT {parts} FROM records_{table} "  # noqa: S608 - ours
        f"WHERE {key} = {int(value)}"
    )
    return rows.execute(statement, changed).lastrowid


def list_problems(journey: Journey, path: str, *, narrow: int) -> list[str]:
    """Open a page and return what is wrong with it: axe in both themes, reflow, heading, motion."""
    journey.troubles.clear()
    page = journey.page
    page.emulate_media(color_scheme="light")
    journey.open(path)
    wrong = [*_read_axe(page), *_read_shape(page)]
    page.emulate_media(color_scheme="dark")
    wrong += [f"dark: {one}" for one in _read_axe(page, rules=["color-contrast"])]
    size = page.viewport_size
    page.set_viewport_size({"width": narrow, "height": 500})
    if page.evaluate(IS_WIDER):
        wrong.append(f"wider than {narrow} px: {_find_widest(page)}")
    page.set_viewport_size(size)
    wrong += journey.troubles
    journey.troubles.clear()
    return wrong


def _read_axe(page: Page, rules: list[str] | None = None) -> list[str]:
    if rules is None:
        try:
            expect_no_violations(page)
        except AssertionError as error:
            return [str(error)]
        return []
    options = {"runOnly": {"type": "rule", "values": rules}, "preload": False}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{one['id']}: {[node['target'] for node in one['nodes']]}" for one in found]


def _read_shape(page: Page) -> list[str]:
    wrong = []
    if (count := page.locator("h1").count()) != 1:
        wrong.append(f"{count} first headings")
    if not page.title().strip() or "{" in page.title():
        wrong.append(f"title: {page.title()!r}")
    if page.evaluate(IS_WIDER):
        wrong.append(f"wider than its window: {_find_widest(page)}")
    if moving := page.evaluate(IS_MOVING):
        wrong.append(f"{moving} things move, though the person asked for less motion")
    return wrong


def _find_widest(page: Page) -> list[str]:
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll("body *")]
        .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .slice(0, 6).map(one => one.tagName + "." + one.className)"""
    )
    return found
