"""This file is the words for a letter: what it is for, and how it travels."""

from __future__ import annotations

from enum import StrEnum


class MessageKind(StrEnum):
    """What a message is for."""

    INVITATION = "invitation"
    REFERRAL_ASK = "referral_ask"
    INTRODUCTION_REQUEST = "introduction_request"
    THANK_YOU = "thank_you"
    FOLLOW_UP = "follow_up"
    IMPACT_UPDATE = "impact_update"
    RECONNECT = "reconnect"
    CONGRATULATION = "congratulation"


class Channel(StrEnum):
    """The way a message travels."""

    EMAIL = "email"
    LINKEDIN_NOTE = "linkedin_note"
    LINKEDIN_MESSAGE = "linkedin_message"
    LINKEDIN_INMAIL = "linkedin_inmail"
    TEXT = "text"
    LETTER = "letter"
    IN_PERSON = "in_person"
