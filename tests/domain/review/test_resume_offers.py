"""This file is the tests of offers_resume: papers handed over unasked, and papers that are not."""

from __future__ import annotations

import pytest

from askwell.domain.review import parse_context
from domain.review.drafts import GRACE, find_draft_codes

OFFERED = [
    "You will find my curriculum vitae enclosed.",
    "I'd be happy to email you my résumé.",
    "Would you mind glancing over my CV before we meet?",
    "Here's my resume: https://example.org/ada.pdf",
    "I have taken the liberty of attaching a one-page overview of my experience.",
    "My CV can be found at example.org/ada-cv.",
    "Feel free to look at the résumé I attached.",
    "I can bring a copy of my resume along.",
    "Any comments on my resume would be welcome.",
    "See attached resume for my background.",
    "P.S. résumé below, just in case.",
    "If you'd like, I can forward you my CV.",
]
NOT_OFFERED = [
    "Could we resume our talk from Tuesday?",
    "I updated my résumé the way you suggested.",
    "I haven't attached a résumé, since I only have questions.",
    "I work on CV for drones: segmentation, mostly.",
    "How many résumés do you read in a week?",
    "Your talk on résumé screening was the best of the day.",
    "I will not send you my CV.",
    "My portfolio is at example.org/ada.",
    "Did your own résumé look odd after the switch?",
    "I attached the photo of the bridge that you asked about.",
    "Work on the tunnel will resume in May, I read.",
    "What should never be on a résumé in your trade?",
]


@pytest.mark.parametrize("sentence", OFFERED)
def test_a_resume_held_out_unasked_is_found(sentence: str) -> None:
    body = f"Dear Grace,\n\nI am a linguistics student. {sentence}\n\nBest,\nAda"

    assert "offers_resume" in find_draft_codes(body)


@pytest.mark.parametrize("sentence", NOT_OFFERED)
def test_no_resume_is_offered(sentence: str) -> None:
    body = f"Dear Grace,\n\nI am a linguistics student. {sentence}\n\nBest,\nAda"

    assert "offers_resume" not in find_draft_codes(body)


@pytest.mark.parametrize(
    "facts",
    [
        {"resume_requested": True},
        {"previous_contact": "Call on Monday; she asked for his CV"},
        {"previous_contact": "Met at the fair, where she invited him to send a résumé"},
        {"interviewee_raised_employment": True},
    ],
)
def test_a_resume_they_asked_for_is_welcome(facts: dict[str, object]) -> None:
    context = parse_context({"recipient_name": GRACE.recipient_name, **facts})

    assert "offers_resume" not in find_draft_codes("My CV is attached.", context=context)
