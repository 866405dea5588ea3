"""This file is what each thing two people share, or do not share, says about them, in bits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.likeness.names import Agreement, squash_word
from askwell.domain.likeness.reasons import Reason, Why
from askwell.domain.likeness.traits import LOCAL_DIGITS, are_same_day, is_personal

if TYPE_CHECKING:
    from askwell.domain.likeness.traits import Rarity, Traits


class Evidence:
    """The sum of what was weighed, and the words for it."""

    __slots__ = (
        "are_two",
        "bits",
        "family",
        "given",
        "has_own_key",
        "has_phone",
        "is_swapped",
        "reasons",
    )  # fmt: skip

    def __init__(self, bits: float = 0.0) -> None:
        """Begin with what is known before anything is weighed."""
        self.bits = bits
        self.reasons: list[Why] = []
        self.given = Agreement.UNKNOWN
        self.family = Agreement.UNKNOWN
        self.is_swapped = False
        self.has_own_key = False
        self.are_two = False
        self.has_phone = False

    def add(self, bits: float, reason: Reason, one: str = "", other: str = "") -> None:
        """Count a piece of evidence, and keep its words."""
        self.bits += bits
        self.reasons.append(Why(reason, one, other))

    def has(self, *reasons: Reason) -> bool:
        """Tell whether any of these was found."""
        return any(why.reason in reasons for why in self.reasons)


def weigh_contacts(found: Evidence, one: Traits, other: Traits) -> None:
    """Weigh addresses, numbers and profiles."""
    if one.profiles and other.profiles:
        if _share(one.profiles, other.profiles):
            found.add(17.0, Reason.SAME_PROFILE)
            found.has_own_key = True
        elif _have_different_profiles(one.profiles, other.profiles):
            found.add(-14.0, Reason.DIFFERENT_PROFILE)
            found.are_two = True
    if one.phones or one.loose_phones:
        _weigh_phones(found, one, other)
    if one.emails and other.emails and (shared := _share(one.emails, other.emails)):
        found.add(16.0, Reason.SAME_EMAIL, shared)
        found.has_own_key = True
        return
    if one.shared_emails and (shared := _share(one.shared_emails, other.shared_emails)):
        found.add(3.0, Reason.SHARED_EMAIL, shared)
    if one.mail_names and other.mail_names and (shared := _share(one.mail_names, other.mail_names)):
        # An address made from the name repeats the name; a made-up one is somebody's own.
        is_name = one.name.family[:4] in squash_word(shared) if one.name.family else False
        found.add(2.0 if is_name else 9.0, Reason.SAME_MAIL_NAME, shared)
    if one.domains and other.domains:
        _weigh_domains(found, one, other)


def weigh_surroundings(found: Evidence, one: Traits, other: Traits, rarity: Rarity) -> None:
    """Weigh work, school, town and tags."""
    if one.organizations and other.organizations:
        if shared := _share(one.organizations, other.organizations):
            found.add(rarity.weigh_place(shared), Reason.SAME_ORGANIZATION, shared)
        else:
            found.bits -= 1.2
    if one.schools and (shared := _share(one.schools, other.schools)):
        found.add(rarity.weigh_place(shared), Reason.SAME_SCHOOL, shared)
    if one.title and other.title:
        if one.title == other.title:
            found.add(rarity.weigh_title(one.title), Reason.SAME_TITLE)
        else:
            found.bits -= 0.6
    if one.city and other.city:
        _weigh_cities(found, one.city, other.city, rarity)
    if one.tags and (shared := _share(one.tags, other.tags)):
        found.add(0.5, Reason.SAME_TAGS, shared)


def weigh_life(found: Evidence, one: Traits, other: Traits) -> None:
    """Weigh birthdays, and what tells father from son and one person's words from another's."""
    if one.birthday and other.birthday:
        if are_same_day(one.birthday, other.birthday):
            found.add(8.0, Reason.SAME_BIRTHDAY)
        else:
            found.add(-10.0, Reason.DIFFERENT_BIRTHDAY)
            found.are_two = True
    mine, theirs = one.name.generation, other.name.generation
    if mine != theirs:
        if mine and theirs:
            found.add(-12.0, Reason.DIFFERENT_GENERATION, mine, theirs)
            found.are_two = True
        else:
            found.bits -= 4.0
    if one.pronouns and other.pronouns and one.pronouns[:2] != other.pronouns[:2]:
        found.add(-3.0, Reason.DIFFERENT_PRONOUNS)


def _weigh_phones(found: Evidence, one: Traits, other: Traits) -> None:
    if one.phones and other.phones:
        if _share(one.phones, other.phones):
            found.add(11.0, Reason.SAME_PHONE)
            found.has_phone = True
            return
        found.bits -= 0.8
    if one.loose_phones or other.loose_phones:
        ends = {p[-LOCAL_DIGITS:] for p in one.phones}.union(one.loose_phones)
        if not ends.isdisjoint([*(p[-LOCAL_DIGITS:] for p in other.phones), *other.loose_phones]):
            found.add(9.0, Reason.LIKE_PHONE)


def _weigh_domains(found: Evidence, one: Traits, other: Traits) -> None:
    shared = _share(one.domains, other.domains)
    if not shared:
        found.bits -= 0.5
    elif not is_personal(shared):
        # Two names at one employer have two addresses there; one person rarely has.
        if one.emails and other.emails:
            found.add(-1.5, Reason.DIFFERENT_EMAIL, shared)
        else:
            found.add(2.0, Reason.SAME_DOMAIN, shared)
    elif one.emails and other.emails:
        found.add(-2.0, Reason.DIFFERENT_EMAIL, shared)


def _weigh_cities(found: Evidence, mine: str, theirs: str, rarity: Rarity) -> None:
    if mine == theirs:
        found.add(rarity.weigh_city(mine), Reason.SAME_PLACE, mine.title())
    else:
        found.add(-2.0, Reason.DIFFERENT_PLACE, mine.title(), theirs.title())


def _have_different_profiles(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    # A profile elsewhere says nothing against one here.
    sites = {profile.partition("/")[0] for profile in mine}
    return any(profile.partition("/")[0] in sites for profile in theirs)


def _share(mine: tuple[str, ...], theirs: tuple[str, ...]) -> str:
    for value in mine:
        if value in theirs:
            return value
    return ""
