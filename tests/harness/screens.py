"""This file is the two screens everything is looked at on, in both themes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Screen:
    """One size of window, in CSS pixels."""

    name: str
    width: int
    height: int

    def make_context(self, *, theme: str = "light", scripts: bool = True) -> dict[str, Any]:
        """Return what playwright needs to open such a window."""
        return {
            "viewport": {"width": self.width, "height": self.height},
            "color_scheme": theme,
            "java_script_enabled": scripts,
            "reduced_motion": "reduce",
            "locale": "en-GB",
            "timezone_id": "UTC",
            "has_touch": self is PHONE,
        }


WIDE = Screen("wide", 1280, 900)
PHONE = Screen("phone", 390, 844)
