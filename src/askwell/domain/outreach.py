"""This file is where a conversation stands, and what came back."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """How far you are with a person you would like to talk with.

    The last three rest: nobody is chased there, and nothing is red.
    """

    WANTED = "wanted"
    RESEARCHED = "researched"
    INVITED = "invited"
    REPLIED = "replied"
    SCHEDULED = "scheduled"
    MET = "met"
    THANKED = "thanked"
    KEEPING_IN_TOUCH = "keeping-in-touch"
    NO = "no"
    NOT_NOW = "not-now"
    NO_ANSWER = "no-answer"


WAY = (
    Stage.WANTED,
    Stage.RESEARCHED,
    Stage.INVITED,
    Stage.REPLIED,
    Stage.SCHEDULED,
    Stage.MET,
    Stage.THANKED,
    Stage.KEEPING_IN_TOUCH,
)
RESTING = (Stage.NOT_NOW, Stage.NO_ANSWER, Stage.NO)
AFTER_MEETING = (Stage.MET, Stage.THANKED, Stage.KEEPING_IN_TOUCH)


class Answer(StrEnum):
    """What came back to a message; NONE while it is open."""

    NONE = ""
    YES = "yes"
    NO = "no"
    NOT_NOW = "not-now"
    NO_ANSWER = "no-answer"


class MessageStatus(StrEnum):
    """A message is written, or it went out; Askwell itself sends nothing."""

    DRAFT = "draft"
    SENT = "sent"


class InteractionKind(StrEnum):
    """Contact that happened."""

    MEETING = "meeting"
    CALL = "call"
    MESSAGE_RECEIVED = "message-received"
    MESSAGE_SENT = "message-sent"
    EVENT = "event"
    COFFEE = "coffee"
    NOTE = "note"


class FieldStatus(StrEnum):
    """How seriously you look at a career field."""

    CURIOUS = "curious"
    EXPLORING = "exploring"
    PURSUING = "pursuing"
    SET_ASIDE = "set-aside"


class ReferralStatus(StrEnum):
    """What became of a name that somebody gave you."""

    GIVEN = "given"
    CONTACTED = "contacted"
    MET = "met"
    SET_ASIDE = "set-aside"


class AdviceStatus(StrEnum):
    """What you did with something a person advised."""

    NOTED = "noted"
    ACTING = "acting"
    ACTED = "acted"
    SET_ASIDE = "set-aside"


class FavourKind(StrEnum):
    """Something given or received."""

    INTRODUCTION = "introduction"
    REFERRAL = "referral"
    ADVICE = "advice"
    TIME = "time"
    ARTICLE = "article"
    FEEDBACK = "feedback"
    RECOMMENDATION = "recommendation"
    OTHER = "other"


class StepReply(StrEnum):
    """Your answer to a next step; the step itself is never stored."""

    SNOOZED = "snoozed"
    DISMISSED = "dismissed"


class AskDecision(StrEnum):
    """What you decided after reading about somebody."""

    ASK = "ask"
    WAIT = "wait"
    LEAVE = "leave"


class KeptFor(StrEnum):
    """Why a wording of a message was kept."""

    KEPT = "kept"
    COPIED = "copied"
    SENT = "sent"
    REPLACED = "replaced"
