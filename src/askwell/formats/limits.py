"""This file is how much of a file Askwell reads before it says no.

There is no limit in seconds: every reader takes time in proportion to the
bytes it is given, so bounding the bytes bounds the time.
"""

from __future__ import annotations

from askwell.domain.errors import UnreadableFile
from askwell.domain.words import _

MEBIBYTE = 1024 * 1024

MAX_FILE_BYTES = 100 * MEBIBYTE
"""A vCard file or a zip: photos and message archives make these large."""
MAX_TABLE_BYTES = 40 * MEBIBYTE
"""A CSV: as text it may take four times this in memory."""
MAX_ARCHIVE_BYTES = 300 * MEBIBYTE
"""One unpacked member of Askwell's own archive."""
MAX_RECORDS = 250_000
MAX_COLUMNS = 1_000
MAX_LINE = 1_000_000
"""Characters on one line of a CSV."""
MAX_PROPERTY_BYTES = 500_000
"""One unfolded vCard line; what is longer is cut."""
MAX_NOTES = 100_000
MAX_SHORT = 300
"""Characters of a full name, a title, an organization."""
MAX_NAME_PART = 120
MAX_AFFIX = 60
"""Characters of what stands before or after a name, of a label, of pronouns."""
MAX_LOCATION = 200
MAX_TAG = 80
MAX_CONTACT = 500
MAX_CONTACTS = 100
"""Contact points of one person."""
MAX_TAGS = 50
MAX_ZIP_ENTRIES = 10_000
MAX_ARCHIVE_ENTRIES = 300_000
"""Askwell's own archive has a note file for every person with notes."""
MAX_ZIP_RATIO = 200
"""No text a person writes packs better than this; a bomb does."""
MAX_DEPTH = 20
"""Cards inside cards."""
MAX_HTML_DEPTH = 250
"""Elements inside elements; saved pages have a third of it."""
MAX_TAGS = 200_000
"""Of one page; what comes after is left."""
MAX_PAGE_BYTES = 10 * MEBIBYTE
"""A saved page with its pictures inside."""
MAX_SHEET_BYTES = 200 * MEBIBYTE
"""All parts of a spreadsheet, unpacked."""
MAX_SHEETS = 20
MAX_CALENDAR_BYTES = 40 * MEBIBYTE
MAX_MESSAGES_BYTES = 80 * MEBIBYTE
"""LinkedIn's messages, which are longer than its lists."""
MAX_MESSAGE_LINES = 2_000_000
MAX_HTML_MAIL = 1_000_000
"""Characters of a mail's HTML; what comes after is newsletters' machinery."""
MAX_MAIL_BYTES = 2 * MEBIBYTE
"""Of one mail: the text comes first, and what is attached is not read."""
MAX_TEXT = 50_000
"""Characters of one message or mail."""


def refuse_large_file(size: int, *, limit: int) -> None:
    """Raise when a file is larger than its reader takes."""
    if size > limit:
        message = _("This file is larger than {limit} MB, the most Askwell reads of its kind.")
        raise UnreadableFile(message.format(limit=limit // MEBIBYTE))


def refuse_many_records(count: int) -> None:
    """Raise when a file holds more records than one import takes."""
    if count > MAX_RECORDS:
        message = _("This file holds more than {limit} records. Split it and bring the parts.")
        raise UnreadableFile(message.format(limit=f"{MAX_RECORDS:,}"))
