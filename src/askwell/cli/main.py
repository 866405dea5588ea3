"""This file is the list of commands, each imported only when it is called."""

from __future__ import annotations

import importlib
import os
import sys
import traceback
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from askwell import __version__
from askwell.cli.output import EXIT_REFUSED, EXIT_USAGE, is_json_asked, print_error
from askwell.config import clock
from askwell.domain.errors import AskwellError
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from click import Context, HelpFormatter


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a command lives, and its line in the help (which imports no command)."""

    module: str
    line: str


COMMANDS: dict[str, Entry] = {
    "run": Entry("askwell.cli.run", "Start Askwell and open it in the browser (the default)."),
    "import": Entry("askwell.cli.import_", "Bring people in from files."),
    "undo": Entry("askwell.cli.undo", "Take an import back."),
    "export": Entry("askwell.cli.export", "Take everything out."),
    "today": Entry("askwell.cli.today", "Say what is worth doing now, and why."),
    "people": Entry("askwell.cli.people", "List and search people."),
    "person": Entry("askwell.cli.person", "Show one person."),
    "add": Entry("askwell.cli.add", "Add a person in one line."),
    "log": Entry("askwell.cli.log", "Record what happened with a person."),
    "review": Entry("askwell.cli.review", "Review a message before you send it."),
    "plan": Entry("askwell.cli.plan", "Fit questions into the minutes you have."),
    "questions": Entry("askwell.cli.questions", "List the questions you could ask."),
    "backup": Entry("askwell.cli.backup", "Copy everything into one file."),
    "restore": Entry("askwell.cli.restore", "Put a backup in the place of what is there now."),
    "duplicates": Entry("askwell.cli.duplicates", "List people who may be one."),
    "check": Entry("askwell.cli.check", "Check that the database is whole."),
}


class LazyCommands(click.Group):
    """A group that knows its commands by name and loads one of them at most."""

    def list_commands(self, _ctx: Context) -> list[str]:
        """Return the names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, _ctx: Context, name: str) -> click.Command | None:
        """Import the one command that was asked for."""
        entry = COMMANDS.get(name)
        if entry is None:
            return None
        command: click.Command = importlib.import_module(entry.module).command
        return command

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Take `askwell` and `askwell --port 9000` as `askwell run …`."""
        own = {"--help", "--version"}
        if not args or (args[0].startswith("-") and args[0] not in own):
            args = ["run", *args]
        return super().parse_args(ctx, args)

    def format_commands(self, _ctx: Context, formatter: HelpFormatter) -> None:
        """Write the table into the help."""
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, entry.line) for name, entry in COMMANDS.items()])

    def invoke(self, ctx: Context) -> Any:
        """Turn what a person caused into a sentence and an exit status."""
        check_frozen_clock(ctx)
        try:
            return super().invoke(ctx)
        except AskwellError as error:
            print_error(ctx, code=error.code, message=str(error))
            ctx.exit(EXIT_REFUSED)


def check_frozen_clock(ctx: Context) -> None:
    """Stop before anything runs when `ASKWELL_NOW` is no moment: that is wrong usage."""
    frozen = os.environ.get("ASKWELL_NOW")
    if not frozen:
        return
    try:
        clock.read_instant(frozen)
    except AskwellError as error:
        print_error(ctx, code="usage", message=str(error))
        ctx.exit(EXIT_USAGE)


@click.group(cls=LazyCommands)
@click.version_option(__version__, prog_name="askwell")
def askwell() -> None:
    """Keep the people, remember the promises, prepare the conversations."""


def main() -> None:
    """Run the command line, and answer a crash of ours with a status of its own."""
    # Whatever is written from here on, an export too, is its owner's to read and nobody else's.
    os.umask(0o077)
    guard(lambda: askwell(prog_name="askwell"))


def guard(run: Callable[[], object]) -> None:
    """Let `run` fail in its own way, but never look like "done with problems"."""
    try:
        run()
    except Exception as error:  # noqa: BLE001 - the last one who can say anything
        traceback.print_exc()
        message = _("Something went wrong inside Askwell: {error}").format(error=error)
        print_error(None, code="unexpected", message=message, as_json=is_json_asked(sys.argv))
        sys.exit(EXIT_REFUSED)
