"""This file is a page somebody keeps from the browser: its title, address and marked words, read as a person."""

from __future__ import annotations

import re
from dataclasses import dataclass

from askwell.domain.names import clean_line
from askwell.domain.research_links import read_web_address

LONGEST_TEXT = 5_000
_COUNTER = re.compile(r"^\(\d+\+?\)\s*")
_SITE = re.compile(r"\s*[|·•]\s*[^|·•]{1,60}$")
_BREAK = re.compile(r"\s+[-–—|·•]\s+")
_NAME = re.compile(r"^[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}$")
_AT = re.compile(r"^(?P<title>.{2,100}?),? (?:at|@|bei|chez|en) (?P<place>.{2,100})$")
_NO_NAME = re.compile(
    r"\b(?:team|staff|about|people|home|news|contact|search|profile|blog|events?|department|page|welcome|careers?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPage:
    """What the form begins with; everything may be wrong, and is shown before it is saved."""

    page_title: str
    address: str
    text: str
    name: str
    title: str
    organization: str
    is_profile: bool


def read_kept_page(*, title: str, address: str, text: str) -> KeptPage:
    """Read what a bookmark sent; an address that is none of the web is left out."""
    page_title = clean_line(title, 300)
    web = read_web_address(address[:2_000])
    is_profile = "linkedin.com/in/" in web.lower()
    name, work, place = _read_title(page_title, is_profile=is_profile)
    return KeptPage(
        page_title=page_title,
        address=web,
        text=_clean_text(text),
        name=name,
        title=work,
        organization=place,
        is_profile=is_profile,
    )


def _read_title(title: str, *, is_profile: bool) -> tuple[str, str, str]:
    rest = _COUNTER.sub("", title)
    if is_profile:
        rest = _SITE.sub("", rest)
    parts = [part.strip(" ,") for part in _BREAK.split(rest) if part.strip(" ,")]
    first = parts[0] if parts else ""
    if not _NAME.match(first) or _NO_NAME.search(first):
        return "", "", ""
    if not is_profile:
        return (first, "", "") if len(parts) > 1 else ("", "", "")
    if at := _AT.match(parts[1] if len(parts) > 1 else ""):
        return first, at["title"], at["place"]
    if len(parts) > 2:  # noqa: PLR2004 - name, work, place
        return first, parts[1], parts[2]
    return first, parts[1] if len(parts) > 1 else "", ""


def _clean_text(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")[:LONGEST_TEXT]
    return lines.strip()
