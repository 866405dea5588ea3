"""This file is what runs between the people of the sample network: contact, names, favours, advice."""

from __future__ import annotations

from askwell.domain.outreach import (
    AdviceStatus,
    FavourKind,
    InteractionKind,
    ReferralStatus,
)
from askwell.domain.sample.values import (
    SampleAdvice,
    SampleContact,
    SampleFavour,
    SampleReferral,
    SampleThanks,
    SampleTie,
)

_MEETING, _CALL, _COFFEE = InteractionKind.MEETING, InteractionKind.CALL, InteractionKind.COFFEE
_EVENT, _NOTE, _RECEIVED = (
    InteractionKind.EVENT,
    InteractionKind.NOTE,
    InteractionKind.MESSAGE_RECEIVED,
)

CONTACTS = (
    SampleContact(
        who="ruth",
        kind=_MEETING,
        ago=7,
        summary="Corridor, after the crit: gave me Mei-Ling Hsu’s name.",
    ),
    SampleContact(
        who="ruth", kind=_MEETING, ago=21, summary="After the mid-term review: “Write to Adaeze.”"
    ),
    SampleContact(who="ruth", kind=_COFFEE, ago=53, summary="Told her what I am looking for."),
    SampleContact(
        who="adaeze",
        kind=_RECEIVED,
        ago=11,
        summary="She said yes, and chose Thursday. “Happy to. Bring the hard questions.”",
    ),
    SampleContact(
        who="adaeze", kind=_NOTE, ago=4, summary="Offered to introduce me to her director."
    ),
    SampleContact(who="tomasz", kind=_RECEIVED, ago=6, summary="Yes, Thursday, eleven his time."),
    SampleContact(who="bilal", kind=_RECEIVED, ago=1, summary="“Gladly. When?”"),
    SampleContact(
        who="henrik", kind=_RECEIVED, ago=24, summary="A kind no: the budget eats November."
    ),
    SampleContact(
        who="hanh", kind=_RECEIVED, ago=135, summary="The season is full; after it, with pleasure."
    ),
    SampleContact(
        who="dele", kind=_CALL, ago=5, summary="Rehearsed the first five minutes. “Slower.”"
    ),
    SampleContact(who="dele", kind=_COFFEE, ago=21, summary="Tea at the station, between trains."),
    SampleContact(who="mateus", kind=_MEETING, ago=24, summary="Football, then an introduction."),
    SampleContact(
        who="farah", kind=_EVENT, ago=70, summary="Summer review; she stayed for the pin-up."
    ),
    SampleContact(
        who="ioana", kind=_EVENT, ago=3, summary="Panel on small parks. Wants to write to you."
    ),
    SampleContact(
        who="yuki", kind=_EVENT, ago=3, summary="Panel on small parks. Drew on a napkin."
    ),
    SampleContact(who="layla", kind=_CALL, ago=2, summary="Sunday call."),
    SampleContact(who="samir", kind=_CALL, ago=2, summary="He knows which bus stops are dry."),
    SampleContact(who="teta", kind=_CALL, ago=9, summary="She asked whether I eat."),
    SampleContact(who="elif", kind=_COFFEE, ago=13, summary="Walk along the river."),
    SampleContact(who="bo", kind=_MEETING, ago=6, summary="Saturday shift."),
    SampleContact(who="wren", kind=_MEETING, ago=20, summary="Borrowed a microphone for the site."),
    SampleContact(
        who="mrs-pell", kind=_COFFEE, ago=17, summary="She surveyed this street in 1974."
    ),
    SampleContact(who="hamid", kind=_NOTE, ago=27, summary="Fixed the model base with me."),
    SampleContact(
        who="zofia", kind=_MEETING, ago=22, summary="Society meeting, budget for the survey."
    ),
    SampleContact(who="leo", kind=_MEETING, ago=22, summary="Society meeting."),
    SampleContact(
        who="oona", kind=_EVENT, ago=47, summary="Young planners’ evening; she remembers names."
    ),
    SampleContact(who="seo-yeon", kind=_EVENT, ago=47, summary="Talked about water and rent."),
    SampleContact(who="rahim", kind=_EVENT, ago=47, summary="Knows Tomasz from the region."),
    SampleContact(
        who="priya", kind=_EVENT, ago=230, summary="Spring lecture; asked her about rents."
    ),
)

