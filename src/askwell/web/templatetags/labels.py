"""This file is the word a person reads for each value the domain names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from askwell.domain.interviews import InterviewFormat, InterviewStatus, KeepResearching
from askwell.domain.outreach import (
    AdviceStatus,
    Answer,
    FavourKind,
    FieldStatus,
    InteractionKind,
    MessageStatus,
    ReferralStatus,
    Stage,
)
from askwell.domain.people import (
    AffiliationKind,
    Circle,
    Closeness,
    ContactKind,
    WorkSetting,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.utils.functional import _StrPromise

STAGES = {
    Stage.WANTED: _("Want to contact"),
    Stage.RESEARCHED: _("Researched"),
    Stage.INVITED: _("Invited"),
    Stage.REPLIED: _("Replied"),
    Stage.SCHEDULED: _("Scheduled"),
    Stage.MET: _("Met"),
    Stage.THANKED: _("Thanked"),
    Stage.KEEPING_IN_TOUCH: _("Keeping in touch"),
    Stage.NO: _("A kind no"),
    Stage.NOT_NOW: _("Not now"),
    Stage.NO_ANSWER: _("No answer"),
}
STAGE_WORDS = {
    Stage.WANTED: pgettext_lazy("stage, in a list", "wanted"),
    Stage.RESEARCHED: pgettext_lazy("stage, in a list", "researched"),
    Stage.INVITED: pgettext_lazy("stage, in a list", "invited"),
    Stage.REPLIED: pgettext_lazy("stage, in a list", "replied"),
    Stage.SCHEDULED: pgettext_lazy("stage, in a list", "scheduled"),
    Stage.MET: pgettext_lazy("stage, in a list", "met"),
    Stage.THANKED: pgettext_lazy("stage, in a list", "thanked"),
    Stage.KEEPING_IN_TOUCH: pgettext_lazy("stage, in a list", "in touch"),
    Stage.NO: pgettext_lazy("stage, in a list", "a kind no"),
    Stage.NOT_NOW: pgettext_lazy("stage, in a list", "not now"),
    Stage.NO_ANSWER: pgettext_lazy("stage, in a list", "no answer"),
}
CIRCLES = {
    Circle.FRIEND: _("Friend"),
    Circle.FAMILY: _("Family"),
    Circle.NEIGHBOUR: _("Neighbour"),
    Circle.COWORKER: _("Coworker"),
    Circle.CLASSMATE: _("Classmate"),
    Circle.PROFESSOR: _("Professor"),
    Circle.ADVISOR: _("Advisor"),
    Circle.STUDENT_GROUP: _("Student group"),
    Circle.ASSOCIATION: _("Association"),
    Circle.SPEAKER: _("Speaker"),
    Circle.REFERRED: _("Referred"),
    Circle.OTHER: _("Other"),
}
SETTINGS = {
    WorkSetting.GOVERNMENT: _("Government"),
    WorkSetting.PRIVATE: _("Private"),
    WorkSetting.NON_PROFIT: _("Non-profit"),
    WorkSetting.EDUCATION: _("Education"),
    WorkSetting.SELF_EMPLOYED: _("Self-employed"),
    WorkSetting.OTHER: _("Other"),
}
CONTACT_KINDS = {
    ContactKind.EMAIL: _("Email"),
    ContactKind.PHONE: _("Phone"),
    ContactKind.PROFILE: _("Profile"),
    ContactKind.SITE: _("Site"),
    ContactKind.ADDRESS: _("Address"),
}
AFFILIATIONS = {
    AffiliationKind.WORK: _("Work"),
    AffiliationKind.STUDY: _("Study"),
    AffiliationKind.VOLUNTEER: _("Volunteer"),
    AffiliationKind.MEMBER: _("Member"),
}
CLOSENESS = {
    Closeness.CLOSE: _("Close"),
    Closeness.WARM: _("Warm"),
    Closeness.KNOWN: _("Known"),
    Closeness.DISTANT: _("Distant"),
}
ANSWERS = {
    Answer.NONE: _("No answer yet"),
    Answer.YES: _("Yes"),
    Answer.NO: _("A kind no"),
    Answer.NOT_NOW: _("Not now"),
    Answer.NO_ANSWER: _("No answer"),
}
MESSAGE_STATUSES = {MessageStatus.DRAFT: _("Draft"), MessageStatus.SENT: _("Sent")}
INTERACTIONS = {
    InteractionKind.MEETING: _("Meeting"),
    InteractionKind.CALL: _("Call"),
    InteractionKind.MESSAGE_RECEIVED: _("Message received"),
    InteractionKind.MESSAGE_SENT: _("Message sent"),
    InteractionKind.EVENT: _("Event"),
    InteractionKind.COFFEE: _("Coffee"),
    InteractionKind.NOTE: _("Note"),
}
FIELD_STATUSES = {
    FieldStatus.CURIOUS: _("Curious"),
    FieldStatus.EXPLORING: _("Exploring"),
    FieldStatus.PURSUING: _("Pursuing"),
    FieldStatus.SET_ASIDE: _("Set aside"),
}
REFERRAL_STATUSES = {
    ReferralStatus.GIVEN: _("Name given"),
    ReferralStatus.CONTACTED: _("Written to"),
    ReferralStatus.MET: _("Met"),
    ReferralStatus.SET_ASIDE: _("Set aside"),
}
ADVICE_STATUSES = {
    AdviceStatus.NOTED: _("Noted"),
    AdviceStatus.ACTING: _("Acting on it"),
    AdviceStatus.ACTED: _("Acted on"),
    AdviceStatus.SET_ASIDE: _("Set aside"),
}
FAVOURS = {
    FavourKind.INTRODUCTION: _("Introduction"),
    FavourKind.REFERRAL: _("Referral"),
    FavourKind.ADVICE: _("Advice"),
    FavourKind.TIME: _("Time"),
    FavourKind.ARTICLE: _("Article"),
    FavourKind.FEEDBACK: _("Feedback"),
    FavourKind.RECOMMENDATION: _("Recommendation"),
    FavourKind.OTHER: _("Other"),
}
FORMATS = {
    InterviewFormat.IN_PERSON: _("In person"),
    InterviewFormat.PHONE: _("By phone"),
    InterviewFormat.VIDEO: _("By video"),
}
INTERVIEW_STATUSES = {
    InterviewStatus.PROPOSED: _("Proposed"),
    InterviewStatus.SCHEDULED: _("Scheduled"),
    InterviewStatus.DONE: _("Done"),
    InterviewStatus.CANCELLED: _("Cancelled"),
    InterviewStatus.NO_SHOW: _("Did not happen"),
}
RESEARCHING = {
    KeepResearching.UNDECIDED: _("Undecided"),
    KeepResearching.YES: pgettext_lazy("keep researching", "Yes"),
    KeepResearching.UNSURE: _("Unsure"),
    KeepResearching.NO: pgettext_lazy("keep researching", "No"),
}
SEVERITIES = {
    "stop": _("fix first"),
    "warn": _("worth a change"),
    "hint": _("only a hint"),
}

LABELS: dict[str, Mapping[str, _StrPromise]] = {
    "stage_name": STAGES,
    "stage_word": STAGE_WORDS,
    "circle_name": CIRCLES,
    "setting_name": SETTINGS,
    "contact_kind_name": CONTACT_KINDS,
    "affiliation_name": AFFILIATIONS,
    "closeness_name": CLOSENESS,
    "answer_name": ANSWERS,
    "message_status_name": MESSAGE_STATUSES,
    "interaction_name": INTERACTIONS,
    "field_status_name": FIELD_STATUSES,
    "referral_status_name": REFERRAL_STATUSES,
    "advice_status_name": ADVICE_STATUSES,
    "favour_name": FAVOURS,
    "format_name": FORMATS,
    "interview_status_name": INTERVIEW_STATUSES,
    "keep_researching_name": RESEARCHING,
    "severity_name": SEVERITIES,
}


def list_choices(
    labels: Mapping[Any, _StrPromise],
) -> list[tuple[str, _StrPromise]]:
    """Return a form field's choices, in the domain's own order."""
    return [(str(value), label) for value, label in labels.items()]
