"""This file is how contact that happened, and favours between you, are written down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Max

from askwell.actions.keeping import refresh_contact_dates
from askwell.actions.kept_rows import put_rows_back
from askwell.domain.errors import AskwellError, Conflict
from askwell.domain.interviews import InterviewStatus
from askwell.domain.names import clean_line
from askwell.domain.outreach import Answer
from askwell.domain.words import _
from askwell.records.models import Favour, Interaction, RemovedTalk
from askwell.records.search import index_people

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from askwell.domain.outreach import FavourKind, InteractionKind
    from askwell.records.models import Person, User

MOST_TEXT = 20_000


@transaction.atomic
def log_interaction(
    *,
    person: Person,
    kind: InteractionKind,
    happened_on: date,
    summary: str,
    today: date,
) -> Interaction:
    """Write down what happened, and move the last contact with it."""
    if happened_on > today:
        raise AskwellError(_("What has not happened yet cannot be logged. Nothing was saved."))
    interaction = Interaction.objects.create(
        owner=person.owner,
        person=person,
        kind=kind,
        happened_on=happened_on,
        summary=summary.replace("\x00", "").strip()[:MOST_TEXT],
    )
    is_first = person.last_contact_on is None
    refresh_contact_dates(person=person, contact_on=happened_on)
    if is_first:
        # Somebody you are in touch with is found before somebody you are not.
        index_people([person.pk])
    return interaction


@transaction.atomic
def remove_interaction(*, interaction: Interaction) -> None:
    """Take a line out of the timeline, and let the last contact be the one before.

    One that a file had brought stays away when the file is brought again.
    """
    person = interaction.person
    if interaction.source:
        RemovedTalk.objects.get_or_create(
            person=person, source=interaction.source, defaults={"owner": interaction.owner}
        )
    interaction.delete()
    person.last_contact_on = max(_list_contact_days(person), default=None)
    refresh_contact_dates(person=person)
    index_people([person.pk])


@transaction.atomic
def put_interaction_back(*, owner: User, kept: Sequence[Any]) -> Interaction:
    """Put a line that was removed back whole, as `write_row` wrote it down."""
    label, values = kept
    is_own = label == Interaction._meta.label and values["owner_id"] == owner.pk  # noqa: SLF001
    if not is_own or put_rows_back([kept]):
        raise Conflict(_("This line cannot be put back any more. Nothing was changed."))
    interaction: Interaction = Interaction.objects.select_related("person").get(pk=values["id"])
    person = interaction.person
    RemovedTalk.objects.filter(person=person, source=interaction.source).delete()
    refresh_contact_dates(person=person, contact_on=interaction.happened_on)
    index_people([person.pk])
    return interaction


def _list_contact_days(person: Person) -> list[date]:
    """Return the last day of each way of being in touch."""
    answered = person.messages.exclude(answer__in=(Answer.NONE, Answer.NO_ANSWER))
    spoken = person.interviews.filter(status=InterviewStatus.DONE).order_by("-starts_at").first()
    days = (
        person.interactions.aggregate(day=Max("happened_on"))["day"],
        person.messages.aggregate(day=Max("sent_on"))["day"],
        answered.aggregate(day=Max("answered_on"))["day"],
        person.thanks.aggregate(day=Max("thanked_on"))["day"],
        spoken.day if spoken else None,
    )
    return [day for day in days if day]


@transaction.atomic
def add_favour(
    *,
    person: Person,
    what: str,
    is_given: bool,
    kind: FavourKind,
    done_on: date | None,
    today: date,
) -> Favour:
    """Write down something given or received; given with no day is a promise."""
    line = clean_line(what, 300)
    if not line:
        raise AskwellError(_("Say in a few words what was given. Nothing was saved."))
    return Favour.objects.create(
        owner=person.owner,
        person=person,
        kind=kind,
        is_given=is_given,
        what=line,
        done_on=done_on if is_given else done_on or today,
        promised_on=today if is_given and done_on is None else None,
    )
