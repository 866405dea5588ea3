"""This file is how the properties of a card become ways to reach a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.people import ContactDraft, ContactKind
from askwell.domain.words import _
from askwell.formats.drafts import make_contact, make_email, make_link, make_phone
from askwell.formats.limits import MAX_AFFIX, MAX_CONTACT, MAX_LOCATION
from askwell.formats.text import squeeze_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from askwell.formats.vcard.values import Property

# Types every address has, which tell people nothing.
_SILENT_TYPES = frozenset({"internet", "pref", "voice", "x400", "dom", "intl", "postal", "parcel"})
_SERVICES = {
    "X-AIM": "aim",
    "X-GTALK": "gtalk",
    "X-GOOGLE-TALK": "gtalk",
    "X-ICQ": "icq",
    "X-JABBER": "xmpp",
    "X-MSN": "msn",
    "X-QQ": "qq",
    "X-SKYPE": "skype",
    "X-SKYPE-USERNAME": "skype",
    "X-TWITTER": "twitter",
    "X-YAHOO": "yahoo",
}
CONTACT_NAMES = frozenset(
    {"EMAIL", "TEL", "URL", "ADR", "LABEL", "IMPP", "X-SOCIALPROFILE", *_SERVICES}
)


def read_contact(
    line: Property, labels: Mapping[str, str], report: Callable[[str, str], None]
) -> ContactDraft | None:
    """Return what one property offers, or report why it cannot be used."""
    label = labels.get(line.group, "") or " ".join(
        kind.removeprefix("x-")
        for kind in dict.fromkeys(line.types)
        if kind and kind not in _SILENT_TYPES
    )
    label = label[:MAX_AFFIX].strip()
    if line.name in ("ADR", "LABEL"):
        return make_contact(ContactKind.ADDRESS, _join_address(line), label=label)
    value = line.read_text().strip()
    if not value:
        return None
    return _read_value(line, value, label, report)


def read_group_label(line: Property) -> str:
    """Return an address book's own label without the marks its maker puts around it."""
    label = squeeze_text(line.read_text(), MAX_AFFIX)
    if label.startswith("_$!<") and label.endswith(">!$_"):
        return label[4:-4].lower()
    return label


def find_location(line: Property) -> str:
    """Return town, region and country of a postal address."""
    parts = [squeeze_text(part, MAX_LOCATION) for part in line.read_parts()]
    named = [*parts[3:5], *parts[6:7]]
    return ", ".join(part for part in named if part)[:MAX_LOCATION]


def _read_value(
    line: Property, value: str, label: str, report: Callable[[str, str], None]
) -> ContactDraft | None:
    if line.name == "EMAIL":
        contact = make_email(value, label=label, preferred=line.is_preferred)
        reason = _("not an address: '{value}'")
    elif line.name == "TEL":
        contact = make_phone(value, label=label, preferred=line.is_preferred)
        if contact is None and any(map(str.isalpha, value)):
            # "ask Grace" is no number, but it is what somebody wrote where the number goes.
            contact = make_contact(ContactKind.PHONE, value, label=label)
        reason = _("not a phone number: '{value}'")
    elif line.name in ("URL", "X-SOCIALPROFILE"):
        contact = make_link(value, label=label, preferred=line.is_preferred)
        reason = _("not a web address: '{value}'")
        if contact is not None and line.name == "X-SOCIALPROFILE":
            return make_contact(ContactKind.PROFILE, value, label=label)
    else:
        service = _SERVICES.get(line.name, "")
        address = f"{service}:{value}" if service else value
        contact = make_contact(ContactKind.PROFILE, address, label=service or label)
        reason = _("not a profile: '{value}'")
    if contact is None:
        report(line.name, reason.format(value=value[:100]))
    return contact


def _join_address(line: Property) -> str:
    if line.name == "ADR":
        parts = [squeeze_text(part, MAX_CONTACT) for part in line.read_parts()]
    else:
        rows = line.read_text().splitlines()
        parts = [squeeze_text(row, MAX_CONTACT).rstrip(",") for row in rows]
    return ", ".join(part for part in parts if part)
