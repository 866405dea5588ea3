"""This file is one named sign of hoping for work, and what it weighs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from askwell.domain.review.phrases import Phrases


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign of hoping for work: one idea, its phrases, its weight."""

    name: str
    phrases: Phrases
    weight: float
