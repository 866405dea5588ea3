"""This file is what every test may ask for; it keeps tests away from the home of whoever runs them."""

from __future__ import annotations

import os
import shutil
import tempfile

import pytest

# Before any setting is read: a home of its own, and no setting of this terminal.
for _name in ("DATABASE_URL", "ASKWELL_MODE", "ASKWELL_NOW", "ASKWELL_HOSTS", "SECRET_KEY"):
    os.environ.pop(_name, None)
os.environ["ASKWELL_HOME"] = tempfile.mkdtemp(prefix="askwell-test-")
os.environ["DJANGO_SETTINGS_MODULE"] = "askwell.config.settings"
# A browser test leaves its event loop in the thread; the database is asked from that thread only.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

from harness.postgres import run_postgres

pytest_plugins = ["harness.fixtures"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --database."""
    parser.addoption(
        "--database",
        choices=["sqlite", "postgres"],
        default="sqlite",
        help="where rows are kept; postgres is started for the run and thrown away",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Start PostgreSQL when asked, before Django reads its settings; workers share it."""
    if config.getoption("--database") == "postgres":
        if not hasattr(config, "workerinput"):
            server = run_postgres()
            os.environ["ASKWELL_TEST_DATABASE_URL"] = server.__enter__()
            config.add_cleanup(lambda: server.__exit__(None, None, None))
        os.environ["DATABASE_URL"] = os.environ["ASKWELL_TEST_DATABASE_URL"]
    # pytest-django sets Django up only when its settings were read already.
    from django.conf import settings

    database = settings.DATABASES["default"]
    if "sqlite" in database["ENGINE"]:
        # A file, as in life: threads and a second connection behave as they will for people.
        database.setdefault("TEST", {})["NAME"] = settings.HOME / "test.sqlite3"
        database["OPTIONS"]["init_command"] += "PRAGMA synchronous=OFF;"


def pytest_unconfigure() -> None:
    """Leave nothing behind."""
    shutil.rmtree(os.environ["ASKWELL_HOME"], ignore_errors=True)
