"""This file is what two names say about being one person's, and the words for how they agree."""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

from askwell.domain.likeness.names import Agreement, compare_family, compare_given
from askwell.domain.likeness.nicknames import is_short_form
from askwell.domain.likeness.reasons import Reason, Why

if TYPE_CHECKING:
    from askwell.domain.likeness.evidence import Evidence
    from askwell.domain.likeness.names import NameKey
    from askwell.domain.likeness.traits import Rarity, Traits

COMMON_FROM = 3
_INITIALS = 12.0
"""So many initials are about equally frequent."""
_GIVEN_COST = {
    Agreement.SAME: 0.4,
    Agreement.FORM: 2.5,
    Agreement.SLIP: 2.5,
    Agreement.PART: 3.0,
    Agreement.INITIAL: 3.5,
    Agreement.UNKNOWN: 4.0,
    Agreement.CONFLICT: 9.0,
}
_FAMILY_COST = {
    Agreement.SAME: 0.2,
    Agreement.PART: 3.0,
    Agreement.SLIP: 2.5,
    Agreement.INITIAL: 4.0,
    Agreement.UNKNOWN: 4.0,
    Agreement.CONFLICT: 5.0,
}
"""How rarely one person appears so twice, as -log2 of the share."""


def weigh_name(found: Evidence, one: Traits, other: Traits, rarity: Rarity) -> None:
    """Weigh the names: how they agree, and how many would agree so by chance."""
    mine, theirs = one.name, other.name
    given, family = compare_given(mine.first, theirs.first), compare_family(mine, theirs)
    if family is Agreement.CONFLICT and given is Agreement.CONFLICT and _are_swapped(mine, theirs):
        given = family = Agreement.SAME
        found.is_swapped = True
    elif given <= Agreement.INITIAL and family is not Agreement.CONFLICT:
        given = _find_other_given(one, other, given)
    found.given, found.family = given, family
    chance = rarity.total * _guess_share(given, mine, theirs, rarity, is_given=True)
    chance *= _guess_share(family, mine, theirs, rarity, is_given=False)
    found.bits += -log2(max(chance, 1e-4)) - _GIVEN_COST[given] - _FAMILY_COST[family]
    if found.is_swapped:
        found.bits -= 1.0
    if mine.middle and theirs.middle:
        _weigh_middle_names(found, mine, theirs)


def word_names(found: Evidence, mine: NameKey, theirs: NameKey, rarity: Rarity) -> None:
    """Put into words how the names agree; done last, for few pairs are worth the words."""
    given, family = found.given, found.family
    if found.is_swapped:
        found.reasons.append(Why(Reason.SWAPPED_NAME))
        return
    if given is Agreement.SAME and family is Agreement.SAME:
        _word_same_name(found, mine, theirs, rarity)
        return
    _word_given(found, mine.first.title(), theirs.first.title())
    if family is Agreement.SAME:
        found.reasons.append(Why(Reason.SAME_FAMILY))
    elif family is Agreement.SLIP:
        found.reasons.append(Why(Reason.LIKE_NAME, _show(mine), _show(theirs)))
    elif family is Agreement.PART:
        short, long = sorted((_show(mine), _show(theirs)), key=len)
        found.reasons.append(Why(Reason.PART_OF_NAME, short, long))
    elif family is Agreement.INITIAL:
        short, long = sorted((_show(mine), _show(theirs)), key=len)
        found.reasons.append(Why(Reason.INITIAL, f"{short}.", long))
    elif family is Agreement.CONFLICT and given is Agreement.SAME:
        found.reasons.append(Why(Reason.NEW_FAMILY_NAME))


def _are_swapped(mine: NameKey, theirs: NameKey) -> bool:
    return bool(mine.plain) and mine.plain == theirs.family and theirs.plain == mine.family


def _find_other_given(one: Traits, other: Traits, so_far: Agreement) -> Agreement:
    """Look among nicknames and middle names when the first names do not agree."""
    mine = (one.name.first, *one.name.middle, one.nickname)
    theirs = (other.name.first, *other.name.middle, other.nickname)
    if len(mine) == len(theirs) == 2 and not (one.nickname or other.nickname):  # noqa: PLR2004
        return so_far
    for my_name in mine:
        for their_name in theirs:
            if len(my_name) > 1 and len(their_name) > 1:
                agreement = compare_given(my_name, their_name)
                if agreement >= Agreement.FORM:
                    return Agreement.FORM
    return so_far


def _guess_share(
    agreement: Agreement, mine: NameKey, theirs: NameKey, rarity: Rarity, *, is_given: bool
) -> float:
    """Return what part of all people would agree so well by chance."""
    if agreement in {Agreement.UNKNOWN, Agreement.CONFLICT}:
        return 1.0
    if agreement is Agreement.INITIAL:
        return 1.0 / _INITIALS
    if is_given:
        share = rarity.share_of_first(mine.plain)
        if mine.plain != theirs.plain:
            share = max(share, rarity.share_of_first(theirs.plain))
    else:
        share = rarity.share_of_family(mine.family)
        if mine.family != theirs.family:
            share = max(share, rarity.share_of_family(theirs.family))
    return share if agreement is Agreement.SAME else min(1.0, share * 2)


def _word_same_name(found: Evidence, mine: NameKey, theirs: NameKey, rarity: Rarity) -> None:
    if mine.first != theirs.first or mine.parts != theirs.parts:
        spellings = [f"{name.first.title()} {_show(name)}" for name in (mine, theirs)]
        found.reasons.append(Why(Reason.SAME_LETTERS, *spellings))
        return
    namesakes = rarity.count_namesakes(mine.plain, mine.family)
    rare = namesakes < COMMON_FROM and rarity.share_of_family(mine.family) * rarity.total <= 8  # noqa: PLR2004
    found.reasons.append(Why(Reason.RARE_NAME if rare else Reason.SAME_NAME))
    if namesakes >= COMMON_FROM:
        found.reasons.append(Why(Reason.COMMON_NAME))


def _word_given(found: Evidence, mine: str, theirs: str) -> None:
    given = found.given
    short, long = sorted((mine, theirs), key=len)
    if given is Agreement.FORM:
        if is_short_form(short.lower(), long.lower()):
            found.reasons.append(Why(Reason.SHORT_FORM, short, long))
        elif is_short_form(long.lower(), short.lower()):
            found.reasons.append(Why(Reason.SHORT_FORM, long, short))
        else:
            found.reasons.append(Why(Reason.OTHER_FORM, short, long))
    elif given is Agreement.INITIAL:
        found.reasons.append(Why(Reason.INITIAL, f"{short}.", long))
    elif given is Agreement.SLIP:
        found.reasons.append(Why(Reason.LIKE_NAME, mine, theirs))
    elif given is Agreement.PART:
        found.reasons.append(Why(Reason.PART_OF_NAME, short, long))
    elif given is Agreement.CONFLICT:
        found.reasons.append(Why(Reason.DIFFERENT_GIVEN, mine, theirs))


def _weigh_middle_names(found: Evidence, mine: NameKey, theirs: NameKey) -> None:
    if found.given is not Agreement.SAME:
        return
    one, other = mine.middle[0], theirs.middle[0]
    agreement = compare_given(one, other)
    if agreement is Agreement.CONFLICT and one not in theirs.middle:
        found.add(-4.0, Reason.DIFFERENT_MIDDLE, one.title(), other.title())
    elif agreement is Agreement.SAME:
        found.bits += 2.0


def _show(name: NameKey) -> str:
    return " ".join(part.title() for part in name.parts)
