"""This file shows the life of a message: drafted, sent, answered, and taken back."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from askwell.actions.answers import record_answer
from askwell.actions.messages import (
    Draft,
    create_message,
    discard_draft,
    mark_message_sent,
    return_message_to_draft,
    save_message,
)
from askwell.actions.referrals import record_referral
from askwell.actions.stages import change_stage, leave_board
from askwell.actions.thanks import owe_thanks
from askwell.actions.undoing import put_back, read_changes, write_changes
from askwell.domain.errors import AskwellError, Conflict
from askwell.domain.letter_words import Channel, MessageKind
from askwell.domain.outreach import (
    AdviceStatus,
    Answer,
    MessageStatus,
    ReferralStatus,
    Stage,
)
from askwell.records.models import Advice, Message
from cast import meet_ada, meet_alan, meet_grace

if TYPE_CHECKING:
    from askwell.records.models import Person, User

TODAY = date(2026, 11, 23)
FACTS = ("stage", "stage_on", "not_now_until", "last_contact_on", "keep_in_touch_on", "told_on")


def draft(kind: MessageKind = MessageKind.INVITATION, body: str = "Dear Grace,") -> Draft:
    return Draft(kind=kind, channel=Channel.EMAIL, subject="Hello", body=body)


def send(person: Person, kind: MessageKind, on: date = TODAY) -> Message:
    message = create_message(owner=person.owner, person=person, draft=draft(kind))
    mark_message_sent(message=message, on=on, today=TODAY)
    person.refresh_from_db()
    return message


def read(person: Person) -> tuple[object, ...]:
    person.refresh_from_db()
    return tuple(getattr(person, name) for name in FACTS)


def test_an_invitation_sent_waits_for_its_answer(owner: User):
    grace = meet_grace(owner, stage=Stage.RESEARCHED)

    message = send(grace, MessageKind.INVITATION)

    assert (grace.stage, grace.stage_on, grace.last_contact_on) == (Stage.INVITED, TODAY, TODAY)
    assert (message.status, message.sent_on, message.answer) == (MessageStatus.SENT, TODAY, "")


def test_an_invitation_to_a_referred_person_means_the_referral_was_followed(owner: User):
    grace = meet_grace(owner)
    referral = record_referral(owner=owner, given_by=meet_ada(owner), person=grace, given_on=TODAY)

    send(grace, MessageKind.INVITATION)

    referral.refresh_from_db()
    assert referral.status == ReferralStatus.CONTACTED


def test_a_follow_up_counts_as_a_nudge_on_the_open_invitation(owner: User):
    grace = meet_grace(owner)
    invitation = send(grace, MessageKind.INVITATION, TODAY - timedelta(days=8))

    send(grace, MessageKind.FOLLOW_UP)

    invitation.refresh_from_db()
    assert (invitation.nudges, invitation.last_nudge_on) == (1, TODAY)
    assert grace.stage == Stage.INVITED


def test_writing_again_after_not_now_waits_for_an_answer_again(owner: User):
    alan = meet_alan(owner, stage=Stage.NOT_NOW, not_now_until=TODAY)

    send(alan, MessageKind.FOLLOW_UP)

    assert (alan.stage, alan.not_now_until) == (Stage.INVITED, None)


def test_n2_a_referral_ask_notes_that_they_were_told(owner: User):
    ada = meet_ada(owner)

    send(ada, MessageKind.REFERRAL_ASK)

    assert (ada.told_on, ada.stage) == (TODAY, "")


def test_i9_a_thank_you_clears_what_is_owed_and_moves_on(owner: User, now: datetime):
    grace = meet_grace(owner, stage=Stage.MET)
    owed = owe_thanks(owner=owner, person=grace, interview=None, reason="the talk", owed_since=now)

    message = send(grace, MessageKind.THANK_YOU)

    owed.refresh_from_db()
    assert (owed.thanked_on, owed.message) == (TODAY, message)
    assert grace.stage == Stage.THANKED


def test_n14_the_one_who_gave_the_name_hears_back_after_you_met(owner: User):
    ada, grace = meet_ada(owner), meet_grace(owner, stage=Stage.MET)
    met = record_referral(owner=owner, given_by=ada, person=grace, given_on=TODAY)
    open_one = record_referral(owner=owner, given_by=ada, person=meet_alan(owner), given_on=TODAY)

    send(ada, MessageKind.THANK_YOU)

    met.refresh_from_db()
    open_one.refresh_from_db()
    assert (met.told_on, open_one.told_on) == (TODAY, None)


def test_i10_an_impact_update_tells_what_acting_on_advice_did(owner: User):
    grace = meet_grace(owner)
    advice = Advice.objects.create(
        owner=owner, person=grace, text="Read it.", given_on=TODAY, status=AdviceStatus.ACTED
    )

    send(grace, MessageKind.IMPACT_UPDATE)

    advice.refresh_from_db()
    assert advice.told_on == TODAY


@pytest.mark.parametrize("kind", list(MessageKind))
def test_not_sent_after_all_puts_everything_back(owner: User, now: datetime, kind: MessageKind):
    ada, grace = meet_ada(owner), meet_grace(owner, stage=Stage.MET, closeness="warm")
    record_referral(owner=owner, given_by=ada, person=grace, given_on=TODAY)
    owed = owe_thanks(owner=owner, person=grace, interview=None, reason="the talk", owed_since=now)
    before = read(grace)
    message = send(grace, kind)
    assert read(grace) != before

    return_message_to_draft(message=message)

    owed.refresh_from_db()
    message.refresh_from_db()
    assert read(grace) == before
    assert (owed.thanked_on, owed.message) == (None, None)
    assert (message.status, message.sent_on, message.before) == (MessageStatus.DRAFT, None, [])


def test_taking_back_leaves_alone_what_moved_on_since(owner: User):
    grace = meet_grace(owner, stage=Stage.RESEARCHED)
    message = send(grace, MessageKind.INVITATION)
    change_stage(person=grace, stage=Stage.SCHEDULED, on=TODAY)

    return_message_to_draft(message=message)

    grace.refresh_from_db()
    assert grace.stage == Stage.SCHEDULED


def test_nothing_is_sent_tomorrow_or_empty(owner: User):
    message = create_message(owner=owner, person=meet_grace(owner), draft=draft())
    with pytest.raises(AskwellError, match="still ahead"):
        mark_message_sent(message=message, on=TODAY + timedelta(days=1), today=TODAY)

    empty = create_message(owner=owner, person=message.person, draft=draft(body=" "))
    with pytest.raises(AskwellError, match="nothing written"):
        mark_message_sent(message=empty, on=TODAY, today=TODAY)


def test_a_save_from_an_older_window_overwrites_nothing(owner: User, now: datetime):
    message = create_message(owner=owner, person=meet_grace(owner), draft=draft())
    assert save_message(message=message, draft=draft(body="First"), version=1, now=now) == 2

    with pytest.raises(Conflict):
        save_message(message=message, draft=draft(body="Second"), version=1, now=now)

    assert Message.objects.get(pk=message.pk).body == "First"


def test_the_same_words_saved_twice_are_no_quarrel(owner: User, now: datetime):
    message = create_message(owner=owner, person=meet_grace(owner), draft=draft())
    save_message(message=message, draft=draft(body="Dear\nGrace"), version=1, now=now)

    again = save_message(message=message, draft=draft(body="Dear\r\nGrace"), version=1, now=now)

    assert again == 2


def test_a_sent_message_is_not_rewritten_nor_thrown_away(owner: User, now: datetime):
    message = send(meet_grace(owner), MessageKind.INVITATION)

    with pytest.raises(Conflict):
        save_message(
            message=message, draft=draft(body="Other words"), version=message.version, now=now
        )
    with pytest.raises(AskwellError):
        discard_draft(message=message)


@pytest.mark.parametrize(
    ("answer", "stage"),
    [
        (Answer.YES, Stage.REPLIED),
        (Answer.NO, Stage.NO),
        (Answer.NOT_NOW, Stage.NOT_NOW),
        (Answer.NO_ANSWER, Stage.NO_ANSWER),
    ],
)
def test_n12_an_answer_settles_everything_that_was_open(owner: User, answer: Answer, stage: Stage):
    grace = meet_grace(owner)
    invitation = send(grace, MessageKind.INVITATION, TODAY - timedelta(days=9))
    nudge = send(grace, MessageKind.FOLLOW_UP, TODAY - timedelta(days=2))

    record_answer(person=grace, answer=answer, on=TODAY)

    invitation.refresh_from_db()
    nudge.refresh_from_db()
    assert (invitation.answer, nudge.answer, grace.stage) == (answer, answer, stage)


def test_an_answer_to_a_referral_ask_moves_nobody_on_the_board(owner: User):
    ada = meet_ada(owner, stage=Stage.WANTED)
    ask = send(ada, MessageKind.REFERRAL_ASK)

    record_answer(person=ada, answer=Answer.NO, on=TODAY, message=ask)

    ask.refresh_from_db()
    assert (ask.answer, ada.stage) == (Answer.NO, Stage.WANTED)


def test_not_now_asks_for_a_day_that_is_still_ahead(owner: User):
    with pytest.raises(AskwellError, match="still ahead"):
        record_answer(person=meet_grace(owner), answer=Answer.NOT_NOW, on=TODAY, until=TODAY)


def test_dragging_an_invited_person_to_rest_also_closes_the_invitation(owner: User):
    grace = meet_grace(owner)
    invitation = send(grace, MessageKind.INVITATION)

    change_stage(person=grace, stage=Stage.NO_ANSWER, on=TODAY)

    invitation.refresh_from_db()
    assert invitation.answer == Answer.NO_ANSWER


def test_changes_survive_the_trip_through_an_address(owner: User):
    grace = meet_grace(owner, stage=Stage.WANTED)
    changes = leave_board(person=grace, on=TODAY)
    assert grace.stage == ""

    put_back(owner=owner, changes=read_changes(write_changes(changes)))

    grace.refresh_from_db()
    assert (grace.stage, grace.stage_on) == (Stage.WANTED, None)


def test_nobody_undoes_what_is_somebody_elses(owner: User, other_owner: User):
    grace = meet_grace(owner, stage=Stage.WANTED)
    changes = change_stage(person=grace, stage=Stage.MET, on=TODAY)

    put_back(owner=other_owner, changes=changes)

    grace.refresh_from_db()
    assert grace.stage == Stage.MET


@pytest.mark.parametrize("answer", [Answer.NO, Answer.NOT_NOW, Answer.NO_ANSWER])
def test_silence_after_one_more_letter_unmakes_no_meeting(owner: User, answer: Answer):
    grace = meet_grace(owner, stage=Stage.KEEPING_IN_TOUCH)
    letter = send(grace, MessageKind.RECONNECT)

    record_answer(person=grace, answer=answer, on=TODAY, message=letter)

    grace.refresh_from_db()
    letter.refresh_from_db()
    assert (grace.stage, letter.answer) == (Stage.KEEPING_IN_TOUCH, answer)


def test_two_clicks_on_sent_remind_once(owner: User):
    grace = meet_grace(owner)
    invitation = send(grace, MessageKind.INVITATION, TODAY - timedelta(days=8))
    reminder = create_message(owner=owner, person=grace, draft=draft(MessageKind.FOLLOW_UP))
    in_another_tab = Message.objects.get(pk=reminder.pk)

    for click in (reminder, in_another_tab):
        mark_message_sent(message=click, on=TODAY, today=TODAY)

    invitation.refresh_from_db()
    assert invitation.nudges == 1
