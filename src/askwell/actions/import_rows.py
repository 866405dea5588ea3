"""This file is the rows that one batch hangs on people: contacts, work, circles and tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.actions.organizations import find_or_make_organizations
from askwell.domain.people import AffiliationKind
from askwell.records.bulk import insert_rows, make_ulids
from askwell.records.models import Affiliation, CircleMembership, ContactPoint, Person, Tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from askwell.domain.matching import ContactFact
    from askwell.records.models import ImportBatch

_CONTACT_COLUMNS = ("ulid", "person_id", "kind", "value", "normalized", "label", "preferred")
_WORK_COLUMNS = ("ulid", "person_id", "organization_id", "title")


class BatchRows:
    """The rows of one batch: what all of them have in common is said once."""

    def __init__(self, batch: ImportBatch, now: datetime) -> None:
        """Know the batch; write nothing yet."""
        self.batch = batch
        self.now = now
        self.same = {"owner_id": batch.owner_id, "batch_id": batch.pk, "created_at": now}

    def find_places(self, names: Iterable[str]) -> dict[str, int]:
        """Return the organizations of these names by their folded name, made if need be."""
        return find_or_make_organizations(
            owner=self.batch.owner, names=set(filter(None, names)), now=self.now, batch=self.batch
        )

    def find_tags(self, names: Iterable[str]) -> dict[str, int]:
        """Return the tags of these names, made if need be."""
        wanted = set(names)
        rows = Tag.objects.filter(owner=self.batch.owner_id, name__in=wanted)
        found = dict(rows.values_list("name", "id"))
        missing = sorted(wanted - set(found))
        if missing:
            ulids = make_ulids(len(missing))
            pairs = list(zip(ulids, missing, strict=True))
            insert_rows(Tag, columns=("ulid", "name"), rows=pairs, same=self.same)
            found = dict(rows.all().values_list("name", "id"))
        return found

    def write_contacts(self, pairs: Iterable[tuple[int, Sequence[ContactFact]]]) -> None:
        """Hang contacts on people."""
        flat = [(person, contact) for person, contacts in pairs for contact in contacts]
        insert_rows(
            ContactPoint,
            columns=_CONTACT_COLUMNS,
            rows=[
                (ulid, person, c.kind, c.value[:500], c.normalized[:500], c.label[:60], c.preferred)
                for ulid, (person, c) in zip(make_ulids(len(flat)), flat, strict=True)
            ],
            same=self.same,
        )

    def write_work(self, rows: Iterable[tuple[int, int, str]]) -> None:
        """Say what people do, and where."""
        work = list(rows)
        insert_rows(
            Affiliation,
            columns=_WORK_COLUMNS,
            rows=[(u, *row) for u, row in zip(make_ulids(len(work)), work, strict=True)],
            same=self.same | {"kind": AffiliationKind.WORK.value, "is_current": True},
        )

    def write_circles(self, rows: Iterable[tuple[int, str]]) -> None:
        """Put people into circles."""
        insert_rows(CircleMembership, columns=("person_id", "circle"), rows=list(rows))

    def write_tags(self, rows: Iterable[tuple[int, int]]) -> None:
        """Hang tags on people."""
        insert_rows(Person.tags.through, columns=("person_id", "tag_id"), rows=list(rows))
