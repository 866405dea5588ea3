"""This file is the review of a pitch: what is missing, too long, or claimed without a fact."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.domain.marking import number_findings
from askwell.domain.pitch import (
    Audience,
    PitchLength,
    PitchPart,
    count_spoken_words,
    measure_pitch,
)
from askwell.domain.pitch_claims import find_bare_claims, find_belittling
from askwell.domain.review.asks import find_asks
from askwell.domain.review.findings.asks_for_job import find_job_ask
from askwell.domain.review.findings.placeholder_left import find_placeholders
from askwell.domain.review.phrases import is_denied
from askwell.domain.review.reading import note_absence, point_at, read_message
from askwell.domain.review.self_description import describes_self
from askwell.domain.review.values import Channel, Message, MessageKind, ReviewContext, Severity
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from askwell.domain.marking import NumberedFinding
    from askwell.domain.pitch import Measure, Pace, PitchText
    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Finding

BREATH = 32
"""Words in a sentence beyond which most people run out of breath, or of thread: ours."""

_WONDERS = re.compile(
    r"\b(?:learn|find(?:ing)? out|explor\w+|wonder\w*|curious|understand|figur\w+ out|look(?:ing)? (?:for|into|at)|interested in|hop(?:e|ing) to|seek\w*|want to|would like to|trying to|decid\w+|discover\w*)\b"
)
_TWO_AT_ONCE = re.compile(
    r",? (?:and|or|and also) (?=(?:is|are|was|do|does|did|can|could|would|will|should|may|might|who|whom|whose|what|which|where|when|how|why)\b)"
)
_ASKING = re.compile(
    r"^(?:and |so |but )?(?:is|are|do|does|did|can|could|would|will|should|may|might|who|whom|whose|what|which|where|when|how|why)\b"
)
_SEEKS_WORK = re.compile(
    r"\b(?:look(?:ing)?|search(?:ing)?|hunt(?:ing)?|hop(?:e|ing)|appl(?:y|ying)) for (?:a |an |any |some |my (?:first|next) )?(?:[\w-]+ ){0,3}?(?:jobs?|internships?|positions?|roles?|placements?|employment|employers?|openings?|vacanc(?:y|ies))\b"
)


@dataclass(frozen=True, slots=True)
class ReviewedPitch:
    """What the review says of a pitch; `is_language_known` is False where it read too little."""

    findings: tuple[NumberedFinding, ...]
    ignored: tuple[str, ...]
    measure: Measure
    is_language_known: bool


def review_pitch(
    text: PitchText,
    *,
    length: PitchLength,
    audience: Audience,
    pace: Pace,
    ignored: Collection[str] = (),
) -> ReviewedPitch:
    """Return what is worth a second look; jargon, truth and tone are not judged."""
    said = text.said
    measure = measure_pitch(text, length, pace)
    reading = read_message(
        Message(MessageKind.INVITATION, Channel.IN_PERSON, "", said), ReviewContext()
    )
    found = [*find_placeholders(reading), *_find_excess(measure, pace)]
    if said:
        found += _find_missing_parts(text, reading, length)
    if reading.is_english:
        found += _find_job_ask(reading, audience)
        found += find_bare_claims(reading)
        found += find_belittling(reading)
        found += _find_two_questions(reading)
        found += _find_long_breaths(reading, length)
        found += _find_ask_that_tells(text)
    return ReviewedPitch(
        findings=number_findings(found, subject="", body=said, ignored=ignored),
        ignored=tuple(ignored),
        measure=measure,
        is_language_known=reading.is_english,
    )


def _find_excess(measure: Measure, pace: Pace) -> Iterator[Finding]:
    if measure.over and measure.is_counted_in_words:
        sentence = _("{words} words; a summary is read to its end up to {limit}.").format(
            words=measure.words, limit=measure.limit
        )
        yield note_absence(
            "pitch_too_long", Severity.WARN, sentence, _("Take out what they can ask you about.")
        )
    elif measure.over:
        sentence = _(
            "At {pace} words a minute this takes {seconds} seconds; you chose {limit}."
        ).format(pace=pace.words_a_minute, seconds=measure.seconds, limit=measure.limit)
        fewer = measure.words - measure.limit * pace.words_a_minute // 60
        yield note_absence(
            "pitch_too_long",
            Severity.WARN,
            sentence,
            _("{words} words fewer would do. The detail can be your answer to a question.").format(
                words=fewer
            ),
        )


def _find_missing_parts(
    text: PitchText, reading: Reading, length: PitchLength
) -> Iterator[Finding]:
    if text.is_together:
        missing = _list_unsaid(reading) if reading.is_english else []
    else:
        missing = [part for part, words in text.parts if not words.strip()]
    for part in missing:
        if length == PitchLength.ONE_LINE and part not in {PitchPart.WHO, PitchPart.SEEKING}:
            continue
        if length == PitchLength.WRITTEN and part == PitchPart.ASK:
            continue
        reason, way = _say_missing(part)
        severity = Severity.HINT if part == PitchPart.INTERESTS else Severity.WARN
        yield note_absence(f"pitch_missing_{part}", severity, reason, way)


def _list_unsaid(reading: Reading) -> list[PitchPart]:
    # One piece has no parts to look into, so only what can be told from the words is asked for.
    unsaid = []
    if not describes_self(reading):
        unsaid.append(PitchPart.WHO)
    if not any(_WONDERS.search(sentence.low) for sentence in reading.sentences):
        unsaid.append(PitchPart.SEEKING)
    if not reading.asks:
        unsaid.append(PitchPart.ASK)
    return unsaid


def _say_missing(part: PitchPart) -> tuple[str, str]:
    return {
        PitchPart.WHO: (
            _("Nobody knows yet who is speaking."),
            _("Say what you study or do, and where."),
        ),
        PitchPart.INTERESTS: (
            _("Nothing yet of what you care about and do well."),
            _("One thing you did says more than three that you are."),
        ),
        PitchPart.SEEKING: (
            _("What you are looking for is not said, so nobody can help with it."),
            _("Say what you would like to find out."),
        ),
        PitchPart.ASK: (
            _("It ends without a question, and then both look at their shoes."),
            _("Ask something they can answer standing up."),
        ),
    }[part]


def _find_job_ask(reading: Reading, audience: Audience) -> Iterator[Finding]:
    if audience == Audience.FAIR:
        # There people come to talk about openings.
        return
    asked = list(find_job_ask(reading))
    yield from asked or _find_job_search(reading)


def _find_job_search(reading: Reading) -> Iterator[Finding]:
    # In a letter that may be news about oneself; said aloud to somebody, it asks.
    for sentence in reading.sentences:
        match = _SEEKS_WORK.search(sentence.low)
        if match and not is_denied(sentence.low, match.start()):
            yield point_at(
                reading,
                "asks_for_job",
                Severity.STOP,
                (sentence.start + match.start(), sentence.start + match.end()),
                _("Who hears this thinks of openings, and of having none."),
                _("Say what you would like to learn; that, everybody can give."),
            )
            return


def _find_two_questions(reading: Reading) -> Iterator[Finding]:
    questions = [sentence for sentence in reading.sentences if sentence.is_question]
    joined = [s for s in questions if _ASKING.search(s.low) and _TWO_AT_ONCE.search(s.low)]
    if len(questions) > 1 or joined:
        first = joined[0] if joined else questions[0]
        yield point_at(
            reading,
            "pitch_two_questions",
            Severity.HINT,
            (first.start, questions[-1].end),
            _("People answer the last question they hear. Which one would you rather have?"),
            _("Keep one; the other is for when they ask back."),
        )


def _find_long_breaths(reading: Reading, length: PitchLength) -> Iterator[Finding]:
    if length == PitchLength.WRITTEN:
        return
    for sentence in reading.sentences:
        words = count_spoken_words(sentence.text)
        if words > BREATH:
            yield point_at(
                reading,
                "pitch_long_breath",
                Severity.HINT,
                (sentence.start, sentence.end),
                _("{words} words without a stop is more than one breath.").format(words=words),
                _("Make two sentences of it."),
            )


def _find_ask_that_tells(text: PitchText) -> Iterator[Finding]:
    if text.is_together or not text.ask.strip():
        return
    ask = read_message(
        Message(MessageKind.INVITATION, Channel.IN_PERSON, "", text.ask), ReviewContext()
    )
    if not any(True for _ask in find_asks(ask.sentences)):
        yield note_absence(
            "pitch_ask_tells",
            Severity.HINT,
            _("The last part tells, and asks nothing."),
            _("End on a question: whom to hear from, what to read, what to look at."),
        )
