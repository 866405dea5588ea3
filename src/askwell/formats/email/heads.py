"""This file is the top of a mail made such that its lines are headers, where some are not."""

from __future__ import annotations

import re

_LONGEST = 64 * 1024
_MOST_LINES = 2_000
_SOUND = re.compile(rb"From |[!-9;-~]+:|[ \t]")
_SPACED = re.compile(rb"([!-9;-~]{1,60})[ \t]+:")
_KNOWN = re.compile(
    rb"(?:From|To|Cc|Subject|Date|Message-ID|Received|Reply-To|MIME-Version|Content-[A-Za-z-]{2,40}|X-[A-Za-z0-9-]{1,40})[ \t]*:",
    re.IGNORECASE,
)


def mend_head(mail: bytes) -> tuple[bytes, bool]:
    """Return the mail with lines that are no header left out of its head, and whether any was.

    A parser takes the first such line for the beginning of the letter, and with
    it every header below. One with no known header below it is the letter.
    """
    place = _find_end(mail)
    lines = mail[:place].split(b"\n", _MOST_LINES)
    if all(_SOUND.match(line) for line in lines if line.strip()):
        return mail, False
    last = max((number for number, line in enumerate(lines) if _KNOWN.match(line)), default=-1)
    kept: list[bytes] = []
    for number, line in enumerate(lines):
        spaced = _SPACED.match(line)
        if spaced is not None:
            kept.append(spaced[1] + line[spaced.end() - 1 :])
        elif number > last or not line.strip() or _SOUND.match(line):
            kept.append(line)
    was_mended = kept != lines
    return (b"\n".join(kept) + mail[place:], True) if was_mended else (mail, False)


def _find_end(mail: bytes) -> int:
    ends = [mail.find(mark, 0, _LONGEST) for mark in (b"\n\n", b"\n\r\n")]
    found = [end for end in ends if end >= 0]
    return min(found) if found else min(len(mail), _LONGEST)
