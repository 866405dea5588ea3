"""This file is how the pieces of a record become the parts of a person's draft."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.domain.people import Circle, ContactDraft, ContactKind
from askwell.formats.limits import MAX_AFFIX, MAX_CONTACT, MAX_SHORT, MAX_TAG, MAX_TAGS
from askwell.formats.text import squeeze_text

if TYPE_CHECKING:
    from collections.abc import Iterable

_PROFILE_HOSTS = (
    "linkedin.com",
    "github.com",
    "gitlab.com",
    "twitter.com",
    "x.com",
    "facebook.com",
    "instagram.com",
    "xing.com",
    "orcid.org",
    "researchgate.net",
    "bsky.app",
    "mastodon.social",
)
_HOST = re.compile(r"(?:https?://)?(?:www\.|[a-z]{2}\.|m\.)?([^/?#:]+)(?:[:/?#]|$)", re.IGNORECASE)
_SPACE_OR_MARK = re.compile(r"[\s<>()\[\]\\,;:\"]")
# What address books call the circles; folded to letters without case.
_CIRCLES = {
    "friends": Circle.FRIEND,
    "family": Circle.FAMILY,
    "relatives": Circle.FAMILY,
    "neighbours": Circle.NEIGHBOUR,
    "neighbors": Circle.NEIGHBOUR,
    "neighbor": Circle.NEIGHBOUR,
    "coworkers": Circle.COWORKER,
    "co-worker": Circle.COWORKER,
    "co-workers": Circle.COWORKER,
    "colleague": Circle.COWORKER,
    "colleagues": Circle.COWORKER,
    "classmates": Circle.CLASSMATE,
    "professors": Circle.PROFESSOR,
    "teacher": Circle.PROFESSOR,
    "teachers": Circle.PROFESSOR,
    "advisors": Circle.ADVISOR,
    "adviser": Circle.ADVISOR,
    "advisers": Circle.ADVISOR,
    "student group": Circle.STUDENT_GROUP,
    "professional association": Circle.ASSOCIATION,
    "speakers": Circle.SPEAKER,
    **{circle.value: circle for circle in Circle if circle is not Circle.OTHER},
}
# Marks an address book sets by itself; they say nothing about the person.
_EMPTY_LABELS = frozenset({"mycontacts", "my contacts", "starred", "other contacts", "contacts"})


def make_email(value: str, *, label: str = "", preferred: bool = False) -> ContactDraft | None:
    """Return the e-mail address in the text, or None when it is not one."""
    address = value.strip()
    if address.endswith(">") and "<" in address:
        address = address[address.rindex("<") + 1 : -1]
    if address[:7].lower() == "mailto:":
        address = address[7:].partition("?")[0]
    if not _is_email(address):
        return None
    return ContactDraft(
        kind=ContactKind.EMAIL, value=address, label=label[:MAX_AFFIX], preferred=preferred
    )


def make_phone(value: str, *, label: str = "", preferred: bool = False) -> ContactDraft | None:
    """Return the phone number as written, or None when it holds no digit."""
    number = value.strip()
    if number[:4].lower() == "tel:":
        number = number[4:].replace(";ext=", " ext. ").partition(";")[0]
    number = squeeze_text(number, MAX_CONTACT)
    if not any(character.isdigit() for character in number):
        return None
    return ContactDraft(
        kind=ContactKind.PHONE, value=number, label=label[:MAX_AFFIX], preferred=preferred
    )


def make_link(value: str, *, label: str = "", preferred: bool = False) -> ContactDraft | None:
    """Return a site, or a profile when the address is one of a known network."""
    address = value.strip()
    if not address or len(address) > MAX_CONTACT or any(map(str.isspace, address)):
        return None
    match = _HOST.match(address)
    is_profile = match is not None and match[1].lower() in _PROFILE_HOSTS
    return ContactDraft(
        kind=ContactKind.PROFILE if is_profile else ContactKind.SITE,
        value=address,
        label=label[:MAX_AFFIX],
        preferred=preferred,
    )


def make_contact(kind: ContactKind, value: str, *, label: str = "") -> ContactDraft | None:
    """Return a contact of any other kind on one line, or None when there is no text."""
    text = squeeze_text(value, MAX_CONTACT)
    if not text:
        return None
    return ContactDraft(kind=kind, value=text, label=label[:MAX_AFFIX])


def sort_labels(labels: Iterable[str]) -> tuple[tuple[Circle, ...], tuple[str, ...]]:
    """Part labels into the circles they name and the tags they are otherwise."""
    circles: dict[Circle, None] = {}
    tags: dict[str, None] = {}
    for label in labels:
        name = squeeze_text(label, MAX_TAG).removeprefix("* ").strip()
        plain = name.casefold().removeprefix("*").strip()
        if not plain or plain in _EMPTY_LABELS:
            continue
        if circle := _CIRCLES.get(plain):
            circles[circle] = None
        else:
            tags[name] = None
    return tuple(circles), tuple(tags)[:MAX_TAGS]


def find_name(candidates: Iterable[str], contacts: Iterable[ContactDraft]) -> str:
    """Return the first name there is, else an e-mail address or a number to know them by."""
    for candidate in candidates:
        if candidate:
            return candidate
    for kind in (ContactKind.EMAIL, ContactKind.PHONE):
        for contact in contacts:
            if contact.kind is kind:
                return contact.value[:MAX_SHORT]
    return ""


def _is_email(address: str) -> bool:
    if len(address) > MAX_CONTACT or _SPACE_OR_MARK.search(address):
        return False
    mailbox, at, host = address.rpartition("@")
    # A host without a dot is somebody's network at work.
    if not (at and mailbox and host) or "@" in mailbox or ".." in host:
        return False
    return not host.startswith((".", "-")) and not host.endswith((".", "-"))
