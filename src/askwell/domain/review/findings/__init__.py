"""This file is the findings, in the order they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.review.findings.asks_for_job import find_job_ask, tell_job_ask
from askwell.domain.review.findings.generic_why_them import find_generic_reason, tell_generic_reason
from askwell.domain.review.findings.many_questions import find_many_questions
from askwell.domain.review.findings.missing_ask import find_missing_ask
from askwell.domain.review.findings.missing_impact import find_missing_impact, tell_missing_impact
from askwell.domain.review.findings.missing_previous_contact import (
    find_missing_contact,
)
from askwell.domain.review.findings.missing_referrer import find_missing_referrer
from askwell.domain.review.findings.missing_who_i_am import find_missing_self
from askwell.domain.review.findings.missing_why_them import find_missing_reason, tell_missing_reason
from askwell.domain.review.findings.near_copy import find_near_copy
from askwell.domain.review.findings.no_thanks import find_missing_thanks
from askwell.domain.review.findings.no_time_bound import find_unbounded_time
from askwell.domain.review.findings.no_time_choices import find_missing_times
from askwell.domain.review.findings.offers_resume import find_resume_offer
from askwell.domain.review.findings.placeholder_left import find_placeholders
from askwell.domain.review.findings.pushy import find_pressure, tell_pressure
from askwell.domain.review.findings.thank_you_not_specific import (
    find_vague_thanks,
    tell_vague_thanks,
)
from askwell.domain.review.findings.too_long import find_excess_length
from askwell.domain.review.findings.vague_subject import find_vague_subject
from askwell.domain.review.findings.wall_of_text import find_wall_of_text
from askwell.domain.review.findings.wrong_name import find_wrong_name
from askwell.domain.review.findings.wrong_organization import find_wrong_organization

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Finding

# What any language shows.
IN_ANY_LANGUAGE: tuple[Callable[[Reading], Iterator[Finding]], ...] = (
    find_placeholders,
    find_wrong_name,
    find_excess_length,
)

FINDINGS: tuple[Callable[[Reading], Iterator[Finding]], ...] = (
    *IN_ANY_LANGUAGE,
    find_wrong_organization,
    find_job_ask,
    find_resume_offer,
    find_pressure,
    find_missing_self,
    find_missing_ask,
    find_missing_reason,
    find_generic_reason,
    find_missing_referrer,
    find_missing_contact,
    find_unbounded_time,
    find_missing_thanks,
    find_vague_thanks,
    find_missing_impact,
)

# How a finding is put that the words of a message weigh towards: the text is the rule's own.
TELLERS: dict[str, Callable[[Reading, tuple[int, int]], Finding]] = {
    "asks_for_job": tell_job_ask,
    "pushy": tell_pressure,
    "missing_why_them": tell_missing_reason,
    "generic_why_them": tell_generic_reason,
    "thank_you_not_specific": tell_vague_thanks,
    "missing_impact": tell_missing_impact,
}

# Advice on form, shown while one writes; never part of what the labelled messages measure.
HINTS_IN_ANY_LANGUAGE: tuple[Callable[[Reading], Iterator[Finding]], ...] = (
    find_near_copy,
    find_wall_of_text,
    find_many_questions,
)
HINTS: tuple[Callable[[Reading], Iterator[Finding]], ...] = (
    *HINTS_IN_ANY_LANGUAGE,
    find_vague_subject,
    find_missing_times,
)
