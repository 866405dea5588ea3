"""This file is the only clock: doors read it and pass the moment inward."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from askwell.domain.errors import AskwellError
from askwell.domain.words import _


def now() -> datetime:
    """Return this moment as an aware datetime, or the one `ASKWELL_NOW` froze.

    Raises:
        AskwellError: When `ASKWELL_NOW` is not an ISO 8601 instant, or is set when hosted.
    """
    frozen = os.environ.get("ASKWELL_NOW")
    if not frozen:
        return datetime.now(UTC)
    if os.environ.get("ASKWELL_MODE", "local") == "hosted":
        raise AskwellError(_("ASKWELL_NOW freezes the clock; that is not allowed when hosted."))
    return read_instant(frozen)


def read_instant(text: str) -> datetime:
    """Return an ISO 8601 instant; one without a zone is taken as UTC."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise AskwellError(
            _("ASKWELL_NOW must be a moment like 2026-11-23T09:00:00+00:00.")
        ) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
