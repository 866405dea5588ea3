"""This file takes over from an archive whom you said to be two, and whom you joined.

The people who went, and the rows that went with them, are written and removed again:
what is kept of them names rows by id, and those ids are then nobody else's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askwell.actions.archive_merge_cells import (
    check_merge,
    check_reasons,
    read_former_answer,
    read_kept_columns,
)
from askwell.actions.archive_rows import (
    avoid_foreign_ulids,
    find_known,
    read_cell,
    read_row,
    refuse_archive,
)
from askwell.actions.kept_rows import write_row
from askwell.records.bulk import insert_rows, make_ulids, split_evenly
from askwell.records.ids import make_ulid
from askwell.records.models import AlikePair, Merge, Person
from askwell.records.portable_merges import LINKS, MERGED, NOUNS, PAIRS, name_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from askwell.formats.askwell.values import Archive, Cell
    from askwell.records.models import User
    from askwell.records.portable import PortableNoun

_PEOPLE = NOUNS["people"]
_WORDS = {"person_tags": "tags", "person_fields": "fields"}


class Decisions:
    """The answers and merges of one archive on their way in, after all its rows."""

    def __init__(
        self, owner: User, ids: dict[str, dict[str, int]], targets: Mapping[Any, str]
    ) -> None:
        self._owner = owner
        self._ids = ids
        self._targets = targets
        self._links: dict[str, int] = {}
        self._removed: dict[tuple[str, str], list[Any]] = {}
        self._is_anothers = False

    def restore(self, archive: Archive) -> None:
        """Add the answers and the merges that this home does not have."""
        for noun in archive.nouns:
            rows = [dict(zip(noun.columns, row, strict=True)) for row in noun.rows]
            if noun.name == PAIRS.name:
                self._restore_pairs(rows)
            elif noun.name == MERGED.name:
                self._restore_merges(rows)

    def _restore_pairs(self, rows: Sequence[Mapping[str, Cell]]) -> None:
        here = AlikePair.objects.owned_by(self._owner)
        stored = {(pair.first_id, pair.second_id): pair for pair in here}
        known = {pair.ulid: pair.pk for pair in stored.values()}
        read = []
        for row in rows:
            values = self._read_pair(row)
            if values is None or not values["answer"] or values["ulid"] in known:
                continue
            same = stored.get((values["first_id"], values["second_id"]))
            if same is None:
                read.append(values)
            elif not same.answer:
                answer = {name: values[name] for name in ("answer", "answered_at")}
                here.filter(pk=same.pk).update(**answer)
        self._ids[PAIRS.name] = known | self._insert(PAIRS, read)

    def _read_pair(self, row: Mapping[str, Cell]) -> dict[str, Any] | None:
        values = read_row(PAIRS, tuple(row), tuple(row.values()), self._ids, self._targets)
        if values is None or values["first_id"] == values["second_id"]:
            return None
        ends = sorted((values["first_id"], values["second_id"]))
        values["first_id"], values["second_id"] = ends
        check_reasons(values["reasons"])
        return values

    def _insert(self, noun: PortableNoun, read: list[dict[str, Any]]) -> dict[str, int]:
        """Write rows; return their ids by the ulids they had in the archive."""
        if not read:
            return {}
        named = [str(values["ulid"]) for values in read]
        avoid_foreign_ulids(noun, read)
        if self._is_anothers:
            for values, ulid in zip(read, make_ulids(len(read)), strict=True):
                values["ulid"] = ulid
        rows = [tuple(values.values()) for values in read]
        same = {"owner_id": self._owner.pk}
        insert_rows(noun.model, columns=tuple(read[0]), rows=rows, same=same)
        made = find_known(noun.model.objects, [str(values["ulid"]) for values in read])
        return {name: made[str(values["ulid"])] for name, values in zip(named, read, strict=True)}

    def _restore_merges(self, rows: Sequence[Mapping[str, Cell]]) -> None:
        for row in rows:
            check_merge(row)
        # On a shared server another's merges may hold the very same rows, which come back there.
        held = Merge.objects.exclude(owner=self._owner)
        self._is_anothers = bool(find_known(held, [str(row["ulid"]) for row in rows]))
        wanted = self._choose(rows)
        people = self._write_gone(wanted)
        made = [pk for row in wanted if (pk := people.get(str(row["gone_ulid"])))]
        gone = Person.objects.select_related("organization").in_bulk(made)
        self._write_removed(wanted)
        known = self._ids[_PEOPLE.name]
        stood = {known[str(row["kept_ulid"])] for row in wanted if str(row["kept_ulid"]) in known}
        called = name_rows(_PEOPLE, stood)
        taken = find_known(Merge.objects, [str(row["ulid"]) for row in wanted])
        for row in wanted:
            merge = self._make_merge(row, gone[people[str(row["gone_ulid"])]], called)
            if merge.ulid in taken:
                merge.ulid = make_ulid()
            merge.save(force_insert=True)
            self._ids.setdefault(MERGED.name, {})[str(row["ulid"])] = merge.pk
        for name in {name for name, _ulid in self._removed}:
            pks = [kept[1]["id"] for (noun, _), kept in self._removed.items() if noun == name]
            _delete(NOUNS[name].model, pks)
        _delete(Person, made)

    def _choose(self, rows: Sequence[Mapping[str, Cell]]) -> list[Mapping[str, Cell]]:
        """Return the merges whose kept person is here, and whose other is in no form."""
        mine = Merge.objects.owned_by(self._owner)
        known = find_known(mine, [str(row["ulid"]) for row in rows])
        ulids = [str(row["gone_ulid"]) for row in rows]
        alive = find_known(Person.objects.owned_by(self._owner), ulids)
        merged = set(mine.filter(undone_at=None).values_list("gone_ulid", flat=True))
        return [
            row
            for row in rows
            if str(row["ulid"]) not in known
            and str(row["kept"]) in self._ids[_PEOPLE.name]
            and str(row["gone_ulid"]) not in alive
            and str(row["gone_ulid"]) not in merged
        ]

    def _write_gone(self, rows: Sequence[Mapping[str, Any]]) -> dict[str, int]:
        read = []
        for row in rows:
            cells = row["gone"]
            values = read_row(
                _PEOPLE, tuple(cells), tuple(cells.values()), self._ids, self._targets
            )
            if values is None or values["ulid"] != row["gone_ulid"]:
                refuse_archive()
            read.append(values)
        people = self._insert(_PEOPLE, read)
        self._ids[_PEOPLE.name].update(people)
        return people

    def _write_removed(self, rows: Sequence[Mapping[str, Any]]) -> None:
        by_noun: dict[str, list[dict[str, Any]]] = {}
        for row in rows:
            for entry in row["removed"]:
                name, values = self._read_removed(entry)
                if values is not None:
                    by_noun.setdefault(name, []).append(values)
        for name, read in by_noun.items():
            noun = NOUNS[name]
            pks = self._insert_links(noun, read) if name in LINKS else self._insert(noun, read)
            self._ids.setdefault(name, {}).update(pks)
            found = {}
            for some in split_evenly(pks.values(), 500):
                found.update(noun.model._base_manager.in_bulk(some))  # noqa: SLF001
            for ulid, pk in pks.items():
                self._removed[name, ulid] = write_row(found[pk])

    def _read_removed(self, entry: Any) -> tuple[str, dict[str, Any] | None]:
        if not (isinstance(entry, list) and len(entry) == 2):  # noqa: PLR2004 - a name and a row
            refuse_archive()
        name, cells = entry
        if name not in NOUNS or name in {MERGED.name, _PEOPLE.name} or not isinstance(cells, dict):
            refuse_archive()
        if not isinstance(cells.get("ulid"), str):
            refuse_archive()
        if cells["ulid"] in self._ids.get(name, {}):
            return name, None
        if name == PAIRS.name:
            return name, self._read_pair(cells)
        noun = NOUNS[name]
        values = read_row(noun, tuple(cells), tuple(cells.values()), self._ids, self._targets)
        if values is not None:
            values["ulid"] = cells["ulid"]
        return name, values

    def _insert_links(self, noun: PortableNoun, read: list[dict[str, Any]]) -> dict[str, int]:
        pks = {}
        for values in read:
            columns = {name: value for name, value in values.items() if name != "ulid"}
            row, is_new = noun.model.objects.get_or_create(**columns)
            if is_new:
                pks[str(values["ulid"])] = row.pk
        return pks

    def _make_merge(self, row: Mapping[str, Any], gone: Person, called: Mapping[int, str]) -> Merge:
        kept = self._ids[_PEOPLE.name][str(row["kept"])]
        stood = self._ids[_PEOPLE.name].get(str(row["kept_ulid"]))
        if stood is None or stood not in called:
            refuse_archive()
        return Merge(
            owner=self._owner,
            ulid=str(row["ulid"]),
            kept_id=kept,
            kept_ulid=called[stood],
            gone_ulid=gone.ulid,
            gone_name=gone.full_name,
            gone_sort_name=gone.sort_name,
            gone_place=gone.organization.folded_name if gone.organization else "",
            gone=write_row(gone)[1],
            before=read_kept_columns(row["before"], self._ids["organizations"]),
            after=read_kept_columns(row["after"], self._ids["organizations"]),
            moved=self._read_moved(row["moved"], kept),
            removed=self._list_removed(row["removed"]),
            closed=self._find_rows("affiliations", row["closed"]),
            pairs=self._read_answers(row["pairs"]),
            press=read_cell(Merge._meta.get_field("press"), row["press"]),  # noqa: SLF001
            made_at=read_cell(Merge._meta.get_field("made_at"), row["made_at"]),  # noqa: SLF001
        )

    def _read_moved(self, moved: Mapping[str, Any], kept: int) -> dict[str, list[int]]:
        found = {}
        for place, names in moved.items():
            name, _dot, field = place.partition(".")
            links = {one.name for one in NOUNS[name].columns} if name in NOUNS else set()
            if field not in links or not isinstance(names, list):
                refuse_archive()
            if name in LINKS:
                pks = [pk for one in names if (pk := self._find_link(name, str(one), kept))]
            else:
                pks = self._find_rows(name, names)
            if pks:
                found[f"{NOUNS[name].model._meta.label}.{field}"] = pks  # noqa: SLF001
        return found

    def _find_link(self, name: str, ref: str, kept: int) -> int | None:
        """Return what a person has several of: where it was removed since, or where it hangs now."""
        if ref in self._ids.get(name, {}):
            return self._ids[name][ref]
        noun, path = LINKS[name]
        column, word = path.partition("__")[0], ref.partition("/")[2]
        value = self._ids[_WORDS[name]].get(word) if name in _WORDS else word
        here = noun.model.objects.filter(person=kept, **{column: value}).first()
        return here.pk if here else None

    def _find_rows(self, name: str, ulids: Sequence[Cell]) -> list[int]:
        known = self._ids.get(name, {})
        return sorted(known[str(ulid)] for ulid in ulids if str(ulid) in known)

    def _list_removed(self, entries: Sequence[Any]) -> list[Any]:
        found = (self._removed.get((name, cells["ulid"])) for name, cells in entries)
        return [kept for kept in found if kept is not None]

    def _read_answers(self, pairs: Sequence[Any]) -> list[Any]:
        answers = []
        for entry in pairs:
            if not (isinstance(entry, list) and len(entry) == 2):  # noqa: PLR2004 - a pair and what was said
                refuse_archive()
            ulid, before = entry
            pk = self._ids.get(PAIRS.name, {}).get(str(ulid))
            if pk is not None:
                answers.append([pk, read_former_answer(before)])
        return answers


def _delete(model: Any, pks: Sequence[int]) -> None:
    for some in split_evenly(pks, 500):
        rows = model._base_manager.filter(pk__in=some)  # noqa: SLF001
        rows._raw_delete(rows.db)  # noqa: SLF001 - written a moment ago, nothing hangs on it
