"""This file is `askwell add`: a person in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from askwell.cli.output import json_option, print_json, say
from askwell.cli.setup import open_django
from askwell.domain.errors import AskwellError
from askwell.domain.words import _

if TYPE_CHECKING:
    from askwell.domain.people import PersonDraft


@click.command("add", help="Add a person in one line.")
@click.argument("line")
@click.option("--yes", is_flag=True, help="Do not ask; the line was read right.")
@json_option
def command(line: str, *, yes: bool, as_json: bool) -> None:
    """Read the line, show how it was read, and add the person once that is confirmed."""
    from askwell.domain.quick_add import parse_line

    owner = open_django()
    from askwell.actions.people import create_person
    from askwell.cli.moment import read_moment
    from askwell.queries.people_facts import read_people_facts
    from askwell.queries.person import list_similar

    now = read_moment(owner)
    draft = parse_line(line, now.date())
    if not draft.full_name:
        raise AskwellError(_("There is no name in that line. Nothing was saved."))
    _say_draft(draft)
    for other in list_similar(owner, draft.full_name, [c.value for c in draft.contacts]):
        say(_("You already have {name} ({id}).").format(name=other.full_name, id=other.ulid))
    if not yes and not click.confirm(_("Add this person?"), err=True, default=True):
        raise AskwellError(_("Nothing was saved."))
    person = create_person(owner=owner, draft=draft, today=now.date(), now=now)
    [facts] = read_people_facts([person])
    if as_json:
        print_json(facts.write())
    else:
        click.echo(f"{facts.id}  {facts.name}")


def _say_draft(draft: PersonDraft) -> None:
    rows = (
        (_("name"), draft.full_name),
        (_("what they do"), draft.title),
        (_("where they work"), draft.organization),
        (_("how you met"), draft.how_met),
        (_("when"), draft.met_on.isoformat() if draft.met_on else ""),
        (_("circles"), ", ".join(draft.circles)),
        (_("reach"), ", ".join(contact.value for contact in draft.contacts)),
        (_("note"), draft.notes),
    )
    for label, value in rows:
        if value:
            say(f"{label}: {value}")
