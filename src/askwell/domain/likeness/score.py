"""This file is the finding of pairs: everybody worth comparing, weighed, with what is beyond doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.likeness.blocking import find_candidates
from askwell.domain.likeness.evidence import (
    Evidence,
    weigh_contacts,
    weigh_life,
    weigh_surroundings,
)
from askwell.domain.likeness.name_evidence import weigh_name, word_names
from askwell.domain.likeness.names import Agreement
from askwell.domain.likeness.people import Pair
from askwell.domain.likeness.reasons import Reason
from askwell.domain.likeness.traits import Rarity, Traits, read_traits

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from askwell.domain.likeness.people import KnownPerson

PRIOR_BITS = -2.5
"""What two people who share a key start from, in bits; found with `bin/bench matching`."""
DOUBTFUL_FROM = 0.5
CERTAIN_FROM = 0.995
FEWEST_BITS = 0.0
WORTH_ASKING = 1.0
_DOUBTS = (
    Reason.DIFFERENT_PROFILE,
    Reason.DIFFERENT_BIRTHDAY,
    Reason.DIFFERENT_GENERATION,
    Reason.DIFFERENT_MIDDLE,
    Reason.DIFFERENT_GIVEN,
    Reason.DIFFERENT_PRONOUNS,
)
_AT_ONCE = 5_000


def find_duplicates(
    people: Iterable[KnownPerson],
    *,
    only: Collection[int] | None = None,
    total: int = 0,
    report: Callable[[int, int], None] | None = None,
) -> list[Pair]:
    """Return who may be one person, the likeliest first.

    Args:
        people: Everybody known, or everybody who could be meant.
        only: When given, a pair must have one of these in it: those who are new.
        total: How many people there are, when `people` are not all of them.
        report: Told how many of how many comparisons are done.
    """
    everybody = [read_traits(known) for known in people]
    rarity = Rarity(everybody, total=total)
    candidates = find_candidates(everybody, only=only)
    pairs = []
    for done, (one, other) in enumerate(candidates):
        if report and done % _AT_ONCE == 0:
            report(done, len(candidates))
        pair = compare_people(everybody[one], everybody[other], rarity)
        if pair is not None:
            pairs.append(pair)
    return sorted(pairs, key=lambda pair: (-pair.score, pair.first, pair.second))


def compare_people(one: Traits, other: Traits, rarity: Rarity) -> Pair | None:
    """Weigh two people, and return them as a pair when they may well be one."""
    if one.person > other.person:
        one, other = other, one
    found = Evidence(PRIOR_BITS)
    weigh_contacts(found, one, other)
    if _are_surely_two(found):
        return None
    weigh_surroundings(found, one, other, rarity)
    weigh_name(found, one, other, rarity)
    weigh_life(found, one, other)
    _ask_at_least(found)
    if _are_surely_two(found):
        return None
    if found.bits < FEWEST_BITS:
        return None
    word_names(found, one.name, other.name, rarity)
    score = 1.0 / (1.0 + 2.0 ** -min(found.bits, 50.0))
    is_certain = score >= CERTAIN_FROM and _is_beyond_doubt(found, one, other, rarity)
    return Pair(one.person, other.person, round(score, 4), tuple(found.reasons), is_certain)


def _are_surely_two(found: Evidence) -> bool:
    # Two profiles of one site, or two birthdays, are two people, however alike.
    return found.are_two and not (found.has_own_key or found.has_phone)


def _ask_at_least(found: Evidence) -> None:
    """Let no pair with one address or number pass unseen, however common the name is."""
    is_worth_it = found.has_own_key or (found.has_phone and found.given >= Agreement.INITIAL)
    if is_worth_it and found.bits < WORTH_ASKING and not found.has(*_DOUBTS):
        found.bits = WORTH_ASKING


def _is_beyond_doubt(found: Evidence, one: Traits, other: Traits, rarity: Rarity) -> bool:
    """Tell whether a person need not be asked: a key of one's own, a name that agrees, no objection."""
    if found.has(*_DOUBTS) or one.name.generation != other.name.generation:
        return False
    agrees = found.given > Agreement.CONFLICT and found.family > Agreement.CONFLICT
    if found.has_own_key:
        return agrees or found.given >= Agreement.FORM
    is_whole = found.given >= Agreement.FORM and found.family >= Agreement.SAME
    keeps_house = bool(one.emails and other.emails)
    if found.has_phone:
        # A household has one number, and its people have one family name.
        lives_apart = not found.has(
            Reason.SAME_ORGANIZATION, Reason.SAME_BIRTHDAY, Reason.SAME_SCHOOL
        )
        return is_whole and found.given is Agreement.SAME and not keeps_house and not lives_apart
    return (
        is_whole
        and found.given is Agreement.SAME
        and found.has(Reason.SAME_ORGANIZATION)
        and not keeps_house
        and not (one.phones and other.phones)
        and rarity.count_namesakes(one.name.plain, one.name.family) <= 2  # noqa: PLR2004 - these two
    )
