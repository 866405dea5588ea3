"""What the page of one interview begins with."""

from __future__ import annotations

from datetime import timedelta

from actions.test_interviews import schedule
from askwell.actions.referrals import record_referral
from askwell.queries.briefs import load_brief
from cast import make_person, meet_ada, meet_alan, meet_grace


def test_of_several_who_gave_the_name_the_latest_still_known_is_told(owner, now, today):
    ada, alan, grace = meet_ada(owner), meet_alan(owner), meet_grace(owner)
    binned = make_person(owner, name="Ana Lopes", deleted_at=now)
    for days, giver in ((9, ada), (4, alan), (1, binned)):
        given_on = today - timedelta(days=days)
        record_referral(owner=owner, given_by=giver, person=grace, given_on=given_on)

    assert load_brief(owner, schedule(owner, grace, today).ulid).referral.given_by == alan
