"""This file is how a page knows, for one query, how many pairs of people wait to be decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template

from askwell.queries.duplicates import count_waiting_pairs

if TYPE_CHECKING:
    from django.template import Context

register = template.Library()


@register.simple_tag(takes_context=True)
def count_pairs(context: Context) -> int:
    """Return how many pairs of the reader's people wait."""
    return count_waiting_pairs(context["request"].user)
