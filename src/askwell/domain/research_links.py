"""This file is where to read about somebody: plain links built from what is known, opened only on press."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LINKEDIN_PEOPLE = "https://www.linkedin.com/search/results/people/?keywords="
WEB_SEARCH = "https://duckduckgo.com/?q="
LONGEST_WORDS = 200
SCHOOLS_AT_MOST = 3
TITLES_AT_MOST = 3


class LinkKind(StrEnum):
    """What a link looks for."""

    PROFILE = "profile"
    LINKEDIN = "linkedin"
    COLLEAGUES = "colleagues"
    ALUMNI = "alumni"
    TITLES = "titles"
    WEB = "web"
    SITE = "site"
    ON_SITE = "on-site"


@dataclass(frozen=True, slots=True)
class ResearchLink:
    """One link: what it looks for, for whom or what, and its address."""

    kind: LinkKind
    about: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LookUp:
    """What is known of whom, or what, is looked up; empty text means unknown."""

    name: str = ""
    organization: str = ""
    profile: str = ""
    website: str = ""
    schools: tuple[str, ...] = ()
    my_schools: tuple[str, ...] = ()
    wanted_titles: tuple[str, ...] = ()


def list_person_links(known: LookUp) -> tuple[ResearchLink, ...]:
    """Return the links for one person, the most telling first."""
    return tuple(_yield_person_links(known))


def list_place_links(known: LookUp) -> tuple[ResearchLink, ...]:
    """Return the links for one place: its people, those of your school, its own page."""
    return tuple(_yield_place_links(known))


def read_web_address(text: str) -> str:
    """Return an address that a browser opens with http, or nothing when it is none."""
    address = text.strip()
    if not address or any(sign.isspace() or not sign.isprintable() for sign in address):
        return ""
    is_whole = "://" in address
    if not is_whole and not address.lower().startswith(("javascript:", "data:", "mailto:")):
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return ""
    # A word alone is no address; with http before it, it may be a place in one's own network.
    is_named = bool(host) if is_whole else "." in host.strip(".")
    is_web = parts.scheme.lower() in {"http", "https"} and is_named
    return address if is_web and "@" not in parts.netloc else ""


def _yield_person_links(known: LookUp) -> Iterator[ResearchLink]:
    if profile := read_web_address(known.profile):
        yield ResearchLink(LinkKind.PROFILE, known.name, profile)
    words = (known.name, known.organization)
    yield ResearchLink(LinkKind.LINKEDIN, _say(words), _search(LINKEDIN_PEOPLE, words))
    for school in known.schools[:SCHOOLS_AT_MOST]:
        words = (known.name, school)
        yield ResearchLink(LinkKind.ALUMNI, school, _search(LINKEDIN_PEOPLE, words))
    quoted = tuple(f'"{word}"' for word in (known.name, known.organization) if word)
    yield ResearchLink(
        LinkKind.WEB, _say((known.name, known.organization)), _search(WEB_SEARCH, quoted)
    )
    yield from _yield_site_links(known, f'"{known.name}"')


def _yield_place_links(known: LookUp) -> Iterator[ResearchLink]:
    place = known.organization
    yield ResearchLink(LinkKind.COLLEAGUES, place, _search(LINKEDIN_PEOPLE, (place,)))
    for school in known.my_schools[:SCHOOLS_AT_MOST]:
        yield ResearchLink(LinkKind.ALUMNI, school, _search(LINKEDIN_PEOPLE, (place, school)))
    for title in known.wanted_titles[:TITLES_AT_MOST]:
        yield ResearchLink(LinkKind.TITLES, title, _search(LINKEDIN_PEOPLE, (place, title)))
    yield ResearchLink(LinkKind.WEB, place, _search(WEB_SEARCH, (f'"{place}"',)))
    yield from _yield_site_links(known, "team staff people")


def _yield_site_links(known: LookUp, words: str) -> Iterator[ResearchLink]:
    site = read_web_address(known.website)
    if site:
        host = (urlsplit(site).hostname or "").removeprefix("www.")
        yield ResearchLink(LinkKind.SITE, host, site)
        yield ResearchLink(LinkKind.ON_SITE, host, _search(WEB_SEARCH, (f"site:{host}", words)))


def _say(words: Sequence[str]) -> str:
    return ", ".join(word for word in words if word)


def _search(base: str, words: Sequence[str]) -> str:
    text = " ".join(" ".join(words).split())[:LONGEST_WORDS]
    # A lone half of a character pair has no bytes; it is left out rather than refused.
    return base + quote(text.encode("utf-8", "ignore"), safe="")
