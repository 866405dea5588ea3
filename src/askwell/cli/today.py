"""This file is `askwell today`: what is worth doing now, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from askwell.cli.output import json_option, print_json
from askwell.cli.setup import open_django
from askwell.config import clock
from askwell.domain.words import _

if TYPE_CHECKING:
    from datetime import datetime

    from askwell.domain.next_steps.steps import NextStep


@click.command("today")
@click.option("--limit", type=click.IntRange(min=0), help="How many; the daily number otherwise.")
@json_option
def command(limit: int | None, *, as_json: bool) -> None:
    """Say what is worth doing now, and why."""
    owner = open_django()
    from askwell.queries.next_steps import load_next_steps

    now = clock.now()
    steps = load_next_steps(owner, now)
    shown = steps[: owner.profile.daily_steps if limit is None else limit]
    if as_json:
        print_json([write_step(step) for step in shown])
    else:
        _print_steps(shown, len(steps) - len(shown), now)


def write_step(step: NextStep) -> dict[str, Any]:
    """Return a step in the shape other programs rely on."""
    return {
        "rule": step.rule,
        "subject": {"type": step.subject.type, "id": step.subject.id, "name": step.subject.name},
        "why": step.why_text,
        "guide": step.guide,
        "due": step.due,
        "urgency": step.urgency,
        "actions": [{"name": action.name, "url": action.url} for action in step.actions],
    }


def _print_steps(steps: list[NextStep], rest: int, now: datetime) -> None:
    from askwell.domain.greetings import say_due, say_lede

    click.echo(say_lede(steps))
    for step in steps:
        click.echo(f"\n{say_due(step, now.astimezone(step.due.tzinfo))}: {step.title}")
        click.echo(f"  {step.why_text}")
    if rest > 0:
        click.echo("\n" + _("{count} more wait; --limit shows them.").format(count=rest))
