"""Text that would like to be a program stays text, on every page it can reach (trial S3)."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING
from urllib.parse import quote_plus

import pytest

from harness.journey import Journey
from harness.pages import prepare_pages
from harness.payloads import FIND_DANGER, PAYLOADS
from harness.posting import GOOGLE, LINKEDIN, bring_file, post, write_cards, write_table
from harness.screens import WIDE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from harness.live_app import LiveApp

# The button to drag into the bookmarks bar is a script on purpose, and holds nobody's words.
OUR_BOOKMARK = "A href=javascript:(()=>{const%20e=encodeURIComponent"
ALL_IN_ONE = "\n\n".join(PAYLOADS).replace("\0", "")
NOUNS = [
    "person", "organization", "contactpoint", "tag", "importbatch", "interaction", "favour", "referral",
    "opportunity", "message", "interview", "question", "careerfield", "evaluation", "advice", "profile",
]  # fmt: skip
SHOWN = PAYLOADS.index("{{7*7}}")


@pytest.fixture(scope="module")
def journey(browser: Browser, sample_app: LiveApp) -> Iterator[Journey]:
    context = browser.new_context(**WIDE.make_context())
    journey = Journey(app=sample_app, page=context.new_page()).begin()
    journey.page.on("dialog", lambda dialog: refuse_dialog(journey, dialog))
    yield journey
    context.close()


def refuse_dialog(journey: Journey, dialog) -> None:
    journey.troubles.append(f"dialog: {dialog.message}")
    dialog.dismiss()


@pytest.fixture(scope="module")
def infected(journey: Journey) -> Iterator[dict[str, tuple[str, str]]]:
    """Put every payload wherever somebody can write, and return the pages."""
    bring_files(journey)
    pages = prepare_pages(journey)
    with closing(sqlite3.connect(journey.app.home / "askwell.sqlite3")) as rows:
        ulids = [row[0] for row in rows.execute("SELECT ulid FROM records_person WHERE notes != '' "
                                                "ORDER BY id DESC LIMIT 6")]  # fmt: skip
    for place, ulid in enumerate([pages.ids["person"], *ulids]):
        write_everywhere(journey, ulid, PAYLOADS[place * 10 : place * 10 + 10])
    for place, payload in enumerate(PAYLOADS):
        add_by_hand(journey, payload, PAYLOADS[-place])
    for talk in ("brief", "going", "over"):
        write_in_talk(journey, pages.ids[talk])
    post(journey, f"/organizations/{pages.ids['organization']}/edit/", name=PAYLOADS[8],
         notes=ALL_IN_ONE[:5000], location=PAYLOADS[9])  # fmt: skip
    post(journey, "/welcome/", name=PAYLOADS[0], about=PAYLOADS[10], seeking=PAYLOADS[11],
         time_zone="Europe/London", other_fields=PAYLOADS[9])  # fmt: skip
    journey.troubles.clear()
    return pages.list_paths()


def bring_files(journey: Journey) -> None:
    safe = [payload.replace("\0", "").replace("\n", " ") for payload in PAYLOADS]
    turned = [safe[1:] + safe[:1], safe[2:] + safe[:2], safe[3:] + safe[:3]]
    cards = [
        {"FN": a, "ORG": b, "TITLE": c, "NOTE": d, "NICKNAME": b, "CATEGORIES": c, "URL": a,
         "EMAIL": f"{n}@x.example", "TEL": d, "ADR": f";;{a};;;;"}
        for n, (a, b, c, d) in enumerate(zip(safe, *turned, strict=True))
    ]  # fmt: skip
    bring_file(journey, f"{PAYLOADS[9]}.vcf", write_cards(cards))
    google = [[a, b, c, d, a, b, f"g{n}@x.example", c, a]
              for n, (a, b, c, d) in enumerate(zip(safe, *turned, strict=True))]  # fmt: skip
    bring_file(journey, f"{PAYLOADS[8]}.csv", write_table(GOOGLE, google))
    linkedin = [[a, b, a, f"l{n}@x.example", c, d, "26 Jul 2025"]
                for n, (a, b, c, d) in enumerate(zip(safe, *turned, strict=True))]  # fmt: skip
    bring_file(journey, "Connections.csv", write_table(LINKEDIN, linkedin))


def write_everywhere(journey: Journey, ulid: str, payloads: list[str]) -> None:
    person = f"/people/{ulid}"
    for payload in payloads:
        post(journey, f"{person}/interactions/", kind="note", summary=payload)
        post(journey, f"{person}/favours/", what=payload, way="given")
        post(journey, f"{person}/referrals/new/", target="person", name=payload[:200], title=payload,
             organization=payload[:100], occasion=payload, given_on="2026-11-20")  # fmt: skip
    post(journey, f"{person}/referrals/new/", target="opportunity", name="A post",
         link="javascript:window.pwned=1", given_on="2026-11-20")  # fmt: skip
    post(journey, f"{person}/why/", why_them=ALL_IN_ONE[:4900], research=ALL_IN_ONE)
    for kind in ("invitation", "thank_you"):
        post(journey, f"{person}/messages/new/", kind=kind, channel="email",
             subject=PAYLOADS[0], body=ALL_IN_ONE)  # fmt: skip


def add_by_hand(journey: Journey, payload: str, other: str) -> None:
    post(journey, "/people/quick/", full_name=payload, title=other, organization=payload,
         how_met=other, reach=payload, tags=other.replace(",", " "), notes=payload)  # fmt: skip
    post(journey, "/questions/", text=payload, theme="job", minutes="3")
    post(journey, "/settings/fields/", name=payload[:120])


def write_in_talk(journey: Journey, ulid: str) -> None:
    post(journey, f"/interviews/{ulid}/notes/", notes=ALL_IN_ONE, version="1")
    post(journey, f"/interviews/{ulid}/debrief/", advice=PAYLOADS[9], suggested_name=PAYLOADS[0][:200],
         suggested_about=PAYLOADS[8], surprise=ALL_IN_ONE[:4000], words=PAYLOADS[10])  # fmt: skip


def test_s3_every_noun_carries_a_payload(journey, infected):
    with closing(sqlite3.connect(journey.app.home / "askwell.sqlite3")) as rows:
        kept = "\n".join(line for line in rows.iterdump() if "pwned" in line)

    assert [noun for noun in NOUNS if f'INTO "records_{noun}"' not in kept] == []


def list_troubles(journey: Journey, path: str) -> list[str]:
    journey.troubles.clear()
    journey.page.goto(journey.app.origin + path)
    found = [*journey.page.evaluate(FIND_DANGER), *journey.troubles]
    expected = ("404", "403", OUR_BOOKMARK)
    return [one for one in found if not any(part in one for part in expected)]


def test_s3_no_page_runs_what_somebody_wrote(journey, infected):
    wrong = {
        path: found for _route, path in infected.values() if (found := list_troubles(journey, path))
    }

    assert wrong == {}


def test_s3_no_persons_page_runs_what_their_card_says(journey, infected):
    with closing(sqlite3.connect(journey.app.home / "askwell.sqlite3")) as rows:
        people = rows.execute("SELECT ulid, full_name FROM records_person WHERE EXISTS (SELECT 1 FROM "
                              "records_contactpoint c WHERE c.person_id = records_person.id AND "
                              "c.value LIKE '%@x.example') AND deleted_at IS NULL "
                              "ORDER BY id LIMIT 80").fetchall()  # fmt: skip
    wrong = {}
    # Each card holds four payloads, so every other card shows each of them twice.
    for ulid, name in people[::2]:
        found = list_troubles(journey, f"/people/{ulid}/")
        if squeeze(journey.page.locator("h1").inner_text()) != squeeze(name):
            found.append(f"{name!r} is not shown as text")
        if found:
            wrong[name] = found

    assert len(people) >= 75
    assert wrong == {}


def squeeze(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def test_s3_no_search_answers_with_what_was_asked(journey, infected):
    wrong = {}
    # A zero byte in an address is refused as such (tests/web/test_junk.py).
    for place, payload in enumerate(one for one in PAYLOADS if "\0" not in one):
        path = ("/search/?q=", "/people/quick/?line=", "/people/?q=")[place % 3]
        if found := list_troubles(journey, path + quote_plus(payload)):
            wrong[path] = found

    assert wrong == {}


def test_templates_are_shown_and_never_reckoned(journey, infected):
    journey.open(f"/people/?q={quote_plus('7 7')}")
    rows = journey.page.locator("main [data-row]")

    assert rows.filter(has_text=PAYLOADS[SHOWN]).count() >= 1
    assert rows.filter(has_text="49").count() == 0
