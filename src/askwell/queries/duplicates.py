"""This file is the pairs that wait to be decided: one to look at closely, and all as a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Max, Q

from askwell.domain.errors import NotFound
from askwell.domain.likeness.joining import CHOSEN, suggest_taken
from askwell.domain.likeness.people import PairAnswer
from askwell.domain.likeness.reasons import Reason, Why, word_reason
from askwell.domain.likeness.traits import fold_organization
from askwell.domain.words import _
from askwell.queries.duplicate_facts import History, KeptLine, load_histories, load_kept_lines
from askwell.records.models import AlikePair, Comparison, Merge
from askwell.records.progress import read_progress

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from askwell.records.models import Person, User
    from askwell.records.progress import Progress

LATELY = 20
_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """One reason in words; it may speak against."""

    text: str
    is_against: bool


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: who, since when, and what hangs on them."""

    ulid: str
    name: str
    on: datetime
    file_name: str
    history: History


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One line to choose in: `kind` names it, the values are as stored, `takes_second` is advice."""

    kind: str
    first: Any
    second: Any
    takes_second: bool

    @property
    def is_same(self) -> bool:
        """Tell whether there is nothing to choose."""
        return bool(self.first == self.second)


@dataclass(frozen=True, slots=True)
class PairView:
    """Two people side by side."""

    ulid: str
    score: float
    is_certain: bool
    reasons: tuple[ReasonLine, ...]
    first: Side
    second: Side
    rows: tuple[ChoiceRow, ...]
    kept: tuple[KeptLine, ...]


@dataclass(frozen=True, slots=True)
class MergeRow:
    """One merge that can be undone."""

    ulid: str
    kept_ulid: str
    kept: str
    gone: str
    on: datetime


@dataclass(frozen=True, slots=True)
class PressRow:
    """Several merges made in one press, that can be undone in one."""

    ulid: str
    count: int
    on: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DuplicatesPage:
    """The next pair, how many there are, and whom you joined lately."""

    pair: PairView | None
    waiting: int
    certain: int
    later: int
    certain_names: tuple[str, ...]
    presses: tuple[PressRow, ...]
    merges: tuple[MergeRow, ...]
    is_comparing: bool
    progress: Progress | None


@dataclass(frozen=True, slots=True)
class DoubtfulPair:
    """One line of the list for programs."""

    ulids: tuple[str, str]
    names: tuple[str, str]
    score: float
    reasons: tuple[str, ...]


def load_duplicates_page(owner: User, *, put_off: bool = False, ulid: str = "") -> DuplicatesPage:
    """Load the page in a fixed number of queries; `put_off` goes through what was left for later."""
    pairs = AlikePair.objects.owned_by(owner).waiting()
    is_open = Q(answer="")
    counts = pairs.aggregate(
        open=Count("id", filter=is_open),
        certain=Count("id", filter=is_open & Q(is_certain=True)),
        later=Count("id", filter=Q(answer=PairAnswer.LATER)),
    )
    asked = (
        pairs.filter(ulid=ulid)
        if ulid
        else pairs.filter(answer=PairAnswer.LATER if put_off else "")
    )
    people = asked.select_related(
        "first__organization", "second__organization", "first__batch", "second__batch"
    )
    # Of those put off, the one put off longest ago comes first.
    order = ("answered_at", "id") if put_off else ("-score", "id")
    pair = people.order_by(*order).first()
    presses = _list_presses(owner)
    state = Comparison.objects.filter(owner=owner).first()
    is_comparing = bool(state and state.is_running)
    return DuplicatesPage(
        pair=_show_pair(pair) if pair else None,
        waiting=counts["later"] if put_off else counts["open"],
        certain=counts["certain"],
        later=counts["later"],
        certain_names=_list_certain_names(pairs) if counts["certain"] else (),
        presses=presses,
        merges=_list_merges(owner, presses),
        is_comparing=is_comparing,
        progress=read_progress(state.ulid) if state and is_comparing else None,
    )


def list_doubtful_pairs(owner: User) -> list[DoubtfulPair]:
    """Return every pair nobody has decided about, the likeliest first."""
    pairs = AlikePair.objects.owned_by(owner).waiting().order_by("-score", "id")
    rows = pairs.values_list(
        "first__ulid", "second__ulid", "first__full_name", "second__full_name", "score", "reasons"
    )
    return [
        DoubtfulPair(
            (one, other),
            (name, other_name),
            round(score, 2),
            tuple(word_reason(read_why(why)) for why in reasons if not read_why(why).is_against),
        )
        for one, other, name, other_name, score, reasons in rows
    ]


def count_waiting_pairs(owner: User) -> int:
    """Return how many pairs wait."""
    return AlikePair.objects.owned_by(owner).waiting().filter(answer="").count()


def find_pair(owner: User, ulid: str) -> AlikePair:
    """Return one of the owner's pairs with its people."""
    pair = AlikePair.objects.owned_by(owner).waiting().filter(ulid=ulid)
    found: AlikePair | None = pair.select_related("first", "second").first()
    if found is None:
        raise NotFound(_("This pair is not there to be decided any more."))
    return found


