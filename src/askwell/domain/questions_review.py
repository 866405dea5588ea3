"""This file is the review of a question one wrote: closed, leading, several in one, a job, their website."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from askwell.domain.names import fold_text
from askwell.domain.questions_rewording import open_question
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

READ_AT_MOST = 1_000


class QuestionFlaw(StrEnum):
    """What may keep a question from a good answer."""

    CLOSED = "closed"
    LEADING = "leading"
    SEVERAL = "several"
    ASKS_JOB = "asks-job"
    ASKS_PAY = "asks-pay"
    ON_WEBSITE = "on-website"


@dataclass(frozen=True, slots=True)
class QuestionFinding:
    """One remark on a question; `instead` may be used as it stands, or is empty."""

    flaw: QuestionFlaw
    message: str
    suggestion: str
    instead: str = ""


def review_question(text: str) -> tuple[QuestionFinding, ...]:
    """Return what is worth a second look in a question; in English only, else nothing.

    A question to end on, such as "May I write to you again?", is rightly
    closed, and a closed one that goes on to "…, and why?" opens itself.
    """
    low = _read_low(text)
    if not low:
        return ()
    found = list(_find_flaws(low, text))
    flaws = {finding.flaw for finding in found}
    if flaws & {QuestionFlaw.ASKS_JOB, QuestionFlaw.ASKS_PAY, QuestionFlaw.LEADING}:
        # What matters more is said alone: opening a wrong question does not make it right.
        found = [finding for finding in found if finding.flaw is not QuestionFlaw.CLOSED]
    return tuple(found)


def _read_low(text: str) -> str:
    folded = fold_text(text[:READ_AT_MOST].replace("’", "'"))
    return " ".join(folded.split())


def _find_flaws(low: str, text: str) -> Iterator[QuestionFinding]:
    if _asks_for_job(low):
        yield QuestionFinding(
            QuestionFlaw.ASKS_JOB,
            _(
                "This asks for work. The conversation is for learning; you would stop being the one who asks."
            ),
            _("Ask how people come into this work."),
            _("How do people usually get their first job in a place like yours?"),
        )
    if _asks_own_pay(low):
        yield QuestionFinding(
            QuestionFlaw.ASKS_PAY,
            _("What they themselves earn is theirs to keep."),
            _("Ask for the range in the field."),
            _("What do people in this work earn at the start, and after ten years?"),
        )
    if _IS_LEADING.search(low):
        yield QuestionFinding(
            QuestionFlaw.LEADING,
            _("This says which answer you hope for."),
            _("Leave the answer open: begin with what or how."),
        )
    if _is_several(low):
        yield QuestionFinding(
            QuestionFlaw.SEVERAL,
            _("These are several questions; the last one gets the answer."),
            _("Keep one, and the other as what you ask next."),
        )
    if _ON_WEBSITE.search(low):
        yield QuestionFinding(
            QuestionFlaw.ON_WEBSITE,
            _("Their website may say it already; asking costs you a minute of theirs."),
            _("Read it there, and ask what it does not say."),
        )
    if _is_closed(low):
        yield QuestionFinding(
            QuestionFlaw.CLOSED,
            _("A yes or a no may end it."),
            _("Begin with what, how or which."),
            open_question(text),
        )


_JOB = r"(?:job|jobs|position|positions|opening|openings|vacanc\w+|internship|internships|role|roles|placement|work)"
_ASKS_JOB = re.compile(
    rf"\b(?:(?:is|are) (?:you|your \w+|they|there|the \w+|anyone|anybody)(?: \w+){{0,4}} (?:hiring|recruiting)\b"
    rf"|(?:do you|does your \w+|do they)(?: \w+){{0,3}} (?:have|know of|see|offer)(?: \w+){{0,4}} (?:openings?|vacanc\w+|positions?|internships?|jobs?)\b(?! (?:title|description|share))"
    rf"|(?:are|is) there(?: \w+){{0,4}} (?:openings?|vacanc\w+|positions?|internships?|jobs?)\b(?:(?: \w+){{0,3}} (?:at your|in your|for me|on your|with you|here)\b|\?|$| available| open)"
    rf"|(?:could|can|would|will|might) you(?: \w+){{0,4}} (?:hire|employ|recommend|refer|consider) (?:me|someone like me)\b"
    rf"|(?:could|can|may|might|would) i(?: \w+){{0,4}} (?:work|intern|apply|be hired|join)(?: \w+){{0,2}} (?:for you|with you|here|at your|your team|you)\b"
    rf"|(?:get|find|give|offer|help) me(?: \w+){{0,5}} {_JOB}\b|my (?:resume|cv)\b|keep me in mind|put in a (?:good )?word"
    rf"|(?:who|whom)(?: \w+){{0,5}} (?:send|give|submit) (?:my|an?) (?:resume|cv|application)\b"
    rf"|is there (?:a|any) (?:place|room|chance) for (?:me|someone like me)\b|would you hire\b(?! a stranger))",
)
_ASKS_IN_GENERAL = re.compile(
    r"\b(?:how|when|why|what|where) (?:do|does|did|are|is|makes?) (?:people|you decide|one|somebody|graduates)\b"
)
_OWN_PAY = re.compile(
    r"\b(?:how much (?:do|did|are) you (?:earn|make|get|paid|being paid|getting)\b|what (?:do|did) you (?:earn|make)\b(?! of)"
    r"|(?:what is|what's|how (?:big|high|much|large) is|may i ask) your (?:\w+ )?(?:salary|pay|income|wage|bonus|compensation)\b"
    r"|how much (?:is|was) your (?:\w+ )?(?:salary|pay|income)|your (?:current|own|exact|starting|annual) (?:salary|pay|income|wage)\b"
    r"|are you (?:well|badly|fairly) paid\b|how much money do you (?:make|earn)\b)"
)
_IS_LEADING = re.compile(
    r"(?:^|[.?!,;] )(?:don't you|doesn't it|isn't it|isn't that|aren't you|aren't they|isn't this|wouldn't you|shouldn't|surely|obviously|of course|you must)\b"
    r"|\b(?:right|isn't it|don't you|aren't you|doesn't it|don't you think|isn't that so|wouldn't you (?:say|agree)|correct|no)\?$"
    r"|\b(?:don't|wouldn't) you (?:think|agree|find|feel|say)\b|\bdo you (?:also |not )?agree that\b|\bhow (?:great|amazing|wonderful|awful|terrible|boring|much do you love)\b(?: is| are| must)?"
    r"|\bwhy is (?:\w+ )?(?:so much )?(?:better|worse) than\b|\bwouldn't it be better\b|\bisn't (?:\w+ ){1,4}(?:better|worse|easier|harder|boring|great)\b"
)
_ON_WEBSITE = re.compile(
    r"\b(?:what does your (?:company|firm|organi[sz]ation|office|agency|studio|team|department|business|school|museum|hospital) do\b"
    r"|what (?:kinds? of )?(?:services|products|programs|programmes) do(?:es)? (?:you|your \w+|they) (?:offer|sell|make|have|provide)\b"
    r"|(?:when|what year) was (?:your|the) \w+ (?:founded|started|established)\b|who (?:founded|started|owns|runs) (?:your|the) (?:company|firm|organi[sz]ation|office|agency|studio)\b"
    r"|where (?:is|are) (?:your|the) (?:\w+ )?(?:offices?|headquarters|branches|company|firm) (?:located|based)?\b|how many (?:people|employees|staff|offices|locations|branches) (?:does|do|are|work)\b[^,;]*\b(?:your|the|have|employ|in|for|at|there)\b"
    r"|what is your (?:mission|mission statement|address|website|phone number)\b|what are your (?:opening hours|office hours|locations)\b|what is (?:your|the) (?:company|firm|organi[sz]ation)'?s? (?:mission|history)\b)"
)
_OPENS_CLOSED = re.compile(
    r"^(?:(?:so|and|but|well|also|then|first|finally|now|in general|in your (?:view|opinion|experience)|if i may ask|may i ask),? )*"
    r"(?:do|does|did|is|are|am|was|were|have|has|had|can|could|will|would|should|shall|may|might|must)(?:n't| not)? (?:you|your|they|the|this|that|it|there|people|we|i|one|a|an|most|many|some|any|he|she|working|being|somebody|someone|anyone|everyone|planners|designers|architects|students|graduates|[a-z]+)\b"
)
# "Can you tell me how …" is answered with how, whatever its first word.
_OPENS_ITSELF = re.compile(
    r"\b(?:tell me|tell us|describe|explain|walk me through|talk (?:me )?(?:about|through)|say (?:a bit |something |more )?about|share|give me an? (?:example|idea|sense)|show me|name (?:one|some|a)|recommend|suggest|advise)\b"
    r"|\b(?:and|or|if so|if not|but|:)[,]? (?:why|how|what|which|when|where|who|in what way)\b|[?.;] ?(?:why|how|what|which|if so|if not|in what)\b"
)
_ENDS_WELL = re.compile(
    r"\b(?:may|could|can|might|would it be (?:all right|ok|okay|possible|fine)|do you mind|would you mind|is it (?:all right|ok|okay))(?: if)? i\b"
    r"|\b(?:anyone|anybody|someone|somebody|who) else\b|\bstay in touch\b|\bkeep in touch\b|\bis there anything\b|\bare there (?:people|books|groups|events|courses|others)\b|\bintroduce\b|\bdo you know (?:anyone|anybody|someone|somebody|others|people)\b|\bshould i have asked\b"
)
_CHOICE = re.compile(
    r"\b(?:more|rather|mostly|mainly|better|closer|first)?\b[^?]{0,60}\bor\b (?!not\b|no\b)[^?]{2,}\?"
)
_QUESTION_WORD = r"(?:what|how|why|which|who|whom|where|when)"
_AUXILIARY = r"(?:do|does|did|is|are|was|were|have|has|had|would|could|can|should|will|made|makes|led|about|part|kinds?|else|many|much|long|often)"
_AND_ASKS = rf"(?:,| and| or|;),? (?:and |or |also )?(?P<second>{_QUESTION_WORD}) {_AUXILIARY}\b"
_JOINED = re.compile(rf"\b(?P<first>{_QUESTION_WORD})\b[^?;]{{3,}}?{_AND_ASKS}(?P<rest>[^?]*)")
_ALSO_ASKS = re.compile(_AND_ASKS)
# "…, and how do you live with it?" goes on with the same thing.
_SAME_THING = re.compile(r"\b(?:it|that|this|them|those|then|so)\b")


def _asks_for_job(low: str) -> bool:
    return bool(_ASKS_JOB.search(low)) and not _ASKS_IN_GENERAL.search(low)


def _asks_own_pay(low: str) -> bool:
    return bool(_OWN_PAY.search(low))


def _is_several(low: str) -> bool:
    marks = [part for part in re.split(r"\?+", low) if len(part.split()) > 2]  # noqa: PLR2004 - "Why?" opens the one before
    if low.count("?") > 1 and len(marks) > 1:
        return True
    if len(_ALSO_ASKS.findall(low)) > 1:
        return True
    joined = _JOINED.search(low)
    if joined is None or joined["first"] == joined["second"]:
        return False
    return not _SAME_THING.search(joined["rest"])


def _is_closed(low: str) -> bool:
    if not _OPENS_CLOSED.match(low):
        return False
    return not (_OPENS_ITSELF.search(low) or _ENDS_WELL.search(low) or _CHOICE.search(low))
