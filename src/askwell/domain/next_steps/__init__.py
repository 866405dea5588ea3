"""This package proposes what to do next, from facts, and says why."""

from __future__ import annotations

from askwell.domain.next_steps.engine import find_next_steps
from askwell.domain.next_steps.facts import Facts
from askwell.domain.next_steps.steps import NextStep, Part, StepAction, Subject, Urgency

__all__ = ["Facts", "NextStep", "Part", "StepAction", "Subject", "Urgency", "find_next_steps"]
