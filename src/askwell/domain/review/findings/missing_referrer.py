"""This file is the finding missing_referrer: somebody opened the door and is not named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.domain.review.names import TITLES
from askwell.domain.review.normal import fold_letters
from askwell.domain.review.phrases import compile_phrases
from askwell.domain.review.reading import note_absence
from askwell.domain.review.text import find_words
from askwell.domain.review.values import MessageKind, Severity
from askwell.domain.review.word_lists import list_words
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Finding

# The recipient has one of these, so they know at once who is meant.
_ONE_OF_A_KIND = compile_phrases(
    r"your (?:[\w-]+ ){0,2}?(?:sister|brother|wife|husband|spouse|mother|father|mom|mum|dad|son|daughter|aunt|uncle|niece|nephew|grandmother|grandfather|grandma|grandpa|cousin|twin|fianc[e]+|girlfriend|boyfriend|partner"
    r"|(?:sister|brother|mother|father|son|daughter)-in-law|stepmother|stepfather|roommate|housemate|boss|supervisor|manager|assistant|deputy|secretary|predecessor|successor|co-?founder|co-?author|advisor|adviser|landlord|landlady|next-door neighbou?r|best friend|best man|maid of honou?r|god(?:mother|father|daughter|son|child|parents?)|foster \w+|step\w+|great-\w+|mentor|business partner|bandmate|coach|editor|agent|dentist|doctor|pastor|studio mate|lab mate|desk mate|office mate)\b",
    r"the (?:person|man|woman) (?:who|you) (?:hired|married|trained|succeeded|replaced|supervised) ",
)
_CAPITALIZED = re.compile(r"\b[A-Z][\w-]*")
_REMARKS = list_words(
    "recipient sender his her their the who and from at professor prof of for an a big little"
)
# A name that is a word as well is a name where it has its capital.
_WORDS_TOO = list_words(
    "will rose may mark grace hope art bill drew page chase faith joy june april august dawn summer hunter rich frank grant miles sky ray jean penny ivy lily olive iris ruby pearl amber jade violet daisy heather melody harmony"
    " clay cliff dale glen heath wade rusty sunny star king prince bishop abbot old young long short white black brown green gray grey stone wood woods hill field fields brook banks ford marsh moss reed rivers lane park church bell cook baker"
    " carter mason miller potter smith taylor turner walker weaver wright fisher archer barber butler carpenter cooper farmer gardener glover piper porter shepherd singer slater spicer ward warden wells west north love day early english german"
    " french swift sharp strong wise noble gold silver rice berry bean bush best case close cross price pope power read rush sage self snow"
)


def find_missing_referrer(reading: Reading) -> Iterator[Finding]:
    """Yield a finding when a referrer is known and the message does not let them be recognised."""
    referrer = reading.context.referrer
    if not referrer or not reading.is_kind(MessageKind.INVITATION):
        return
    name = referrer.split("(")[0].split(",")[0]
    tokens = {
        word
        for word in find_words(fold_letters(name))
        if word not in TITLES | _REMARKS and len(word) > 1
    }
    said = " ".join((reading.subject.low, reading.body.low[: reading.body.signature_start]))
    full = " ".join(find_words(fold_letters(name)))
    if full in said or tokens & _find_named(reading, said) or _ONE_OF_A_KIND.search(said):
        return
    yield note_absence(
        "missing_referrer",
        Severity.WARN,
        _("{name} pointed you to this person, and the message does not say so.").format(
            name=name.strip()
        ),
        _("Name {name} in the first sentence.").format(name=name.strip()),
    )


def _find_named(reading: Reading, said: str) -> set[str]:
    words = {part for word in find_words(said) for part in (word, word.removesuffix("'s"))}
    doubtful = words & _WORDS_TOO
    if not doubtful:
        return words
    text = reading.body.plain.text[: reading.body.signature_start]
    if text == text.lower():
        return words
    capital = {
        fold_letters(word) for word in _CAPITALIZED.findall(f"{reading.subject.plain.text}\n{text}")
    }
    return words - (doubtful - capital)
