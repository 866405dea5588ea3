"""This file is which rows leave with an archive, and under which names; ids outside are ulids.

Imports and their undo are this home's own history and stay here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import ForeignKey

from askwell.records.models import (
    Advice,
    Affiliation,
    CareerField,
    ContactPoint,
    Evaluation,
    Favour,
    Interaction,
    Interview,
    Message,
    MessageVersion,
    Opportunity,
    Organization,
    Person,
    Phrase,
    Pitch,
    PitchRun,
    PitchVersion,
    PlannedQuestion,
    Profile,
    Question,
    Referral,
    RemovedTalk,
    ResearchNote,
    SavedView,
    StepAnswer,
    Tag,
    Thanks,
    Tie,
)

if TYPE_CHECKING:
    from django.db.models import Field

_STAYS = frozenset({"id", "owner", "batch"})


@dataclass(frozen=True, slots=True)
class PortableNoun:
    """One table of an archive; `same_by` says which columns make two rows the same thing."""

    name: str
    model: Any
    same_by: tuple[str, ...] = field(default=())

    @property
    def columns(self) -> tuple[Field[object, object], ...]:
        """List the columns that leave, in the order of the model."""
        fields = self.model._meta.concrete_fields  # noqa: SLF001 - Django's way to ask
        return tuple(one for one in fields if one.name not in _STAYS)

    @property
    def links(self) -> frozenset[str]:
        """Name the columns that point to other rows."""
        return frozenset(one.name for one in self.columns if isinstance(one, ForeignKey))


PORTABLE: tuple[PortableNoun, ...] = (
    PortableNoun("tags", Tag, ("name",)),
    PortableNoun("fields", CareerField, ("name",)),
    PortableNoun("organizations", Organization, ("folded_name",)),
    PortableNoun("people", Person),
    PortableNoun("contacts", ContactPoint),
    PortableNoun("affiliations", Affiliation),
    PortableNoun("ties", Tie, ("person", "knows")),
    PortableNoun("opportunities", Opportunity),
    PortableNoun("interviews", Interview),
    PortableNoun("questions", Question),
    PortableNoun("planned_questions", PlannedQuestion, ("interview", "question")),
    PortableNoun("evaluations", Evaluation, ("interview",)),
    PortableNoun("messages", Message),
    PortableNoun("message_versions", MessageVersion, ("message", "number")),
    PortableNoun("phrases", Phrase, ("kind", "text")),
    PortableNoun("research_notes", ResearchNote),
    PortableNoun("interactions", Interaction),
    PortableNoun("removed_talk", RemovedTalk, ("person", "source")),
    PortableNoun("referrals", Referral),
    PortableNoun("advice", Advice),
    PortableNoun("favours", Favour),
    PortableNoun("thanks", Thanks),
    PortableNoun("pitches", Pitch),
    PortableNoun("pitch_versions", PitchVersion, ("pitch", "number")),
    PortableNoun("pitch_runs", PitchRun),
    PortableNoun("step_answers", StepAnswer, ("key",)),
    PortableNoun("saved_views", SavedView, ("name",)),
)
"""Every table that is somebody's own, each after the tables it points to."""
PEOPLE_LISTS = ("circles", "field_ids", "tag_ids")
"""What a person has several of, beside the columns of the row."""
PROFILE = "profile"
PROFILE_COLUMNS = tuple(
    one.name
    for one in Profile._meta.concrete_fields  # noqa: SLF001 - as above
    if one.name not in {"id", "user"}
)
