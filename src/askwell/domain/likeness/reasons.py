"""This file is the words for why two people look alike, or speak against it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from askwell.domain.words import _


class Reason(StrEnum):
    """One kind of evidence; those after `DIFFERENT_PROFILE` speak against."""

    SAME_EMAIL = "same-email"
    SHARED_EMAIL = "shared-email"
    SAME_PROFILE = "same-profile"
    SAME_PHONE = "same-phone"
    LIKE_PHONE = "like-phone"
    SAME_MAIL_NAME = "same-mail-name"
    SAME_DOMAIN = "same-domain"
    SAME_NAME = "same-name"
    RARE_NAME = "rare-name"
    SWAPPED_NAME = "swapped-name"
    SAME_LETTERS = "same-letters"
    SHORT_FORM = "short-form"
    OTHER_FORM = "other-form"
    INITIAL = "initial"
    LIKE_NAME = "like-name"
    PART_OF_NAME = "part-of-name"
    NEW_FAMILY_NAME = "new-family-name"
    SAME_FAMILY = "same-family"
    SAME_ORGANIZATION = "same-organization"
    SAME_SCHOOL = "same-school"
    SAME_TITLE = "same-title"
    SAME_PLACE = "same-place"
    SAME_BIRTHDAY = "same-birthday"
    SAME_TAGS = "same-tags"
    DIFFERENT_PROFILE = "different-profile"
    DIFFERENT_EMAIL = "different-email"
    DIFFERENT_PLACE = "different-place"
    DIFFERENT_BIRTHDAY = "different-birthday"
    DIFFERENT_GENERATION = "different-generation"
    DIFFERENT_MIDDLE = "different-middle"
    DIFFERENT_GIVEN = "different-given"
    DIFFERENT_PRONOUNS = "different-pronouns"
    COMMON_NAME = "common-name"


AGAINST = frozenset(list(Reason)[list(Reason).index(Reason.DIFFERENT_PROFILE) :])


class Why(NamedTuple):
    """One piece of evidence: which kind, and the two values it is about where that helps."""

    reason: Reason
    one: str = ""
    other: str = ""

    @property
    def is_against(self) -> bool:
        """Tell whether this speaks against the two being one."""
        return self.reason in AGAINST


def word_reason(why: Why) -> str:
    """Return the evidence as a phrase a person understands."""
    return _find_words(why.reason).format(one=why.one, other=why.other)


def _find_words(reason: Reason) -> str:
    return {
        Reason.SAME_EMAIL: _("same e-mail {one}"),
        Reason.SHARED_EMAIL: _("same e-mail {one}, which several people may read"),
        Reason.SAME_PROFILE: _("same profile"),
        Reason.SAME_PHONE: _("same phone"),
        Reason.LIKE_PHONE: _("same phone apart from the country"),
        Reason.SAME_MAIL_NAME: _("both write as {one} before the @"),
        Reason.SAME_DOMAIN: _("both have an address at {one}"),
        Reason.SAME_NAME: _("same name"),
        Reason.RARE_NAME: _("same name, and a rare one among yours"),
        Reason.SWAPPED_NAME: _("same names the other way round"),
        Reason.SAME_LETTERS: _("same name apart from accents and spelling: {one}, {other}"),
        Reason.SHORT_FORM: _("{one} is short for {other}"),
        Reason.OTHER_FORM: _("{one} and {other} are forms of one name"),
        Reason.INITIAL: _("{one} fits {other}"),
        Reason.LIKE_NAME: _("{one} and {other} differ by a slip of the pen"),
        Reason.PART_OF_NAME: _("{one} is part of {other}"),
        Reason.NEW_FAMILY_NAME: _("same given name; the family name may have changed"),
        Reason.SAME_FAMILY: _("same family name"),
        Reason.SAME_ORGANIZATION: _("both at {one}"),
        Reason.SAME_SCHOOL: _("both studied at {one}"),
        Reason.SAME_TITLE: _("same title"),
        Reason.SAME_PLACE: _("both in {one}"),
        Reason.SAME_BIRTHDAY: _("same birthday"),
        Reason.SAME_TAGS: _("both tagged {one}"),
        Reason.DIFFERENT_PROFILE: _("two different profiles"),
        Reason.DIFFERENT_EMAIL: _("two different addresses at {one}"),
        Reason.DIFFERENT_PLACE: _("one is in {one}, the other in {other}"),
        Reason.DIFFERENT_BIRTHDAY: _("two different birthdays"),
        Reason.DIFFERENT_GENERATION: _("one is {one}, the other {other}: father and son, perhaps"),
        Reason.DIFFERENT_MIDDLE: _("different middle names: {one}, {other}"),
        Reason.DIFFERENT_GIVEN: _("different given names: {one}, {other}"),
        Reason.DIFFERENT_PRONOUNS: _("different pronouns"),
        Reason.COMMON_NAME: _("several people of yours have this name"),
    }[reason]
