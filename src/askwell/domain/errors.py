"""This file is every mistake a person can cause, each with a sentence for them."""

from __future__ import annotations


class AskwellError(Exception):
    """Something a person can understand and put right.

    The message is shown as it is: what happened, what was kept, what to do.
    """

    code = "refused"


class UnreadableFile(AskwellError):
    """The file could not be read at all, so nothing was changed."""

    code = "unreadable"


class NotFound(AskwellError):
    """There is no such thing, or it belongs to somebody else; we do not say which."""

    code = "not_found"


class Conflict(AskwellError):
    """Somebody, or another tab, changed the same thing first."""

    code = "conflict"
