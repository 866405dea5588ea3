"""This file is the tests of placeholder_left, too_long, language, and the shape of a review."""

from __future__ import annotations

from dataclasses import replace

import pytest

from askwell.domain.review import ReviewContext, Severity, parse_context
from domain.review.drafts import GRACE, find_draft_codes, review_draft


@pytest.mark.parametrize(
    "gap",
    [
        "[Name]",
        "[your major]",
        "[COMPANY]",
        "{{first_name}}",
        "{Organization}",
        "<ROLE>",
        "<first name>",
        "XXX",
        "____",
        "INSERT TOPIC HERE",
        "TODO",
        "@@CITY@@",
        "%FIRSTNAME%",
        "*|FNAME|*",
        "YOUR_SCHOOL",
        "(insert project here)",
        "(YOUR NAME)",
        "[something specific about their work]",
        "[Professor's last name]",
        "$COMPANY",
        "TBD",
        "[date/time]",
        "<<Company>>",
        "Lorem ipsum",
    ],
)
def test_a_gap_of_a_template_is_found(gap: str) -> None:
    review = review_draft(f"Dear Grace,\n\nI saw {gap} on Monday.\n\nAda")

    [finding] = [found for found in review.findings if found.code == "placeholder_left"]
    assert f"Dear Grace,\n\nI saw {gap} on Monday."[finding.start : finding.end] in {
        gap,
        gap.split(maxsplit=1)[0],
        "Lorem ipsum",
    }


@pytest.mark.parametrize(
    "text",
    [
        "[she/her]",
        "[they/them]",
        "[1]",
        "[2, 3]",
        "(link)",
        "[sic]",
        "[laughs]",
        "<ada@example.org>",
        "<https://example.org>",
        "[my notes](https://example.org)",
        "xx",
        "(in the name of speed)",
        "<3",
        "5 < 7 and 9 > 2",
        "size XXL",
        "snake_case_words",
        "(my first day there)",
        "(date and place do not matter)",
        "$20",
        "100% NATURAL wool",
        "(the one with a title that rhymes)",
        "ada [at] example.org",
    ],
)
def test_real_text_in_brackets_is_no_gap(text: str) -> None:
    assert "placeholder_left" not in find_draft_codes(
        f"Dear Grace,\n\nI saw {text} on Monday.\n\nAda"
    )


def test_a_gap_in_the_subject_is_found_there() -> None:
    review = review_draft("Hello", subject="Question about [topic]")

    [finding] = [found for found in review.findings if found.code == "placeholder_left"]
    assert (finding.where, finding.start, finding.end) == ("subject", 15, 22)


def test_every_gap_is_found_in_order() -> None:
    body = "Dear [Name],\n\nI saw {{thing}} in XXX.\n"
    findings = [f for f in review_draft(body).findings if f.code == "placeholder_left"]

    assert [body[f.start : f.end] for f in findings] == ["[Name]", "{{thing}}", "XXX"]


@pytest.mark.parametrize(
    ("channel", "body", "is_long"),
    [
        ("linkedin_note", "a" * 300, False),
        ("linkedin_note", "a" * 301, True),
        ("linkedin_note", "a\r\n" * 150, False),
        ("email", "word " * 200, False),
        ("email", "word " * 201, True),
        ("linkedin_inmail", "word " * 201, True),
        ("text", "word " * 500, False),
    ],
)
def test_length_has_a_limit_by_channel(channel: str, body: str, *, is_long: bool) -> None:
    assert ("too_long" in find_draft_codes(body, channel=channel)) is is_long


def test_the_note_limit_is_a_setting() -> None:
    free = replace(GRACE, linkedin_note_limit=200)
    review = review_draft("a" * 201, channel="linkedin_note", context=free)

    assert review.limit == 200
    assert [f.severity for f in review.findings if f.code == "too_long"] == [Severity.STOP]


def test_counts_are_of_the_body() -> None:
    review = review_draft("Hi Grace, one two\nthree", subject="Not counted")

    assert (review.words, review.characters, review.limit) == (5, 23, None)


@pytest.mark.parametrize(
    "body",
    [
        "Liebe Grace,\n\nich studiere Linguistik in Bremen und habe Ihren Aufsatz über Schleifen gelesen. Hätten Sie zwanzig Minuten Zeit für ein Gespräch?\n\nViele Grüße\nAda",
        "Chère Grace,\n\nje suis étudiante en linguistique et votre article sur les boucles m'a beaucoup plu. Auriez-vous vingt minutes pour en parler ?\n\nMerci,\nAda",
        "Hola Grace:\n\nsoy estudiante de lingüística y me encantó su artículo sobre los bucles. ¿Tendría veinte minutos para hablar conmigo?\n\nGracias,\nAda",
        "Olá Grace,\n\nsou estudante de linguística e gostei muito do seu artigo sobre os laços. Teria vinte minutos para conversar comigo a respeito?\n\nObrigada,\nAda",
        "Beste Grace,\n\nik studeer taalkunde en heb uw artikel over lussen met plezier gelezen. Heeft u twintig minuten om erover te praten?\n\nGroeten,\nAda",
        "Ciao Grace,\n\nsono una studentessa di linguistica e il suo articolo sui cicli mi è piaciuto molto. Avrebbe venti minuti per parlarne?\n\nGrazie,\nAda",
    ],
)
def test_another_language_is_said_to_be_unknown(body: str) -> None:
    review = review_draft(body)

    assert not review.language_known
    assert review.findings == ()


def test_what_any_language_shows_is_still_checked() -> None:
    body = "Liebe Ada,\n\nich studiere [FACH] und habe Ihren Aufsatz über Schleifen mit Freude gelesen und weitergegeben.\n"
    review = review_draft(body)

    assert {finding.code for finding in review.findings} == {"wrong_name", "placeholder_left"}


def test_plain_english_of_a_beginner_is_english() -> None:
    assert review_draft(
        "Respected Grace, I am student from Pune, want to learn compilers, please give 20 minutes."
    ).language_known


def test_a_context_is_read_from_json() -> None:
    context = parse_context(
        {
            "recipient_name": "Grace Hopper",
            "referrer": None,
            "previous_contact": "Talked on Monday; she asked to see his resume",
            "interviewee_raised_employment": False,
            "linkedin_note_limit": 200,
        }
    )

    assert context == ReviewContext(
        recipient_name="Grace Hopper",
        previous_contact="Talked on Monday; she asked to see his resume",
        resume_requested=True,
        linkedin_note_limit=200,
    )
