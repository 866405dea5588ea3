"""This file is the welcome: three steps on one page, each may be skipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from askwell.actions.fields import choose_fields
from askwell.actions.profile import (
    add_named_people,
    finish_welcome,
    hide_starting,
    introduce_yourself,
    show_starting,
)
from askwell.queries.profile import has_sample, list_career_fields
from askwell.web.forms.welcome import WelcomeForm

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

FORMATS = ("linkedin", "google", "outlook", "vcard")


@require_http_methods(["GET", "HEAD", "POST"])
def show_welcome(request: HttpRequest) -> HttpResponse:
    """Show the three steps; keep whatever was filled in."""
    known = tuple(field.name for field in list_career_fields(request.user) if field.is_open)
    profile = request.user.profile
    initial = {
        "name": profile.name,
        "about": profile.about,
        "seeking": profile.seeking,
        "time_zone": profile.time_zone,
    }
    form = WelcomeForm(request.POST or None, initial=initial, known_fields=known)
    if request.method == "POST" and form.is_valid():
        return _keep_welcome(request, form)
    values = {"form": form, "offers_sample": not has_sample(request.user)}
    return render(request, "welcome/page.html", values, status=422 if form.is_bound else 200)


def _keep_welcome(request: HttpRequest, form: WelcomeForm) -> HttpResponse:
    values, user = form.cleaned_data, request.user
    introduce_yourself(
        profile=user.profile, **{name: values[name] for name in ("name", "about", "seeking")}
    )
    choose_fields(owner=user, names=form.list_field_names(), offered=form.offered)
    added = add_named_people(
        owner=user, people=form.list_named(), now=request.now, today=request.today
    )
    finish_welcome(profile=user.profile, time_zone=values["time_zone"], now=request.now)
    if added:
        sentence = ngettext("{count} person added.", "{count} people added.", len(added))
        messages.success(request, sentence.format(count=len(added)))
    if request.POST.get("next") in FORMATS:
        return redirect(f"{reverse('bring')}?kind={request.POST['next']}")
    return redirect("today")


@require_POST
def create_hiding(request: HttpRequest) -> HttpResponse:
    """Put the first week's list away."""
    hide_starting(profile=request.user.profile, now=request.now)
    back = reverse("starting-show")
    messages.success(request, _("The list is put away."), extra_tags=f"undo:{back}")
    return redirect("today")


@require_POST
def create_showing(request: HttpRequest) -> HttpResponse:
    """Bring the first week's list back."""
    show_starting(profile=request.user.profile)
    return redirect("today")
