"""This file is a person prepared for comparison, and how rare each of their traits is."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from math import log2
from typing import TYPE_CHECKING, NamedTuple

from askwell.domain.likeness.names import NameKey, read_name_key, split_words
from askwell.domain.names import fold_text
from askwell.domain.people import NO_YEAR

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from askwell.domain.likeness.people import KnownPerson

_PROVIDERS = (
    "gmail googlemail yahoo ymail hotmail outlook live msn icloud me mac aol gmx web proton "
    "protonmail pm fastmail hey zoho mail yandex qq 163 126 naver orange free wanadoo libero "
    "comcast verizon btinternet t-online posteo mailbox tutanota"
)
PERSONAL = frozenset(_PROVIDERS.split())
_FRONT_DESKS = (
    "admin contact hello hi info mail office sales support team enquiries inquiries help "
    "reception jobs careers press billing accounts secretary webmaster noreply"
)
SHARED_MAILBOXES = frozenset(_FRONT_DESKS.split())
_KINDS_OF_FIRM = "inc incorporated llc ltd limited gmbh ag corp corporation co plc sa srl bv the"
_FIRMS = frozenset(_KINDS_OF_FIRM.split())
_DIGITS = re.compile(r"\D+")
_NO_LETTER = re.compile(r"[^a-z]+")
LOCAL_DIGITS = 8
"""So many last digits tell a phone apart when one of two has no country."""
CROWD = 400.0
"""A short list says little about what is rare, so a crowd of strangers is counted with it."""
LEAST = 0.6
"""How many of that crowd have a name that nobody in the list has twice."""


class Traits(NamedTuple):
    """One person, folded once, so that a comparison only compares."""

    person: int
    name: NameKey
    nickname: str
    pronouns: str
    title: str
    city: str
    birthday: date | None
    organizations: tuple[str, ...]
    schools: tuple[str, ...]
    emails: tuple[str, ...]
    shared_emails: tuple[str, ...]
    mail_names: tuple[str, ...]
    domains: tuple[str, ...]
    phones: tuple[str, ...]
    loose_phones: tuple[str, ...]
    profiles: tuple[str, ...]
    tags: tuple[str, ...]


def read_traits(known: KnownPerson) -> Traits:
    """Fold everything of a person that is compared."""
    name = read_name_key(known.full_name, known.given, known.additional, known.family, known.suffix)
    emails, shared, mail_names, domains = _read_emails(known.emails) if known.emails else ((),) * 4
    loose = tuple(d for p in known.loose_phones if len(d := _read_local_digits(p)) == LOCAL_DIGITS)
    return Traits(
        known.person,
        name,
        next(iter(split_words(known.nickname)), "") if known.nickname else "",
        known.pronouns,
        _fold(known.title) if known.title else "",
        read_city(known.location) if known.location else "",
        known.birthday,
        tuple([fold_organization(place) for place in known.organizations]),
        tuple([fold_organization(place) for place in known.schools]),
        emails,
        shared,
        mail_names,
        domains,
        known.phones,
        loose,
        known.profiles,
        known.tags,
    )


@lru_cache(maxsize=20_000)
def fold_organization(name: str) -> str:
    """Return the name of a place without accents, signs and the kind of its firm."""
    words = re.split(r"[\W_]+", fold_text(name))
    return " ".join(word for word in words if word and word not in _FIRMS)


@lru_cache(maxsize=20_000)
def read_city(location: str) -> str:
    """Return the first part of a location, which is the town in most of them."""
    return fold_text(location.split(",", 1)[0]).removeprefix("greater ").removesuffix(" area")


def is_personal(domain: str) -> bool:
    """Tell whether a mail domain is one where anybody may have an address."""
    return domain.split(".", 1)[0] in PERSONAL


def are_same_day(one: date, other: date) -> bool:
    """Tell whether two birthdays are one, also when a program left the year out."""
    if NO_YEAR in {one.year, other.year}:
        return (one.month, one.day) == (other.month, other.day)
    # Day and month change places where two countries share a file.
    is_turned = (one.month, one.day) == (other.day, other.month)
    return one.year == other.year and (
        (one.month, one.day) == (other.month, other.day) or is_turned
    )


class Rarity:
    """How many of the people have each name, place and title: what is common says little."""

    def __init__(self, people: Iterable[Traits], *, total: int = 0) -> None:
        """Count; `total` is how many there are when only some of them are given."""
        everybody = list(people)
        firsts = [traits.name.plain for traits in everybody]
        families = [traits.name.family for traits in everybody]
        self._firsts = Counter(firsts)
        self._families = Counter(families)
        self._names = Counter(zip(firsts, families, strict=True))
        self._places = Counter(place for traits in everybody for place in traits.organizations)
        self._places.update(place for traits in everybody for place in traits.schools)
        self._titles = Counter([traits.title for traits in everybody])
        self._cities = Counter([traits.city for traits in everybody])
        seen = len(everybody)
        self.total = max(total, seen, 2)
        self._sure = seen + CROWD
        self._weights: dict[tuple[str, float], float] = {}

    def share_of_first(self, plain: str) -> float:
        """Return what part of the people has this given name, at a guess never nobody."""
        # Of two who agree, one would be there anyhow.
        return (max(self._firsts[plain] - 1, 0) + LEAST) / self._sure

    def share_of_family(self, family: str) -> float:
        """Return what part of the people has this family name, at a guess never nobody."""
        return (max(self._families[family] - 1, 0) + LEAST / 2) / self._sure

    def count_namesakes(self, plain: str, family: str) -> int:
        """Return how many have both names."""
        return self._names[plain, family]

    def weigh_place(self, place: str) -> float:
        """Return how much it says to have an organization or school in common, in bits."""
        return self._weigh(self._places, place, 7.0)

    def weigh_title(self, title: str) -> float:
        """Return how much it says to have a title in common, in bits."""
        return self._weigh(self._titles, title, 4.0)

    def weigh_city(self, city: str) -> float:
        """Return how much it says to live in one town, in bits."""
        return self._weigh(self._cities, city, 5.0)

    def _weigh(self, counts: Counter[str], value: str, most: float) -> float:
        key = (value, most)
        weight = self._weights.get(key)
        if weight is None:
            weight = min(most, max(0.5, -log2(max(counts[value] - 1, LEAST) / self._sure)))
            self._weights[key] = weight
        return weight


def _fold(text: str) -> str:
    return text.lower() if text.isascii() else fold_text(text)


def _read_emails(emails: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    own, shared, names, domains = [], [], [], []
    for email in emails:
        local, _at, domain = email.partition("@")
        if local in SHARED_MAILBOXES:
            shared.append(email)
        else:
            own.append(email)
            name = _NO_LETTER.sub("", local.partition("+")[0])
            if len(name) > 3:  # noqa: PLR2004 - three letters are anybody's
                names.append(name)
        domains.append(domain)
    return tuple(own), tuple(shared), tuple(names), tuple(domains)


@lru_cache(maxsize=10_000)
def _read_local_digits(phone: str) -> str:
    return _DIGITS.sub("", phone)[-LOCAL_DIGITS:]
