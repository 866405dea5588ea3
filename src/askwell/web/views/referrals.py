"""This file records that somebody pointed you somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from askwell.actions.referrals import (
    change_referral_status,
    record_referral_to_name,
    record_referral_to_opportunity,
    record_referral_to_place,
    remove_referral,
)
from askwell.actions.thanks import owe_thanks_for_referral
from askwell.domain.outreach import ReferralStatus
from askwell.queries.referral_asks import SHOWN_AT_MOST, load_referral_asks
from askwell.queries.referral_chains import load_referral_tree
from askwell.records.models import Person, Referral
from askwell.web.back import go_back
from askwell.web.forms.messages import read_word
from askwell.web.forms.referrals import ReferralForm
from askwell.web.templatetags.labels import REFERRAL_STATUSES

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


EVERYBODY = 5_000


@require_safe
def show_referral_asks(request: HttpRequest) -> HttpResponse:
    """Show who was told what you explore, and what came back."""
    most = EVERYBODY if "all" in request.GET else SHOWN_AT_MOST
    page = load_referral_asks(owner=request.user, most=most)
    context = {"page": page, "statuses": REFERRAL_STATUSES}
    return render(request, "referrals/page.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def create_referral(request: HttpRequest, ulid: str) -> HttpResponse:
    """Ask whom or what this person pointed you to, and keep it."""
    given_by = get_object_or_404(Person.objects.owned_by(request.user).kept(), ulid=ulid)
    form = ReferralForm(request.POST or None, initial={"given_on": request.today})
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        context = {"form": form, "person": given_by}
        return render(request, "referrals/form.html", context, status=status)
    referral = _record(request, given_by, form.cleaned_data)
    owe_thanks_for_referral(referral=referral, owed_since=request.now)
    undo = reverse("referral-removal", args=[referral.ulid])
    sentence = _("Kept: {name} pointed you to {target}.").format(
        name=given_by.full_name, target=form.cleaned_data["name"]
    )
    messages.success(request, sentence, extra_tags=f"undo:{undo}")
    return redirect("person", (referral.person or given_by).ulid)


def _record(request: HttpRequest, given_by: Person, kept: dict[str, object]) -> Referral:
    said = {
        "owner": request.user,
        "given_by": given_by,
        "name": kept["name"],
        "occasion": kept["occasion"],
        "given_on": kept["given_on"],
    }
    if kept["target"] == "organization":
        return record_referral_to_place(**said, now=request.now)
    if kept["target"] == "opportunity":
        return record_referral_to_opportunity(**said, link=kept["link"])
    return record_referral_to_name(
        **said, title=kept["title"], organization_name=kept["organization"], now=request.now
    )


@require_safe
def show_chain(request: HttpRequest, ulid: str) -> HttpResponse:
    """Show who led to a person and whom they led to, as a picture and as a list."""
    person = get_object_or_404(Person.objects.owned_by(request.user).kept(), ulid=ulid)
    tree = load_referral_tree(owner=request.user, person=person)
    return render(request, "referrals/chain.html", {"person": person, "tree": tree})


@require_POST
def save_referral_status(request: HttpRequest, ulid: str) -> HttpResponse:
    """Note what became of a name."""
    referral = get_object_or_404(Referral.objects.owned_by(request.user), ulid=ulid)
    status = read_word(ReferralStatus, request.POST.get("status"))
    if status is not None:
        change_referral_status(referral=referral, status=status)
    return go_back(request)


@require_POST
def create_referral_removal(request: HttpRequest, ulid: str) -> HttpResponse:
    """Take a referral back; whom it pointed to stays."""
    referral = get_object_or_404(Referral.objects.owned_by(request.user), ulid=ulid)
    remove_referral(referral=referral)
    messages.success(request, _("Taken back. The person stays among your people."))
    return go_back(request)
