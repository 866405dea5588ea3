"""This file is who is compared with whom: only people who share a key, so that many take seconds."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from askwell.domain.likeness.names import Agreement, compare_given, is_slip, squash_word
from askwell.domain.likeness.nicknames import find_formal_names
from askwell.domain.likeness.traits import LOCAL_DIGITS, is_personal

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from askwell.domain.likeness.traits import Traits

MOST_BY_CONTACT = 30
"""An address or a number that more people have is nobody's own."""
MOST_BY_NAME = 40
"""A key that more people share is too common to tell anything by itself."""
_FIRST_LETTER, _LAST_LETTERS, _FIRST_LETTERS, _FORMAL = "i", "t", "h", "f"
"""Marks of keys that hold a part of a name only; whoever shares one must also look alike."""


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
    for place, traits in enumerate(people):
        for key in list_keys(traits):
            # Most keys are one person's: a list is made only for those that are shared.
            first = first_with.setdefault(key, place)
            if first != place:
                others_with[key].append(place)
    pairs: set[tuple[int, int]] = set()
    for key, others in others_with.items():
        pairs.update(_pair_up(key, [first_with[key], *others], people))
    if only is None:
        return pairs
    wanted = {place for place, traits in enumerate(people) if traits.person in only}
    return {pair for pair in pairs if pair[0] in wanted or pair[1] in wanted}


def list_keys(traits: Traits) -> list[str]:
    """Return every key of a person; two who share one may be compared."""
    keys = _list_contact_keys(traits)
    name = traits.name
    plain, family = name.plain, name.family
    places = (*traits.organizations, *traits.schools)
    keys += [f"1{plain} {place}" for place in places]
    if not family:
        return keys
    keys += [f"2{family} {place}" for place in places]
    # Both orders make one key: family names come first in half the world.
    keys.append(f"n{plain} {family}" if plain < family else f"n{family} {plain}")
    keys += (
        f"{_FIRST_LETTER}{family} {plain[:1]}",
        f"{_FIRST_LETTERS}{plain} {family[:3]}",
        f"{_LAST_LETTERS}{plain} {family[-3:]}",
    )
    if len(name.first) > 1:
        keys += [f"{_FORMAL}{family} {form}" for form in find_formal_names(name.first)]
    if len(name.parts) > 1:
        keys += _list_part_keys(plain, name.parts)
    return keys


def _list_contact_keys(traits: Traits) -> list[str]:
    keys = [f"@{value}" for value in (*traits.emails, *traits.profiles, *traits.loose_phones)]
    keys += [f"@{phone[-LOCAL_DIGITS:]}" for phone in traits.phones]
    keys += [f"@{name}" for name in traits.mail_names]
    if traits.domains:
        plain = traits.name.plain
        keys += [f"1{plain} {domain}" for domain in traits.domains if not is_personal(domain)]
    return keys


def _list_part_keys(plain: str, parts: tuple[str, ...]) -> Iterator[str]:
    for part in map(squash_word, parts):
        yield f"n{plain} {part}" if plain < part else f"n{part} {plain}"


def _pair_up(
    key: str, places: list[int], people: Sequence[Traits]
) -> Iterator[tuple[int, int]] | list[tuple[int, int]]:
    mark = key[0]
    if len(places) > (MOST_BY_CONTACT if mark == "@" else MOST_BY_NAME):
        return []
    if mark in {_FIRST_LETTER, _FORMAL}:
        return _pair_like_given(places, people)
    if mark in {_FIRST_LETTERS, _LAST_LETTERS}:
        return _pair_like_families(places, people)
    return combinations(dict.fromkeys(places), 2)


def _pair_like_given(places: list[int], people: Sequence[Traits]) -> list[tuple[int, int]]:
    names = [(place, people[place].name.plain) for place in places]
    return [
        (one, other)
        for (one, mine), (other, theirs) in combinations(names, 2)
        # The same name has a key of its own.
        if mine != theirs and compare_given(mine, theirs) is not Agreement.CONFLICT
    ]


def _pair_like_families(places: list[int], people: Sequence[Traits]) -> list[tuple[int, int]]:
    names = [(place, people[place].name.family) for place in places]
    return [
        (one, other)
        for (one, mine), (other, theirs) in combinations(names, 2)
        if mine != theirs and is_slip(mine, theirs)
    ]
