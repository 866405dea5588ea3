"""This file is how long a conversation is asked to be, in figures, words or by the clock."""

from __future__ import annotations

import re

from askwell.domain.review.phrases import compile_phrases

_UNIT = r"(?:minutes?|mins?|hours?|hrs?)\b"
_COUNT = r"(?:\d+(?:[.,]\d+)?|one|two|three|four|five|ten|twelve|fifteen|twenty(?:-five)?|twenty five|thirty|forty(?:[- ]five)?|forty|forty-five|fifty|sixty|a|an|half an?|ninety)"
_HOUR = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
# What only a clock shows: half past four, 3.30, 2pm, nine o'clock, noon.
_CLOCK = rf"(?:(?:half|quarter|five|ten|twenty) (?:past|to) {_HOUR}|\d{{1,2}}[:.h]\d\d(?: ?[ap]\.?m\b\.?)?|\d{{1,2}} ?[ap]\.?m\b\.?|{_HOUR} o'clock|noon|midday|midnight)"

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
    r"(?:say|from|between),? \d{1,2} (?:to|till|until|and|-) \d{1,2}\b(?! [a-z]+s\b)",
    rf"{_CLOCK} ?(?:to|till|until|and|-) ?(?:{_CLOCK}|{_HOUR}\b)",
    rf"{_HOUR} ?(?:to|till|until|-) ?{_CLOCK}",
    rf"{_COUNT} of (?:your|the|those|these) (?:\w+ )?{_UNIT}",
    r"an hour",
    r"couple (?:of )?(?:hours|minutes)\b",
    r"(?:the |a |one )?(?:third|fourth|quarter|half|tenth|fifth)(?: part)? of an hour",
    r"(?:half|quarter) hours?\b",
    r"\d{1,2} (?:to|till|until|-) (?:half|quarter)(?: past)? \d{1,2}\b",
    rf"{_COUNT}(?:,? (?:or|to|at most|max|maximum|maybe|if \w+ \w+ \w+,?)? ?(?:even |perhaps )?{_COUNT})? (?:\w+ )?{_UNIT}",
    r"(?:for|one|a|the|half an?|a whole|an entire|single) (?:morning|afternoon|lesson|shift|lunch break|tea break|school period|lesson|class period)\b(?= (?:from|\(|of \d|to (?:watch|see|observe)))",
    r"(?:between|from) (?:\d{1,2}(?:[:.h]\d\d)?|noon|\w+) ?(?:am|pm|a\.m\.|p\.m\.)? ?(?:and|to|until|till|-) ?(?:\d{1,2}(?:[:.]\d\d)?|noon|one|two|three|four|five|ten|eleven|twelve)\b",
    r"\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)? ?(?:-|to|until) ?\d{1,2}[:.]\d\d",
    r"\d{1,2} ?(?:-|to) ?\d{1,2} ?(?:am|pm)\b",
    # A range after a comma, a watch by its four figures, a day or a part of one.
    rf"(?<=, )(?:say |from )?{_HOUR} ?(?:to|till|until|-) ?{_HOUR}\b(?! [a-z]+s\b)",
    r"0\d[0-5]\d(?: hours)? ?(?:to|till|until|-) ?[01]\d[0-5]\d\b",
    r"for (?:a|one|half a|a half|a single|a whole|an entire|a full) (?:day|morning|afternoon|evening|shift)\b(?! (?:i|we|or)\b)",
    r"(?:length|duration) of (?:a|one) (?:coffee|lunch|cup|lecture|bus ride|tram ride|train ride|song)",
)

_I_AM_FREE = re.compile(
    r"\b(?:i|we) (?:am|are|will be|would be|can be) (?:[\w-]+ ){0,2}?(?:free|available|around|off|flexible|home|reachable|open|in)\b[^.!?;\n]*$"
)
_HOURS = {
    word: hour
    for hour, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
}
_HOUR_SAID = re.compile(rf"\b(?:{'|'.join(_HOURS)})\b|(?<![\d:.h])\d{{1,2}}(?!\d)")
_LONGEST_TALK = 3


# Without one of these no length is named, and most sentences have none.
_MAY_BE = re.compile(
    r"\d|hour|minute|\bmins?\b|\bhrs?\b|half|quarter|noon|midday|midnight|o'clock|(?:length|duration) of|morning|afternoon|evening|\bday\b|lesson|shift|break|period|(?:to|till|until) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|(?:between|from) \w+ (?:and|to|until|till|-)"
)


def has_length(low: str) -> bool:
    """Tell whether a sentence names a length or a stretch of the clock at all."""
    return bool(_MAY_BE.search(low) and DURATION.search(low))


def names_length(low: str) -> bool:
    """Tell whether a text says how long; "I am free from 9 to 5" says only when."""
    return any(not _is_day_off(low, match) for match in DURATION.finditer(low))


def _is_day_off(low: str, match: re.Match[str]) -> bool:
    if re.search(r"minute|min\b|hour|hr", match.group()):
        return False
    if not _I_AM_FREE.search(low[max(0, match.start() - 160) : match.start()]):
        return False
    hours = [_HOURS.get(said) or int(said) for said in _HOUR_SAID.findall(match.group())]
    return len(hours) > 1 and (hours[-1] - hours[0]) % 12 >= _LONGEST_TALK
