"""This file is one app with the sample network, for all journeys of a file that only look around."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from harness.fixtures import MONDAY_MORNING
from harness.live_app import LiveApp

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def sample_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveApp]:
    """Return an app that already knows the sample network."""
    home = tmp_path_factory.mktemp("sample") / "home"
    app = LiveApp(home=home, now=MONDAY_MORNING.isoformat(), demo=True)
    yield app.start()
    app.stop()
