"""This file tells Django where the rows live."""

from __future__ import annotations

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """The one app with tables."""

    name = "askwell.records"
    label = "records"
