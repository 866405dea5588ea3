"""This file is which words of the search index a mistyped word may have meant.

It reads the index of `records/search.py`, whose words each database lists in its own
way; that is why the two databases differ here a second time.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

from django.db import connection
from rapidfuzz.distance import OSA

from askwell.records.search import count_matches, split_query

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.records.models.user import User

MOST_LOOKED_AT = 20_000
SHORTEST, LONG = 4, 8
NEAREST = 3
_MOST_TRIED = 9
_KEY = re.compile(r"o\d+(t\d)?")
_SQLITE = "SELECT term FROM temp.person_search_words WHERE term >= %s AND term < %s LIMIT %s"
_POSTGRESQL = """SELECT DISTINCT word FROM (
    SELECT unnest(tsvector_to_array(words)) AS word FROM (
        SELECT words FROM person_search WHERE words @@ %s::tsquery LIMIT 5000) AS near) AS every
    WHERE word >= %s AND word < %s LIMIT %s"""


def suggest_text(owner: User, text: str) -> str:
    """Return what a text that finds nobody may have meant, or nothing.

    Words under four letters are not guessed; up to seven letters one slip is
    forgiven, from eight on two. Whatever is suggested finds somebody.
    """
    words = split_query(text)
    choices = [[word, *_find_near(owner, word)] for word in words]
    tries = sorted(product(*map(enumerate, choices)), key=lambda one: sum(n for n, _w in one))
    for tried in tries[1 : _MOST_TRIED + 1]:
        meant = " ".join(word for _number, word in tried)
        if count_matches(owner, meant):
            return meant
    return ""


def _find_near(owner: User, word: str) -> list[str]:
    if len(word) < SHORTEST or not word.isalpha():
        return []
    most = 1 if len(word) < LONG else 2
    found: dict[str, float] = {}
    for term in _list_words(owner, word):
        if abs(len(term) - len(word)) <= most:
            distance = float(OSA.distance(word, term, score_cutoff=most))
        elif len(term) > len(word):
            # Still being typed: the beginning counts, a little less.
            distance = OSA.distance(word, term[: len(word)], score_cutoff=most) + 0.5
        else:
            continue
        if 0 < distance < most + 1:
            found[term] = distance
    return sorted(found, key=lambda term: (found[term], abs(len(term) - len(word)), term))[:NEAREST]


def _list_words(owner: User, word: str) -> Iterator[str]:
    # A slip is rarely in the first letter, and then mostly swapped with the second.
    for letter in dict.fromkeys(word[:2]):
        after = chr(ord(letter) + 1)
        with connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                cursor.execute(
                    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.person_search_words"
                    " USING fts5vocab('main', 'person_search', 'row')"
                )
                cursor.execute(_SQLITE, [letter, after, MOST_LOOKED_AT])
            else:
                whose = f"{letter}:*ABC & o{owner.pk}:D"
                cursor.execute(_POSTGRESQL, [whose, letter, after, MOST_LOOKED_AT])
            terms = [row[0] for row in cursor.fetchall()]
        yield from (term for term in terms if not _KEY.fullmatch(term))
