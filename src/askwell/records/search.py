"""This file is the search index of people, and the only place where the databases differ.

SQLite keeps it in an FTS5 table whose rowid is the person's id, PostgreSQL in a
table of the same name with a GIN index. Both hold words folded by Python, so a
person is found alike on either, and nothing a person types is ever syntax.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any

from django.db import connection, transaction
from django.db.models import Q
from django.db.models.expressions import RawSQL

from askwell.domain.names import fold_text
from askwell.domain.people import Closeness, ContactKind
from askwell.records.models.person import Affiliation, ContactPoint, Person

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from django.db.backends.base.schema import BaseDatabaseSchemaEditor

    from askwell.records.models.person import PersonQuerySet
    from askwell.records.models.user import User

BATCH = 1000
CANDIDATES = 200
MOST_WORDS = 12
MOST_TEXT = 20_000
TIERS = (1, 2, 3, 4, 5)
_NEAR: dict[str, int] = {Closeness.CLOSE: 1, Closeness.WARM: 2, Closeness.KNOWN: 3}
_WORD = re.compile(r"[^\W_]{1,60}")
_SQLITE = (
    """CREATE VIRTUAL TABLE person_search USING fts5(names, work, other, keys,
    tokenize='unicode61 remove_diacritics 2', prefix='1 2 3', detail=column)""",
)
_POSTGRESQL = (
    """CREATE TABLE person_search (person_id bigint PRIMARY KEY REFERENCES records_person (id)
    ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, words tsvector NOT NULL)""",
    "CREATE INDEX person_search_words ON person_search USING gin (words)",
)

_SELECT = {
    "sqlite": "SELECT rowid FROM person_search WHERE person_search MATCH %s",
    "postgresql": "SELECT person_id FROM person_search WHERE words @@ %s::tsquery",
}

# FTS5 reads newest first as fast as oldest first; whoever came last is likelier meant.
_RANKED = {
    "sqlite": """SELECT s.rowid, p.closeness, p.last_contact_on, p.sort_name
    FROM person_search s JOIN records_person p ON p.id = s.rowid
    WHERE person_search MATCH %s AND p.owner_id = %s ORDER BY s.rowid DESC LIMIT %s""",
    "postgresql": """SELECT p.id, p.closeness, p.last_contact_on, p.sort_name
    FROM person_search s JOIN records_person p ON p.id = s.person_id
    WHERE s.words @@ %s::tsquery AND p.owner_id = %s LIMIT %s""",
}


def create_search_table(editor: BaseDatabaseSchemaEditor) -> None:
    """Create the index in whichever database this is."""
    for statement in _SQLITE if editor.connection.vendor == "sqlite" else _POSTGRESQL:
        editor.execute(statement)


def drop_search_table(editor: BaseDatabaseSchemaEditor) -> None:
    """Remove the index again."""
    editor.execute("DROP TABLE person_search")


def index_people(ids: Iterable[int]) -> None:
    """Write what these people are found by; those in the bin or gone are found no more."""
    remaining = iter(ids)
    with transaction.atomic():
        while chunk := list(islice(remaining, BATCH)):
            remove_people(chunk)
            _insert_texts(_read_texts(chunk))


def index_new_people(owner_id: int, people: Iterable[tuple[int, str, str, list[str]]]) -> None:
    """Index people just made, from what is known of them: id, names, work, and the rest.

    Reading thousands of new rows back would cost as much as writing them did.
    """
    _insert_texts(
        _Text(
            person_id=person, owner_id=owner_id, tier=TIERS[-1], names=names, work=work, other=other
        )
        for person, names, work, other in people
    )


def remove_people(ids: Iterable[int]) -> None:
    """Forget these people, whether or not they were known here."""
    column = "rowid" if connection.vendor == "sqlite" else "person_id"
    remaining = iter(ids)
    with connection.cursor() as cursor:
        while chunk := list(islice(remaining, BATCH)):
            marks = ",".join(["%s"] * len(chunk))
            # Only a column's name and question marks are put together here.
            sql = f"DELETE FROM person_search WHERE {column} IN ({marks})"  # noqa: S608
            cursor.execute(sql, chunk)


def rebuild_index(owner: User | None = None) -> None:
    """Index everybody afresh: one owner's people, or all there are."""
    people = Person.objects.filter(owner=owner) if owner else Person.objects.all()
    with transaction.atomic():
        if owner is None:
            with connection.cursor() as cursor:
                cursor.execute("DELETE FROM person_search")
        index_people(list(people.order_by("id").values_list("id", flat=True)))


