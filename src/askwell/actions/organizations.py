"""This file is how organizations come to be, change, and are found by their name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from askwell.domain.names import clean_line, fold_text
from askwell.records.bulk import insert_rows, make_ulids
from askwell.records.models import Organization

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from askwell.records.models import ImportBatch, User

MOST_NAME = 300
FEW = 500


@transaction.atomic
def find_or_make_organization(
    *, owner: User, name: str, now: datetime, batch: ImportBatch | None = None
) -> Organization | None:
    """Return the organization of that name, made if need be; None for a blank name.

    One in the bin comes back: somebody works there again.
    """
    name = clean_line(name, MOST_NAME)
    if not name:
        return None
    found, _is_new = Organization.objects.get_or_create(
        owner=owner,
        folded_name=fold_text(name)[:MOST_NAME],
        defaults={"name": name, "batch": batch, "created_at": now},
    )
    if found.deleted_at is not None:
        found.deleted_at = None
        found.save(update_fields=["deleted_at"])
    return found


def find_or_make_organizations(
    *, owner: User, names: Iterable[str], now: datetime, batch: ImportBatch | None = None
) -> dict[str, int]:
    """Return the id of every organization by its folded name, those missing made in one go."""
    wanted: dict[str, str] = {}
    for name in names:
        if (folded := fold_text(name)[:MOST_NAME]) and (shown := clean_line(name, MOST_NAME)):
            wanted.setdefault(folded, shown)
    with transaction.atomic():
        ids = _find_ids(owner, wanted)
        missing = [(folded, name) for folded, name in wanted.items() if folded not in ids]
        if missing:
            insert_rows(
                Organization,
                columns=("ulid", "name", "folded_name"),
                rows=[
                    (ulid, name, folded)
                    for ulid, (folded, name) in zip(make_ulids(len(missing)), missing, strict=True)
                ],
                same={
                    "owner_id": owner.pk,
                    "batch_id": batch.pk if batch else None,
                    "created_at": now,
                },
            )
            ids |= _find_ids(owner, dict(missing))
        return ids


def count_missing(*, owner: User, names: Iterable[str]) -> int:
    """Return how many of these organizations would have to be made."""
    folded = {fold_text(name)[:MOST_NAME] for name in set(names) if clean_line(name, MOST_NAME)}
    known = Organization.objects.owned_by(owner).values_list("folded_name", flat=True)
    return len(folded.difference(known.iterator(), {""}))


def _find_ids(owner: User, wanted: dict[str, str]) -> dict[str, int]:
    found: dict[str, int] = {}
    in_bin: list[int] = []
    rows = Organization.objects.owned_by(owner)
    columns = ("folded_name", "id", "deleted_at")
    # Naming thousands of names costs more than reading past the others.
    near = rows if len(wanted) > FEW else rows.filter(folded_name__in=wanted)
    for folded, place, deleted_at in near.values_list(*columns).iterator(chunk_size=5_000):
        if folded in wanted:
            found[folded] = place
            if deleted_at is not None:
                in_bin.append(place)
    if in_bin:
        rows.filter(id__in=in_bin).update(deleted_at=None)
    return found
