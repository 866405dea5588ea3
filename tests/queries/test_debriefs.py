"""What a debrief begins with."""

from __future__ import annotations

from actions.test_interviews import schedule
from askwell.actions.referrals import record_referral
from askwell.actions.thanks import thank_everyone_who_helped
from askwell.queries.debriefs import find_helpers
from cast import make_person, meet_ada, meet_alan, meet_grace


def test_i9_everybody_who_will_be_thanked_is_named_two_givers_of_one_name_too(owner, now, today):
    ada, alan, grace = meet_ada(owner), meet_alan(owner), meet_grace(owner)
    binned = make_person(owner, name="Ana Lopes", deleted_at=now)
    for giver in (ada, alan, binned):
        record_referral(owner=owner, given_by=giver, person=grace, given_on=today)
    interview = schedule(owner, grace, today)

    helpers = find_helpers(owner, interview)
    thanks = thank_everyone_who_helped(interview=interview)

    assert [helper.name for helper in helpers] == ["Ada Lovelace", "Alan Turing"]
    assert {helper.name for helper in helpers} == {t.person.full_name for t in thanks} - {
        "Grace Hopper"
    }
