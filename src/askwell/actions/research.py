"""This file is what you read about people and places, and what you decided after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from askwell.actions.keeping import advance_stage
from askwell.actions.undoing import MOVES_PERSON, Watch
from askwell.domain.errors import AskwellError
from askwell.domain.names import clean_line
from askwell.domain.outreach import AskDecision, Stage
from askwell.domain.research_links import read_web_address
from askwell.records.models import ResearchNote

if TYPE_CHECKING:
    from datetime import date

    from askwell.actions.undoing import Change
    from askwell.records.models import Organization, Person

LONGEST_NOTE = 20_000
NOT_ASKED_YET = ("", Stage.WANTED)


@transaction.atomic
def keep_source(
    *, about: Person | Organization, title: str, link: str, note: str, read_on: date
) -> ResearchNote:
    """Keep something read about a person or a place; the same page once more is one source."""
    address = read_web_address(link)
    if link.strip() and not address:
        raise AskwellError(_("That is no address of a web page. Nothing was saved."))
    name = clean_line(title, 300) or address[:300]
    if not name:
        raise AskwellError(_("Say what you read, or where. Nothing was saved."))
    is_place = hasattr(about, "folded_name")
    whom = {"organization": about} if is_place else {"person": about}
    text = note.replace("\r\n", "\n").replace("\x00", "").strip()[:LONGEST_NOTE]
    known = ResearchNote.objects.filter(**whom, link=address).first() if address else None
    if known is not None:
        if text not in known.note:
            known.note = f"{known.note}\n\n{text}".strip()
        known.read_on = read_on
        known.save(update_fields=["note", "read_on"])
        return known  # type: ignore[no-any-return]
    return ResearchNote.objects.create(
        owner=about.owner, **whom, title=name, link=address, note=text, read_on=read_on
    )


def remove_source(*, source: ResearchNote) -> None:
    """Take a source out."""
    source.delete()


@transaction.atomic
def decide_on_asking(
    *, person: Person, decision: AskDecision, until: date | None, today: date
) -> list[Change]:
    """Decide to ask a person, to wait until a day, or to leave it; return what changed.

    Asking puts them on the board as researched. Waiting and leaving move
    nobody: they are only not proposed.
    """
    if decision == AskDecision.WAIT and (until is None or until <= today):
        raise AskwellError(_("Choose the day until which to wait; it lies ahead."))
    watch = Watch()
    watch.add([person], *MOVES_PERSON, "ask_decision", "ask_after")
    person.ask_decision = decision
    person.ask_after = until if decision == AskDecision.WAIT else None
    person.save(update_fields=["ask_decision", "ask_after"])
    if decision == AskDecision.ASK and person.stage in NOT_ASKED_YET:
        advance_stage(person=person, stage=Stage.RESEARCHED, on=today)
    return watch.list_changes()
