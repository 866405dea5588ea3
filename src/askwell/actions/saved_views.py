"""This file is the filters of the list that you keep under a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from askwell.domain.errors import AskwellError, NotFound
from askwell.domain.names import clean_line
from askwell.domain.words import _
from askwell.records.models import Profile, SavedView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askwell.records.models import User

MOST_VIEWS = 40
MOST_NAME, MOST_ADDRESS = 60, 2_000


@transaction.atomic
def keep_view(*, owner: User, name: str, address: str) -> SavedView:
    """Keep a filter under a name; the same name again keeps the newer filter."""
    line = clean_line(name, MOST_NAME)
    if not line:
        raise AskwellError(_("A view needs a name. Nothing was kept."))
    views = SavedView.objects.owned_by(owner)
    if views.exclude(name=line).count() >= MOST_VIEWS:
        raise AskwellError(_("There are forty views already. Take one out first."))
    view, _is_new = views.update_or_create(
        owner=owner, name=line, defaults={"address": address[:MOST_ADDRESS]}
    )
    kept: SavedView = view
    return kept


@transaction.atomic
def rename_view(*, owner: User, ulid: str, name: str) -> SavedView:
    """Give a view another name."""
    view = find_view(owner, ulid)
    line = clean_line(name, MOST_NAME)
    if not line:
        raise AskwellError(_("A view needs a name. Nothing was changed."))
    if SavedView.objects.owned_by(owner).filter(name=line).exclude(pk=view.pk).exists():
        raise AskwellError(_("There is a view of that name already. Nothing was changed."))
    view.name = line
    view.save(update_fields=["name"])
    return view


@transaction.atomic
def remove_view(*, owner: User, ulid: str) -> SavedView:
    """Take a view out; nobody it shows is touched."""
    view = find_view(owner, ulid)
    view.delete()
    return view


@transaction.atomic
def keep_columns(*, owner: User, columns: Sequence[str]) -> None:
    """Keep which columns the list of people shows, beside the names."""
    Profile.objects.filter(user=owner).update(people_columns=["name", *columns])


def find_view(owner: User, ulid: str) -> SavedView:
    """Return one view of the owner."""
    view: SavedView | None = SavedView.objects.owned_by(owner).filter(ulid=ulid).first()
    if view is None:
        raise NotFound(_("There is no such view."))
    return view
