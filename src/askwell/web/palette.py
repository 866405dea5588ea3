"""This file is the pages that the search box leads to by their name, or by what one looks there for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from askwell.domain.names import fold_text

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

SHORTEST = 3
MOST = 4
# Name of the address, icon, what it is called, and other words for it.
PAGES: tuple[tuple[str, str, _StrPromise, _StrPromise], ...] = (
    ("outreach", "mail", _("Outreach"), _("board stages invited waiting")),
    (
        "referral-asks",
        "share-2",
        _("Who knows what you explore"),
        _("referral asks told names given"),
    ),
    ("thanks", "heart-handshake", _("Thank-yous"), _("thanks owed gratitude")),
    ("phrases", "pen-line", _("Your phrases"), _("sentences wording")),
    ("pitch", "mic", _("Pitch"), _("elevator practise introduce")),
    ("questions", "file-text", _("Questions"), _("bank ask")),
    ("interviews", "messages-square", _("Interviews"), _("talks conversations")),
    ("bring", "file-down", _("Bring & take"), _("import export backup")),
    ("settings", "pencil", _("Settings"), _("bookmark pace profile")),
)


def find_pages(text: str) -> list[tuple[str, str, str]]:
    """Return address name, icon and title of the pages in which some word begins so."""
    begins = fold_text(text)
    if len(begins) < SHORTEST:
        return []
    return [
        (name, icon, str(title))
        for name, icon, title, words in PAGES
        if any(word.startswith(begins) for word in _list_words(title, words))
        or fold_text(str(title)).startswith(begins)
    ][:MOST]


def _list_words(*texts: _StrPromise) -> list[str]:
    return [fold_text(word) for text in texts for word in str(text).split()]
