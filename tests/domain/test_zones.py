"""A zone is opened by its name; an unknown one is UTC, never an error."""

from __future__ import annotations

import pytest

from askwell.domain.zones import open_zone


@pytest.mark.parametrize(
    ("name", "opened"),
    [
        ("America/Los_Angeles", "America/Los_Angeles"),
        ("", "UTC"),
        ("Europe", "UTC"),
        ("Mars/Olympus", "UTC"),
        ("../../etc/passwd", "UTC"),
    ],
)
def test_a_zone_is_opened_or_utc(name: str, opened: str):
    assert open_zone(name).key == opened
