"""This file is what makes two contact points the same: one spelling for each."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote

import phonenumbers

from askwell.domain.people import ContactKind

LONGEST_NUMBER = 40

_ADDRESS = re.compile(r"[^\s@<>\",;]+@[^\s@<>\"',;]+\.[^\s@<>\"',;.]+")
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_LINKEDIN = re.compile(r"^(?:[a-z]{2,3}\.)?linkedin\.com/(?:in|pub)/([^/?#]+)", re.IGNORECASE)


def normalize_contact(kind: ContactKind | str, value: str, country: str = "") -> str:
    """Return the one spelling of a contact point, or "" when it identifies nobody.

    Args:
        kind: What the value is.
        value: The text as entered.
        country: Two letters of the country a local phone number is read in.
    """
    if kind == ContactKind.EMAIL:
        return normalize_email(value)
    if kind == ContactKind.PHONE:
        return normalize_phone(value, country)
    if kind in {ContactKind.PROFILE, ContactKind.SITE}:
        return normalize_profile(value)
    return ""


def normalize_email(value: str) -> str:
    """Return the address in lower case, or "" when it is none."""
    address = value.strip().lower().removeprefix("mailto:").strip("<> ")
    return address if _ADDRESS.fullmatch(address) else ""


@lru_cache(maxsize=4096)
def normalize_phone(value: str, country: str = "") -> str:
    """Return the number in E.164, or "" when it cannot be told which number it is.

    A number without a country code is read in `country`; without one it could
    be two people's, so it identifies nobody.
    """
    if len(value) > LONGEST_NUMBER:
        return ""
    try:
        number = phonenumbers.parse(value.removeprefix("tel:"), country or None)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number):
        return ""
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def normalize_profile(value: str) -> str:
    """Return a profile or page without scheme, `www.`, query and closing slash, in lower case."""
    bare = _SCHEME.sub("", value.strip()).removeprefix("www.")
    if match := _LINKEDIN.match(bare):
        return f"linkedin.com/in/{unquote(match[1]).lower()}"
    bare = bare.split("#", 1)[0].split("?", 1)[0].rstrip("/")
    return bare.lower() if "." in bare.split("/", 1)[0] else ""
