"""This file runs what takes longer than a page may: the task worker, in a thread of the app.

`Worker` belongs to the library's own command and is only half public, so its
version is pinned and `tests/config/test_worker.py` holds what we use of it.
"""

from __future__ import annotations

import logging
import threading
import time
import uuid

from django.db import connection
from django_tasks.base import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

log = logging.getLogger(__name__)

LOOK_EVERY = 0.5
"""Seconds between two looks at the queue."""
TRIES = 3
"""A task that took the process down this often is not tried again."""


class BackgroundWorker:
    """One worker in a thread; starting it picks up what a killed process left."""

    def __init__(self) -> None:
        """Make the worker; nothing runs yet."""
        self._worker = Worker(
            queue_names=["*"],
            interval=LOOK_EVERY,
            batch=False,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=uuid.uuid4().hex,
            excluded_queue_names=[],
        )
        # A daemon: a task that hangs must not keep a stopped app alive.
        self._thread = threading.Thread(target=self._work, name="askwell-worker", daemon=True)

    def start(self) -> None:
        """Begin to work through the queue."""
        self._thread.start()

    def stop(self, *, within: float) -> None:
        """Finish the task at hand, or leave it to the next start after `within` seconds."""
        self._worker.running = False
        self._thread.join(timeout=within)

    def _work(self) -> None:
        while self._worker.running:
            try:
                self._worker.run()
            except Exception:
                # A full disk or a locked file now is no reason to work no more today.
                log.exception("The task worker stumbled; it goes on.")
                connection.close()
                time.sleep(LOOK_EVERY)
        connection.close()


def requeue_interrupted_tasks() -> None:
    """Put back what was running when the process was killed; give up on what keeps killing it.

    Only for a process that is alone with its home: elsewhere another worker
    may well be at it.
    """
    for task in DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING):
        if len(task.worker_ids) >= TRIES:
            task.set_failed(RuntimeError(f"interrupted {TRIES} times"))
        else:
            task.status = TaskResultStatus.READY
            task.started_at = None
            task.save(update_fields=["status", "started_at"])
