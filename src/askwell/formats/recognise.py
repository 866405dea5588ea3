"""This file is how Askwell knows what a file is, by what is in it and never by its name."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from askwell.domain.errors import UnreadableFile
from askwell.domain.words import _
from askwell.formats.askwell.reader import is_archive
from askwell.formats.google.reader import has_contacts, read_google
from askwell.formats.linkedin.header import find_header
from askwell.formats.linkedin.reader import is_export, read_linkedin
from askwell.formats.outlook.ldif import has_ldif, read_ldif
from askwell.formats.outlook.reader import has_address_book, read_outlook
from askwell.formats.text import read_text
from askwell.formats.vcard.reader import has_card, read_vcard
from askwell.formats.zips import ZIP_START, list_zip_names, open_zip

if TYPE_CHECKING:
    from collections.abc import Callable

    from askwell.domain.people import PeopleFile

_HEAD_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """What there is to judge a file by: its first text, or the names in its zip."""

    text: str
    names: tuple[str, ...]


class ReadPeople(Protocol):
    """How every reader of people is called."""

    def __call__(self, data: bytes, *, file_name: str = "") -> PeopleFile:
        """Read the whole file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """One format: its name, how it is told from the others, how it is read."""

    name: str
    recognises: Callable[[Sample], bool]
    read: ReadPeople


READERS: tuple[Reader, ...] = (
    Reader(
        name="linkedin",
        recognises=lambda sample: is_export(sample.names) or find_header(sample.text) is not None,
        read=read_linkedin,
    ),
    Reader(
        name="google",
        recognises=lambda sample: has_contacts(sample.text, sample.names),
        read=read_google,
    ),
    Reader(
        name="outlook",
        recognises=lambda sample: has_address_book(sample.text),
        read=read_outlook,
    ),
    Reader(
        name="ldif",
        recognises=lambda sample: has_ldif(sample.text),
        read=read_ldif,
    ),
    Reader(
        name="vcard",
        recognises=lambda sample: has_card(sample.text, sample.names),
        read=read_vcard,
    ),
)
"""Every format that holds people. A new one is a folder, and a line here."""


def recognise_format(data: bytes, file_name: str = "") -> str:  # noqa: ARG001 - a name proves nothing
    """Return the name of the format, `askwell` for an archive, or nothing when it is none."""
    sample = take_sample(data)
    if is_archive(sample.names):
        return "askwell"
    return next((reader.name for reader in READERS if reader.recognises(sample)), "")


def read_people(data: bytes, *, file_name: str = "", format: str = "auto") -> PeopleFile:  # noqa: A002 - the word people use
    """Read the people in a file whose format is known or found out.

    An archive of Askwell's holds more than people, so it has its own door: `read_archive`.
    """
    name = recognise_format(data, file_name) if format == "auto" else format
    for reader in READERS:
        if reader.name == name:
            return reader.read(data, file_name=file_name)
    if data.startswith(ZIP_START):
        # A zip that cannot be trusted has a sentence of its own.
        open_zip(io.BytesIO(data)).close()
    if not data.strip():
        raise UnreadableFile(_("This file is empty."))
    raise UnreadableFile(
        _(
            "Askwell cannot tell what this file is. It reads LinkedIn's Connections.csv or the zip"
            " it came in, contacts exported from Google, Outlook or Thunderbird as CSV, and vCard files (.vcf), alone or in a zip."
        )
    )


def take_sample(data: bytes) -> Sample:
    """Return what there is to judge a file by."""
    if data.startswith(ZIP_START):
        return Sample(text="", names=list_zip_names(data))
    return Sample(text=read_text(data[:_HEAD_BYTES]).text, names=())
