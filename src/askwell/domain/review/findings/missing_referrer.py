"""This file is the finding missing_referrer: somebody opened the door and is not named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.domain.review.names import TITLES, split_name
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
_WRITTEN = re.compile(r"[^\W\d_][\w'’-]*")
_REMARKS = list_words(
    "recipient sender his her their the who and from at professor prof of for an a big little"
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
    start = reading.body.greeting_span[1]
    # A referrer of the recipient's own family name is not named by greeting the recipient.
    if not tokens & set(split_name(reading.context.recipient_name)):
        start = 0
    said = " ".join((reading.subject.low, reading.body.low[start : reading.body.signature_start]))
    if tokens & _find_named(reading, said, start) or _ONE_OF_A_KIND.search(said):
        return
    yield note_absence(
        "missing_referrer",
        Severity.WARN,
        _("{name} pointed you to this person, and the message does not say so.").format(
            name=name.strip()
        ),
        _("Name {name} in the first sentence.").format(name=name.strip()),
    )


def _find_named(reading: Reading, said: str, start: int) -> set[str]:
    # "Keep your patience" names no Patience; only who writes no capitals names her like that.
    text = reading.body.plain.text[: reading.body.signature_start]
    written = [*_WRITTEN.findall(f"{reading.subject.plain.text}\n{text[start:]}")]
    relation = set(_WRITTEN.findall(reading.context.referrer or ""))
    if text[reading.body.greeting_span[1] :].lstrip(" ,\n")[:1].islower():
        return {word.removesuffix("'s") for word in find_words(said)}
    named = [word for word in written if not word[0].islower() or word in relation]
    return {
        part
        for word in named
        for whole in find_words(fold_letters(word))
        for part in (whole, whole.removesuffix("'s"), *whole.split("-"))
    }
