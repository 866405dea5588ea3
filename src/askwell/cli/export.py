"""This file is `askwell export`: everything out, into one file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from askwell.cli.output import json_option, print_json, say
from askwell.cli.setup import open_django
from askwell.config import clock
from askwell.domain.errors import AskwellError
from askwell.domain.words import _

if TYPE_CHECKING:
    from typing import BinaryIO

    from askwell.records.models import User

FORMATS = ("askwell", "vcard", "vcard3", "csv", "ics", "json", "markdown", "activity")
TABLE = "csv-"
"""What begins so is the table of one noun."""
_PATH = click.Path(path_type=Path)


@click.command("export")
@click.argument("dest", type=_PATH)
@click.option(
    "--format",
    "format_name",
    default="askwell",
    callback=lambda _ctx, _option, name: _check_format(name),
    metavar=f"[{'|'.join(FORMATS)}|csv-NOUN]",
)
@json_option
def command(dest: Path, format_name: str, *, as_json: bool) -> None:
    """Take everything out, into the file DEST, or into a folder under a name of its own."""
    owner = open_django()
    from askwell.queries.export import FILES

    if format_name not in FILES:
        nouns = ", ".join(name for name in FILES if name.startswith(TABLE))
        raise click.BadParameter(
            _("There is no such table. There are: {nouns}.").format(nouns=nouns)
        )
    if dest.is_dir():
        dest /= f"askwell-{clock.now():%Y-%m-%d}{FILES[format_name].ending}"
    try:
        _write_whole(owner, dest, format_name)
    except OSError as error:
        message = _("{name} could not be written: {reason}.")
        raise AskwellError(message.format(name=dest, reason=error.strerror or error)) from error
    size = dest.stat().st_size
    if as_json:
        print_json({"path": str(dest), "format": format_name, "bytes": size})
    say(_("Written to {path}.").format(path=dest))


def _check_format(name: str) -> str:
    if name in FORMATS or name.startswith(TABLE):
        return name
    message = _("“{name}” is none of: {formats}, csv-NOUN.")
    raise click.BadParameter(message.format(name=name, formats=", ".join(FORMATS)))


def _write_whole(owner: User, dest: Path, format_name: str) -> None:
    # Never half a file: it gets its name when all of it is on the disk.
    partial = dest.with_name(f".{dest.name}.{os.getpid()}.partial")
    try:
        handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            _write(owner, file, format_name)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(dest)
    finally:
        partial.unlink(missing_ok=True)


def _write(owner: User, file: BinaryIO, format_name: str) -> None:
    from askwell.queries.export import export_archive, export_people

    if format_name == "askwell":
        export_archive(owner=owner, file=file)
    else:
        export_people(owner=owner, file=file, format=format_name)
