"""This file is the form that keeps a page from the browser: about somebody new, known, or a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from askwell.domain.people import ContactDraft, ContactKind, PersonDraft

if TYPE_CHECKING:
    from askwell.domain.kept_page import KeptPage

NEW, KNOWN, PLACE = "new", "known", "place"
ABOUT = ((NEW, _("Somebody new")), (KNOWN, _("Somebody you have")), (PLACE, _("An organization")))


class KeepForm(forms.Form):
    """What to keep, and whom it is about; nothing is saved until it is sent."""

    about = forms.ChoiceField(choices=ABOUT, widget=forms.RadioSelect, label=_("It is about"))
    name = forms.CharField(max_length=300, label=_("Name"))
    title = forms.CharField(max_length=300, required=False, label=_("What they do"))
    organization = forms.CharField(max_length=300, required=False, label=_("Where"))
    wanted = forms.BooleanField(required=False, label=_("I would like to contact them"))
    page_title = forms.CharField(max_length=300, required=False, label=_("The page"))
    address = forms.CharField(max_length=2_000, required=False, label=_("Its address"))
    text = forms.CharField(
        max_length=5_000,
        required=False,
        label=_("What you take from it"),
        widget=forms.Textarea(attrs={"rows": 4}),
    )


def start_keep_form(page: KeptPage, *, is_known: bool = False) -> KeepForm:
    """Return the form as the bookmark filled it; one person of that name is likely meant."""
    return KeepForm(
        initial={
            "about": KNOWN if is_known else NEW,
            "name": page.name,
            "title": page.title,
            "organization": page.organization,
            "page_title": page.page_title,
            "address": page.address,
            "text": page.text,
        }
    )


def read_kept_person(form: KeepForm, *, is_profile: bool) -> PersonDraft:
    """Return the new person; a profile is a way to reach them, another page is only a source."""
    kept = form.cleaned_data
    contacts = (
        (ContactDraft(kind=ContactKind.PROFILE, value=kept["address"]),) if is_profile else ()
    )
    return PersonDraft(
        record=1,
        full_name=kept["name"],
        title=kept["title"],
        organization=kept["organization"],
        contacts=contacts,
    )
