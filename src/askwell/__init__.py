"""Askwell: keep the people, remember the promises, prepare the conversations."""

from __future__ import annotations

__version__ = "0.1.0"
