"""This file is every thank-you owed, by conversation, with those already said beside them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from askwell.domain.errors import NotFound
from askwell.domain.letter_words import MessageKind
from askwell.domain.outreach import MessageStatus
from askwell.domain.pacing import read_pacing
from askwell.records.models import Interview, Message, Profile, Thanks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from askwell.domain.pacing import Pacing
    from askwell.records.models import Person, User

SHOWN_AT_MOST = 200


class ThanksDue(StrEnum):
    """How long a thank-you has been waiting; late is still welcome."""

    FRESH = "fresh"
    GOOD = "good"
    SOON = "soon"
    LATE = "late"


@dataclass(frozen=True, slots=True, kw_only=True)
class ThanksLine:
    """One thank-you: to whom, for what, since when, and how far it is.

    Somebody owed more than one has one line with all reasons; one letter says them.
    """

    ulid: str
    person: Person
    reason: str
    reasons: tuple[str, ...]
    owed_since: datetime
    due: ThanksDue
    is_interviewee: bool
    draft: str
    thanked_on: date | None
    message: Message | None

    @property
    def is_said(self) -> bool:
        """Tell whether it was said."""
        return self.thanked_on is not None


@dataclass(frozen=True, slots=True)
class ThanksGroup:
    """The thank-yous of one conversation, or those that belong to none."""

    interview: Interview | None
    lines: tuple[ThanksLine, ...]
    way: tuple[ThanksLine, ...]
    """All of this conversation as it came about: who gave the name first, the talk last."""

    @property
    def owed(self) -> int:
        """Return how many are still to say."""
        return sum(not line.is_said for line in self.lines)


@dataclass(frozen=True, slots=True)
class ThanksPage:
    """Everything owed; `count` is how many people are still to thank."""

    groups: tuple[ThanksGroup, ...]
    count: int


def load_thanks_page(*, owner: User, now: datetime) -> ThanksPage:
    """Return all owed thank-yous by conversation, the longest waiting first, in five queries."""
    open_ones = Thanks.objects.owned_by(owner).filter(
        thanked_on=None, person__deleted_at=None, person__do_not_contact=False
    )
    count = open_ones.aggregate(people=Count("person", distinct=True))["people"]
    first = open_ones.order_by("owed_since", "pk").values("pk")[:SHOWN_AT_MOST]
    with_company = Q(pk__in=first) | Q(interview__in=_interviews_of(owner))
    rows = list(
        Thanks.objects.owned_by(owner)
        .filter(with_company, person__deleted_at=None)
        .exclude(thanked_on=None, person__do_not_contact=True)
        .select_related(
            "person__organization", "interview__person", "interview__organization", "message"
        )
        .order_by("interview", "pk")[: 2 * SHOWN_AT_MOST]
    )
    profile = Profile.objects.filter(user=owner).first()
    pacing = read_pacing(profile.pacing if profile else {})
    drafts = _find_drafts(owner, rows)
    grouped = [
        (interview, _order_lines(_make_line(row, drafts, pacing, now) for row in members))
        for interview, members in groupby(rows, key=lambda row: row.interview)
    ]
    together = _join_lines(grouped)
    groups = [
        ThanksGroup(
            interview,
            _order_lines(
                together.get(line.ulid, line)
                for line in lines
                if line.is_said or line.ulid in together
            ),
            tuple(reversed(lines)),
        )
        for interview, lines in grouped
    ]
    groups = [group for group in groups if group.owed]
    return ThanksPage(tuple(sorted(groups, key=_find_oldest)), count)


def _interviews_of(owner: User) -> object:
    return (
        Thanks.objects.owned_by(owner)
        .filter(thanked_on=None, interview__isnull=False)
        .order_by("owed_since")
        .values("interview")[:SHOWN_AT_MOST]
    )


def _find_drafts(owner: User, rows: list[Thanks]) -> dict[int, str]:
    drafts = Message.objects.filter(
        owner=owner,
        kind=MessageKind.THANK_YOU,
        status=MessageStatus.DRAFT,
        person__in=[row.person_id for row in rows if row.thanked_on is None],
    )
    return dict(drafts.values_list("person", "ulid"))


def _make_line(row: Thanks, drafts: dict[int, str], pacing: Pacing, now: datetime) -> ThanksLine:
    return ThanksLine(
        ulid=row.ulid,
        person=row.person,
        reason=row.reason,
        reasons=(row.reason,),
        owed_since=row.owed_since,
        due=_find_due(now - row.owed_since, pacing),
        is_interviewee=row.interview is not None and row.interview.person_id == row.person_id,
        draft=drafts.get(row.person_id, ""),
        thanked_on=row.thanked_on,
        message=row.message,
    )


def _find_due(waited: timedelta, pacing: Pacing) -> ThanksDue:
    if waited <= timedelta(hours=pacing.thank_ideal_hours):
        return ThanksDue.FRESH
    if waited <= timedelta(hours=pacing.thank_good_hours):
        return ThanksDue.GOOD
    late = timedelta(days=pacing.thank_overdue)
    return ThanksDue.LATE if waited > late else ThanksDue.SOON


def _order_lines(lines: Iterable[ThanksLine]) -> tuple[ThanksLine, ...]:
    # Still to say above what was said; within each, the interviewee before who led there.
    return tuple(sorted(lines, key=lambda line: (line.is_said, not line.is_interviewee)))


def _join_lines(
    grouped: Iterable[tuple[Interview | None, Sequence[ThanksLine]]],
) -> dict[str, ThanksLine]:
    """Return one line for each person still to thank, by the ulid of the place where it stands.

    It stands with their own talk, else with a talk they helped with, else with other help.
    """
    by_person: dict[int, list[tuple[bool, ThanksLine]]] = defaultdict(list)
    for interview, lines in grouped:
        for line in lines:
            if not line.is_said:
                by_person[line.person.pk].append((interview is None, line))
    joined = {}
    for owed in by_person.values():
        _is_other, first = min(
            owed, key=lambda one: (not one[1].is_interviewee, one[0], one[1].owed_since)
        )
        lines = sorted((line for _is_other, line in owed), key=lambda line: line is not first)
        oldest = min(lines, key=lambda line: line.owed_since)
        joined[first.ulid] = replace(
            first,
            reasons=tuple(dict.fromkeys(line.reason for line in lines)),
            owed_since=oldest.owed_since,
            due=oldest.due,
        )
    return joined


def _find_oldest(group: ThanksGroup) -> datetime:
    return min(line.owed_since for line in group.lines if not line.is_said)


def find_thanks(*, owner: User, ulid: str) -> Thanks:
    """Return one thank-you of the owner's.

    Raises:
        NotFound: When there is none, or it is somebody else's.
    """
    found = Thanks.objects.owned_by(owner).select_related("person").filter(ulid=ulid).first()
    if found is None:
        raise NotFound(_("There is no such thank-you."))
    return found  # type: ignore[no-any-return]
