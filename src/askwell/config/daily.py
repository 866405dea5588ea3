"""This file does, once a day and at every start, what keeps a home safe by itself."""

from __future__ import annotations

import logging
import threading

from django.db import connection

from askwell.config import clock
from askwell.records.backups import make_daily_backup

log = logging.getLogger(__name__)

LOOK_EVERY = 60 * 60
"""Seconds between two looks at the clock."""


class DailyKeeper:
    """A thread that makes the day's backup; a full disk is logged, and tried again."""

    def __init__(self) -> None:
        """Make the keeper; nothing runs yet."""
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._keep, name="askwell-daily", daemon=True)

    def start(self) -> None:
        """Begin; the first look is at once."""
        self._thread.start()

    def stop(self) -> None:
        """End; a backup under way is finished or left out as a whole."""
        self._is_over.set()

    def _keep(self) -> None:
        while True:
            try:
                make_daily_backup(now=clock.now())
            except Exception:
                log.exception("The daily backup was not made; it is tried again in an hour.")
            connection.close()
            if self._is_over.wait(LOOK_EVERY):
                return
