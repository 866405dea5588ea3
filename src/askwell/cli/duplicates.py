"""This file is `askwell duplicates`: who may be one person, and why."""

from __future__ import annotations

import click

from askwell.cli.moment import read_moment
from askwell.cli.output import json_option, print_json, say
from askwell.cli.setup import open_django
from askwell.domain.words import _


@click.command("duplicates", help="List people who may be one, still to decide.")
@json_option
def command(*, as_json: bool) -> None:
    """Print the pairs that nobody has decided about, the likeliest first."""
    owner = open_django()
    from askwell.actions.comparing import compare_new_people
    from askwell.queries.duplicates import list_doubtful_pairs

    compare_new_people(owner=owner, now=read_moment(owner))
    pairs = list_doubtful_pairs(owner)
    if as_json:
        print_json(
            [{"people": pair.ulids, "score": pair.score, "reasons": pair.reasons} for pair in pairs]
        )
        return
    for pair in pairs:
        names = " / ".join(pair.names)
        click.echo(f"{pair.score:.2f}  {names}: {'; '.join(pair.reasons)}")
    if not pairs:
        say(_("Nobody is here twice, as far as we can tell."))
