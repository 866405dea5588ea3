"""This file is the table of contents: every page, grouped by noun, in one list."""

from __future__ import annotations

from django.urls import path

from askwell.web.views import locked, style

urlpatterns = [
    # Local mode, not signed in
    path("locked/", locked.show_locked, name="locked"),
    # The look
    path("style/", style.show_style, name="style"),
]
