"""This file is the finding placeholder_left: a gap of a template that was never filled."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.domain.review.reading import point_at
from askwell.domain.review.values import Severity
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Finding

_FIELD = (
    r"(?:name|names|first|last|surname|company|organi[sz]ation|employer|firm|role|title|position|job|date|day|days|time|times|month|year|week|school|university|college"
    r"|major|degree|field|industry|topic|subject|detail|details|project|article|city|town|place|location|department|team|recipient|sender|contact|person|professor|reason|skill|skills|interest|interests"
    r"|achievement|accomplishment|number|phone|email|link|url|event|mutual|connection|referrer|something|example|specific|hobby|program|course|class|signature|duration|minutes|compliment|your|their|his|her|they|anecdote|fact|sentence|paragraph|insert|add|fill|mention|describe|explain|personali[sz]e|customi[sz]e|todo|tbd|tbc|tk|placeholder|xx+|blank)"
)
# A mark of templates is looked for only where one of its characters stands, a shout where two capitals do.
_MARKS = re.compile(r"[{%@*$_<\u00ab#]|\?{4}|orem ")
_MARKED = re.compile(
    r"\{\{[^{}\n]{0,60}\}\}|\{%[^\n]{1,40}%\}|@@\w+@@|%%?[A-Z][A-Z_]{2,30}%%?|\*\|\w+\|\*|(?<!\w)\$\{?[A-Z_]{3,30}\}?(?!\w)|_{3,}|\b[A-Z]{2,}(?:_[A-Z]+)+\b|(?<![\w./@-])[a-z]+_(?:name|title|date|company|school|role|topic|city|field|organization|organisation|position|university)\b"
    r"|\b[Ll]orem ipsum\b|<<[^<>\n]{1,60}>>|«[^»\n]{1,40}»|\?{4,}|#[A-Z][A-Z_ ]{2,30}#|\{[^{}\n|]{1,40}\|[^{}\n]{1,60}\}"
)
_CAPITALS = re.compile(r"[A-Z]{2}|X |ny N")
_SHOUTED = re.compile(
    r"\bX{3,}\b|\bINSERT\b|\bTO ?DO\b(?! (?:lists?|app|file|items?|comments?)\b)|\bTKTK\b|\bTBD\b|\bFIX ?ME\b|\bLOREM IPSUM\b|\bFILL IN\b|\bFILL ME\b|\bCHANGE THIS\b|\bCOMPANY NAME\b|\bFIRST NAME\b|\bLAST NAME\b|\bNAME HERE\b"
    r"|\b(?:TITLE|NAME|DATE|PLACE|TOPIC|SUBJECT) OF (?:THE |YOUR )?[A-Z]{3,}\b|\b(?:at|with|from|in|about|for|to|your|Dear|Hi|Hello) (?:ORGANI[SZ]ATION|COMPANY|UNIVERSITY|SCHOOL|NAME|FIRSTNAME|CITY|TOPIC|INDUSTRY|MAJOR|PROJECT|ROLE|POSITION)\b|\bon DATE\b|\bat TIME\b|\b[Cc]ompany Name\b(?! of)"
    r"|(?<!Generation )(?<!Gen )\bX{1,2} (?:years?|months?|weeks?|days?|hours?|minutes?|mins?)\b|\bXX[./:-]XX(?:[./:-]XX)?|\b(?:on|at|until|by|in|since) XX\b(?! [a-z])"
)
_BRACKETS = re.compile(r"[\[<{(*]")
_BRACKETED = re.compile(
    r"\[([^\[\]\n]{1,80})\](?!\()|<([^<>\n@/:]{2,60})>|(?<!\{)\{([^{}\n]{1,60})\}(?!\})|\(([^()\n]{2,80})\)|\*([A-Z][A-Z ]{3,40})\*"
)
_IS_FIELD = re.compile(rf"(?:^|[^a-z]){_FIELD}(?:$|[^a-z])", re.IGNORECASE)
_IS_ORDER = re.compile(
    r"^(?:insert|add|fill|enter|your (?:name|school|major|university|company|title)|first name|last name|name|company|todo|tbd|tbc|mention|e\.?g\.? name|name here|date|time)\b(?! (?:to|up|that|and me))",
    re.IGNORECASE,
)
_STANDS_FOR = re.compile(
    r"\b(?:at|in|for|on|to|by|with|about|your|my|the|a|an|free|from|as|like) $"
)
_IS_SHOUTED = re.compile(r"^[A-Z][A-Z_ /'-]{2,}[A-Z]$")
_IS_REAL = re.compile(
    r"^(?:[\d\s.,:*†]+|(?:she|he|they|ze|xe|any|her|him|them)\b[^\n]*/[^\n]*|sic|laughs?|smiles?|link|image|photo|video|attached|https?:.*|www\..*|\.{2,}|at|dot|x|ok)$",
    re.IGNORECASE,
)


def find_placeholders(reading: Reading) -> Iterator[Finding]:
    """Yield a finding for each gap left in the subject and in the body."""
    for where, text in (("subject", reading.subject), ("body", reading.body)):
        for start, end in sorted(_find_gaps(text.plain.text)):
            yield point_at(
                reading,
                "placeholder_left",
                Severity.STOP,
                (start, end),
                _("This gap of a template is still open."),
                _("Fill it in, or take the sentence out."),
                where=where,
            )


def _find_gaps(text: str) -> set[tuple[int, int]]:
    gaps: set[tuple[int, int]] = set()
    if _MARKS.search(text):
        gaps.update(match.span() for match in _MARKED.finditer(text))
    if _CAPITALS.search(text):
        gaps.update(match.span() for match in _SHOUTED.finditer(text))
    if not _BRACKETS.search(text):
        return gaps
    for match in _BRACKETED.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in gaps):
            continue
        if _is_gap(match):
            gaps.add(match.span())
    return gaps


def _is_gap(match: re.Match[str]) -> bool:
    content = next(group for group in match.groups() if group is not None).strip()
    if _IS_REAL.match(content):
        return False
    if match.group(4) is not None:
        # Parentheses belong to prose; only an order to fill in, or a shouted field, is a gap.
        shouted = bool(_IS_SHOUTED.match(content)) and bool(_IS_FIELD.search(content))
        is_order = bool(
            re.match(
                r"(?:insert|fill in|enter|add) (?:\w+ ){0,3}(?:here|name|month|date|detail|something|school|company|sentence|reason|topic|project|title|\w+ he|\w+ she)\b|(?:your|first|last|their|recipient'?s?) (?:first |last |full )?(?:name|school|major|university|company|title)$|name$|date$|company$|tbd$|todo\b|(?:date|day|time|name|company|role|title|topic|place|city)(?:/(?:date|day|time|name|company|role|title|topic|place|city))+$",
                content,
                re.IGNORECASE,
            )
        )
        return shouted or is_order
    before = match.string[: match.start()]
    is_quoted = before.count('"') % 2 == 1 or before.count("“") > before.count("”")
    if match.group(1) is not None and not is_quoted and _STANDS_FOR.search(before):
        # "Your talk at [conference]": the sentence needs a word just there.
        return True
    if match.group(5) is not None or match.group(1) is not None or match.group(3) is not None:
        return bool(
            _IS_SHOUTED.match(content) or _IS_FIELD.search(content) or _IS_ORDER.match(content)
        )
    return bool(_IS_SHOUTED.match(content) or _IS_FIELD.search(content))
