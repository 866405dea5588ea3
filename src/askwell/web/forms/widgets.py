"""This file is the inputs that a browser draws itself, in the one form it reads."""

from __future__ import annotations

from typing import Any

from django import forms

ISO_DAY = "%Y-%m-%d"


class DayInput(forms.DateInput):
    """A day, picked from the browser's own calendar; that reads only ISO 8601, in any language."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        """Write the day as ISO 8601."""
        super().__init__(attrs, format=ISO_DAY)