def find_answered_pair(owner: User, ulid: str) -> AlikePair:
    """Return one of the owner's pairs, whatever was said about it."""
    found: AlikePair | None = AlikePair.objects.owned_by(owner).filter(ulid=ulid).first()
    if found is None:
        raise NotFound(_("This pair is not there to be decided any more."))
    return found


def find_merge(owner: User, ulid: str) -> Merge:
    """Return one of the owner's merges."""
    found: Merge | None = Merge.objects.owned_by(owner).filter(ulid=ulid).first()
    if found is None:
        raise NotFound(_("There is no such merge."))
    return found


def find_merges_of_press(owner: User, press: str) -> list[Merge]:
    """Return the owner's merges of one press that are not undone yet."""
    rows = Merge.objects.owned_by(owner).filter(press=press, undone_at=None)
    merges = list(rows.only("undone_at"))
    if not merges or not press:
        raise NotFound(_("There is no such merge."))
    return merges


def read_why(stored: list[str]) -> Why:
    """Return a stored reason as a value."""
    return Why(Reason(stored[0]), *stored[1:])


def _show_pair(pair: AlikePair) -> PairView:
    first, second = pair.first, pair.second
    histories = load_histories(first.pk, second.pk)
    taken = suggest_taken(first, second)
    rows = [
        ChoiceRow(kind, _read_choice(first, kind), _read_choice(second, kind), kind in taken)
        for kind in CHOSEN
    ]
    return PairView(
        ulid=pair.ulid,
        score=pair.score,
        is_certain=pair.is_certain,
        reasons=_show_reasons(pair),
        first=_show_side(first, histories[first.pk]),
        second=_show_side(second, histories[second.pk]),
        rows=tuple(row for row in rows if row.first or row.second),
        kept=load_kept_lines(first.pk, second.pk),
    )


def _show_side(person: Person, history: History) -> Side:
    file_name = person.batch.file_name if person.batch else ""
    return Side(person.ulid, person.full_name, person.created_at, file_name, history)


def _read_choice(person: Person, kind: str) -> Any:
    if kind == "organization":
        return person.organization.name if person.organization else ""
    return getattr(person, CHOSEN[kind][0]) or ""


def _show_reasons(pair: AlikePair) -> tuple[ReasonLine, ...]:
    names = {
        fold_organization(person.organization.folded_name): person.organization.name
        for person in (pair.first, pair.second)
        if person.organization
    }
    lines = []
    for stored in pair.reasons:
        why = read_why(stored)
        if why.reason in {Reason.SAME_ORGANIZATION, Reason.SAME_SCHOOL}:
            why = why._replace(one=names.get(why.one, why.one.title()))
        text = word_reason(why)
        lines.append(ReasonLine(text[:1].upper() + text[1:], why.is_against))
    return tuple(sorted(lines, key=lambda line: line.is_against))


def _list_certain_names(pairs: Any) -> tuple[str, ...]:
    certain = pairs.filter(answer="", is_certain=True).order_by("-score", "id")
    return tuple(certain.values_list("first__full_name", flat=True)[:_EXAMPLES])


def _list_presses(owner: User) -> tuple[PressRow, ...]:
    merges = Merge.objects.owned_by(owner).filter(undone_at=None).exclude(press="")
    counted = merges.values("press").annotate(n=Count("id"), last=Max("id"), on=Max("made_at"))
    return tuple(
        PressRow(row["press"], row["n"], row["on"])
        for row in counted.filter(n__gt=1).order_by("-last")[:LATELY]
    )


def _list_merges(owner: User, presses: Sequence[PressRow]) -> tuple[MergeRow, ...]:
    merges = Merge.objects.owned_by(owner).filter(undone_at=None).select_related("kept")
    merges = merges.exclude(press__in=[press.ulid for press in presses])
    return tuple(
        MergeRow(merge.ulid, merge.kept.ulid, merge.kept.full_name, merge.gone_name, merge.made_at)
        for merge in merges.defer("gone", "before", "after", "moved", "removed").order_by("-id")[
            :LATELY
        ]
    )
