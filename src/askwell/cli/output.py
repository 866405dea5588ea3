"""This file is how every command speaks: words to people, one JSON document to programs.

With `--json` standard output holds that document and nothing else; sentences
for people go to standard error either way. Exit status: 0 done, 1 done with
problems, 2 wrong usage, 3 refused or failed with nothing changed.
"""

from __future__ import annotations

import json
import sys
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from click import Context

Command = TypeVar("Command", bound="Callable[..., Any]")

EXIT_DONE = 0
EXIT_PROBLEMS = 1
EXIT_USAGE = 2
EXIT_REFUSED = 3

_ASKED = "askwell.json"


def json_option(command: Command) -> Command:
    """Give a command `--json`; it receives `as_json`."""
    return click.option(
        "--json",
        "as_json",
        is_flag=True,
        is_eager=True,
        callback=_remember,
        help="Print one JSON document and nothing else.",
    )(command)


def _remember(ctx: Context, _param: click.Parameter, value: bool) -> bool:
    # Kept on the context, so that a refusal deep inside answers in the same language.
    ctx.find_root().meta[_ASKED] = value
    return value


def print_json(document: Any) -> None:
    """Write the one document of a `--json` answer; dates as ISO 8601."""
    click.echo(json.dumps(document, ensure_ascii=False, default=_write_value))


def _write_value(value: Any) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    return str(value)


def say(sentence: str) -> None:
    """Say something to the person, on standard error, so that pipes stay clean."""
    click.echo(sentence, err=True)


def print_error(
    ctx: Context | None, *, code: str, message: str, as_json: bool | None = None
) -> None:
    """Say what was refused: as a document when `--json` was asked for, else as a sentence."""
    if as_json is None:
        as_json = bool(ctx and ctx.find_root().meta.get(_ASKED)) or is_json_asked(sys.argv)
    if as_json:
        print_json({"error": {"code": code, "message": message}})
    else:
        say(message)


def is_json_asked(arguments: Sequence[str]) -> bool:
    """Tell from the raw arguments, for when nothing could be parsed yet."""
    return "--json" in arguments
