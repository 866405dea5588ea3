"""This file is how concrete some words are: names, figures and things weigh, praise and office do not."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from askwell.domain.review.content import (
    COMMON_WORDS,
    SMALL_WORDS,
    find_substance,
    stem_word,
)
from askwell.domain.review.flat_words import FLAT
from askwell.domain.review.normal import fold_letters
from askwell.domain.review.occupations import names_occupation
from askwell.domain.review.word_lists import list_words

if TYPE_CHECKING:
    from collections.abc import Iterable

# Endings of words that name a quality, not a thing; a few things share them.
_ABSTRACT = re.compile(
    r".{2,}(?:ness|ity|ities|tion|tions|sion|sions|ment|ments|ship|ships|ence|ences|ance|ances|ism|dom|hood|ful|less|ous|ive|able|ible|ary|ory|ical|ial|ual|ency|ancy|logy|logies|ics|tude|acy)"
)
_THINGS = list_words(
    "instrument instruments monument monuments apartment basement cement tournament ornament garment pavement fragment fragments sediment ligament parliament table tables cable cables vegetable vegetables stable stables ambulance"
    " ambulances factory factories library libraries dictionary dictionaries battery batteries station stations plantation irrigation migration vaccination vaccinations pollination olive archive archives hive hives city cities"
    " cemetery electricity gravity cavity density obesity salinity humidity boundary estuary sanctuary documentary diary glossary commentary commentaries laboratory observatory dormitory territory inventory memory-card history"
    " histories ivory fence fences balance ambience entrance entrances insurance sentence sentences sequence sequences science-fair residence residences conference audience-box sanctuary allotment kingdom wisdom-tooth"
    " ceramics acoustics optics logistics mosaics comics clinics graphics fabrics tropics prosthetics geology ecology archaeology mythology chronology sociology neighbourhood neighborhood ship warship airship steamship dynamics"
    " fermentation ventilation translation foundation-stone plantation population constitution pollution inflation corrosion erosion explosion television mansion pension pensions tension emission emissions transmission mission-control"
    " circus crocus virus bus octopus asbestos locomotive detective adhesive explosive explosives primary-school canary granary rosary salary salaries tributary secretary aviary apothecary tobacco pharmacy embassy lunacy privacy literacy"
    " exhibition exhibitions competition compositions composition edition expedition ammunition demolition partition petition tradition-bearer auction construction excavation excavations reservation installation installations station"
)
_PARTICIPLE = re.compile(r"[a-z-]{3,}(?:ed|ing)")
_NAMED = re.compile(r"(?<=[a-z0-9,;:'\"(&-] )(?!I\b)[A-Z][\w'-]{2,}")
_FIGURE = re.compile(r"\b\d[\d.,:]*\b(?! ?(?:min|mins|minutes?|hours?|am|pm|days?|weeks?)\b)")
_QUOTED = re.compile(r'"[^"\n]{3,120}"')
_WEIGHT_OF_QUALITY, _WEIGHT_OF_PERSON, _WEIGHT_OF_PARTICIPLE, _WEIGHT_OF_NAME = 0.25, 0.5, 0.5, 1.5


def weigh_words(words: Iterable[str], *, known: frozenset[str] = frozenset()) -> float:
    """Return how much the words name things; a plain concrete noun weighs one."""
    found = {word for word in find_substance(words, known=known) if not _is_weightless(word)}
    return sum(map(_weigh_word, found))


@lru_cache(maxsize=8192)
def _is_weightless(word: str) -> bool:
    # "Understands" is as light as "understand", "paths" as "path".
    word = word.removesuffix("'s").removesuffix("'")
    forms = {word}
    for ending in ("s", "es", "d", "ed", "ing"):
        if word.endswith(ending) and len(word) - len(ending) >= _STEM_KEPT:
            stem = word.removesuffix(ending)
            forms |= {stem, stem + "e"}
            if stem[-1] == stem[-2]:
                forms.add(stem[:-1])
    return any(form in _WEIGHTLESS or form in COMMON_WORDS or form in SMALL_WORDS for form in forms)


_STEM_KEPT = 3


def weigh_names(text: str, *, known: frozenset[str] = frozenset()) -> float:
    """Return how much a text with its capitals names: proper nouns, figures, quotations."""
    names = {
        word
        for match in _NAMED.finditer(text)
        if (word := fold_letters(match.group()).removesuffix("'s")) not in FLAT | _CALENDAR
        and stem_word(word) not in known
    }
    quoted = 2 * bool(_QUOTED.search(text))
    return _WEIGHT_OF_NAME * len(names) + 0.5 * bool(_FIGURE.search(text)) + quoted


# Kinds of work, and numbers in words: the thing they are about is what names it.
_WEIGHTLESS = FLAT | list_words(
    "article articles essay essays paper papers study studies report reports book books thesis dissertation post posts thread threads blog column newsletter interview interviews podcast episode talk talks lecture lectures keynote speech webinar workshop seminar video videos clip clips"
    " project projects programme program publication publications website site page profile portfolio content piece pieces work works art design designs research"
    " three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen eighteen twenty twenty-five thirty forty fifty sixty ninety hundred thousand half third fourth fifth dozen couple minute minutes min mins hours quick-call"
    " everywhere anywhere nowhere somewhere elsewhere wherever ever forever age ages aged others otherwise anyhow moreover besides furthermore nevertheless nonetheless hopefully"
    " holidays festival greetings regards afternoon fifteenth monday tuesday wednesday thursday friday saturday sunday"
)


_CALENDAR = list_words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december"
    " sir madam dear professor doctor prof mister zoom skype teams linkedin whatsapp google email easter christmas god lord hello thanks english"
)


def _weigh_word(word: str) -> float:
    if word in _THINGS:
        return 1.0
    if _ABSTRACT.fullmatch(word):
        return _WEIGHT_OF_QUALITY
    if names_occupation(word):
        return _WEIGHT_OF_PERSON
    return _WEIGHT_OF_PARTICIPLE if _PARTICIPLE.fullmatch(word) else 1.0
