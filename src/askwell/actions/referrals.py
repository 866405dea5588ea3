"""This file is a name given: somebody pointed you to a person, a place or an opportunity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from askwell.actions.keeping import move_to_stage
from askwell.actions.organizations import find_or_make_organization
from askwell.actions.people import create_person
from askwell.actions.thanks import say_referral_reason
from askwell.domain.errors import AskwellError
from askwell.domain.names import clean_line, fold_text
from askwell.domain.outreach import ReferralStatus, Stage
from askwell.domain.people import Circle, PersonDraft
from askwell.records.models import CircleMembership, Opportunity, Person, Referral, Thanks

if TYPE_CHECKING:
    from datetime import date, datetime

    from askwell.records.models import Interview, Organization, User


@transaction.atomic
def record_referral(
    *,
    owner: User,
    given_by: Person,
    person: Person | None = None,
    organization: Organization | None = None,
    opportunity: Opportunity | None = None,
    occasion: str = "",
    given_on: date,
    interview: Interview | None = None,
) -> Referral:
    """Keep who pointed you where; a person pointed to is wanted from then on.

    The same name given twice by the same person is one referral.
    """
    if not (person or organization or opportunity):
        raise AskwellError(_("A referral points to somebody or something. Nothing was saved."))
    if person == given_by:
        raise AskwellError(_("Nobody refers you to themselves. Nothing was saved."))
    referral, _is_new = Referral.objects.get_or_create(
        owner=owner,
        given_by=given_by,
        person=person,
        organization=organization,
        opportunity=opportunity,
        defaults={
            "occasion": clean_line(occasion, 300),
            "given_on": given_on,
            "interview": interview,
        },
    )
    if person is not None:
        _want_referred_person(person, given_on)
    return referral


def _want_referred_person(person: Person, on: date) -> None:
    CircleMembership.objects.get_or_create(person=person, circle=Circle.REFERRED)
    if not person.stage:
        move_to_stage(person=person, stage=Stage.WANTED, on=on)


@transaction.atomic
def record_referral_to_name(
    *,
    owner: User,
    given_by: Person,
    name: str,
    title: str = "",
    organization_name: str = "",
    about: str = "",
    occasion: str = "",
    given_on: date,
    now: datetime,
    interview: Interview | None = None,
) -> Referral:
    """Keep a referral to somebody by name: the one you know already, or a new person.

    `about` becomes the notes of a new person; nobody's own notes are written over.
    """
    full_name = clean_line(name, 300)
    known = _find_known_person(owner, full_name, organization_name)
    person = known or create_person(
        owner=owner,
        draft=PersonDraft(
            record=1,
            full_name=full_name,
            title=title,
            organization=organization_name,
            notes=about.strip(),
        ),
        today=given_on,
        now=now,
    )
    return record_referral(
        owner=owner,
        given_by=given_by,
        person=person,
        occasion=occasion,
        given_on=given_on,
        interview=interview,
    )


def _find_known_person(owner: User, full_name: str, organization_name: str) -> Person | None:
    same = list(
        Person.objects.owned_by(owner)
        .kept()
        .filter(full_name__iexact=full_name)
        .select_related("organization")[:2]
    )
    # Two people of one name: only the person who asks can tell them apart.
    if len(same) != 1:
        return None
    place = same[0].organization
    if organization_name and place and place.folded_name != fold_text(organization_name):
        return None
    return same[0]  # type: ignore[no-any-return]


@transaction.atomic
def record_referral_to_place(
    *, owner: User, given_by: Person, name: str, occasion: str = "", given_on: date, now: datetime
) -> Referral:
    """Keep a referral to an organization by name."""
    place = find_or_make_organization(owner=owner, name=name, now=now)
    return record_referral(
        owner=owner, given_by=given_by, organization=place, occasion=occasion, given_on=given_on
    )


@transaction.atomic
def record_referral_to_opportunity(
    *,
    owner: User,
    given_by: Person,
    name: str,
    link: str = "",
    occasion: str = "",
    given_on: date,
) -> Referral:
    """Keep a referral to a posting, project, group or event."""
    opportunity = Opportunity.objects.create(
        owner=owner, name=clean_line(name, 300), told_by=given_by, link=clean_line(link, 500)
    )
    return record_referral(
        owner=owner,
        given_by=given_by,
        opportunity=opportunity,
        occasion=occasion,
        given_on=given_on,
    )


def change_referral_status(*, referral: Referral, status: ReferralStatus) -> None:
    """Note what became of a name; set aside is fine."""
    referral.status = status
    referral.save(update_fields=["status"])


@transaction.atomic
def remove_referral(*, referral: Referral) -> None:
    """Take a referral back, and the thanks still owed for it; whom it pointed to stays."""
    owed = Thanks.objects.filter(
        person=referral.given_by_id,
        interview=None,
        thanked_on=None,
        reason=say_referral_reason(referral),
    )
    owed.delete()
    referral.delete()
