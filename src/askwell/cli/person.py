"""This file is `askwell person`: one person, and what happened with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from askwell.cli.output import json_option, print_json
from askwell.cli.setup import open_django

if TYPE_CHECKING:
    from askwell.queries.people_facts import PersonFacts
    from askwell.queries.person import PersonPage
    from askwell.queries.timeline import TimelineEntry


@click.command("person", help="Show one person.")
@click.argument("person")
@json_option
def command(person: str, *, as_json: bool) -> None:
    """Print everything known about somebody, found by id or by a name that only they have."""
    owner = open_django()
    from askwell.cli.moment import read_moment
    from askwell.queries.people_facts import read_people_facts
    from askwell.queries.person import find_person_by_words, load_person_page

    found = find_person_by_words(owner, person)
    now = read_moment(owner)
    page = load_person_page(owner=owner, ulid=found.ulid, now=now, zone=now.tzinfo)
    [facts] = read_people_facts([page.person])
    if as_json:
        print_json({**facts.write(), **_write_page(page)})
    else:
        _say_person(facts, page)


def _write_page(page: PersonPage) -> dict[str, Any]:
    person = page.person
    return {
        "pronouns": person.pronouns,
        "location": person.location,
        "time_zone": person.time_zone,
        "closeness": person.closeness or None,
        "cadence_days": page.cadence_days,
        "met_on": person.met_on,
        "why_them": person.why_them,
        "research": person.research,
        "notes": person.notes,
        "do_not_contact": person.do_not_contact,
        "next_step": page.step.title if page.step else None,
        "knows": [{"id": tie.person_ulid, "name": tie.name, "how": tie.how} for tie in page.ties],
        "advice": [{"text": row.text, "status": row.status} for row in page.advice],
        "timeline": [_write_entry(entry) for entry in page.timeline.entries],
    }


def _write_entry(entry: TimelineEntry) -> dict[str, Any]:
    return {"on": entry.on, "what": entry.source, "kind": entry.kind, "text": entry.text}


def _say_person(facts: PersonFacts, page: PersonPage) -> None:
    work = ", ".join(part for part in (facts.title, facts.organization) if part)
    click.echo(f"{facts.name}  {facts.id}")
    for line in (work, facts.how_met, *facts.emails, *facts.phones, *facts.links):
        if line:
            click.echo(f"  {line}")
    if page.step:
        click.echo(f"  → {page.step.title}")
    for entry in page.timeline.entries:
        what = entry.text or entry.other or entry.kind
        click.echo(f"  {entry.on}  {entry.source}: {what}")
