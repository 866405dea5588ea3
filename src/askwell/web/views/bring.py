"""This file is Bring: files in, looked over first, brought in, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from askwell.actions.import_tasks import bring_soon, read_soon, undo_soon
from askwell.actions.uploads import TABLES, discard_upload, keep_chosen, keep_upload
from askwell.domain.errors import AskwellError
from askwell.queries.imports import (
    find_import,
    load_bring_page,
    load_import_progress,
    say_time_left,
    show_import,
)
from askwell.records.models import BatchStatus
from askwell.web.forms.bring import BringForm, PasteForm

if TYPE_CHECKING:
    from django.http import HttpRequest

    from askwell.domain.importing import UndoReport
    from askwell.records.models import ImportBatch

MOST_CHOSEN = 1_000
RUNNING = (BatchStatus.READING, BatchStatus.QUEUED, BatchStatus.UNDOING)


@require_safe
def show_bring(request: HttpRequest) -> HttpResponse:
    """Show the way in, what was brought, and the ways out."""
    return _show_page(request, BringForm())


@require_POST
def create_upload(request: HttpRequest) -> HttpResponse:
    """Read the files that were dropped or picked; nothing is brought in yet."""
    form = BringForm(request.POST, request.FILES)
    batches = []
    if form.is_valid():
        for file in form.cleaned_data["files"]:
            try:
                batches.append(_read_file(request, file))
            except AskwellError as error:
                form.add_error("files", f"{file.name}: {error}")
    if form.errors:
        return _show_page(request, form)
    if len(batches) > 1:
        return redirect("bring")
    return redirect(name_next_page(batches[0]), batches[0].ulid)


@never_cache
@require_safe
def show_upload(request: HttpRequest, ulid: str) -> HttpResponse:
    """Show one import: what it would do, how far it is, or what it did."""
    batch = find_import(request.user, ulid)
    if batch.status in RUNNING:
        return redirect("import-progress", ulid)
    return render(request, "bring/import.html", {"import": show_import(batch)})


@require_POST
def create_import_run(request: HttpRequest, ulid: str) -> HttpResponse:
    """Bring the people of a read file in, now or in the background."""
    batch = find_import(request.user, ulid)
    keep_chosen(batch=batch, chosen=request.POST.getlist("chosen")[:MOST_CHOSEN])
    bring_soon(batch=batch, now=request.now)
    return redirect("import-preview", ulid)


@never_cache
@require_safe
def show_import_progress(request: HttpRequest, ulid: str) -> HttpResponse:
    """Show how far an import is; its fragment asks again each second, the page every few."""
    batch = find_import(request.user, ulid)
    if batch.status not in RUNNING:
        return _leave_progress(request, ulid)
    progress = load_import_progress(batch)
    template = "bring/_progress.html" if request.htmx else "bring/progress.html"
    context = {"import": show_import(batch), "progress": progress, "left": say_time_left(progress)}
    return render(request, template, context)


@require_POST
def create_import_undo(request: HttpRequest, ulid: str) -> HttpResponse:
    """Take an import back, now or in the background."""
    report = undo_soon(batch=find_import(request.user, ulid), now=request.now)
    if report is None:
        return redirect("import-progress", ulid)
    messages.success(request, _say_undone(report))
    return redirect("bring")


@require_POST
def create_import_removal(request: HttpRequest, ulid: str) -> HttpResponse:
    """Let a read file go; nothing of it is kept."""
    discard_upload(batch=find_import(request.user, ulid))
    messages.success(request, _("Nothing was kept."))
    return redirect("bring")


def name_next_page(batch: ImportBatch) -> str:
    """Name the page that follows when a file was read: a table's columns are asked about first."""
    is_asked = batch.format in TABLES and not batch.choices.get("is_remembered")
    return "import-columns" if is_asked and batch.status == BatchStatus.READ else "import-preview"


def _read_file(request: HttpRequest, file: object) -> ImportBatch:
    batch = keep_upload(
        owner=request.user, pieces=file.chunks(), file_name=file.name, now=request.now
    )
    read_soon(batch=batch)
    return batch


def _say_undone(report: UndoReport) -> str:
    removed = ngettext("{count} person removed.", "{count} people removed.", report.removed)
    words = [removed.format(count=report.removed)]
    if report.restored:
        words.append(_("{count} put back as they were.").format(count=report.restored))
    if report.kept:
        words.append(_("{count} kept, because you used them since.").format(count=report.kept))
    return " ".join(words)


def _leave_progress(request: HttpRequest, ulid: str) -> HttpResponse:
    address = reverse("import-preview", args=[ulid])
    if request.htmx:
        return HttpResponse(headers={"HX-Redirect": address})
    return redirect(address)


def _show_page(request: HttpRequest, form: BringForm) -> HttpResponse:
    context = {
        "form": form,
        "paste": PasteForm(),
        "bring": load_bring_page(request.user),
        "kind": request.GET.get("kind", ""),
    }
    return render(request, "bring/page.html", context, status=422 if form.errors else 200)
