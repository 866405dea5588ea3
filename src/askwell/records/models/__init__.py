"""Every stored noun, by name."""

from __future__ import annotations

from askwell.records.models.batch import BatchChange, BatchStatus, ImportBatch
from askwell.records.models.contact import (
    Advice,
    Favour,
    Interaction,
    Message,
    Referral,
    RemovedTalk,
    Thanks,
)
from askwell.records.models.field import CareerField
from askwell.records.models.interview import Evaluation, Interview, PlannedQuestion, Question
from askwell.records.models.lists import SavedView, TableMapping
from askwell.records.models.merge import AlikePair, Comparison, Merge
from askwell.records.models.organization import Opportunity, Organization
from askwell.records.models.person import (
    Affiliation,
    CircleMembership,
    ContactPoint,
    Person,
    Tag,
    Tie,
)
from askwell.records.models.pitch import Pitch, PitchRun, PitchVersion
from askwell.records.models.step import StepAnswer
from askwell.records.models.user import LOCAL_USERNAME, Profile, User
from askwell.records.models.writing import MessageVersion, Phrase, ResearchNote

__all__ = [
    "LOCAL_USERNAME",
    "Advice",
    "Affiliation",
    "AlikePair",
    "BatchChange",
    "BatchStatus",
    "CareerField",
    "CircleMembership",
    "Comparison",
    "ContactPoint",
    "Evaluation",
    "Favour",
    "ImportBatch",
    "Interaction",
    "Interview",
    "Merge",
    "Message",
    "MessageVersion",
    "Opportunity",
    "Organization",
    "Person",
    "Phrase",
    "Pitch",
    "PitchRun",
    "PitchVersion",
    "PlannedQuestion",
    "Profile",
    "Question",
    "Referral",
    "RemovedTalk",
    "ResearchNote",
    "SavedView",
    "StepAnswer",
    "TableMapping",
    "Tag",
    "Thanks",
    "Tie",
    "User",
]
