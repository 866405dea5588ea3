"""This file is one person as a page shows them, before what is said twice is joined."""

from __future__ import annotations

from dataclasses import dataclass, replace

from askwell.domain.names import fold_text
from askwell.formats.drafts import make_email, make_phone
from askwell.formats.limits import MAX_CONTACT, MAX_SHORT
from askwell.formats.text import squeeze_text, strip_unprintable

MOST_PEOPLE = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What one place of a page says about one person."""

    name: str
    title: str = ""
    organization: str = ""
    email: str = ""
    phone: str = ""
    profile: str = ""


def make_shown(  # noqa: PLR0913 - one keyword for each fact
    *,
    name: str,
    title: str = "",
    organization: str = "",
    email: str = "",
    phone: str = "",
    profile: str = "",
) -> Shown | None:
    """Return the person with each text cleaned and checked, or None without a name."""
    name = squeeze_text(strip_unprintable(name), MAX_SHORT)
    if not name or not any(map(str.isalpha, name)):
        return None
    address = make_email(email)
    number = make_phone(phone)
    link = profile.strip()
    is_link = link.lower().startswith(("http://", "https://")) and len(link) <= MAX_CONTACT
    return Shown(
        name=name,
        title=squeeze_text(strip_unprintable(title), MAX_SHORT),
        organization=squeeze_text(strip_unprintable(organization), MAX_SHORT),
        email=address.value if address else "",
        phone=number.value if number else "",
        profile=link if is_link and not any(map(str.isspace, link)) else "",
    )


def join_shown(people: list[Shown]) -> list[Shown]:
    """Return each person once, what several places say put together."""
    joined: dict[tuple[str, str], Shown] = {}
    for one in people:
        name = fold_text(one.name)
        key = (name, one.email.lower())
        other = next((k for k in ((name, ""), key) if k in joined), None)
        if other is None and not one.email:
            other = next((k for k in joined if k[0] == name), None)
        if other is None:
            joined[key] = one
        else:
            joined[other] = _fill(joined[other], one)
    return list(joined.values())[:MOST_PEOPLE]


def _fill(first: Shown, more: Shown) -> Shown:
    return replace(
        first,
        title=first.title or more.title,
        organization=first.organization or more.organization,
        email=first.email or more.email,
        phone=first.phone or more.phone,
        profile=first.profile or more.profile,
    )
