"""Who is erased for good leaves no word in any file of the database (trial S9)."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection

from askwell.actions.bin import bin_people, erase_people
from askwell.actions.interactions import log_interaction
from askwell.domain.outreach import InteractionKind
from askwell.records.models import Person
from cast import make_person, meet_ada

WORD = "zaunkoenigin"


@pytest.fixture
def written(transactional_db, now) -> list[Path]:
    """Return the files that this database consists of."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL forgets by its own vacuum")
    main = Path(connection.settings_dict["NAME"])
    return [main, main.with_name(f"{main.name}-wal")]


def find_word(files: list[Path]) -> list[str]:
    return [f.name for f in files if f.exists() and WORD.encode() in f.read_bytes().lower()]


def test_an_erased_person_leaves_no_word_in_the_file(written, owner, now):
    ada = meet_ada(owner)
    grace = make_person(owner, name=f"Grace {WORD}", notes=f"{WORD} " * 3000, how_met=WORD)
    log_interaction(person=grace, kind=InteractionKind.NOTE, happened_on=now.date(),
                    summary=f"said {WORD}", today=now.date())  # fmt: skip
    assert find_word(written)

    bin_people(owner=owner, ulids=[grace.ulid], now=now)
    erase_people(owner=owner, ulids=[grace.ulid])

    assert find_word(written) == []
    assert list(Person.objects.owned_by(owner)) == [ada]
