"""This file is `askwell plan`: the questions that fit into the minutes there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from askwell.cli.output import json_option, print_json
from askwell.cli.setup import open_django

if TYPE_CHECKING:
    from askwell.domain.planning import Plan, PlanLine


@click.command("plan", help="Fit questions into the minutes you have.")
@click.option("--minutes", type=click.IntRange(5, 240), required=True, help="How long you talk.")
@click.option("--field", "field_name", default="", help="The career field, by name.")
@click.option("--person", default="", help="Whom you talk with, by id or name.")
@json_option
def command(minutes: int, field_name: str, person: str, *, as_json: bool) -> None:
    """Print the plan."""
    owner = open_django()
    from askwell.queries.briefs import find_field, propose_plan
    from askwell.queries.person import find_person_by_words

    field = find_field(owner, field_name) if field_name else None
    if person and field is None:
        field = find_person_by_words(owner, person).fields.first()
    plan = propose_plan(owner, minutes=minutes, field=field)
    if as_json:
        print_json(_write_plan(plan))
    else:
        _say_plan(plan)


def _write_plan(plan: Plan) -> dict[str, Any]:
    return {
        "minutes": plan.minutes,
        "used": plan.used,
        "opening": plan.opening,
        "closing": plan.closing,
        "questions": [_write_line(line) for line in plan.lines],
        "left_out": [_write_line(line) for line in plan.left_out],
    }


def _write_line(line: PlanLine) -> dict[str, Any]:
    return {
        "id": line.question.id,
        "theme": line.question.theme.value,
        "text": line.question.text,
        "minutes": line.minutes,
        "why": line.why,
    }


def _say_plan(plan: Plan) -> None:
    for line in plan.lines:
        click.echo(f"{line.minutes:>3}  {line.question.text}")
    click.echo(f"{plan.used:>3} / {plan.minutes}")
