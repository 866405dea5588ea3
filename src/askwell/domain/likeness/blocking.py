"""This file is who is compared with whom: only people who share a key, so that many take seconds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from itertools import combinations
from typing import TYPE_CHECKING

from askwell.domain.likeness.names import (
    Agreement,
    compare_family,
    compare_given,
    is_slip,
    squash_word,
)
from askwell.domain.likeness.nicknames import find_formal_names
from askwell.domain.likeness.traits import LOCAL_DIGITS, is_personal

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from askwell.domain.likeness.traits import Traits

MOST_BY_CONTACT = 30
"""An address or a number that more people have is nobody's own."""
MOST_BY_MAIL_NAME = 6
"""So many may write under one name before the @; what more do, anybody would choose."""
MOST_BY_NAME = 40
"""A key that more people share is too common to tell anything by itself."""
MOST_BY_PART = 24
"""The same for keys that hold a part of a name only."""
LONG_NAME = 7
"""Of a longer name one letter more is compared, for many end alike."""
_CONTACT, _MAIL_NAME, _NAME = "@", "=", "n"
_FIRST_LETTER, _LAST_LETTERS, _FIRST_LETTERS, _FORMAL = "i", "t", "h", "f"
_FIRST_AT_PLACE, _FAMILY_AT_PLACE = "1", "2"
"""The marks that keys begin with; whoever shares but a part of a name must also look alike."""


def find_candidates(
    people: Sequence[Traits], *, only: Collection[int] | None = None
) -> set[tuple[int, int]]:
    """Return the places in `people`, smaller first, of those worth comparing.

    Args:
        people: Everybody.
        only: When given, a pair must have one of these persons in it.
    """
    first_with: dict[str, int] = {}
    others_with: dict[str, list[int]] = defaultdict(list)
    if only is not None:
        return _find_candidates_of(people, only)
    put = first_with.setdefault
    for place, traits in enumerate(people):
        for key in list_keys(traits):
            # Most keys are one person's: a list is made only for those that are shared.
            if put(key, place) != place:
                others_with[key].append(place)
    pairs: set[tuple[int, int]] = set()
    for key, others in others_with.items():
        pairs.update(_pair_up(key, [first_with[key], *others], people))
    return pairs


def list_keys(traits: Traits) -> list[str]:
    """Return every key of a person; two who share one may be compared."""
    keys = _list_contact_keys(traits)
    name = traits.name
    plain, family = name.plain, name.family
    places = traits.organizations + traits.schools
    if places:
        keys += [f"1{plain} {place}" for place in places]
    if not family:
        return keys
    if places:
        keys += [f"2{family} {place}" for place in places]
    # Both orders make one key: family names come first in half the world.
    keys += (
        f"n{plain} {family}" if plain < family else f"n{family} {plain}",
        f"{_FIRST_LETTER}{family} {plain[:1]}",
        f"{_FIRST_LETTERS}{plain} {family[:3]}",
        f"{_LAST_LETTERS}{plain} {family[-4:] if len(family) > LONG_NAME else family[-3:]}",
    )
    if len(name.first) > 1:
        keys += [f"{_FORMAL}{family} {form}" for form in find_formal_names(name.first)]
    if len(name.parts) > 1:
        keys += _list_part_keys(plain, name.parts)
    return keys


def _find_candidates_of(people: Sequence[Traits], only: Collection[int]) -> set[tuple[int, int]]:
    """Return the pairs that have one of `only` in them; nobody else's keys are kept."""
    new = {place for place, traits in enumerate(people) if traits.person in only}
    by_key: dict[str, list[int]] = {key: [] for place in new for key in list_keys(people[place])}
    for place, traits in enumerate(people):
        for key in list_keys(traits):
            if key in by_key:
                by_key[key].append(place)
    return {
        pair
        for key, places in by_key.items()
        for pair in _pair_up(key, places, people)
        if pair[0] in new or pair[1] in new
    }


def _list_contact_keys(traits: Traits) -> list[str]:
    # Each is one or none for most people, and asking costs less than going through nothing.
    keys = [f"@{value}" for value in traits.emails] if traits.emails else []
    if traits.profiles:
        keys += [f"@{value}" for value in traits.profiles]
    if traits.loose_phones:
        keys += [f"@{value}" for value in traits.loose_phones]
    if traits.phones:
        keys += [f"@{phone[-LOCAL_DIGITS:]}" for phone in traits.phones]
    if traits.mail_names:
        keys += [f"={name}" for name in traits.mail_names]
    if traits.domains:
        plain = traits.name.plain
        keys += [f"1{plain} {domain}" for domain in traits.domains if not is_personal(domain)]
    return keys


def _list_part_keys(plain: str, parts: tuple[str, ...]) -> Iterator[str]:
    for part in map(squash_word, parts):
        yield f"n{plain} {part}" if plain < part else f"n{part} {plain}"


def _pair_up(key: str, places: list[int], people: Sequence[Traits]) -> Iterable[tuple[int, int]]:
    mark = key[0]
    if len(places) > _MOST[mark]:
        return ()
    look = _LOOKS.get(mark)
    if len(places) == 2 and look is not None:  # noqa: PLR2004 - which most are
        one, other = places
        return ((one, other),) if one != other and look(people[one], people[other]) else ()
    pairs = combinations(dict.fromkeys(places), 2)
    if look is None:
        return pairs
    return [pair for pair in pairs if look(people[pair[0]], people[pair[1]])]


def _have_like_given(one: Traits, other: Traits) -> bool:
    # The same name has a key of its own.
    if one.name.plain == other.name.plain:
        return False
    return compare_given(one.name.first, other.name.first) is not Agreement.CONFLICT


def _have_like_given_or_more(one: Traits, other: Traits) -> bool:
    has_more = one.name.middle or other.name.middle or one.nickname or other.nickname
    return bool(has_more) or _have_like_given(one, other)


def _have_like_families(one: Traits, other: Traits) -> bool:
    mine, theirs = one.name.family, other.name.family
    return mine != theirs and is_slip(mine, theirs)


def _have_like_families_or_more(one: Traits, other: Traits) -> bool:
    """Look whether two of one given name at one place may have had one family name."""
    mine, theirs = one.name, other.name
    if mine.family == theirs.family:
        return False
    if one.title and one.title == other.title:
        return True
    if one.city and one.city == other.city:
        return True
    return compare_family(mine, theirs) is not Agreement.CONFLICT


_Look = Callable[["Traits", "Traits"], bool]
_LOOKS: dict[str, _Look] = {
    _FIRST_LETTER: _have_like_given,
    _FORMAL: _have_like_given,
    _FIRST_LETTERS: _have_like_families,
    _LAST_LETTERS: _have_like_families,
    _FIRST_AT_PLACE: _have_like_families_or_more,
    _FAMILY_AT_PLACE: _have_like_given_or_more,
}
_MOST = dict.fromkeys((*_LOOKS, _NAME), MOST_BY_NAME) | {
    **dict.fromkeys((_FIRST_LETTER, _FIRST_LETTERS, _LAST_LETTERS), MOST_BY_PART),
    _CONTACT: MOST_BY_CONTACT,
    _MAIL_NAME: MOST_BY_MAIL_NAME,
}
