"""This file shows that whoever wants to be left alone is proposed, and owed, on no page at all."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from askwell.domain.outreach import Stage
from askwell.records.models import Organization, Person, Referral, Thanks
from askwell.records.search import index_people
from cast import make_field, make_organization, meet_ada, meet_alan

if TYPE_CHECKING:
    from datetime import date, datetime

    from django.test import Client

    from askwell.records.models import User

# What a page says to have somebody written to.
PROPOSALS = (
    "Say thank you",
    "Write the thank-you",
    "write it",
    "Write the invitation",
    "Write why them",
    "Next to ask",
    "Write to Ada",
    "Write to them",
    "Ask them",
    "Tell them what came",
    "Finish the letter",
    "I said it in person",
    "Write a message",
    "kind=invitation",
    "kind=thank_you",
    "kind=follow_up",
    "kind=referral_ask",
    ">owed",
    "thanks due",
)


@pytest.fixture
def ada(owner: User, today: date, now: datetime) -> Person:
    """Return somebody wanted, owed thanks, untold and long unseen, who wants to be left alone."""
    place: Organization = make_organization(owner, name="City of Eugene")
    ada: Person = meet_ada(
        owner,
        organization=place,
        do_not_contact=True,
        closeness="close",
        stage=Stage.WANTED,
        stage_on=today - timedelta(days=30),
        why_them="Her notes.",
        last_contact_on=today - timedelta(days=400),
        keep_in_touch_on=today - timedelta(days=100),
    )
    ada.fields.add(make_field(owner, name="Planning"))
    alan = meet_alan(owner, stage=Stage.MET, stage_on=today, organization=place)
    Referral.objects.create(owner=owner, given_by=ada, person=alan, given_on=today)
    Thanks.objects.create(owner=owner, person=ada, reason="the name", owed_since=now)
    index_people([ada.pk])
    return ada


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/people/?q=lovelace",
        "/people/{ada}/",
        "/outreach/?organization={place}",
        "/outreach/?view=list&stage=wanted",
        "/referrals/",
        "/thanks/",
        "/search/?q=lovelace",
        "/organizations/{place}/",
    ],
)
def test_n12_no_page_proposes_to_write_to_them(client_in: Client, ada: Person, address: str):
    path = address.format(ada=ada.ulid, place=ada.organization.ulid)

    page = client_in.get(path, follow=True).content.decode()

    of_ada = _cut_out_others(page)
    for words in PROPOSALS:
        assert words not in of_ada, words


def _cut_out_others(page: str) -> str:
    # Alan, at the same place, may be written to; his rows are left out.
    rows = page[page.index("<main") : page.index("</main>")].split("data-row")
    hers, his = "<bdi>Ada Lovelace", "<bdi>Alan Turing"
    return "".join(row for row in rows if his not in row or hers in row)
