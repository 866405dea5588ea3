"""This file is how what you said of people who look alike, and whom you joined, leaves with an archive.

A merge holds ids of rows; outside they are ulids. Rows that have none, what a person
has several of, are named by who brought them into a merge first, and the word itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askwell.records.bulk import split_evenly
from askwell.records.models import AlikePair, CircleMembership, Merge, Person
from askwell.records.portable import PORTABLE, PortableNoun

if TYPE_CHECKING:
    from collections.abc import Iterable

PAIRS = PortableNoun("alike_pairs", AlikePair)
MERGED = PortableNoun("merges", Merge)
MERGE_COLUMNS = (
    "ulid", "kept", "kept_ulid", "gone_ulid", "made_at",
    "gone", "before", "after", "moved", "removed", "closed", "pairs", "press",
)  # fmt: skip
_tags: Any = Person.tags.through
_fields: Any = Person.fields.through
LINKS: dict[str, tuple[PortableNoun, str]] = {
    "circles": (PortableNoun("circles", CircleMembership), "circle"),
    "person_tags": (PortableNoun("person_tags", _tags), "tag__ulid"),
    "person_fields": (PortableNoun("person_fields", _fields), "careerfield__ulid"),
}
"""What a person has several of, and where the word for it is."""
NOUNS = {
    noun.name: noun
    for noun in (*PORTABLE, PAIRS, MERGED, *(link for link, _word in LINKS.values()))
}
BY_LABEL = {noun.model._meta.label: noun for noun in NOUNS.values()}  # noqa: SLF001 - Django's way to ask


def name_rows(noun: PortableNoun, pks: Iterable[int]) -> dict[int, str]:
    """Return what rows are called outside, by id; of those that have no ulid, the word."""
    path = LINKS[noun.name][1] if noun.name in LINKS else "ulid"
    names: dict[int, str] = {}
    for some in split_evenly(sorted(pks), 500):
        rows = noun.model._base_manager.filter(pk__in=some)  # noqa: SLF001
        names.update(rows.values_list("pk", path))
    return names
