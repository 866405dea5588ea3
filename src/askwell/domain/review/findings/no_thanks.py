"""This file is the finding no_thanks: a thank-you, or news to a helper, without any thanks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.review.phrases import compile_phrases
from askwell.domain.review.reading import note_absence
from askwell.domain.review.values import MessageKind, Severity
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Finding

_FOR_READING = compile_phrases(
    r"(?:thank you|thanks|thx)(?: again| so much| very much| a lot)? (?:for|in advance for) (?:reading|taking the time to read|your attention|your consideration|considering)[^.!?\n]*",
    r"(?:no thanks to|thankless|thanksgiving)",
)
_THANKS = compile_phrases(
    r"thank\w*",
    r"thx",
    r"tysm",
    r"ty\b",
    r"grateful\w*",
    r"gratitude",
    r"appreciat\w+",
    r"obliged",
    r"indebted",
    r"in your debt",
    r"much obliged",
    r"(?:means|meant) (?:a lot|so much|a great deal|the world|very much|more than)",
    r"(?:i|we) owe (?:you|it|this|that|him|her|them)",
    r"owe (?:you|it to you|this to you|all|so much)",
    r"credit (?:is yours|goes to you|to you)",
    r"(?:so|very|really|too|incredibly|extremely|most|how|truly|was|were|is) {adv}(?:kind|generous|good|nice|thoughtful|decent|sweet) of you",
    r"your (?:kindness|generosity) (?:in|to|has|meant|was|will|is|made|with)",
    r"(?:could|would) not have {gap}without (?:you|your)",
    r"(?:was|were|am|been) (?:so |very |really |truly |incredibly )?(?:lucky|fortunate|blessed|touched|honou?red) (?:that you|you|by your|to have had)",
    r"bless you",
    r"hats? off to you",
    r"all (?:because of|down to|due to) you",
)


def find_missing_thanks(reading: Reading) -> Iterator[Finding]:
    """Yield a finding when thanks are due and none are given."""
    is_due = reading.is_kind(MessageKind.THANK_YOU) or (
        reading.is_kind(MessageKind.FOLLOW_UP, MessageKind.IMPACT_UPDATE)
        and bool(reading.context.advice_acted_on)
    )
    if not is_due:
        return
    said = _FOR_READING.sub(" ", f"{reading.subject.low}\n{reading.body.low}")
    if _THANKS.search(said):
        return
    yield note_absence(
        "no_thanks",
        Severity.WARN,
        _("They gave you time or help, and the message does not thank them."),
        _("Say thank you, in your own words."),
    )
