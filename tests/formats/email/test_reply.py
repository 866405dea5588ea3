"""This file is how the words of a mail are parted from quotes and signature, in many languages."""

from __future__ import annotations

import time

import pytest

from askwell.domain.arrivals import Someone
from askwell.domain.people import ContactKind
from askwell.formats.email.reply import part_reply
from askwell.formats.email.signature import read_signature
from formats.samples import list_corpus, read_corpus_file

OLD = "> old\n> words\n"


@pytest.mark.parametrize(
    "header",
    [
        "On Tue, 24 Nov 2026 at 10:00, Ada Lovelace <ada@x.example> wrote:",
        "On Tue, 24 Nov 2026 at 10:00, Ada Lovelace\n<ada@x.example> wrote:",
        "Am 24.11.2026 um 10:00 schrieb Ada Lovelace:",
        "Le mar. 24 nov. 2026 à 10:00, Ada <ada@x.example> a écrit :",
        "El mar, 24 nov 2026 a las 10:00, Ada (<ada@x.example>) escribió:",
        "Il giorno mar 24 nov 2026 alle ore 10:00 Ada <ada@x.example> ha scritto:",
        "Op di 24 nov. 2026 om 10:00 schreef Ada <ada@x.example>:",
        "Em ter., 24 de nov. de 2026 às 10:00, Ada <ada@x.example> escreveu:",
        '24.11.2026 10:00 пользователь "Ada" <\nada@x.example> написал:',
        "wt., 24 lis 2026 o 10:00 Ada <ada@x.example> napisał(a):",
        "Den tis 24 nov. 2026 kl 10:00 skrev Ada <ada@x.example>:",
        "2026年11月24日(火) 10:00 Ada <ada@x.example>:",
        "Ada <ada@x.example>于2026年11月24日 周二上午10:00写道：",
        "-----Original Message-----",
        "---------- Forwarded message ---------",
        "________________________________",
        "From: Ada <ada@x.example>\nSent: Tuesday\nTo: Grace\nSubject: Ships",
        "Von: Ada\nGesendet: Dienstag\nAn: Grace\nBetreff: Schiffe",
        "De : Ada\nEnvoyé : mardi\nÀ : Grace\nObjet : Navires",
        "> Subject: Ships\n> From: Ada",
    ],
)
@pytest.mark.parametrize("is_marked", [True, False])
def test_what_was_quoted_goes(header, is_marked):
    if not is_marked and (header.startswith(">") or "年" in header):
        pytest.skip("only its marks say that this is a quote")
    old = OLD if is_marked else "old\nwords\n"

    reply = part_reply(f"Gladly.\n\nSee you on Monday.\n\n{header}\n\n{old}")
    if "年" not in header:
        assert reply.text == "Gladly.\n\nSee you on Monday."
    assert "old" not in reply.text


def test_answers_between_the_quotes_stay():
    text = "Ada wrote on 24.11.2026:\n> Monday?\nYes.\n> At nine?\nAt ten.\n"

    assert part_reply(text).text == "Yes.\nAt ten."


def test_answers_below_a_first_quote_stay_whole():
    text = (
        "On 24 Nov 2026, Ada Lovelace <ada@x.example> wrote:\n> Hello\n\nWelcome!\n\nThis is new:\n\n"
        "  https://ships.example\n\n> And then?\n\nYou will see."
    )

    assert part_reply(text).text == (
        "Welcome!\n\nThis is new:\n\n  https://ships.example\n\nYou will see."
    )


def test_an_answer_to_two_mails_at_once_stays():
    header = "On 24 Nov 2026, Ada Lovelace <ada@x.example> wrote:"
    text = f"{header}\n> One\n...\n{header}\n> Two\n\nBoth are right.\n"

    assert part_reply(text).text.endswith("Both are right.")
    assert "wrote" not in part_reply(text).text


def test_the_end_of_a_long_quoted_line_is_quoted_too():
    long = "> We asked whether the engine could be made to weave as a loom does, and if so at what"
    text = f"Yes.\n\nOn 24 Nov 2026, Ada <ada@x.example> wrote:\n{long}\ncost to the owner.\n> And when?\n"

    assert part_reply(text).text == "Yes."


def test_a_sentence_about_sending_is_no_mark_of_a_telephone():
    text = "Here it is.\n\nInviato da casa, where it is easier than on a telephone."

    assert part_reply(text).text == text


def test_quotes_inside_an_old_mail_are_no_answers():
    text = "Yes.\n\nFrom: Ada <ada@x.example>\nSent: Tuesday\nTo: Grace\n\nCan you?\nI ask.\nTruly.\n> Older\nold\n"

    assert part_reply(text).text == "Yes."


def test_what_is_written_below_the_name_stays():
    text = "Gladly.\n\n-Grace\n\nPS. Bring the engine, we will need it on the ship.\n"

    reply = part_reply(text, sender="Grace Hopper")

    assert reply.text == "Gladly.\n\nPS. Bring the engine, we will need it on the ship."
    assert reply.signature == ("-Grace",)


