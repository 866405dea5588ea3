"""This file is how often each property is tried: a little in the suite, much in `bin/bench fuzz`."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.db import transaction
from hypothesis import HealthCheck, Phase, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLES = {"suite": 6, "twin": 40, "find": 40, "fuzz": 200}
"""`twin` is how often PostgreSQL is tried beside SQLite; `find` is for whoever looks for the smallest case of a failure, which takes minutes."""
PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "suite")

# Rows are written and read in each example, so a slow one proves nothing; `undone` takes
# care of what a fixture of one test would otherwise carry from one example to the next.
tried_often = settings(
    max_examples=EXAMPLES[PROFILE],
    deadline=None,
    database=None,
    derandomize=PROFILE == "suite",
    phases=[Phase.generate, *([Phase.shrink] if PROFILE == "find" else [])],
    suppress_health_check=list(HealthCheck),
)


@contextmanager
def undone() -> Iterator[None]:
    """Take back everything the block writes, so that the next one begins in the same home."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
