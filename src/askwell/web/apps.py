"""This file tells Django where the pages live."""

from __future__ import annotations

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Pages, forms, templates and static files."""

    name = "askwell.web"
    label = "web"
