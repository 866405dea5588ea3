"""This file is `askwell import`: files in, from the terminal."""

from __future__ import annotations

import gc
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from askwell.cli.output import EXIT_DONE, EXIT_PROBLEMS, json_option, print_json, say
from askwell.cli.setup import open_django
from askwell.config import clock
from askwell.domain.errors import UnreadableFile
from askwell.domain.words import _

if TYPE_CHECKING:
    from click import Context

    from askwell.domain.importing import ImportReport

FORMATS = (
    "auto", "linkedin", "google", "outlook", "vcard", "ics", "mbox", "eml", "csv", "xlsx",
    "staff-page", "askwell",
)  # fmt: skip
MOST_TOLD = 20
"""Problems told one by one; `--json` has them all."""
_FILE = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=_FILE, metavar="FILE…")
@click.option("--format", "format_name", type=click.Choice(FORMATS), default="auto")
@click.option("--dry-run", is_flag=True, help="Say what would happen; change nothing.")
@click.option(
    "--add-unknown", is_flag=True, help="Make people of whoever a mail or a meeting names."
)
@click.option("--own", multiple=True, metavar="ADDRESS", help="An address of your own; repeatable.")
@json_option
@click.pass_context
def command(
    ctx: Context,
    files: tuple[Path, ...],
    format_name: str,
    *,
    dry_run: bool,
    add_unknown: bool,
    own: tuple[str, ...],
    as_json: bool,
) -> None:
    """Bring people and talk in from files; what each file is is told from what is in it.

    One batch a file, all of them or none. `askwell undo` takes the last one back.
    """
    started = time.perf_counter()
    owner = open_django()
    from askwell.actions.file_imports import NamedFile, import_files
    from askwell.domain.importing import Choices

    _spare_the_collector()
    reports = import_files(
        owner=owner,
        # One at a time: what was read of a file is kept, its bytes are not.
        files=(NamedFile(path.name, _read_bytes(path)) for path in files),
        format=format_name,
        choices=Choices(takes_staff=True, takes_unknown=add_unknown, own=own),
        now=clock.now(),
        dry_run=dry_run,
    )
    seconds = round(time.perf_counter() - started, 2)
    if as_json:
        documents = [write_report(report) for report in reports]
        if len(documents) == 1:
            documents[0]["seconds"] = seconds
        print_json(documents[0] if len(documents) == 1 else documents)
    for report in reports:
        _tell(report)
    ctx.exit(EXIT_PROBLEMS if any(report.problems for report in reports) else EXIT_DONE)


def write_report(report: ImportReport) -> dict[str, Any]:
    """Return a report in the shape other programs rely on."""
    return {
        "batch": report.number,
        "format": report.format,
        "read": report.read,
        "created": report.created,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "to_review": report.to_review,
        "problems": [
            {
                "record": problem.record,
                "field": problem.field,
                "reason": problem.reason,
                "kept": problem.kept,
            }
            for problem in report.problems
        ],
        "seconds": report.seconds,
        "comparing": report.is_comparing,
        "parts": {
            "people": {"created": report.people, "updated": report.known},
            "organizations": {"created": report.organizations},
            "interactions": {"created": report.interactions, "updated": report.grown},
            "interviews": {"created": report.interviews},
        },
    }


def _read_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        message = _("{name} could not be read: {reason}.")
        raise UnreadableFile(
            message.format(name=path.name, reason=error.strerror or error)
        ) from error


def _spare_the_collector() -> None:
    # An import makes many values and hardly a cycle; looking through them again
    # and again for garbage costs a fifth of its time.
    gc.freeze()
    gc.set_threshold(100_000, 20, 100)


def _tell(report: ImportReport) -> None:
    words = _("{read} read: {created} new, {updated} updated, {unchanged} unchanged.").format(
        read=report.read,
        created=report.created,
        updated=report.updated,
        unchanged=report.unchanged,
    )
    if report.interactions or report.interviews:
        words += " " + _("Of these came {people} people and {talks} lines of timelines.").format(
            people=report.people, talks=report.interactions
        )
    if report.binned:
        words += " " + _("In your bin, and left there: {count}.").format(count=report.binned)
    if report.is_comparing:
        words += " " + _("Whether some are people you have is still being found out.")
        words += " " + _("askwell duplicates finds out now, or the app once it runs.")
    if report.to_review:
        words += " " + _("{count} more may be people you have: see askwell duplicates.").format(
            count=report.to_review
        )
    if report.number is None:
        words += " " + _("Nothing was changed.")
    else:
        words += " " + _("askwell undo {number} takes it back.").format(number=report.number)
    say(words)
    for problem in report.problems[:MOST_TOLD]:
        where = " ".join(filter(None, (str(problem.record or ""), problem.field)))
        say(f"  {where}: {problem.reason}" if where else f"  {problem.reason}")
    if len(report.problems) > MOST_TOLD:
        say(_("  and {count} more").format(count=len(report.problems) - MOST_TOLD))
