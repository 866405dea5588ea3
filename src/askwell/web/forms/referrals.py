"""This file asks whom or what somebody pointed to."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from askwell.web.forms.days import DayField

TARGETS = (
    ("person", _("A person")),
    ("organization", _("An organization")),
    ("opportunity", _("A posting, project, group or event")),
)


class ReferralForm(forms.Form):
    """One name given; a name that is known already is recognised."""

    target = forms.ChoiceField(
        label=_("What did they point you to?"),
        choices=TARGETS,
        widget=forms.RadioSelect,
        initial="person",
    )
    name = forms.CharField(label=_("Name"), max_length=300)
    title = forms.CharField(
        label=_("What they do"), max_length=300, required=False, help_text=_("For a person.")
    )
    organization = forms.CharField(
        label=_("Where"), max_length=300, required=False, help_text=_("For a person.")
    )
    link = forms.CharField(
        label=_("Link"), max_length=500, required=False, help_text=_("For an opportunity.")
    )
    occasion = forms.CharField(
        label=_("On what occasion"),
        max_length=300,
        required=False,
        help_text=_("“After the review, in the corridor”: it helps you thank them well."),
    )
    given_on = DayField(label=_("When"))
