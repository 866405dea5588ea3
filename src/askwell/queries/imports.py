"""This file is what the Bring & take pages show: imports past and waiting, and one import closely."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from askwell.domain.errors import NotFound
from askwell.domain.importing import COMPARING, FieldChange, Look, Offer, OfferKind, Verdict
from askwell.domain.people import Problem
from askwell.records.models import BatchStatus, ImportBatch, Person
from askwell.records.progress import read_progress

if TYPE_CHECKING:
    from datetime import datetime

    from askwell.records.models import User
    from askwell.records.progress import Progress

MOST_SHOWN = 200
"""Problems shown on a page; the rest is counted."""
_LEFT_OUT_LOOKS = 3
_RUNNING = (BatchStatus.READING, BatchStatus.QUEUED, BatchStatus.UNDOING)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRow:
    """One import in the list: what, when, how much, and whether it can be taken back."""

    ulid: str
    number: int
    title: str
    kind: str
    status: str
    created: int
    updated: int
    on: datetime
    is_running: bool
    can_undo: bool


@dataclass(frozen=True, slots=True)
class BarPiece:
    """One part of the bar: where it starts and how wide it is, in hundredths, as SVG writes them."""

    name: str
    start: str
    width: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportView:
    """One import, closely; counts are of records.

    `left_out` are nobody, `to_review` those of the created ones who look like somebody else.
    """

    row: ImportRow
    read: int
    created: int
    updated: int
    unchanged: int
    to_review: int
    left_out: int
    brought: int
    pieces: tuple[BarPiece, ...]
    looks: tuple[Look, ...]
    problems: tuple[Problem, ...]
    more_problems: int
    error: str
    seconds: float
    is_archive: bool
    is_table: bool
    people: int
    interactions: int
    interviews: int
    binned: int
    is_comparing: bool
    strangers: tuple[Offer, ...]
    talks_ahead: tuple[Offer, ...]
    staff: tuple[Offer, ...]
    own: str
    asks_own: bool
    organization: str

    @property
    def has_offers(self) -> bool:
        """Tell whether there is anything to tick."""
        return bool(self.strangers or self.talks_ahead or self.staff)


@dataclass(frozen=True, slots=True, kw_only=True)
class BringPage:
    """Bring & take: what waits, what was brought, and how many people there are to take."""

    waiting: tuple[ImportRow, ...]
    past: tuple[ImportRow, ...]
    people: int


def load_bring_page(owner: User) -> BringPage:
    """Load the imports of the owner, newest first; the sample is none of them."""
    batches = ImportBatch.objects.owned_by(owner).filter(is_sample=False).order_by("-number")
    rows = [_make_row(batch) for batch in batches.defer("problems", "looks", "offers")[:50]]
    open_ones = {BatchStatus.READ, *_RUNNING}
    return BringPage(
        waiting=tuple(row for row in rows if row.status in open_ones),
        past=tuple(row for row in rows if row.status not in open_ones),
        people=Person.objects.owned_by(owner).kept().count(),
    )


def find_import(owner: User, ulid: str) -> ImportBatch:
    """Return one import of the owner."""
    batch = ImportBatch.objects.owned_by(owner).filter(ulid=ulid, is_sample=False).first()
    if batch is None:
        raise NotFound(_("There is no such import."))
    found: ImportBatch = batch
    return found


def show_import(batch: ImportBatch) -> ImportView:
    """Return one import as its page shows it."""
    problems = [Problem(**problem) for problem in batch.problems]
    new = batch.created + batch.to_review
    left_out = max(batch.read - new - batch.updated - batch.unchanged, 0)
    return ImportView(
        row=_make_row(batch),
        read=batch.read,
        created=new,
        updated=batch.updated,
        unchanged=batch.unchanged,
        to_review=batch.to_review,
        left_out=left_out,
        brought=new + batch.updated,
        pieces=_cut_bar(
            ("new", new),
            ("updated", batch.updated),
            ("unchanged", batch.unchanged),
            ("left-out", left_out),
        ),
        looks=_list_looks(batch, problems),
        problems=tuple(problems[:MOST_SHOWN]),
        more_problems=max(len(problems) - MOST_SHOWN, 0),
        error=batch.error,
        seconds=batch.seconds,
        is_archive=batch.format == "askwell",
        binned=batch.parts.get("binned", 0),
        is_comparing=bool(batch.parts.get(COMPARING)),
        is_table=batch.format in {"csv", "xlsx"},
        **_count_parts(batch),
        **_sort_offers(batch),
    )


def _count_parts(batch: ImportBatch) -> dict[str, Any]:
    parts = batch.parts
    if not parts:
        brought = batch.created + batch.to_review + batch.updated
        return {"people": brought, "interactions": 0, "interviews": 0}
    return {
        "people": parts["people"] + parts["known"],
        "interactions": parts["interactions"],
        "interviews": parts["interviews"],
    }


def _sort_offers(batch: ImportBatch) -> dict[str, Any]:
    offers = [
        Offer(key=key, kind=OfferKind(kind), name=name, details=details, because=why, is_ticked=on)
        for key, kind, name, details, why, on in batch.offers
    ]
    kinds = {OfferKind.INTERVIEW: "talks_ahead", OfferKind.STAFF: "staff"}
    return {
        **{
            place: tuple(one for one in offers if kinds.get(one.kind, "strangers") == place)
            for place in ("strangers", "talks_ahead", "staff")
        },
        "own": ", ".join(batch.choices.get("own", ())),
        "asks_own": batch.format in {"eml", "mbox", "ics"},
        "organization": batch.choices.get("organization", ""),
    }


def load_import_progress(batch: ImportBatch) -> Progress | None:
    """Return how far a running import is, or None when it is over or has not begun."""
    return read_progress(batch.ulid) if batch.status in _RUNNING else None


def say_time_left(progress: Progress | None) -> str:
    """Say how long the rest takes, roughly."""
    left = progress.seconds_left if progress else None
    if left is None:
        return _("Starting")
    if left < 60:  # noqa: PLR2004 - seconds in a minute
        return _("Less than a minute left")
    minutes = round(left / 60)
    return ngettext("About {count} minute left", "About {count} minutes left", minutes).format(
        count=minutes
    )


def name_format(name: str) -> str:
    """Return what a format is called on a page."""
    names = {
        "linkedin": _("LinkedIn"),
        "google": _("Google contacts"),
        "vcard": _("Address book (vCard)"),
        "outlook": _("Outlook contacts"),
        "ldif": _("Thunderbird contacts"),
        "ics": _("Calendar"),
        "mbox": _("Mailbox"),
        "eml": _("Mail"),
        "csv": _("Table"),
        "xlsx": _("Spreadsheet"),
        "staff-page": _("Staff page"),
        "askwell": _("Askwell archive"),
    }
    return names.get(name, name)


def _make_row(batch: ImportBatch) -> ImportRow:
    return ImportRow(
        ulid=batch.ulid,
        number=batch.number,
        title=batch.file_name or name_format(batch.format),
        kind=name_format(batch.format),
        status=batch.status,
        created=batch.created + batch.to_review,
        updated=batch.updated,
        on=batch.finished_at or batch.created_at,
        is_running=batch.status in _RUNNING,
        can_undo=batch.status == BatchStatus.DONE,
    )


def _cut_bar(*parts: tuple[str, int]) -> tuple[BarPiece, ...]:
    total = sum(count for _name, count in parts)
    pieces = []
    start = 0.0
    for name, count in parts:
        if count:
            # A sliver of one in thousands must still be seen.
            width = max(count / total * 100, 0.4)
            pieces.append(BarPiece(name, f"{start:.3f}", f"{max(width - 0.2, 0.2):.3f}"))
            start += width
    return tuple(pieces)


def _list_looks(batch: ImportBatch, problems: list[Problem]) -> tuple[Look, ...]:
    looks = [
        Look(
            name=look["name"],
            work=look["work"],
            verdict=Verdict(look["verdict"]),
            because=look["because"],
            changes=tuple(FieldChange(*one) for one in look.get("changes", ())),
        )
        for look in batch.looks
    ]
    left_out = [problem for problem in problems if not problem.kept and problem.record]
    looks += [
        Look(
            name=_("Record {number}").format(number=problem.record),
            verdict=Verdict.LEFT_OUT,
            because=problem.reason,
        )
        for problem in left_out[:_LEFT_OUT_LOOKS]
    ]
    return tuple(looks)
