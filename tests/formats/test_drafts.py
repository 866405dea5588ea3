"""This file is how the pieces of a record become parts of a draft."""

from __future__ import annotations

import pytest

from askwell.domain.people import Circle, ContactKind
from askwell.formats.drafts import find_name, make_email, make_link, make_phone, sort_labels


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("ada@engines.example", "ada@engines.example"),
        (" mailto:ada@engines.example?subject=hi ", "ada@engines.example"),
        ("Ada Lovelace <ada@engines.example>", "ada@engines.example"),
        ("o'brien+news@mail.example", "o'brien+news@mail.example"),
        ("ada@intranet", "ada@intranet"),
        ("josé@bücher.example", "josé@bücher.example"),
    ],
)
def test_an_address_is_found(text, address):
    contact = make_email(text)

    assert contact is not None
    assert (contact.kind, contact.value) == (ContactKind.EMAIL, address)


@pytest.mark.parametrize(
    "text", ["", "ana@", "@engines.example", "ada at engines", "a b@c.example", "a@b@c.example",
             "a@b..example", "a@.example", "a,b@c.example", "x" * 600 + "@c.example", "a@b\n.example"]
)  # fmt: skip
def test_what_is_no_address_is_none(text):
    assert make_email(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("tel:+1-555-0100;ext=12", "+1-555-0100 ext. 12"),
        ("tel:+1-555-0100;phone-context=x", "+1-555-0100"),
        ("(555)  0100", "(555) 0100"),
    ],
)
def test_a_number_is_kept_as_written(text, number):
    contact = make_phone(text)

    assert contact is not None
    assert contact.value == number


@pytest.mark.parametrize("text", ["", "+...", "none"])
def test_what_has_no_digit_is_no_number(text):
    assert make_phone(text) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("https://www.linkedin.com/in/ada", ContactKind.PROFILE),
        ("http://de.linkedin.com/in/ada", ContactKind.PROFILE),
        ("LinkedIn.com/in/ada", ContactKind.PROFILE),
        ("github.com/ada", ContactKind.PROFILE),
        ("https://linkedin.com.evil.example/in/ada", ContactKind.SITE),
        ("https://engines.example", ContactKind.SITE),
    ],
)
def test_a_page_on_a_network_is_a_profile(text, kind):
    contact = make_link(text)

    assert contact is not None
    assert contact.kind is kind


def test_labels_that_name_a_circle_become_circles():
    assert sort_labels(
        ["* myContacts", "Friends", "FAMILY", "co-worker", "Poets", "Poets", " "]
    ) == (
        (Circle.FRIEND, Circle.FAMILY, Circle.COWORKER),
        ("Poets",),
    )


def test_our_own_circles_come_back_as_they_are():
    assert sort_labels([circle.value for circle in Circle if circle is not Circle.OTHER])[1] == ()


def test_a_name_is_the_first_there_is():
    assert find_name(["", "Ada"], []) == "Ada"
    assert find_name([""], [make_email("a@b.example")]) == "a@b.example"
    assert find_name([], []) == ""
