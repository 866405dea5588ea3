"""This file is how one line was read, in fields that can be put right before it is saved."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from askwell.domain.identity import normalize_email, normalize_phone
from askwell.domain.people import Circle, ContactDraft, ContactKind, PersonDraft
from askwell.web.forms.widgets import DayInput
from askwell.web.templatetags.labels import CIRCLES, list_choices


class QuickAddForm(forms.Form):
    """The little that is worth asking about somebody just met."""

    full_name = forms.CharField(label=_("Name"), max_length=300)
    title = forms.CharField(label=_("What they do"), max_length=300, required=False)
    organization = forms.CharField(label=_("Where they work"), max_length=300, required=False)
    how_met = forms.CharField(label=_("How you met"), max_length=500, required=False)
    met_on = forms.DateField(
        label=_("When"),
        required=False,
        widget=DayInput,
    )
    circle = forms.ChoiceField(
        label=_("Circle"), required=False, choices=[("", _("Not said")), *list_choices(CIRCLES)]
    )
    reach = forms.CharField(
        label=_("How to reach them"),
        max_length=1500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("An address, a number or a link on each line."),
    )
    location = forms.CharField(max_length=200, required=False, widget=forms.HiddenInput)
    pronouns = forms.CharField(max_length=60, required=False, widget=forms.HiddenInput)
    suffix = forms.CharField(max_length=60, required=False, widget=forms.HiddenInput)
    tags = forms.CharField(max_length=500, required=False, widget=forms.HiddenInput)
    circles = forms.CharField(max_length=300, required=False, widget=forms.HiddenInput)
    notes = forms.CharField(max_length=2000, required=False, widget=forms.HiddenInput)
    wanted = forms.BooleanField(label=_("I want to talk with them"), required=False)


PLAIN = (
    "full_name",
    "title",
    "organization",
    "how_met",
    "met_on",
    "location",
    "pronouns",
    "suffix",
    "notes",
)


def start_quick_add(draft: PersonDraft) -> QuickAddForm:
    """Return the form filled with how the line was read."""
    initial: dict[str, object] = {name: getattr(draft, name) for name in PLAIN}
    initial["circle"] = draft.circles[0] if draft.circles else ""
    initial["circles"] = ",".join(draft.circles[1:])
    initial["tags"] = ",".join(draft.tags)
    initial["reach"] = "\n".join(contact.value for contact in draft.contacts)
    return QuickAddForm(initial=initial)


def read_quick_add(form: QuickAddForm) -> PersonDraft:
    """Return what the corrected fields say."""
    data = form.cleaned_data
    circles = [data["circle"], *data["circles"].split(",")]
    return PersonDraft(
        record=1,
        **{name: data[name] for name in PLAIN},
        circles=tuple(Circle(word) for word in circles if word in list(Circle)),
        tags=tuple(tag for tag in data["tags"].split(",") if tag),
        contacts=tuple(
            ContactDraft(kind=_find_kind(value), value=value)
            for line in data["reach"].splitlines()
            if (value := line.strip()[:500])
        ),
    )


def _find_kind(value: str) -> ContactKind:
    if normalize_email(value):
        return ContactKind.EMAIL
    if "linkedin.com/" in value.lower():
        return ContactKind.PROFILE
    digits = sum(letter.isdigit() for letter in value)
    if normalize_phone(value) or (digits >= 6 and not any(letter.isalpha() for letter in value)):  # noqa: PLR2004 - no number is shorter
        return ContactKind.PHONE
    return ContactKind.SITE if "." in value and " " not in value else ContactKind.ADDRESS
