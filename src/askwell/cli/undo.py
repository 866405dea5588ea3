"""This file is `askwell undo`: an import taken back."""

from __future__ import annotations

import click

from askwell.cli.output import json_option, print_json, say
from askwell.cli.setup import open_django
from askwell.config import clock
from askwell.domain.words import _


@click.command("undo")
@click.argument("batch", required=False, type=click.IntRange(min=1))
@json_option
def command(batch: int | None, *, as_json: bool) -> None:
    """Take an import back: the one with number BATCH, or the last.

    Whoever you edited or used since is kept.
    """
    owner = open_django()
    from askwell.actions.undo import undo_import

    report = undo_import(owner=owner, number=batch, now=clock.now())
    if as_json:
        print_json(
            {
                "batch": report.number,
                "removed": report.removed,
                "restored": report.restored,
                "kept": report.kept,
            }
        )
    words = _("Import {number}: {removed} removed, {restored} put back as they were, {kept} kept.")
    say(
        words.format(
            number=report.number,
            removed=report.removed,
            restored=report.restored,
            kept=report.kept,
        )
    )
