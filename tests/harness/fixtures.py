"""This file is what tests are given by name: accounts, the clock, a signed-in client, a journey."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.test import Client, override_settings

from harness.browser import find_browser, list_browser_flags
from harness.journey import Journey
from harness.live_app import LiveApp
from harness.screens import PHONE, WIDE, Screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

    from askwell.records.models import User

MONDAY_MORNING = datetime(2026, 11, 23, 9, 41, tzinfo=UTC)
"""When every test happens, unless it says otherwise."""

SHARED = Path(__file__).resolve().parents[3] / "shared"


@pytest.fixture(scope="session", autouse=True)
def _plain_static_files() -> Iterator[None]:
    # Pages under test name their files without fingerprints, so nothing has to be collected.
    from django.conf import settings

    settings.STATIC_ROOT.mkdir(exist_ok=True)
    storages = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    with override_settings(STORAGES=storages):
        yield


@pytest.fixture(scope="session", autouse=True)
def _empty_the_search_index_too() -> Iterator[None]:
    # Django empties the tables of its models after a test with real transactions; the search
    # index is no model, and on PostgreSQL it points at one.
    from django.db import connection

    # On the class: a thread, or a test that lost its connection, has operations of its own.
    operations = type(connection.ops)
    flush = operations.sql_flush

    def flush_all(self: object, style: object, tables: list[str], **options: bool) -> list[str]:
        return flush(self, style, [*tables, "person_search"] if tables else tables, **options)

    operations.sql_flush = flush_all
    yield
    operations.sql_flush = flush


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """Freeze the doors' clock on a Monday morning, and return that moment."""
    monkeypatch.setenv("ASKWELL_NOW", MONDAY_MORNING.isoformat())
    return MONDAY_MORNING


@pytest.fixture
def today(now: datetime) -> date:
    """Return the day of `now`."""
    return now.date()


@pytest.fixture
def owner(db: None) -> User:
    """Return the person whose computer this is: the account of local mode."""
    from askwell.config.lockdown import open_local_account

    return open_local_account()


@pytest.fixture
def other_owner(db: None) -> User:
    """Return somebody else, who must never see or change what is the owner's."""
    from askwell.records.models import Profile, User

    user = User.objects.create_user(username="somebody-else")
    Profile.objects.create(user=user)
    return user


@pytest.fixture
def client_in(owner: User, now: datetime) -> Client:
    """Return a browser without a screen, signed in as the owner, its clock frozen."""
    client = Client()
    client.force_login(owner)
    return client


@pytest.fixture
def other_client(other_owner: User, now: datetime) -> Client:
    """Return the same for somebody else."""
    client = Client()
    client.force_login(other_owner)
    return client


@pytest.fixture
def shared() -> Path:
    """Return the folder of real files beside the repository, or skip."""
    if not SHARED.exists():
        pytest.skip("needs ../shared, which is not here")
    return SHARED


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """Tell playwright which browser to start."""
    program = find_browser()
    if program is None:
        pytest.fail("no Chromium or Chrome was found; bin/test installs one where it may")
    return {"executable_path": program, "args": list_browser_flags()}


@pytest.fixture(scope="session")
def resting_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveApp]:
    """Return one real app for all tests that only look at it from outside."""
    app = LiveApp(home=tmp_path_factory.mktemp("resting") / "home", now=MONDAY_MORNING.isoformat())
    yield app.start()
    app.stop()


@pytest.fixture
def start_app(tmp_path: Path) -> Iterator[Callable[..., LiveApp]]:
    """Return a function that starts the real app: `start_app(now=…, demo=…)`."""
    apps: list[LiveApp] = []

    def start(*, now: str = MONDAY_MORNING.isoformat(), demo: bool = False) -> LiveApp:
        apps.append(LiveApp(home=tmp_path / f"home-{len(apps)}", now=now, demo=demo))
        return apps[-1].start()

    yield start
    for app in apps:
        app.stop()


@pytest.fixture
def start_journey(
    browser: Browser, start_app: Callable[..., LiveApp]
) -> Iterator[Callable[..., Journey]]:
    """Return a function that starts the app and opens it: `start_journey(screen=…, demo=…)`."""
    journeys: list[Journey] = []

    def start(*, screen: Screen = WIDE, scripts: bool = True, **app: object) -> Journey:
        context = browser.new_context(**screen.make_context(scripts=scripts))
        journeys.append(Journey(app=start_app(**app), page=context.new_page()))
        return journeys[-1].begin()

    yield start
    for journey in journeys:
        journey.page.context.close()
        journey.expect_quiet()


@pytest.fixture(params=[WIDE, PHONE], ids=lambda screen: screen.name)
def journey(request: pytest.FixtureRequest, start_journey: Callable[..., Journey]) -> Journey:
    """Return the app, freshly started and opened, once wide and once on a phone."""
    return start_journey(screen=request.param)
