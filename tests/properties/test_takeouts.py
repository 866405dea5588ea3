"""Cards and tables of any people: other programs read them, and we read the same facts back."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.domain.people import Circle, ContactDraft, ContactKind
from askwell.formats.recognise import read_people
from askwell.formats.table.reader import read_csv
from askwell.formats.table.writer import write_csv
from askwell.formats.vcard.card_person import CardPerson
from askwell.formats.vcard.writer import write_vcards
from askwell.queries.export import export_people
from askwell.records.models import Person
from harness.formulas import FORMULAS, STARTS
from properties.homes import draw_home
from properties.profiles import tried_often, undone
from properties.texts import make_line, make_text

if TYPE_CHECKING:
    from askwell.records.models import User

_CIRCLES = st.lists(st.sampled_from([c for c in Circle if c is not Circle.OTHER]), unique=True)
_EMAILS = st.sampled_from(["ada@engines.example", "grace+x@navy.example", "ж@пример.example"])
_PHONES = st.sampled_from(["+44 113 496 0301", "0113/496,0301;5", "(٣) 22"])
_LINKS = st.sampled_from(
    ["https://www.linkedin.com/in/ada", "https://ada.example/a,b;c?d=e", "http://山.example/"]
)
_CONTACTS = st.one_of(
    st.builds(ContactDraft, kind=st.just(ContactKind.EMAIL), value=_EMAILS),
    st.builds(ContactDraft, kind=st.just(ContactKind.PHONE), value=_PHONES, preferred=st.booleans()),
    st.builds(ContactDraft, kind=st.just(ContactKind.ADDRESS), value=make_line(most=90, least=1)),
    st.sampled_from(["work", "home", "Büro; hinten"]).flatmap(
        lambda label: st.builds(
            ContactDraft, kind=st.just(ContactKind.EMAIL), value=_EMAILS, label=st.just(label)
        )
    ),
    _LINKS.map(
        lambda link: ContactDraft(
            kind=ContactKind.PROFILE if "linkedin" in link else ContactKind.SITE, value=link
        )
    ),
)  # fmt: skip
_CARDS = st.builds(
    CardPerson,
    uid=st.uuids().map(str),
    full_name=make_line(most=300, least=1),
    given=make_line(most=120),
    additional=make_line(most=120),
    family=make_line(most=120),
    prefix=make_line(most=60),
    suffix=make_line(most=60),
    nickname=make_line(most=120).filter(lambda name: "," not in name),
    pronouns=make_line(most=60),
    organization=make_line(most=300),
    title=make_line(most=300),
    contacts=st.lists(_CONTACTS, max_size=3, unique_by=lambda c: c.value).map(tuple),
    circles=_CIRCLES.map(tuple),
    birthday=st.none() | st.dates(min_value=date(1900, 1, 1), max_value=date(2026, 1, 1)),
    notes=make_line(most=3_000),
    how_met=make_line(most=300),
)  # fmt: skip
_FACTS = (
    "full_name", "given", "additional", "family", "prefix", "suffix", "nickname", "pronouns",
    "organization", "title", "birthday", "notes", "how_met",
)  # fmt: skip


@tried_often
@given(people=st.lists(_CARDS, min_size=1, max_size=4))
def test_any_card_reads_back_to_the_same_facts(people):
    data = b"".join(write_vcards(people))

    found = read_people(data)

    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert [problem.reason for problem in found.problems] == []
    for card, draft in zip(people, found.people, strict=True):
        assert {n: getattr(draft, n) for n in _FACTS} == {n: getattr(card, n) for n in _FACTS}
        assert draft.source == card.uid
        assert set(draft.circles) == set(card.circles)
        assert set(draft.contacts) == set(card.contacts)


@tried_often
@given(data=st.data())
def test_any_home_leaves_as_cards_and_tables_that_others_read(owner, now, data):
    with undone():
        draw_home(data.draw, owner)
        cards, table = take_out(owner, "vcard"), take_out(owner, "csv")
        count = owner_count(owner)
    assert cards.split(b"\r\n").count(b"BEGIN:VCARD") == count
    assert max(map(len, cards.split(b"\r\n"))) <= 75
    rows = list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline="")))
    assert len(rows) == count + 1
    assert not [cell for row in rows for cell in row if cell.startswith(STARTS)]


@pytest.mark.parametrize("payload", FORMULAS)
def test_a_formula_leaves_as_text_and_comes_back_as_it_was(payload):
    table = b"".join(write_csv(["Name"], [[payload], ["x" + payload]]))

    cells = [row[0] for row in csv.reader(io.StringIO(table.decode("utf-8-sig"), newline=""))]

    assert not cells[1].startswith(STARTS)
    assert [row[0] for row in read_csv(table).rows] == [payload, "x" + payload]


@tried_often
@given(rows=st.lists(st.tuples(make_text(most=40), make_text(most=40)), min_size=1, max_size=9))
def test_any_cell_leaves_as_text_and_comes_back_as_it_was(rows):
    table = b"".join(write_csv(["A", "B"], rows))

    written = csv.reader(io.StringIO(table.decode("utf-8-sig"), newline=""))

    assert not [cell for row in written for cell in row if cell.startswith(STARTS)]
    assert read_csv(table).rows == tuple(rows)


def take_out(owner: User, kind: str) -> bytes:
    """Return everybody as a file of that kind."""
    file = io.BytesIO()
    export_people(owner=owner, file=file, format=kind)
    return file.getvalue()


def owner_count(owner: User) -> int:
    """Return how many people are not in the bin."""
    return Person.objects.owned_by(owner).kept().count()
