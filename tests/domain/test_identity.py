"""Two spellings of one contact point."""

from __future__ import annotations

import pytest

from askwell.domain.identity import normalize_email, normalize_phone, normalize_profile


@pytest.mark.parametrize(
    ("value", "same"),
    [
        (" Grace@Navy.Example ", "grace@navy.example"),
        ("MAILTO:grace@navy.example", "grace@navy.example"),
        ("<o'brien@navy.example>", "o'brien@navy.example"),
        ("grace@", ""),
        ("grace at navy", ""),
        ("grace@navy", ""),
    ],
)
def test_an_address_has_one_spelling(value, same):
    assert normalize_email(value) == same


@pytest.mark.parametrize(
    ("value", "country", "same"),
    [
        ("+44 113 496 0172", "", "+441134960172"),
        ("tel:+1-541-555-0142", "", "+15415550142"),
        ("0113 496 0172", "GB", "+441134960172"),
        pytest.param("0113 496 0172", "", "", id="whose country?"),
        pytest.param("call me", "GB", "", id="no number"),
        pytest.param("1" * 60, "GB", "", id="far too long"),
    ],
)
def test_a_number_has_one_spelling_once_its_country_is_known(value, country, same):
    assert normalize_phone(value, country) == same


@pytest.mark.parametrize(
    ("value", "same"),
    [
        ("https://www.linkedin.com/in/Grace-Hopper/?trk=x", "linkedin.com/in/grace-hopper"),
        ("http://uk.linkedin.com/in/grace-hopper", "linkedin.com/in/grace-hopper"),
        ("linkedin.com/in/Jos%C3%A9", "linkedin.com/in/josé"),
        ("https://example.org/People/", "example.org/people"),
        ("not a page", ""),
    ],
)
def test_a_profile_has_one_spelling(value, same):
    assert normalize_profile(value) == same
