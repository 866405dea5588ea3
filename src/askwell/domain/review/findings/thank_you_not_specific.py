"""This file is the finding thank_you_not_specific: thanks that would suit any conversation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.domain.review.content import COMMON_FIELDS, find_substance, stem_words
from askwell.domain.review.normal import fold_letters
from askwell.domain.review.phrases import compile_phrases
from askwell.domain.review.reading import note_absence
from askwell.domain.review.text import find_words
from askwell.domain.review.values import MessageKind, Severity
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.text import Sentence
    from askwell.domain.review.values import Finding

_GAP = re.compile(
    r"\[[^\]\n]{1,80}\]|\{[^}\n]{1,60}\}|<[^>\n]{2,60}>|\bxxx+\b[^.!?\n]*|_{3,}|\(insert[^)]*\)|\binsert\b[^.!?\n]*"
)
# Talk of oneself, of wishes, of papers: nothing that the conversation gave.
_ASIDE = compile_phrases(
    r"(?:i am|i have|i will|i would|my|here is|please find) {gap}(?:attach\w*|enclos\w*|resume|cv|portfolio|gpa|apply|applying|graduat\w+|finals|semester|available|start|major\w*|degree|experience in)\b[^.!?]*",
    r"(?:please|let me know|if you|if there|if anything|if a|do you|could you|would you|can you|i look forward|looking forward|hope|i hope|hoping|keep me|wish|wishing|have a|enjoy)\b[^.!?]*",
    r"(?:as|since|because|while) i (?:am|continue|finish|complete|look|search|move|begin|start|work|go|pursue)\b[^.!?]*",
)
_EVIDENCE = compile_phrases(
    r"(?:i|we) (?:{adv})(?:had no idea|never knew|did not (?:know|realize|realise|expect)|had not|have never|would never have|learned that|learnt that|found out|now (?:know|see|understand)|came home|went home|tried|am going to try|will try)\b",
    r"your (?:\w+ )?(?:point|advice|tip|story|stories|idea|suggestion|rule|example|description|explanation|account|comment|remark|answer|honesty|question|trick|recommendation|take|analogy|warning|sketch|map|book|introduction|framework|method|list|phrase) (?:about|on|to|of|that|for|from|with|into)\b",
    r"(?:you|when you|how you|what you|that you|where you|why you|and you) (?:\w+ )?(?:told|said|mentioned|showed|described|explained|drew|gave|lent|walked|taught|suggested|recommended|pointed|warned|handled|learned|started|failed|fought|asked|introduced|played|put|called|compared|counted|read|let|made|ran|talked)\b",
    r"for (?:\w+ )?(?:going|walking|showing|explaining|telling|letting|pointing|answering|introducing|lending|describing|drawing|pushing|warning|reading|correcting|inviting|recommending|suggesting|teaching|admitting|staying|calling|looking|setting|connecting|driving|opening|reminding|listening)\b(?! (?:your (?:story|time|insights?|advice|wisdom)))",
    r"(?:the|that) (?:part|story|way|bit|moment|trick|idea|thing|tip|rule|line|example|thought|image) (?:about|where|when|with|you|of|that|how|to)\b",
    r"(?:especially|particularly|in particular|above all)\b",
)
_STRONG, _WEAK = 1, 3
_TALK = stem_words(
    "career job field profession major company role industry advice insight perspective conversation call meeting talk chat interview plans future life motivated confident"
)


def find_vague_thanks(reading: Reading) -> Iterator[Finding]:
    """Yield a finding when a thank-you names nothing that was said or given."""
    if not reading.is_kind(MessageKind.THANK_YOU):
        return
    context = reading.context
    known = (
        stem_words(context.recipient_name, context.recipient_role, context.organization)
        | _TALK
        | COMMON_FIELDS
    )
    for sentence in reading.sentences:
        plain = _ASIDE.sub(" ", _GAP.sub(" ", sentence.low))
        substance = find_substance(find_words(plain), known=known)
        is_evident = _EVIDENCE.search(plain) or '"' in plain or _names_somebody(sentence, substance)
        if len(set(substance)) >= (_STRONG if is_evident else _WEAK):
            return
    yield note_absence(
        "thank_you_not_specific",
        Severity.HINT,
        _("These thanks would fit any conversation."),
        _("Name one thing they said or did that stayed with you."),
    )


def _names_somebody(sentence: Sentence, substance: list[str]) -> bool:
    # A name in the middle of a sentence: a person, a place, a book they spoke of.
    named = re.findall(r"(?<=[a-z,] )[A-Z][\w'-]+", sentence.text)
    return any(fold_letters(name) in substance for name in named)