def match_people(owner: User, text: str) -> PersonQuerySet:
    """Return the owner's people of whom every word of `text` begins some word, in no order."""
    people: PersonQuerySet = Person.objects.owned_by(owner).kept()
    return people.filter(make_match(owner, text))


def make_match(owner: User, text: str) -> Q:
    """Return the same as a condition; an empty text passes everybody, mere signs nobody."""
    words = split_query(text)
    if not words:
        return Q() if not text.strip() else Q(id__in=[])
    expression = _write_match(words, f"o{owner.pk}")
    return Q(id__in=RawSQL(_SELECT[connection.vendor], [expression]))  # noqa: S611 - bound, and only words


def count_matches(owner: User, text: str) -> int:
    """Return how many people match, from the index alone."""
    words = split_query(text)
    if not words:
        return 0
    with connection.cursor() as cursor:
        select = f"SELECT count(*) FROM ({_SELECT[connection.vendor]}) AS found"  # noqa: S608 - ours
        cursor.execute(select, [_write_match(words, f"o{owner.pk}")])
        return int(cursor.fetchone()[0])


def search_people(owner: User, text: str, limit: int = 20) -> list[Person]:
    """Return the best matches: by name before by anything else, then the nearest, then the latest.

    Up to 200 matches are ranked exactly. When more match, they are taken from
    the nearest tier outward, so that two letters cost what twenty rows cost.
    """
    words = split_query(text)
    found: list[int] = []
    if words:
        found = _find_ids(owner, words, limit, names_only=True)
        if len(found) < limit:
            others = _find_ids(owner, words, limit, names_only=False)
            found = list(dict.fromkeys([*found, *others]))
    rows = Person.objects.owned_by(owner).kept().select_related("organization")
    people = rows.in_bulk(found[:limit])
    return [people[person_id] for person_id in found[:limit] if person_id in people]


def split_query(text: str) -> list[str]:
    """Return the folded words of a query, a dozen at most."""
    return list(dict.fromkeys(_WORD.findall(fold_text(text[:500]))))[:MOST_WORDS]


@dataclass(slots=True)
class _Text:
    person_id: int
    owner_id: int
    tier: int
    names: str
    work: str
    other: list[str] = field(default_factory=list)


def _read_texts(ids: Sequence[int]) -> list[_Text]:
    texts = {row[0]: _make_text(*row) for row in _read_people(ids)}
    work: defaultdict[int, list[str]] = defaultdict(list)
    for person_id, title, name in Affiliation.objects.filter(person__in=ids).values_list(
        "person_id", "title", "organization__name"
    ):
        work[person_id] += (title, name)
    for person_id, kind, value, normalized in ContactPoint.objects.filter(
        person__in=ids
    ).values_list("person_id", "kind", "value", "normalized"):
        if person_id in texts:
            texts[person_id].other.append(value)
            if kind == ContactKind.PHONE:
                # A number is also found without the way somebody spaced it.
                texts[person_id].other.append(re.sub(r"\D", "", normalized or value))
    for person_id, name in Person.tags.through.objects.filter(person__in=ids).values_list(
        "person_id", "tag__name"
    ):
        if person_id in texts:
            texts[person_id].other.append(name)
    for person_id, parts in work.items():
        if person_id in texts:
            texts[person_id].work += " " + " ".join(parts)
    return list(texts.values())


def _read_people(ids: Sequence[int]) -> Iterator[tuple[Any, ...]]:
    yield from Person.objects.kept().filter(id__in=ids).values_list(
        "id", "owner_id", "closeness", "last_contact_on", "stage",
        "full_name", "given", "additional", "family", "nickname",
        "title", "organization__name", "headline",
        "how_met", "location", "notes",
    )  # fmt: skip


