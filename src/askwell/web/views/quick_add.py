"""This file is quick add: one line, read, shown for correction, and saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from askwell.actions.people import create_person, want_to_contact
from askwell.domain.quick_add import parse_line
from askwell.queries.person import list_similar
from askwell.web.forms.quick_add import QuickAddForm, read_quick_add, start_quick_add

if TYPE_CHECKING:
    from django.http import HttpRequest


@require_http_methods(["GET", "HEAD", "POST"])
def add_quickly(request: HttpRequest) -> HttpResponse:
    """Ask for a line, show how it was read, and save what is confirmed."""
    if request.method == "POST" and "full_name" in request.POST:
        return _save(request)
    line = (request.POST.get("line") or request.GET.get("line", "")).strip()
    form = start_quick_add(parse_line(line, request.today)) if line else None
    return _show(request, form, line)


def _save(request: HttpRequest) -> HttpResponse:
    form = QuickAddForm(request.POST)
    if not form.is_valid():
        return _show(request, form, request.POST.get("line", ""), status=422)
    person = create_person(
        owner=request.user, draft=read_quick_add(form), today=request.today, now=request.now
    )
    if form.cleaned_data["wanted"]:
        want_to_contact(person=person, is_wanted=True, today=request.today)
    messages.success(
        request,
        _("{name} is among your people.").format(name=person.full_name),
        extra_tags=f"undo:{reverse('person-bin', args=[person.ulid])}",
    )
    address = reverse("person", args=[person.ulid])
    if request.POST.get("then") == "another":
        address = reverse("quick-add")
    if request.htmx:
        return HttpResponse(headers={"HX-Redirect": address})
    return redirect(address)


def _show(
    request: HttpRequest, form: QuickAddForm | None, line: str, status: int = 200
) -> HttpResponse:
    context = {"form": form, "line": line, "similar": _find_similar(request, form)}
    name = "people/_quick_add.html" if request.htmx else "people/quick_add.html"
    return render(request, name, context, status=status)


def _find_similar(request: HttpRequest, form: QuickAddForm | None) -> list[object]:
    if form is None:
        return []
    emails = [word for word in str(form["reach"].value() or "").splitlines() if "@" in word]
    return list(list_similar(request.user, str(form["full_name"].value() or ""), emails))
