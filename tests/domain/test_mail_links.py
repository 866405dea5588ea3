"""This file shows that a letter reaches a mail program as it was written."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from askwell.domain.mail_links import LONGEST, make_mail_link, make_text_link


def test_lines_arrive_as_lines_and_signs_as_signs():
    link = make_mail_link(to="grace@navy.example", subject="50% & more?", body="Dear Grace,\n\nA+B")

    assert link.address == (
        "mailto:grace@navy.example?subject=50%25%20%26%20more%3F"
        "&body=Dear%20Grace%2C%0D%0A%0D%0AA%2BB"
    )
    assert link.is_whole


def test_a_letter_too_long_for_a_link_leaves_its_body_to_be_pasted():
    link = make_mail_link(to="grace@navy.example", subject="Hello", body="é" * 600)

    assert link.address == "mailto:grace@navy.example?subject=Hello"
    assert not link.is_whole


def test_a_subject_too_long_for_a_link_stays_behind_too():
    link = make_mail_link(to="grace@navy.example", subject="お話を伺えますか" * 37, body="Hi")

    assert (link.address, link.is_whole) == ("mailto:grace@navy.example", False)


def test_an_address_cannot_bring_headers_of_its_own():
    link = make_mail_link(to="a@b.example?bcc=x@y.example&subject=z", subject="Hi", body="")

    assert set(parse_qs(urlsplit(link.address).query, keep_blank_values=True)) == {
        "subject",
        "body",
    }


def test_a_text_goes_to_the_digits_of_a_number():
    link = make_text_link(to="+44 7700 900-123", body="Thank you")

    assert link.address == "sms:+447700900123?body=Thank%20you"


@given(st.text(max_size=300), st.text(max_size=400))
def test_every_text_comes_back_out_of_its_link(subject: str, body: str):
    link = make_mail_link(to="grace@navy.example", subject=subject, body=body)

    assert len(link.address) <= LONGEST
    if link.is_whole:
        sent = unquote(link.address.split("&body=")[1])
        lines = body.replace("\r\n", "\n").replace("\r", "\n")
        assert sent.replace("\r\n", "\n") == lines
