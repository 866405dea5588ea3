"""This file is `askwell log`: what happened with a person, in one line."""

from __future__ import annotations

from datetime import date

import click

from askwell.cli.output import json_option, print_json
from askwell.cli.setup import open_django
from askwell.domain.outreach import InteractionKind


def _read_day(_ctx: click.Context, _param: click.Parameter, text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise click.BadParameter("not a day; write it as 2026-03-31") from None


@click.command("log", help="Record what happened with a person.")
@click.argument("person")
@click.argument("what")
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in InteractionKind]),
    default=InteractionKind.NOTE.value,
    show_default=True,
)
@click.option("--on", callback=_read_day, help="The day; today unless you say so.")
@json_option
def command(person: str, what: str, *, kind: str, on: date | None, as_json: bool) -> None:
    """Write it into the timeline of somebody, found by id or by a name that only they have."""
    owner = open_django()
    from askwell.actions.interactions import log_interaction
    from askwell.cli.moment import read_today
    from askwell.queries.person import find_person_by_words

    today = read_today(owner)
    found = find_person_by_words(owner, person)
    interaction = log_interaction(
        person=found,
        kind=InteractionKind(kind),
        happened_on=on or today,
        summary=what,
        today=today,
    )
    if as_json:
        print_json(
            {
                "id": interaction.ulid,
                "person": {"id": found.ulid, "name": found.full_name},
                "kind": kind,
                "on": interaction.happened_on,
                "what": interaction.summary,
                "last_contact": found.last_contact_on,
            }
        )
    else:
        click.echo(f"{interaction.happened_on}  {found.full_name}: {interaction.summary}")
