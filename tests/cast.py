"""This file is the people every test knows, and how to put them into the database.

`meet_grace(owner, stage="invited")` adds Grace with a fact of your own, and
`make_person(owner, name="Ana Lopes", organization="City of Eugene")` somebody new.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askwell.actions.pitches import PitchDraft
from askwell.domain.identity import normalize_contact
from askwell.domain.names import fold_text, make_sort_name
from askwell.domain.pitch import Audience, PitchLength, PitchText
from askwell.records.models import (
    CareerField,
    CircleMembership,
    ContactPoint,
    Organization,
    Person,
    User,
)

if TYPE_CHECKING:
    from collections.abc import Iterable


def meet_grace(owner: User, **facts: Any) -> Person:
    """Add Grace Hopper, who answers invitations."""
    known = {
        "title": "Rear admiral",
        "organization": "United States Navy",
        "email": "grace@navy.example",
    }
    return make_person(owner, name="Grace Hopper", **{**known, **facts})


def meet_ada(owner: User, **facts: Any) -> Person:
    """Add Ada Lovelace, who refers people to others."""
    known = {
        "title": "Analyst",
        "organization": "Analytical Engines",
        "email": "ada@engines.example",
    }
    return make_person(owner, name="Ada Lovelace", **{**known, **facts})


def meet_alan(owner: User, **facts: Any) -> Person:
    """Add Alan Turing, who says not now."""
    known = {
        "title": "Researcher",
        "organization": "Bletchley Park",
        "email": "alan@bletchley.example",
    }
    return make_person(owner, name="Alan Turing", **{**known, **facts})


def make_person(
    owner: User,
    *,
    name: str,
    organization: str | Organization = "",
    email: str = "",
    phone: str = "",
    profile: str = "",
    circles: Iterable[str] = (),
    fields: Iterable[CareerField] = (),
    **facts: Any,
) -> Person:
    """Add one person; `facts` are columns of `Person`, the rest becomes rows beside it."""
    given, _, family = name.rpartition(" ")
    if isinstance(organization, str) and organization:
        organization = make_organization(owner, name=organization)
    columns = {
        "full_name": name,
        "given": given,
        "family": family,
        "sort_name": make_sort_name(given=given, family=family, full_name=name),
        "organization": organization or None,
        **facts,
    }
    person: Person = Person.objects.create(owner=owner, **columns)
    for kind, value in (("email", email), ("phone", phone), ("profile", profile)):
        if value:
            ContactPoint.objects.create(
                owner=owner,
                person=person,
                kind=kind,
                value=value,
                normalized=normalize_contact(kind, value),
            )
    for circle in circles:
        CircleMembership.objects.create(person=person, circle=circle)
    person.fields.set(fields)
    return person


def make_organization(owner: User, *, name: str, **facts: Any) -> Organization:
    """Add an organization, or return the one of that name."""
    organization, _ = Organization.objects.get_or_create(
        owner=owner, folded_name=fold_text(name), defaults={"name": name, **facts}
    )
    return organization


def make_field(owner: User, *, name: str, **facts: Any) -> CareerField:
    """Add a career field."""
    field: CareerField = CareerField.objects.create(owner=owner, name=name, **facts)
    return field


def write_pitch(**facts: Any) -> PitchDraft:
    """Return the half minute that Noor says about herself; words may be given by part."""
    words = {name: facts.pop(name) for name in PITCH_WORDS if name in facts}
    known = {"audience": Audience.ANYONE, "length": PitchLength.HALF_MINUTE}
    return PitchDraft(**{**known, **facts}, text=PitchText(**{**PITCH_WORDS, **words}))


PITCH_WORDS = {
    "who": "I’m Noor Haddad, in my fourth year of architecture at Calder.",
    "interests": "Last spring I asked forty people to draw their street on one roll of paper.",
    "seeking": "I’m finding out what planners actually do all week.",
    "ask": "Is there one person you think I should hear from?",
    "together": "",
}
