"""Nothing leaves, nothing is told in passing, and what is erased is gone (trials R3 and S9)."""

from __future__ import annotations

import sqlite3
import stat
import zipfile
from contextlib import closing
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from harness.journey import Journey
from harness.pages import Pages, prepare_pages
from harness.posting import bring_file, post, write_cards
from harness.screens import WIDE
from harness.strace import watch_calls

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from harness.live_app import LiveApp

NAMES = [f"Zaunkoenig{n:03d}" for n in range(200)]
ERASED = NAMES[7]
WRITES = 20


@pytest.fixture(scope="module")
def journey(browser: Browser, sample_app: LiveApp) -> Iterator[Journey]:
    context = browser.new_context(**WIDE.make_context())
    yield Journey(app=sample_app, page=context.new_page()).begin()
    context.close()


@pytest.fixture(scope="module")
def pages(journey: Journey) -> Pages:
    """Bring two hundred people whose names and notes occur nowhere else."""
    cards = [{"FN": f"Ada {name}", "NOTE": f"told in confidence: {name}"} for name in NAMES]
    bring_file(journey, "seeded.vcf", write_cards(cards))
    return prepare_pages(journey)


def test_s9_a_tour_of_every_page_connects_to_nothing_and_logs_nothing(journey, pages, tmp_path):
    with watch_calls(journey.app.pid, tmp_path / "calls") as calls:
        for _route, path in pages.list_paths().values():
            journey.open(path)
        journey.open("/people/?q=zaunkoenig")
        cards = write_cards([{"FN": f"Ada {NAMES[0]} again"}])
        bring_file(journey, f"{NAMES[1]}.vcf", cards)
        reached = calls.list_connections()
    said = "".join(journey.app.words).replace(journey.app.address, "")

    assert reached == []
    assert [trouble for trouble in journey.troubles if "left this computer" in trouble] == []
    secrets = [*NAMES, read_home(journey, "start_token"), read_home(journey, "secret_key")]
    assert [word for word in secrets if word in said] == []


def read_home(journey: Journey, name: str) -> str:
    return (journey.app.home / name).read_text().strip()


def test_every_file_of_the_home_is_its_owners_alone_after_a_tour(journey, pages):
    home = journey.app.home
    open_to_others = [
        str(path.relative_to(home))
        for path in [home, *home.rglob("*")]
        # The pages' own styles and fonts are no secret, and lie in a folder that is closed.
        if home / "static" not in path.parents
        and stat.S_IMODE(path.stat().st_mode) & 0o077
        and path != home / "static"
    ]

    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert open_to_others == []


def test_r3_each_acknowledged_write_went_to_the_disk(journey, pages, tmp_path):
    with watch_calls(journey.app.pid, tmp_path / "calls") as calls:
        person = f"/people/{pages.ids['person']}/interactions/"
        after = calls.count_syncs()
        for number in range(WRITES):
            before = after
            assert post(journey, person, kind="note", summary=f"note {number}").status == 302
            after = calls.count_syncs()

            assert after > before


def test_s9_who_is_erased_is_in_no_file_no_search_and_no_export(journey, pages):
    with closing(sqlite3.connect(journey.app.home / "askwell.sqlite3")) as rows:
        query = "SELECT ulid FROM records_person WHERE full_name = ?"
        ulid = rows.execute(query, [f"Ada {ERASED}"]).fetchone()[0]
    assert find_in_files(journey.app.home, ERASED)
    post(journey, f"/people/{ulid}/why/", why_them=f"because of {ERASED}")
    answer = post(journey, f"/people/{ulid}/messages/new/", kind="invitation", channel="email",
                  subject=ERASED, body=f"Dear {ERASED}")  # fmt: skip
    post(journey, f"{answer.headers['location']}removal/")
    post(journey, f"/people/{ulid}/bin/")
    journey.open("/bin/")
    post(journey, "/bin/erasure/", people=ulid, sure="yes")
    journey.open("/")

    assert find_in_files(journey.app.home, ERASED) == []
    found = journey.open(f"/search/?q={ERASED}").locator("main a", has_text="Ada").count()
    assert found == 0
    archive = journey.page.context.request.get(f"{journey.app.origin}/bring/export/askwell/").body()
    with zipfile.ZipFile(BytesIO(archive)) as files:
        kept = [name for name in files.namelist() if ERASED.encode() in files.read(name)]
    assert kept == []


def find_in_files(home: Path, word: str) -> list[str]:
    return [
        str(path.relative_to(home))
        for path in home.rglob("*")
        if path.is_file() and word.lower().encode() in path.read_bytes().lower()
    ]
