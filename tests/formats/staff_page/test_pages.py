"""This file is how often the people of pages in many shapes are found, and how often somebody is made up."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from askwell.formats.staff_page.reader import read_staff_page

SAMPLES = Path(__file__).parent / "pages"
PAGES = sorted(path for path in SAMPLES.iterdir() if path.suffix in {".html", ".txt"})
ENOUGH = 0.97
_HONORIFIC = re.compile(r"^(?:dr|mr|rabbi|cantor) ")


def list_known(page: Path) -> list[list[str]]:
    """Return name, title and perhaps address of everybody a sample shows; its first lines say so."""
    if page.suffix == ".txt":
        lines = page.with_suffix(".people").read_text(encoding="utf-8").splitlines()
    else:
        lines = page.read_text(encoding="utf-8").partition("-->")[0].splitlines()[1:]
    return [[part.strip() for part in line.split("|")] for line in lines if line.strip()]


def fold(text: str) -> str:
    return _HONORIFIC.sub("", re.sub(r"\W+", " ", text).strip().casefold())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_shows_who_it_shows(page):
    known = [(fold(one[0]), fold(one[1])) for one in list_known(page)]
    addresses = [one[2] for one in list_known(page) if len(one) > 2]
    staff = read_staff_page(page.read_bytes()).staff

    assert sorted((fold(one.name), fold(one.title)) for one in staff) == sorted(known)
    assert set(addresses) <= {one.email for one in staff}


def test_hardly_anybody_is_missed_or_made_up():
    right = found = shown = 0
    for page in PAGES:
        known = {fold(one[0]) for one in list_known(page)}
        names = {fold(one.name) for one in read_staff_page(page.read_bytes()).staff}
        right, found, shown = right + len(known & names), found + len(names), shown + len(known)

    assert len(PAGES) > 25
    assert right / found >= ENOUGH
    assert right / shown >= ENOUGH
