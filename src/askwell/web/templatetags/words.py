"""This file is how values become words on a page."""

from __future__ import annotations

from django import template

register = template.Library()
