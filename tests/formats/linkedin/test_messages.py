"""This file is how LinkedIn's messages are read: who said what to whom, and who you are."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from askwell.domain.arrivals import Direction
from askwell.formats.linkedin.messages import read_messages
from formats.samples import list_corpus, read_corpus_file

HEADER = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,"
    "CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT\n"
)
ADA, GRACE, ALAN = (f"https://www.linkedin.com/in/{name}" for name in ("ada", "grace", "alan"))
DATE = "2026-03-15 09:30:00 UTC"


def talk(*rows: str, **options):
    return read_messages((HEADER + "\n".join(rows)).encode(), **options)


TWO_TALKS = (
    f"c1,,Grace Hopper,{GRACE},Ada Lovelace,{ADA},{DATE},Ships,Come and see.,INBOX,,No,No",
    f"c1,,Ada Lovelace,{ADA},Grace Hopper,{GRACE},{DATE},,Gladly.,INBOX,,No,No",
    f"c2,,Alan Turing,{ALAN},Ada Lovelace,{ADA},{DATE},,Tea?,ARCHIVE,,No,No",
)


def test_the_one_in_every_conversation_is_you():
    found = talk(*TWO_TALKS)

    assert found.owner.name == "Ada Lovelace"
    assert [(one.direction, one.people[0].name) for one in found.contacts] == [
        (Direction.IN, "Grace Hopper"),
        (Direction.OUT, "Grace Hopper"),
        (Direction.IN, "Alan Turing"),
    ]
    assert found.contacts[0].happened_at == datetime(2026, 3, 15, 9, 30, tzinfo=UTC)
    assert found.contacts[0].people[0].profile == GRACE
    assert (found.contacts[0].conversation, found.contacts[0].subject) == ("c1", "Ships")
    assert found.problems == ()


@pytest.mark.parametrize("own", ["Grace Hopper", GRACE, GRACE + "/"])
def test_who_you_are_may_be_said(own):
    found = talk(*TWO_TALKS[:2], own=[own])

    assert [one.people[0].name for one in found.contacts] == ["Ada Lovelace", "Ada Lovelace"]
    assert found.problems == ()


def test_with_one_conversation_it_is_said_that_you_are_a_guess():
    found = talk(*TWO_TALKS[:2])

    [problem] = found.problems
    assert problem.kept
    assert "Ada Lovelace" in problem.reason
    assert "Grace Hopper" in problem.reason


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (f"c9,,Ada Lovelace,{ADA},Alan Turing,{ALAN},{DATE},,Dear,INBOX,,Yes,No", "draft"),
        (f"c9,,Ada Lovelace,{ADA},Alan Turing,{ALAN},{DATE},,Dear,INBOX,,No,true", "draft"),
        (f"c9,,LinkedIn Offers,,Ada Lovelace,{ADA},{DATE},Buy,<p>Buy</p>,INBOX,,,", "advertiser"),
        ("BADROW", "no message"),
        (f"c9,,Ada Lovelace,{ADA},,,{DATE},,To nobody,INBOX,,,", "nobody but you"),
    ],
)
def test_what_is_no_message_is_left_out_and_counted(row, reason):
    found = talk(*TWO_TALKS, row)

    assert len(found.contacts) == 3
    assert found.read == 4
    [problem] = found.problems
    assert (problem.record, problem.kept) == (4, False)
    assert reason in problem.reason


def test_a_comma_in_a_name_makes_no_second_person():
    row = f'c1,,Ada Lovelace,{ADA},"Hopper, Grace, PhD",{GRACE},{DATE},,Hello,INBOX,,,'

    [contact] = talk(row, own=[ADA]).contacts
    assert [one.name for one in contact.people] == ["Hopper, Grace, PhD"]


def test_several_recipients_are_known_by_their_profiles():
    row = f'c1,,Ada Lovelace,{ADA},"Grace Hopper, Alan Turing","{GRACE},{ALAN}",{DATE},,Hello,INBOX,,,'
    odd = f'c1,,Ada Lovelace,{ADA},"Grace Hopper, PhD, Alan Turing","{GRACE},{ALAN}",{DATE},,Hi,INBOX,,,'

    first, second = talk(row, odd, own=[ADA]).contacts
    assert [(one.name, one.profile) for one in first.people] == [
        ("Grace Hopper", GRACE),
        ("Alan Turing", ALAN),
    ]
    assert {one.profile for one in second.people} == {GRACE, ALAN}


def test_html_becomes_text_and_a_heart_stays_one():
    html = "<p>Dear Ada,</p><p>see <b>this</b> &amp; that</p><script>alert(1)</script>"
    rows = [
        f'c1,,Grace Hopper,{GRACE},Ada Lovelace,{ADA},{DATE},,"{text}",INBOX,,,'
        for text in (html, "I <3 ships & sails")
    ]

    first, second = talk(*rows, own=[ADA]).contacts
    assert first.text == "Dear Ada,\n\nsee this & that"
    assert second.text == "I <3 ships & sails"


def test_a_message_without_a_date_that_can_be_read_is_kept_and_reported():
    row = f"c1,,Grace Hopper,{GRACE},Ada Lovelace,{ADA},soon,,Hello,INBOX,,,"

    found = talk(row, own=[ADA])
    assert found.contacts[0].happened_at is None
    assert [(one.field, one.kept) for one in found.problems] == [("messages.csv: DATE", True)]


@pytest.mark.parametrize(("path", "expected"), list_corpus("linkedin-messages"))
def test_real_files_give_their_known_facts(path, expected):
    found = read_messages(read_corpus_file(path))

    assert len(found.contacts) == expected["messages"]
    assert len({one.conversation for one in found.contacts}) == expected["conversations"]
    assert found.read == expected.get("rows", expected["messages"])
    if "owner" in expected:
        assert found.owner.name == expected["owner"]
        assert not any(
            one.name == expected["owner"] for contact in found.contacts for one in contact.people
        )
    if "row1_subject" in expected:
        assert found.contacts[0].subject == expected["row1_subject"]
        assert "\n" in found.contacts[1].text


def test_a_message_with_a_day_alone_keeps_it():
    text = (
        "CONVERSATION ID,FROM,TO,DATE,CONTENT\n"
        "c1,Ada Lovelace,Grace Hopper,2026-01-05,Hello\nc1,Grace Hopper,Ada Lovelace,soon,Hi\n"
    )

    talk = read_messages(text.encode(), own=["Grace Hopper"])

    assert [contact.happened_on for contact in talk.contacts] == [date(2026, 1, 5), None]
    assert [problem.record for problem in talk.problems] == [2]
