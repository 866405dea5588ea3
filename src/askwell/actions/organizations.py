"""This file is how organizations come to be, change, and are found by their name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from askwell.domain.names import clean_line, fold_text
from askwell.records.models import Organization

if TYPE_CHECKING:
    from askwell.records.models import User


@transaction.atomic
def ensure_organization(*, owner: User, name: str) -> Organization | None:
    """Return the owner's organization of that name, made when it is new; None without a name."""
    line = clean_line(name, 300)
    if not line:
        return None
    place, is_new = Organization.objects.get_or_create(
        owner=owner, folded_name=fold_text(line)[:300], defaults={"name": line}
    )
    if not is_new and place.deleted_at:
        place.deleted_at = None
        place.save(update_fields=["deleted_at"])
    return place
