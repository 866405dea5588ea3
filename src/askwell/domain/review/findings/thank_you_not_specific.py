"""This file is the finding thank_you_not_specific: thanks that would suit any conversation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.domain.review.concreteness import weigh_names, weigh_words
from askwell.domain.review.content import COMMON_FIELDS, SMALL_WORDS, stem_words
from askwell.domain.review.flat_words import PRAISE
from askwell.domain.review.normal import fold_letters
from askwell.domain.review.phrases import compile_phrases
from askwell.domain.review.placements import find_placements
from askwell.domain.review.reading import note_absence
from askwell.domain.review.resume_offers import find_offer
from askwell.domain.review.text import find_words
from askwell.domain.review.values import MessageKind, Severity
from askwell.domain.review.word_lists import list_words
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.text import Sentence
    from askwell.domain.review.values import Finding

_GAP_IN_TEXT = re.compile(
    r"\[[^\]\n]{1,80}\]|\{[^}\n]{1,60}\}|<[^>\n]{2,60}>|\bxxx+\b[^.!?\n]*|_{3,}|\(insert[^)]*\)|\binsert\b[^.!?\n]*"
)
# Talk of oneself, of wishes, of papers: nothing that the conversation gave.
_ASIDE = compile_phrases(
    r"(?:i am|i have|i will|i would|my|here is|please find) {gap}(?:attach\w*|enclos\w*|resume|cv|portfolio|gpa|apply|applying|graduat\w+|finals|semester|available|start|major\w*|degree|experience in)\b[^.!?]*",
    r"(?:please|let me know|if you|if there|if anything|if a|do you|could you|would you|can you|i look forward|looking forward|hope|i hope|hoping|keep me|wish|wishing|have a|enjoy)\b[^.!?]*",
    r"(?:as|since|because|while) i (?:am|continue|finish|complete|look|search|move|begin|start|work|go|pursue)\b[^.!?]*",
)
_EVIDENCE = compile_phrases(
    r"(?:nobody|no one|no-one) (?:had |has |else )?(?:ever )?(?:told|taught|shown|showed|explained|warned|said)\b",
    r"(?:i|we) (?:{adv})(?:had no idea|never knew|did not (?:know|realize|realise|expect)|had not|have never|would never have|learned that|learnt that|found out|now (?:know|see|understand)|came home|went home|tried|am going to try|will try)\b",
    r"your (?:\w+ )?(?:point|advice|tip|story|stories|idea|suggestion|rule|example|description|explanation|account|comment|remark|answer|honesty|question|trick|recommendation|take|analogy|warning|sketch|map|book|introduction|framework|method|list|phrase) (?:about|on|to|of|that|for|from|with|into)\b",
    r"(?:you|when you|how you|what you|that you|where you|why you|and you) (?:\w+ )?(?:told|said|mentioned|showed|described|explained|drew|gave|lent|walked|taught|suggested|recommended|pointed|warned|handled|learned|started|failed|fought|asked|introduced|played|put|called|compared|counted|read|let|made|ran|talked)\b",
    r"for (?:\w+ )?(?:going|walking|showing|explaining|telling|letting(?! (?:me|us) (?:\w+ )?(?:come|visit|have|meet|talk|ask|pick|spend|speak|chat|sit|interview))|pointing|answering|introducing|lending|describing|drawing|pushing|warning|reading|correcting|inviting|recommending|suggesting|teaching|admitting|staying|calling|looking|setting|connecting|driving|opening|reminding|listening)\b(?! (?:your (?:story|time|insights?|advice|wisdom)))",
    r"(?:the|that) (?:part|story|way|bit|moment|trick|idea|thing|tip|rule|line|example|thought|image) (?:about|where|when|with|you|of|that|how|to)\b",
    r"(?:which|how|when|where|why|what|whom) you (?:have |had |once |then |always |never |first |also )*(?!(?:are|were|have|had|do|did|gave|give|given|can|could|will|might|shared|provided|offered|granted|accorded|spent|took the time)\b)\w+",
    r"(?:that|because) you (?:have |had |also |once |never |always )*(?!(?:are|were|have|had|do|did|gave|give|given|can|could|will|might|made|took|taken|found|spoke|met|shared|agreed|accepted|were|spent|replied|answered|offered|spared|helped|provided|received)\b)\w+",
    r"(?:for|thanks to|because of|about|from) (?:\w+ )?(?:explaining|saying|admitting|reading|your (?:candou?r|honesty|frankness|openness|warning|moth|\w+) (?:about|on|that|of|against))\b",
    r"(?:revelation|highlight|eye-?opener|explains? (?:a lot|so much|everything)|stays? with me|stuck with me|struck me|surprised me|made me laugh|never again|not forget|never forget|had me in|blew my mind|changed how|sank in|rings? true|saved me|worth (?:the|a|every|ten|more))\b",
    r"your [\w-]+ (?:about|on|against|for|of) (?:the|a|an|how|why|what|not|never|being|my|our) ",
    r"your (?:\w+ )?(?:advice|tip|suggestion|rule|question|trick|idea|habit|counsel)(?: (?:to|about|of|not|never|that)|: )",
    r"you were (?:so |quite |absolutely |completely )?right\b|i (?:still |have |had )?(?:laugh|laughed|giggled|grinned|cried) [^.!?]{0,30}?(?:about|at|over)\b",
    r"(?:especially|particularly|in particular|above all)\b",
    r"(?:so now|since then|already|next (?:day|morning|week)|the same (?:evening|day|night)|i (?:have |had )?(?:went|bought|wrote|ordered|started|tried|called|counted|drew|found|checked|looked|noticed|understood|put|made|told))\b",
)
# A rule of theirs told again is particular, however plain its words.
_SAYING = compile_phrases(
    r"(?:your|you (?:said|told me|mentioned|explained|taught me|reminded me|warned me|advised me)) (?:\w+ )?(?:(?:point|advice|tip|rule|suggestion|warning|idea|trick|line|remark|question|habit|answer|counsel|reminder|story|theory|motto|principle) (?:about|to|that|of|on|for|was|is) |that |to |about )[^.!?]*\b(?:never|always|only|before|after|first|instead|rather than|without|not|until|unless|every|each|than|what they|who|twice|half)\b",
)
# What stays is their kindness or advice at large.
_STAYS_AT_LARGE = compile_phrases(
    r"(?:your |the |those |these )?(?:[\w-]+ )?(?:guidance|advice|wisdom|kindness|generosity|words?|insights?|encouragement|support|warmth|time|counsel|help|honesty|patience)(?: of [\w-]+)? (?:\w+ )?(?:will |is going to |has |have )?(?:\w+ )?(?:stay|stays|stayed|remain|remains|stuck) with me\b|(?:always |never )?(?:remember|forget|cherish|treasure|value) (?:your |the |those )?(?:words? of |kind )?(?:encouragement|words?|kindness|advice|guidance|generosity|help|support|insights?|wisdom)\b",
    r"your (?:\w+ )?(?:perspective|perspectives|insights?|thoughts|views|advice|guidance|experience|experiences|knowledge|wisdom|take|opinion) (?:on|about|into|of|for|in) (?:the |this |working in |a )?[^.,;!?]*?(?= and |[.,;!?]|$)",
    r"(?:better|more|a lot|lots|so much|many things|much|things|a great deal) (?:\w+ )?(?:about|how it is|into|of) (?:in |what it |the |a |working )?[^.,;!?]*?(?= and |[.,;!?]|$)",
)
_ENOUGH_WITH_EVIDENCE, _ENOUGH_ALONE = 1.0, 2.5
_TALK = stem_words(
    "career job field profession major company role industry advice insight perspective conversation call meeting talk chat interview plans future life motivated confident academic academia trade sector service craft school study lesson visit tour home"
)
_OF_OWN_LIFE = compile_phrases(
    r"(?:^|(?<=, )|(?<=and )|(?<=told ))(?:my|our) (?:\w+ )?(?:mum|mom|mother|dad|father|wife|husband|girlfriend|boyfriend|partner|sister|brother|friends?|family|kids|children|parents|mates?|flatmate|roommate|cat|dog|bus|train|flight)\b[^.!?;]*",
    r"(?:telling|told|tell) (?:everyone|everybody|all|the \w+|my \w+)\b(?! (?:\w+ )?(?:that|how|what|why|about how) (?:you (?!are|were|have)|one |the |a |an |to |not )|:)[^.!?;]*",
    # Where the sender comes from: years of it, and what they used to be.
    r"(?:after|for|since|in|with|through) (?:my |these |all those |nearly |almost |over )?(?:\w+ )?(?:years|decades|months|a lifetime|a decade)\b (?:of|in|as|at|behind|home|with|on|away|doing|out|under|raising|teaching|working|running)\b[^.,;!?]*",
    r"for (?:this|an?) (?:retired|former|old|ex-|simple|mere|humble|would-be|middle-aged|young)\b[^.,;!?]*",
    r"(?:another|a fellow|one more) (?:mom|mum|mother|dad|father|parent|veteran|woman|man|soul|immigrant|graduate|career[- ]changer)\b[^.,;!?]*",
)


def find_vague_thanks(reading: Reading) -> Iterator[Finding]:
    """Yield a finding when a thank-you names nothing that was said or given."""
    if not reading.is_kind(MessageKind.THANK_YOU):
        return
    context = reading.context
    known = _TALK | COMMON_FIELDS
    known |= stem_words(
        context.recipient_name,
        context.recipient_role,
        context.organization,
        context.previous_contact,
        *find_placements(reading.sentences, context),
    )
    if any(_names_something(sentence, known, reading) for sentence in reading.sentences):
        return
    yield tell_vague_thanks(reading)


def tell_vague_thanks(_reading: Reading, _span: tuple[int, int] = (0, 0)) -> Finding:
    """Say that the thanks name nothing."""
    return note_absence(
        "thank_you_not_specific",
        Severity.HINT,
        _("These thanks would fit any conversation."),
        _("Name one thing they said or did that stayed with you."),
    )


def _names_something(sentence: Sentence, known: frozenset[str], reading: Reading) -> bool:
    is_ask = any(sentence.start <= start < sentence.end for start, _end in reading.job_asks)
    if is_ask or find_offer(sentence.low):
        return False
    plain = sentence.low
    for aside in (_GAP_IN_TEXT, _ASIDE, _OF_OWN_LIFE, _STAYS_AT_LARGE):
        plain = aside.sub(_blank_out, plain)
    text = "".join(
        kept if low == kept.lower() or low == fold_letters(kept) else " "
        for kept, low in zip(sentence.text, plain, strict=True)
    )
    weight = weigh_words(find_words(plain), known=known) + weigh_names(text, known=known)
    weight += bool(_SAYING.search(plain))
    evidence = _EVIDENCE.search(plain)
    if _STAYED.search(plain) and _count_telling(plain) >= _TELLING_WORDS:
        return True
    is_evident = bool(evidence) or '"' in plain
    if evidence and _count_telling(plain[evidence.start() :]) >= _TELLING_WORDS:
        return True
    return weight >= (_ENOUGH_WITH_EVIDENCE if is_evident else _ENOUGH_ALONE)


_TELLING_WORDS, _LONG_ENOUGH = 3, 3
_STAYED = compile_phrases(
    r"(?:revelation|highlight|explains? (?:a lot|so much|everything)|stays? with me|stuck with me|struck me|surprised me|made me laugh|never again|(?:not|never) forget|had me in|blew my mind|changed how|sank in|rings? true|saved me)\b"
)


def _count_telling(low: str) -> int:
    # How much is told after "why you", "your rule of": words that neither praise nor fill.
    words = {word for word in find_words(low) if len(word) >= _LONG_ENOUGH}
    return len(words - SMALL_WORDS - PRAISE - _FILLERS)


_FILLERS = list_words(
    "advice advised insight insights career careers job jobs field profession industry company role path journey experience experiences time schedule busy conversation talk chat call meeting question questions information guidance knowledge wisdom perspective perspectives future life"
    " support encouragement openness honesty patience kindness generosity willingness everything something things lot lots everyone anyone really much valuable helpful useful important interesting steps next professional network gave given shared sharing explained explaining told took taken made help helped"
    " public service services academic education sector country entire during regard regarding numerous friendly positions position conversation useful your you learn learned learning understand understanding better great good clear clearer confident direction decision tips options opportunities possibilities"
)


def _blank_out(match: re.Match[str]) -> str:
    return "~".ljust(len(match.group()))
