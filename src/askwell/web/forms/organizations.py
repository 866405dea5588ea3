"""This file is what a person can say about a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from askwell.actions.organization_edits import OrganizationFacts
from askwell.web.templatetags.labels import SETTINGS, list_choices

if TYPE_CHECKING:
    from askwell.records.models import Organization

FACTS = ("name", "setting", "ownership", "website", "location", "notes", "research")


class OrganizationForm(forms.Form):
    """Everything about a place that somebody types."""

    name = forms.CharField(label=_("Name"), max_length=300)
    setting = forms.ChoiceField(
        label=_("Work setting"),
        required=False,
        choices=[("", _("Not known")), *list_choices(SETTINGS)],
    )
    ownership = forms.CharField(
        label=_("Owned by"),
        max_length=120,
        required=False,
        help_text=_("A public university is education, owned by the state: two facts."),
    )
    website = forms.CharField(label=_("Site"), max_length=500, required=False)
    location = forms.CharField(label=_("Where"), max_length=200, required=False)
    notes = forms.CharField(
        label=_("What you know"),
        max_length=50_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Markdown works here."),
    )
    research = forms.CharField(
        label=_("What you read"),
        max_length=50_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    version = forms.CharField(required=False, widget=forms.HiddenInput)


def start_organization_form(place: Organization) -> OrganizationForm:
    """Return the form filled with what is known."""
    initial = {name: getattr(place, name) for name in FACTS}
    return OrganizationForm(initial={**initial, "version": read_place_version(place)})


def read_place_version(place: Organization) -> str:
    """Return what tells whether somebody changed the place since."""
    return place.edited_at.isoformat() if place.edited_at else ""


def read_organization(form: OrganizationForm) -> OrganizationFacts:
    """Return what a filled form says."""
    return OrganizationFacts(**{name: form.cleaned_data[name] for name in FACTS})
