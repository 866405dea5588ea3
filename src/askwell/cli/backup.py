"""This file is `askwell backup`: the whole database in one proved file."""

from __future__ import annotations

from pathlib import Path

import click

from askwell.cli.output import json_option, print_json, say
from askwell.cli.setup import open_django
from askwell.config import clock
from askwell.domain.words import _


@click.command("backup", help="Copy everything into one file that can be restored.")
@click.argument("dest", required=False, type=click.Path(path_type=Path, dir_okay=False))
@json_option
def command(dest: Path | None, *, as_json: bool) -> None:
    """Make a backup, in the home's own folder or at DEST."""
    open_django()
    from askwell.records.backups import make_backup

    made = make_backup(now=clock.now(), reason="by-hand", to=dest)
    if as_json:
        print_json({"path": str(made.path), "bytes": made.size})
    else:
        say(_("Kept in {path}.").format(path=made.path))
