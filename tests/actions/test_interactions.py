"""This file is what logging contact does to the dates that reminders rest on."""

from __future__ import annotations

from datetime import timedelta

import pytest

from askwell.actions.answers import record_answer
from askwell.actions.interactions import add_favour, log_interaction, remove_interaction
from askwell.actions.thanks import owe_thanks, record_thanks_said
from askwell.domain.errors import AskwellError
from askwell.domain.outreach import Answer, FavourKind, InteractionKind
from askwell.records.models import Interaction, Message, Person
from cast import meet_ada


def log(person, day, today):
    return log_interaction(
        person=person, kind=InteractionKind.CALL, happened_on=day, summary=" Spoke. ", today=today
    )


def test_the_last_contact_moves_forward_only(owner, today):
    ada = meet_ada(owner)
    log(ada, today, today)
    log(ada, today - timedelta(days=9), today)

    assert Person.objects.get().last_contact_on == today
    assert Interaction.objects.count() == 2
    assert Interaction.objects.first().summary == "Spoke."


def test_the_future_cannot_be_logged(owner, today):
    with pytest.raises(AskwellError, match="not happened"):
        log(meet_ada(owner), today + timedelta(days=1), today)

    assert not Interaction.objects.exists()


def test_a_removed_line_gives_the_contact_before_it_back(owner, today):
    ada = meet_ada(owner)
    log(ada, today - timedelta(days=9), today)
    last = log(ada, today, today)

    remove_interaction(interaction=last)
    assert Person.objects.get().last_contact_on == today - timedelta(days=9)

    remove_interaction(interaction=Interaction.objects.get())
    assert Person.objects.get().last_contact_on is None


def test_logging_takes_few_queries(owner, today, django_assert_max_num_queries):
    ada = meet_ada(owner, last_contact_on=today)
    with django_assert_max_num_queries(5):
        log(ada, today, today)


def test_a_favour_to_give_is_a_promise_until_it_has_a_day(owner, today):
    ada = meet_ada(owner)
    given = add_favour(
        person=ada,
        what="An article",
        is_given=True,
        kind=FavourKind.ARTICLE,
        done_on=None,
        today=today,
    )
    received = add_favour(
        person=ada, what="Her time", is_given=False, kind=FavourKind.TIME, done_on=None, today=today
    )

    assert (given.promised_on, given.done_on) == (today, None)
    assert (received.promised_on, received.done_on) == (None, today)
    with pytest.raises(AskwellError):
        add_favour(
            person=ada, what=" ", is_given=True, kind=FavourKind.OTHER, done_on=None, today=today
        )


def test_a_removed_line_leaves_an_answer_and_a_thank_you_as_the_last_contact(owner, now, today):
    ada = meet_ada(owner)
    invitation = Message.objects.create(
        owner=owner,
        person=ada,
        kind="invitation",
        channel="email",
        status="sent",
        sent_on=today - timedelta(days=9),
    )
    record_answer(person=ada, answer=Answer.YES, on=today - timedelta(days=6), message=invitation)
    remove_interaction(interaction=log(ada, today, today))
    assert Person.objects.get().last_contact_on == today - timedelta(days=6)

    thanks = owe_thanks(owner=owner, person=ada, interview=None, reason="help", owed_since=now)
    record_thanks_said(thanks=thanks, on=today - timedelta(days=2))
    ada.refresh_from_db()
    remove_interaction(interaction=log(ada, today, today))
    assert Person.objects.get().last_contact_on == today - timedelta(days=2)
