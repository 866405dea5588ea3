"""This file is `askwell questions`: the bank, and how often each was asked."""

from __future__ import annotations

import click

from askwell.cli.output import json_option, print_json
from askwell.cli.setup import open_django
from askwell.domain.questions import Theme


@click.command("questions", help="List the questions you could ask.")
@click.option("--theme", type=click.Choice([theme.value for theme in Theme]), default=None)
@json_option
def command(theme: str | None, *, as_json: bool) -> None:
    """Print the bank, one question a line."""
    owner = open_django()
    from askwell.queries.briefs import count_answers, load_bank

    asked, _talks = count_answers(owner, None)
    bank = [question for question in load_bank(owner) if theme in {None, question.theme.value}]
    if not as_json:
        for question in bank:
            click.echo(f"{question.minutes:>3}  {question.text}")
        return
    print_json(
        [
            {
                "id": question.id,
                "theme": question.theme.value,
                "text": question.text,
                "minutes": question.minutes,
                "asked": asked[question.id],
            }
            for question in bank
        ]
    )
