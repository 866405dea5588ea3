"""This file is how what you know about a place is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from askwell.domain.errors import AskwellError, Conflict
from askwell.domain.names import clean_line, fold_text
from askwell.domain.words import _
from askwell.records.models import Affiliation, Organization
from askwell.records.search import index_people

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationFacts:
    """Everything a person says about a place in its form."""

    name: str
    setting: str = ""
    ownership: str = ""
    website: str = ""
    location: str = ""
    notes: str = ""
    research: str = ""


@transaction.atomic
def update_organization(
    *, place: Organization, facts: OrganizationFacts, seen: str, now: datetime
) -> None:
    """Keep what the form says, unless the place was changed since it was opened."""
    stored = Organization.objects.select_for_update().get(pk=place.pk)
    if (stored.edited_at.isoformat() if stored.edited_at else "") != seen:
        raise Conflict(
            _("{name} was changed in another place since you opened this.").format(name=stored.name)
        )
    is_renamed = stored.name != facts.name
    stored.name = clean_line(facts.name, 300)
    stored.folded_name = fold_text(stored.name)[:300]
    others = Organization.objects.filter(owner=stored.owner, folded_name=stored.folded_name)
    if others.exclude(pk=stored.pk).exists():
        raise AskwellError(_("You already have a place of that name. Nothing was saved."))
    stored.setting, stored.ownership = facts.setting, clean_line(facts.ownership, 120)
    stored.website, stored.location = facts.website, clean_line(facts.location, 200)
    stored.notes, stored.research = facts.notes, facts.research
    stored.edited_at = now
    stored.full_clean()
    stored.save()
    if is_renamed:
        index_people(
            Affiliation.objects.filter(organization=stored).values_list("person", flat=True)
        )
