"""This file is the words of the pitch's pages: audiences, lengths, parts, findings, feelings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from askwell.domain.pitch import Audience, PitchLength, PitchPart, count_spoken_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

register = template.Library()

AUDIENCES = {
    Audience.ANYONE: gettext_lazy("Anyone who asks"),
    Audience.PERSON: gettext_lazy("A person"),
    Audience.FAIR: gettext_lazy("A fair"),
    Audience.INTERVIEW: gettext_lazy("The start of an interview"),
    Audience.FAMILY: gettext_lazy("Family and friends"),
    Audience.OTHER: gettext_lazy("Somebody else"),
}
LENGTHS = {
    PitchLength.ONE_LINE: gettext_lazy("One line"),
    PitchLength.HALF_MINUTE: gettext_lazy("30 seconds"),
    PitchLength.MINUTE: gettext_lazy("60 seconds"),
    PitchLength.WRITTEN: gettext_lazy("In writing"),
}
PARTS = {
    PitchPart.WHO: gettext_lazy("Who you are"),
    PitchPart.INTERESTS: gettext_lazy("Interests and skills"),
    PitchPart.SEEKING: gettext_lazy("What you seek"),
    PitchPart.ASK: gettext_lazy("The ask"),
}
GUIDANCE = {
    PitchPart.WHO: gettext_lazy("Your name, what you study or do, and where."),
    PitchPart.INTERESTS: gettext_lazy("What you care about, and one thing you did that shows it."),
    PitchPart.SEEKING: gettext_lazy("What you would like to find out. Not a job."),
    PitchPart.ASK: gettext_lazy("One question they can answer standing up."),
}
PITCH_FINDINGS = {
    "pitch_too_long": gettext_lazy("Longer than you chose"),
    "pitch_missing_who": gettext_lazy("Say who you are"),
    "pitch_missing_interests": gettext_lazy("Say what you care about"),
    "pitch_missing_seeking": gettext_lazy("Say what you seek"),
    "pitch_missing_ask": gettext_lazy("End with a question"),
    "pitch_ask_tells": gettext_lazy("Ask something"),
    "pitch_two_questions": gettext_lazy("Two questions at once"),
    "pitch_long_breath": gettext_lazy("More than one breath"),
    "pitch_bare_claim": gettext_lazy("Show it once"),
    "pitch_makes_small": gettext_lazy("Stand at your height"),
    "asks_for_job": gettext_lazy("This asks for a job"),
    "placeholder_left": gettext_lazy("An open place"),
}
FEELINGS = {
    1: pgettext_lazy("how a pitch felt", "Lost"),
    2: pgettext_lazy("how a pitch felt", "Stiff"),
    3: pgettext_lazy("how a pitch felt", "Nearly"),
    4: pgettext_lazy("how a pitch felt", "Easy"),
    5: pgettext_lazy("how a pitch felt", "By heart"),
}
# Three looks are enough to tell apart at a glance.
LOOKS = {1: "stiff", 2: "stiff", 3: "nearly", 4: "easy", 5: "easy"}


def _name_by(labels: Mapping[object, object]) -> Callable[[object], str]:
    return lambda value: str(labels.get(value, ""))


for _filter, _labels in (
    ("audience_name", AUDIENCES),
    ("length_name", LENGTHS),
    ("pitch_part_name", PARTS),
    ("pitch_part_guidance", GUIDANCE),
    ("pitch_finding_name", PITCH_FINDINGS),
    ("run_feeling", FEELINGS),
):
    register.filter(_filter, _name_by(_labels))


@register.filter
def run_look(feeling: int | None) -> str:
    """Return the class of a practice in the picture."""
    return LOOKS.get(feeling or 0, "nearly")


@register.filter
def how_many_words(count: int) -> str:
    """Return "1 word", "61 words"."""
    return ngettext("{count} word", "{count} words", count).format(count=count)


@register.filter
def how_many_seconds(count: int) -> str:
    """Return "27 s"."""
    return _("{count} s").format(count=count)


@register.filter
def clock_face(seconds: int) -> str:
    """Return seconds as a clock shows them: "0:30", "1:05"."""
    return f"{seconds // 60}:{seconds % 60:02}"


@register.filter
def named_for(row: object) -> str:
    """Return whom a pitch is for: the occasion in your words, else the audience."""
    return getattr(row, "for_whom", "") or str(AUDIENCES.get(row.audience, ""))  # type: ignore[attr-defined]


@register.filter
def count_words(text: str) -> int:
    """Count the words one says."""
    return count_spoken_words(text)


@register.filter
def part_text(text: object, part: str) -> str:
    """Return the words of one part."""
    return str(getattr(text, part, ""))


@register.simple_tag
def pitch_parts() -> tuple[PitchPart, ...]:
    """Return the parts in the order they are said."""
    return tuple(PitchPart)
