"""This file opens a closed question where that is safe: where grammar alone can do it."""

from __future__ import annotations

import re

from askwell.domain.words import _

_YOU_LIKE = re.compile(
    r"^do you (?:really |still |actually )?(?P<verb>like|enjoy|love) (?P<what>[^?,;]{2,80})\?*$",
    re.IGNORECASE,
)
_IS_IT = re.compile(
    r"^(?:is|was) it (?P<how>hard|difficult|easy|important|common|stressful|rewarding|possible) (?P<what>to [^?,;]{2,80})\?*$",
    re.IGNORECASE,
)
_NEEDS = re.compile(
    r"^(?:do|does|will|would) (?:you|i|one|people|someone|somebody) need (?P<what>[^?,;]{2,80})\?*$",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"^has (?P<what>[^?,;]{2,80}) changed(?P<rest>[^?,;]{0,60})\?*$", re.IGNORECASE
)
_ARE_THERE = re.compile(r"^are there (?:any )?(?P<what>[a-z][^?,;]{2,80})\?*$", re.IGNORECASE)


def open_question(text: str) -> str:
    """Return an open question that asks the same, or nothing when words alone cannot tell."""
    plain = " ".join(text.split())
    if match := _YOU_LIKE.match(plain):
        return _("What do you like about {what}, and what would you hand to someone else?").format(
            what=match["what"].strip()
        )
    if match := _IS_IT.match(plain):
        return _("How {how} is it {what}, and what makes it so?").format(
            how=match["how"].lower(), what=match["what"].strip()
        )
    if match := _NEEDS.match(plain):
        return _("How much does {what} matter in this work?").format(what=match["what"].strip())
    if match := _CHANGED.match(plain):
        return _("How has {what} changed{rest}?").format(
            what=match["what"].strip(), rest=match["rest"].rstrip()
        )
    if match := _ARE_THERE.match(plain):
        return _("Which {what} are there?").format(what=match["what"].strip())
    return ""
