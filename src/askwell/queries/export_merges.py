"""This file reads what you said of people who look alike, and whom you joined, to be taken along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import ForeignKey

from askwell.formats.askwell.values import Noun
from askwell.records.bulk import split_evenly
from askwell.records.models import Affiliation, AlikePair, CareerField, Merge, Tag
from askwell.records.portable_merges import (
    BY_LABEL,
    LINKS,
    MERGE_COLUMNS,
    MERGED,
    NOUNS,
    PAIRS,
    name_rows,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from askwell.formats.askwell.values import Cell, Row
    from askwell.records.models import User
    from askwell.records.portable import PortableNoun

AT_ONCE = 200
"""So many merges are held at a time; each may hold whole rows."""
_PEOPLE = NOUNS["people"]


def list_decisions(owner: User) -> list[Noun]:
    """Return the pairs you answered, and the merges that can still be undone."""
    columns = tuple(column.name for column in PAIRS.columns)
    return [
        Noun(name=PAIRS.name, columns=columns, rows=_walk_pairs(owner)),
        Noun(name=MERGED.name, columns=MERGE_COLUMNS, rows=_walk_merges(owner)),
    ]


def _walk_pairs(owner: User) -> Iterator[Row]:
    answered = AlikePair.objects.owned_by(owner).exclude(answer="").order_by("ulid")
    for pair in answered.select_related("first", "second").iterator(chunk_size=AT_ONCE):
        yield tuple(_write_pair(_write_values(PAIRS, pair), pair.first.ulid, pair.second.ulid))


def _write_pair(values: Mapping[str, Any], one: str, other: str) -> Iterator[Cell]:
    # Which of the two was here earlier differs from home to home.
    ends = dict(zip(("first", "second"), sorted((one, other)), strict=True))
    for column in PAIRS.columns:
        yield ends.get(column.name, values[column.attname])


def _write_values(noun: PortableNoun, row: Any) -> dict[str, Any]:
    values = {}
    for column in noun.columns:
        value = getattr(row, column.attname)
        is_plain = value is None or isinstance(value, bool | int | float | str | list | dict)
        values[column.attname] = value if is_plain else column.value_to_string(row)
    return values


def _walk_merges(owner: User) -> Iterator[Row]:
    merges = Merge.objects.owned_by(owner).filter(undone_at=None).order_by("id")
    names = _Names(owner)
    for merge in merges.iterator(chunk_size=AT_ONCE):
        names.note_first(merge)
    for some in split_evenly(merges.select_related("kept").iterator(chunk_size=AT_ONCE), AT_ONCE):
        names.load(some)
        for merge in some:
            yield _write_merge(merge, names)


class _Names:
    """What rows are called outside: those that are there, and those that merges hold."""

    def __init__(self, owner: User) -> None:
        self._held: dict[tuple[str, int], str] = {}
        self._first: dict[tuple[str, int], str] = {}
        self._live: dict[tuple[str, int], str] = {}
        tags, fields = (model.objects.owned_by(owner) for model in (Tag, CareerField))
        self._words: dict[str, dict[Any, str]] = {
            "person_tags": dict(tags.values_list("id", "ulid")),
            "person_fields": dict(fields.values_list("id", "ulid")),
        }

    def note_first(self, merge: Merge) -> None:
        """Remember the rows this merge holds, and of those without a ulid who brought them."""
        self._held[_PEOPLE.name, merge.gone["id"]] = merge.gone_ulid
        self._held[MERGED.name, merge.pk] = merge.ulid
        moved = [(place.rpartition(".")[0], pk) for place, ids in merge.moved.items() for pk in ids]
        removed = [(label, values["id"]) for label, values in merge.removed]
        for label, pk in (*moved, *removed):
            noun = BY_LABEL.get(label)
            if noun is not None and noun.name in LINKS:
                self._first.setdefault((noun.name, pk), merge.gone_ulid)
        for label, values in merge.removed:
            noun = BY_LABEL.get(label)
            word = self._find_word(noun, values) if noun else None
            if noun is not None and word is not None:
                self._held[noun.name, values["id"]] = word

    def _find_word(self, noun: PortableNoun, values: Mapping[str, Any]) -> str | None:
        if noun.name == "circles":
            return str(values["circle"])
        if noun.name in LINKS:
            column = LINKS[noun.name][1].partition("__")[0]
            return self._words[noun.name].get(values[f"{column}_id"])
        return str(values["ulid"])

    def load(self, merges: Sequence[Merge]) -> None:
        """Read what the rows are called that these merges point to."""
        self._live = {}
        wanted: dict[str, set[int]] = {}
        for merge in merges:
            for noun, pk in _list_targets(merge):
                if noun is not MERGED:
                    wanted.setdefault(noun.name, set()).add(pk)
        for name, pks in wanted.items():
            found = name_rows(NOUNS[name], pks)
            self._live.update({(name, pk): word for pk, word in found.items()})

    def find(self, noun: PortableNoun, pk: int) -> str | None:
        """Return the name of a row, or None when it is no more."""
        name = self._held.get((noun.name, pk)) or self._live.get((noun.name, pk))
        if noun.name in LINKS and name is not None:
            return f"{self._first[noun.name, pk]}/{name}"
        return name


def _list_targets(merge: Merge) -> Iterator[tuple[PortableNoun, int]]:
    """Yield every row that a merge points to."""
    for place, ids in merge.moved.items():
        noun = BY_LABEL.get(place.rpartition(".")[0])
        if noun is not None:
            yield from ((noun, pk) for pk in ids)
    yield from ((BY_LABEL[Affiliation._meta.label], pk) for pk in merge.closed)  # noqa: SLF001
    yield from ((PAIRS, pk) for pk, _before in merge.pairs)
    rows = [["records.Person", values] for values in (merge.gone, merge.before, merge.after)]
    for label, values in (*rows, *merge.removed):
        for column in BY_LABEL[label].columns if label in BY_LABEL else ():
            target = _find_target(column)
            if target is not None and values.get(column.attname) is not None:
                yield target, values[column.attname]


def _find_target(column: Any) -> PortableNoun | None:
    if not isinstance(column, ForeignKey):
        return None
    target: Any = column.related_model
    return BY_LABEL.get(target._meta.label)  # noqa: SLF001


def _write_merge(merge: Merge, names: _Names) -> Row:
    moved: dict[str, Cell] = {}
    for place, ids in merge.moved.items():
        label, _dot, field = place.rpartition(".")
        noun = BY_LABEL.get(label)
        if noun is not None:
            found = _list_found(names.find(noun, pk) for pk in ids)
            if found:
                moved[f"{noun.name}.{field}"] = found
    work = BY_LABEL[Affiliation._meta.label]  # noqa: SLF001
    return (
        merge.ulid,
        merge.kept.ulid,
        merge.kept_ulid,
        merge.gone_ulid,
        Merge._meta.get_field("made_at").value_to_string(merge),  # noqa: SLF001
        _write_cells(_PEOPLE, merge.gone, names),
        _write_cells(_PEOPLE, merge.before, names),
        _write_cells(_PEOPLE, merge.after, names),
        moved,
        list(_walk_removed(merge, names)),
        _list_found(names.find(work, pk) for pk in merge.closed),
        list(_walk_answers(merge, names)),
        merge.press,
    )


def _list_found(found: Iterable[str | None]) -> list[Cell]:
    return list(sorted(name for name in found if name is not None))  # noqa: C413 - a list of cells


def _write_cells(noun: PortableNoun, values: Mapping[str, Any], names: _Names) -> dict[str, Cell]:
    """Return a row as it is outside; what it pointed to and is no more is nothing."""
    cells: dict[str, Cell] = {}
    for column in noun.columns:
        if column.attname in values:
            value = values[column.attname]
            target = _find_target(column)
            is_link = target is not None and value is not None
            cells[column.name] = names.find(target, value) if is_link and target else value
    return cells


def _walk_removed(merge: Merge, names: _Names) -> Iterator[Cell]:
    for label, values in merge.removed:
        noun = BY_LABEL.get(label)
        if noun is None:
            continue
        cells = _write_cells(noun, values, names)
        if any(cells[column.name] is None and not column.null for column in noun.columns):
            continue  # what it needs is no more, so it cannot come back
        if noun is PAIRS:
            ends = sorted(str(cells[name]) for name in ("first", "second"))
            cells.update(zip(("first", "second"), ends, strict=True))
        elif noun.name in LINKS:
            cells["ulid"] = names.find(noun, values["id"])
        yield [noun.name, cells]


def _walk_answers(merge: Merge, names: _Names) -> Iterator[Cell]:
    for pk, before in merge.pairs:
        ulid = names.find(PAIRS, pk)
        if ulid is not None:
            kept = {name: before[name] for name in ("answer", "answered_at")} if before else None
            yield [ulid, kept]
