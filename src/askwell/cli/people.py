"""This file is `askwell people`: who you know, by word and by filter."""

from __future__ import annotations

import click

from askwell.cli.output import json_option, print_json
from askwell.cli.setup import open_django
from askwell.domain.people import Circle, WorkSetting


@click.command("people", help="List and search people.")
@click.argument("query", default="")
@click.option("--circle", type=click.Choice([c.value for c in Circle]))
@click.option("--field", default="", help="A career field, by name or id.")
@click.option("--organization", default="", help="A part of its name.")
@click.option("--setting", type=click.Choice([s.value for s in WorkSetting]))
@click.option("--tag", default="")
@click.option(
    "--limit", type=click.IntRange(1, 1_000_000), default=None, help="Default: everybody."
)
@json_option
def command(*, query: str, limit: int | None, as_json: bool, **filters: str | None) -> None:
    """Print one line, or one object, a person."""
    owner = open_django()
    from askwell.cli.moment import read_today
    from askwell.queries.people_facts import list_people_facts
    from askwell.queries.people_filter import PeopleFilter

    wanted = PeopleFilter(text=query, **{name: word or "" for name, word in filters.items()})
    people = list_people_facts(owner=owner, wanted=wanted, today=read_today(owner), limit=limit)
    if as_json:
        print_json([facts.write() for facts in people])
        return
    for facts in people:
        work = ", ".join(part for part in (facts.title, facts.organization) if part)
        click.echo(f"{facts.id}  {facts.name}{f'  ({work})' if work else ''}")
