"""A page kept from the browser is read as a person where its title says one, and as nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.domain.kept_page import read_kept_page

IN = "https://www.linkedin.com/in/grace"
WEB = "https://navy.example/staff/grace"


@pytest.mark.parametrize(
    ("title", "address", "expected"),
    [
        (
            "(3) Grace Hopper - Rear Admiral - US Navy | LinkedIn",
            IN,
            ("Grace Hopper", "Rear Admiral", "US Navy"),
        ),
        (
            "Grace Hopper - Rear Admiral at US Navy | LinkedIn",
            IN,
            ("Grace Hopper", "Rear Admiral", "US Navy"),
        ),
        ("Grace Hopper – US Navy | LinkedIn", IN, ("Grace Hopper", "US Navy", "")),
        ("Grace Hopper | LinkedIn", IN, ("Grace Hopper", "", "")),
        ("Siobhán O’Neill-Kelly | LinkedIn", IN, ("Siobhán O’Neill-Kelly", "", "")),
        ("Grace Hopper | US Navy", WEB, ("Grace Hopper", "", "")),
        ("Our Team | US Navy", WEB, ("", "", "")),
        ("About us - City of Eugene", WEB, ("", "", "")),
        ("Grace Hopper", WEB, ("", "", "")),
        ("", WEB, ("", "", "")),
    ],
)
def test_i2_a_title_is_read_as_a_person_only_when_it_is_one(title, address, expected):
    page = read_kept_page(title=title, address=address, text="")

    assert (page.name, page.title, page.organization) == expected


def test_an_address_that_is_none_is_left_out_and_marked_words_are_kept():
    page = read_kept_page(title="x", address="javascript:alert(1)", text=" A wire\r\nof 30 cm \x00")

    assert (page.address, page.text, page.is_profile) == ("", "A wire\nof 30 cm", False)


@given(title=st.text(max_size=300), address=st.text(max_size=200), text=st.text(max_size=200))
def test_any_page_is_read_without_a_crash(title, address, text):
    page = read_kept_page(title=title, address=address, text=text)

    assert page.address == "" or page.address.lower().startswith("http")
