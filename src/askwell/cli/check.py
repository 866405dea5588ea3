"""This file is `askwell check`: is everything that was kept still there, and whole?"""

from __future__ import annotations

import click

from askwell.cli.output import EXIT_PROBLEMS, json_option, print_json
from askwell.cli.setup import open_django
from askwell.domain.words import _


@click.command("check")
@json_option
@click.pass_context
def command(ctx: click.Context, *, as_json: bool) -> None:
    """Check that the database is whole."""
    open_django()
    from askwell.queries.health import check_database

    health = check_database()
    if as_json:
        print_json(
            {
                "database": health.database,
                "problems": list(health.problems),
                "settings": dict(health.settings),
            }
        )
    else:
        for problem in health.problems:
            click.echo(problem)
        if not health.problems:
            click.echo(_("Everything is whole."))
    if health.problems:
        ctx.exit(EXIT_PROBLEMS)
