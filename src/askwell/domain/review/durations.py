"""This file is how long a conversation is asked to be, in figures, words or by the clock."""

from __future__ import annotations

from askwell.domain.review.phrases import compile_phrases

_UNIT = r"(?:minutes?|mins?|hours?|hrs?)\b"
_COUNT = r"(?:\d+(?:[.,]\d+)?|one|two|three|four|five|ten|twelve|fifteen|twenty(?:-five)?|twenty five|thirty|forty(?:[- ]five)?|forty|forty-five|fifty|sixty|a|an|half an?|ninety)"

DURATION = compile_phrases(
    rf"{_COUNT}(?: ?(?:-|to|or) ?{_COUNT})?[- ]?(?:short |quick |little |brief |or so |solid )?{_UNIT}",
    r"\d+m\b(?! )",
    r"\d+ ?(?:'|min)(?!\w)",
    r"\d+ ?(?:max|tops|at most|at the most|or so|ish|maximum)\b",
    r"half (?:an|a|of an) hour",
    r"half[- ]hour",
    r"(?:a )?quarter (?:of an |of a |of the |an )?hour",
    r"quarter-hour",
    r"three quarters of an hour",
    r"an hour",
    r"(?:the |a |one )?(?:third|fourth|quarter|half|tenth|fifth)(?: part)? of an hour",
    r"(?:half|quarter) hours?\b",
    r"\d{1,2} (?:to|till|until|-) (?:half|quarter)(?: past)? \d{1,2}\b",
    rf"{_COUNT}(?:,? (?:or|to|at most|max|maximum|maybe|if \w+ \w+ \w+,?)? ?(?:even |perhaps )?{_COUNT})? (?:\w+ )?{_UNIT}",
    r"(?:for|one|a|the|half an?|a whole|an entire|single) (?:morning|afternoon|lesson|shift|lunch break|tea break|school period|lesson|class period)\b(?= (?:from|\(|of \d|to (?:watch|see|observe)))",
    r"(?:between|from) (?:\d{1,2}(?:[:.h]\d\d)?|noon|\w+) ?(?:am|pm|a\.m\.|p\.m\.)? ?(?:and|to|until|till|-) ?(?:\d{1,2}(?:[:.]\d\d)?|noon|one|two|three|four|five|ten|eleven|twelve)\b",
    r"\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)? ?(?:-|to|until) ?\d{1,2}[:.]\d\d",
    r"\d{1,2} ?(?:-|to) ?\d{1,2} ?(?:am|pm)\b",
    r"(?:length|duration) of (?:a|one) (?:coffee|lunch|cup|lecture|bus ride|tram ride|train ride|song)",
)