def _make_text(
    person_id: int,
    owner_id: int,
    closeness: str,
    last_contact_on: date | None,
    stage: str,
    *texts: str | None,
) -> _Text:
    words = [text or "" for text in texts]
    in_touch = last_contact_on is not None or bool(stage)
    return _Text(
        person_id=person_id,
        owner_id=owner_id,
        tier=_NEAR.get(closeness, 5 - in_touch),
        names=" ".join(words[:5]),
        work=" ".join(words[5:8]),
        other=words[8:],
    )


def _insert_texts(texts: Iterable[_Text]) -> None:
    if connection.vendor == "sqlite":
        sql = "INSERT INTO person_search (rowid, names, work, other, keys) VALUES (%s,%s,%s,%s,%s)"
        rows: list[tuple[int | str, ...]] = [_write_sqlite_row(text) for text in texts]
    else:
        sql = "INSERT INTO person_search (person_id, words) VALUES (%s, %s::tsvector)"
        rows = [_write_postgresql_row(text) for text in texts]
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(sql, rows)


def _write_sqlite_row(text: _Text) -> tuple[int, str, str, str, str]:
    names, work, other = (" ".join(words) for words in _fold_columns(text))
    keys = f"o{text.owner_id} o{text.owner_id}t{text.tier}"
    return (text.person_id, names, work, other, keys)


def _write_postgresql_row(text: _Text) -> tuple[int, str]:
    marks: defaultdict[str, list[str]] = defaultdict(list)
    # The weights are the columns; one position is enough, nobody asks for phrases.
    for weight, words in zip(("1A", "2B", "3C"), _fold_columns(text), strict=True):
        for word in words:
            marks[word].append(weight)
    keys = f" o{text.owner_id}:4D o{text.owner_id}t{text.tier}:4D"
    return (text.person_id, " ".join(f"{w}:{','.join(m)}" for w, m in marks.items()) + keys)


def _fold_columns(text: _Text) -> Iterator[dict[str, None]]:
    for column in (text.names, text.work, " ".join(text.other)):
        yield dict.fromkeys(_WORD.findall(fold_text(column[:MOST_TEXT])))


def _find_ids(owner: User, words: list[str], limit: int, *, names_only: bool) -> list[int]:
    # One home has one owner: there the join tells sooner whose a row is than the index could.
    whose = "" if connection.vendor == "sqlite" else f"o{owner.pk}"
    everybody = _fetch_ranked(owner.pk, _write_match(words, whose, names_only=names_only))
    if len(everybody) <= CANDIDATES:
        return everybody[:limit]
    found: list[int] = []
    for tier in TIERS:
        if len(found) < limit:
            near = _write_match(words, f"o{owner.pk}t{tier}", names_only=names_only)
            found += _fetch_ranked(owner.pk, near)
    return found[:limit]


def _write_match(words: Iterable[str], key: str, *, names_only: bool = False) -> str:
    # Words are letters and digits only, so neither language can be broken out of.
    if connection.vendor == "sqlite":
        columns = "names" if names_only else "names work other"
        begins = " AND ".join(f'"{word}"*' for word in words)
        return f"{{{columns}}} : ({begins})" + (f' AND keys : "{key}"' if key else "")
    weights = "A" if names_only else "ABC"
    return " & ".join([*(f"{word}:*{weights}" for word in words), f"{key}:D"])


def _fetch_ranked(owner_id: int, expression: str) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(_RANKED[connection.vendor], [expression, owner_id, CANDIDATES + 1])
        rows = cursor.fetchall()
    # Sorted here, because a few hundred rows are sorted sooner than a database is asked to.
    rows.sort(key=lambda row: row[3])
    rows.sort(key=lambda row: str(row[2] or ""), reverse=True)
    rows.sort(key=lambda row: _NEAR.get(row[1], TIERS[-1]))
    return [row[0] for row in rows]