@pytest.mark.parametrize(
    "text",
    [
        "Hi Ada,\nThanks, Tuesday works. See you at 3.\nMore.",
        "Hi Ada,\n\nThis is how:\n\nfirst the one, then the other.",
        "First part\n------------------------------\nSecond part:\n\nand its end",
        "You may read it here:\nhttps://ships.example\n\nData: none\nDo: nothing",
        "- one\n- two\n\n- three",
        "Best of all, I read it.\nThen again.",
        "He wrote:\nnever mind",
        "From here: it is fine\nTo me: too",
        "x\n\nWhat do you think?",
    ],
)
def test_nothing_else_goes(text):
    assert part_reply(text, sender="Grace Hopper").text == text


@pytest.mark.parametrize(
    "sign_off",
    [
        "--",
        "-- ",
        "Best regards,",
        "Thanks!",
        "Mit freundlichen Grüßen",
        "Cordialement,",
        "Saludos,",
        "Cordiali saluti",
        "Met vriendelijke groet,",
        "Cheers",
    ],
)
def test_a_signature_goes_and_is_kept_apart(sign_off):
    reply = part_reply(
        f"Gladly.\n\n{sign_off}\nGrace Hopper\nRear Admiral, US Navy\n\nSent from my iPhone"
    )

    assert reply.text == "Gladly."
    assert reply.signature == ("Grace Hopper", "Rear Admiral, US Navy")


def test_a_signature_may_begin_with_the_name_alone():
    reply = part_reply("Gladly.\n\nGrace\nUS Navy", sender="Grace Hopper")

    assert (reply.text, reply.signature) == ("Gladly.", ("Grace", "US Navy"))


@pytest.mark.parametrize(
    ("lines", "title", "organization"),
    [
        (["Grace Hopper", "Rear Admiral, US Navy"], "Rear Admiral", "US Navy"),
        (["Grace Hopper", "Senior Planner", "City of Eugene"], "Senior Planner", "City of Eugene"),
        (
            ["Grace Hopper | Director of Ships | Navy Foundation"],
            "Director of Ships",
            "Navy Foundation",
        ),
        (["Grace Hopper", "Professor at Yale University"], "Professor", "Yale University"),
        (["Grace Hopper", "Acme Inc.", "Engineer"], "Engineer", "Acme Inc."),
        (["Grace"], "", ""),
    ],
)
def test_a_signature_offers_title_and_organization(lines, title, organization):
    grace = Someone(name="Grace Hopper", email="grace@navy.example")
    draft = read_signature(
        [*lines, "M: +1 (202) 555-0100", "1 Pier Street, Arlington, VA 22202"], grace, 1
    )

    assert (draft.full_name, draft.title, draft.organization) == (
        "Grace Hopper",
        title,
        organization,
    )
    assert [(one.kind, one.value, one.label) for one in draft.contacts] == [
        (ContactKind.PHONE, "+1 (202) 555-0100", "mobile")
    ]


def test_a_school_is_surer_than_what_stands_after_a_title():
    lines = ["Senior Analyst, Computing and Machines", "Example University School of Engineering"]

    found = read_signature(lines, Someone(name="Ada Lovelace"), 1)

    assert (found.title, found.organization) == (
        "Senior Analyst",
        "Example University School of Engineering",
    )


def test_the_number_of_a_program_is_no_phone():
    assert read_signature(["1.6.5.2.433"], Someone(name="Ada Lovelace"), 1) is None


def test_a_signature_offers_other_addresses_and_links():
    grace = Someone(name="Grace Hopper", email="grace@navy.example")
    draft = read_signature(
        ["grace@navy.example", "g@home.example", "https://linkedin.com/in/grace"], grace, 1
    )

    assert [one.value for one in draft.contacts] == [
        "g@home.example",
        "https://linkedin.com/in/grace",
    ]


def test_a_name_alone_offers_nothing():
    assert read_signature(["Grace Hopper"], Someone(name="Grace Hopper"), 1) is None


@pytest.mark.parametrize(
    "text",
    [
        "On " + "a " * 50_000,
        "\n" * 100_000 + "x",
        "> " * 50_000,
        "From: a\n" * 20_000,
        "On x\n" * 20_000 + "wrote:",
        ("x" * 150 + " wrote:\n") * 1_000,
        "From:" + " " * 50_000 + "\nTo:" + " " * 50_000,
        "a wrote" * 20_000 + ":",
    ],
    ids=range(8),
)
def test_a_text_made_to_take_forever_does_not(text):
    started = time.process_time()

    part_reply(text[:100_000], sender="Grace Hopper")
    assert time.process_time() - started < 5


@pytest.mark.parametrize(("path", "expected"), list_corpus("email-body"))
def test_real_bodies_lose_their_quotes(path, expected):
    text = read_corpus_file(path).decode()
    reply = part_reply(text)

    assert text.count("\n") + 1 >= expected["lines"]
    assert reply.text
    assert not [line for line in reply.text.splitlines() if line.startswith(">")]
    assert "wrote:" not in reply.text
    assert "mailing list" not in reply.text