REFERRALS = (
    SampleReferral(
        by="ruth",
        to="adaeze",
        ago=21,
        occasion="after the mid-term review, in the corridor",
        status=ReferralStatus.MET,
    ),
    SampleReferral(
        by="ruth",
        to="tomasz",
        ago=21,
        occasion="after the mid-term review",
        status=ReferralStatus.CONTACTED,
    ),
    SampleReferral(
        by="ruth", to="mei-ling", ago=7, occasion="after the crit", status=ReferralStatus.GIVEN
    ),
    SampleReferral(
        by="adaeze",
        to="siobhan",
        ago=4,
        occasion="at the end of our interview",
        status=ReferralStatus.GIVEN,
    ),
    SampleReferral(
        by="aroha",
        to="lucia",
        ago=46,
        occasion="at the end of our interview",
        status=ReferralStatus.MET,
        told_ago=3,
    ),
    SampleReferral(
        by="aroha",
        to="bilal",
        ago=46,
        occasion="at the end of our interview",
        status=ReferralStatus.CONTACTED,
    ),
    SampleReferral(
        by="mateus",
        to="jonas",
        ago=30,
        occasion="at football",
        status=ReferralStatus.MET,
        told_ago=16,
    ),
)

ADVICE = (
    SampleAdvice(
        by="ruth",
        text="Sit in on a planning committee before you write another invitation.",
        ago=40,
        status=AdviceStatus.ACTED,
        acted_ago=5,
        impact="I now ask who stays until the end of the meeting.",
    ),
    SampleAdvice(by="adaeze", text="Take one term of law.", ago=4, status=AdviceStatus.NOTED),
    SampleAdvice(
        by="adaeze", text="Walk a site at school time.", ago=4, status=AdviceStatus.ACTING
    ),
    SampleAdvice(
        by="aroha", text="Learn statistics, and how to listen.", ago=46, status=AdviceStatus.ACTING
    ),
    SampleAdvice(
        by="jonas", text="Measure one building yourself.", ago=18, status=AdviceStatus.SET_ASIDE
    ),
)

FAVOURS = (
    SampleFavour(
        who="adaeze",
        kind=FavourKind.ARTICLE,
        is_given=True,
        what="Send Adaeze the photo essay",
        promised_ago=4,
        due_in=0,
    ),
    SampleFavour(
        who="farah",
        kind=FavourKind.INTRODUCTION,
        is_given=True,
        what="Introduce Farah to Dele",
        promised_ago=9,
        due_in=4,
    ),
    SampleFavour(
        who="aroha",
        kind=FavourKind.OTHER,
        is_given=True,
        what="Return Aroha’s book",
        promised_ago=24,
        due_in=11,
    ),
    SampleFavour(
        who="adaeze", kind=FavourKind.TIME, is_given=False, what="Her time, 30 minutes", done_ago=4
    ),
    SampleFavour(
        who="adaeze",
        kind=FavourKind.INTRODUCTION,
        is_given=False,
        what="Offer to meet her director",
        done_ago=4,
    ),
    SampleFavour(
        who="dele", kind=FavourKind.FEEDBACK, is_given=False, what="Rehearsed with me", done_ago=5
    ),
    SampleFavour(
        who="wren", kind=FavourKind.TIME, is_given=True, what="Carried cables", done_ago=20
    ),
    SampleFavour(
        who="lucia",
        kind=FavourKind.ARTICLE,
        is_given=True,
        what="Sent her the Leeds street report",
        done_ago=25,
    ),
)

THANKS = (
    SampleThanks(
        to="adaeze",
        talk="talk-adaeze",
        reason="half an hour, the laundrette story, and her offer to introduce you to her director",
        owed_ago=4,
    ),
    SampleThanks(
        to="ruth",
        talk="talk-adaeze",
        reason="giving you Adaeze Okonkwo’s name",
        owed_ago=4,
    ),
    SampleThanks(to="dele", talk="talk-adaeze", reason="rehearsing with you", owed_ago=4),
    SampleThanks(
        to="aroha",
        talk="talk-adaeze",
        reason="lending you her list of questions",
        owed_ago=4,
        thanked_ago=3,
    ),
    SampleThanks(to="jonas", talk="talk-jonas", reason="his time", owed_ago=18, thanked_ago=17),
    SampleThanks(to="lucia", talk="talk-lucia", reason="her time", owed_ago=32, thanked_ago=31),
    SampleThanks(to="aroha", talk="talk-aroha", reason="her time", owed_ago=46, thanked_ago=45),
)

TIES = (
    SampleTie(who="ruth", knows="adaeze", how="taught a summer school together", strength=3),
    SampleTie(who="ruth", knows="tomasz", how="taught a term together"),
    SampleTie(who="ruth", knows="mei-ling", how="was her tutor"),
    SampleTie(who="adaeze", knows="siobhan", how="works for her", strength=3),
    SampleTie(who="adaeze", knows="bilal", how="shares an office", strength=3),
    SampleTie(who="aroha", knows="lucia", how="wrote a report together", strength=3),
    SampleTie(who="aroha", knows="bilal", how="examined his thesis"),
    SampleTie(who="mateus", knows="jonas", how="sits one floor below"),
    SampleTie(who="rahim", knows="tomasz", how="works in the same department"),
    SampleTie(who="omar", knows="farah", how="works in her team"),
)
