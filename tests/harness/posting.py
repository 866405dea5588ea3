"""This file sends forms as the open browser would, without filling in each field by hand."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from playwright.sync_api import APIResponse

    from harness.journey import Journey

GOOGLE = ["First Name", "Last Name", "Organization Name", "Organization Title", "Notes", "Labels",
          "E-mail 1 - Value", "Address 1 - City", "Website 1 - Value"]  # fmt: skip
LINKEDIN = [
    "First Name",
    "Last Name",
    "URL",
    "Email Address",
    "Company",
    "Position",
    "Connected On",
]


def post(journey: Journey, path: str, **form: str) -> APIResponse:
    """Send a form to a path, and return the answer without following it."""
    return journey.page.context.request.post(
        journey.app.origin + path,
        form={"csrfmiddlewaretoken": find_form_token(journey), **form},
        headers={"Referer": journey.app.origin + "/"},
        max_redirects=0,
    )


def bring_file(journey: Journey, name: str, content: bytes) -> None:
    """Upload a file and bring it in."""
    answer = journey.page.context.request.post(
        f"{journey.app.origin}/bring/files/",
        multipart={
            "csrfmiddlewaretoken": find_form_token(journey),
            "files": {"name": name, "mimeType": "application/octet-stream", "buffer": content},
        },
        headers={"Referer": journey.app.origin + "/"},
        max_redirects=0,
    )
    assert answer.status == 302, (name, answer.status, answer.text()[:2000])
    place = answer.headers["location"]
    assert post(journey, f"{place}run/").status == 302


def find_form_token(journey: Journey) -> str:
    """Return the token that forms of this browser carry; one is enough for many forms."""
    kept = getattr(journey, "form_token", None)
    if kept is None:
        text = journey.page.context.request.get(f"{journey.app.origin}/bring/").text()
        kept = journey.form_token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', text)[1]
    return kept


def write_cards(cards: Iterable[dict[str, str]]) -> bytes:
    """Return vCards with these values, escaped as the format asks."""
    lines = []
    for card in cards:
        lines += ["BEGIN:VCARD", "VERSION:4.0"]
        lines += [f"{name}:{_escape_value(value)}" for name, value in card.items()]
        lines.append("END:VCARD")
    return "\r\n".join(lines).encode() + b"\r\n"


def _escape_value(value: str) -> str:
    for sign in "\\,;":
        value = value.replace(sign, "\\" + sign)
    return value.replace("\n", "\\n").replace("\r", "")


def write_table(heads: list[str], rows: Iterable[list[str]]) -> bytes:
    """Return a CSV file."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(heads)
    writer.writerows(rows)
    return text.getvalue().encode()
