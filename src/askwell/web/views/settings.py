"""This file is the settings, and the career fields kept there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from askwell.actions.fields import change_field_status, create_field
from askwell.actions.profile import change_settings
from askwell.domain.outreach import FieldStatus
from askwell.queries.profile import has_sample, list_career_fields
from askwell.records.models import CareerField
from askwell.web.bookmark import make_bookmark
from askwell.web.forms.settings import SettingsForm

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_http_methods(["GET", "HEAD", "POST"])
def show_settings(request: HttpRequest) -> HttpResponse:
    """Show every setting with its reason; save them together."""
    profile = request.user.profile
    form = SettingsForm(request.POST or None, profile=profile)
    if request.method == "POST" and form.is_valid():
        change_settings(profile=profile, values=form.read_profile(), pacing=form.read_pacing())
        messages.success(request, _("Saved."))
        return redirect("settings")
    values = {
        "form": form,
        "fields": list_career_fields(request.user),
        "has_sample": has_sample(request.user),
        "bookmark": make_bookmark(request),
        "home": settings.HOME if settings.LOCAL else "",
    }
    return render(request, "settings/page.html", values, status=422 if form.is_bound else 200)


@require_POST
def add_field(request: HttpRequest) -> HttpResponse:
    """Add a field to explore."""
    field = create_field(owner=request.user, name=request.POST.get("name", ""))
    messages.success(request, _("{field} is one of your fields.").format(field=field.name))
    return redirect(f"{reverse('settings')}#fields")


@require_POST
def save_field_status(request: HttpRequest, ulid: str) -> HttpResponse:
    """Set a field aside, or take it up again."""
    field = get_object_or_404(CareerField.objects.owned_by(request.user), ulid=ulid)
    is_open = request.POST.get("status") == FieldStatus.EXPLORING
    status = FieldStatus.EXPLORING if is_open else FieldStatus.SET_ASIDE
    change_field_status(field=field, status=status)
    said = (
        _("You explore {field} again.") if is_open else _("{field} is set aside; nothing is lost.")
    )
    messages.success(request, said.format(field=field.name))
    return redirect(f"{reverse('settings')}#fields")
