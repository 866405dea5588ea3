"""This file is what is said about a file before it is brought: pasted text, columns, addresses."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from askwell.actions.import_choices import read_choices
from askwell.actions.import_tasks import read_soon
from askwell.actions.uploads import choose_columns, choose_for_upload, keep_upload
from askwell.domain.errors import AskwellError
from askwell.domain.importing import Choices
from askwell.queries.import_columns import load_columns_page
from askwell.queries.imports import find_import, load_bring_page, show_import
from askwell.queries.organizations import find_organization
from askwell.web.forms.bring import (
    BringForm,
    ChoicesForm,
    PasteForm,
    StaffForm,
    make_columns_form,
    read_columns,
)

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

NAMES = {"eml": "pasted mail", "staff-page": "pasted names"}


@require_POST
def create_paste(request: HttpRequest) -> HttpResponse:
    """Read pasted text as a mail or as names; nothing is brought in yet."""
    form = PasteForm(request.POST)
    if form.is_valid():
        kind = form.cleaned_data["kind"]
        text = form.cleaned_data["text"].encode()
        try:
            return _keep_and_read(request, text, NAMES[kind], kind, Choices(is_pasted=True))
        except AskwellError as error:
            form.add_error("text", str(error))
    page = load_bring_page(request.user)
    context = {"form": BringForm(), "paste": form, "bring": page, "kind": ""}
    return render(request, "bring/page.html", context, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
def read_staff(request: HttpRequest, ulid: str) -> HttpResponse:
    """Read a place's page of staff; whom to keep is ticked on the next page."""
    place = find_organization(request.user, ulid)
    form = StaffForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        file = form.cleaned_data["file"]
        data = file.read() if file else form.cleaned_data["text"].encode()
        choices = Choices(organization=place.name, is_pasted=not file)
        try:
            return _keep_and_read(
                request, data, file.name if file else place.name, "staff-page", choices
            )
        except AskwellError as error:
            form.add_error("file" if file else "text", str(error))
    status = 422 if form.is_bound else 200
    return render(
        request, "organizations/staff.html", {"place": place, "form": form}, status=status
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def show_columns(request: HttpRequest, ulid: str) -> HttpResponse:
    """Ask what each column of a table is, and show ten rows as they will become."""
    batch = find_import(request.user, ulid)
    page = load_columns_page(batch)
    form = make_columns_form(page.columns, request.POST or None)
    if form.is_bound and form.is_valid():
        columns = read_columns(form, page.columns)
        if request.POST.get("do") == "keep":
            choose_columns(batch=batch, columns=columns, now=request.now)
            return redirect("import-preview", ulid)
        page = load_columns_page(batch, columns)
    fields = [(form[f"column-{one.column}"], one) for one in page.columns]
    context = {"import": show_import(batch), "page": page, "fields": fields}
    template = "bring/_columns.html" if request.htmx else "bring/columns.html"
    return render(request, template, context)


@require_POST
def save_choices(request: HttpRequest, ulid: str) -> HttpResponse:
    """Keep which addresses are yours, or where the staff works, and look at the file again."""
    batch = find_import(request.user, ulid)
    form = ChoicesForm(request.POST)
    if form.is_valid():
        own = form.cleaned_data["own"].replace(",", " ").replace(";", " ").split()
        place = form.cleaned_data["organization"]
        choices = replace(read_choices(batch), own=tuple(own[:20]), organization=place)
        choose_for_upload(batch=batch, choices=choices)
    return redirect("import-preview", ulid)


def _keep_and_read(
    request: HttpRequest, data: bytes, name: str, kind: str, choices: Choices
) -> HttpResponse:
    batch = keep_upload(
        owner=request.user,
        pieces=[data],
        file_name=name,
        now=request.now,
        format=kind,
        choices=choices,
    )
    read_soon(batch=batch)
    return redirect("import-preview", batch.ulid)
