"""This file is the welcome's one form: who you are, what you explore, whom you know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from askwell.actions.profile import NamedPerson
from askwell.domain.people import Circle
from askwell.domain.starting import list_prompts
from askwell.domain.time_zones import list_time_zones
from askwell.web.templatetags.labels import CIRCLES

if TYPE_CHECKING:
    from collections.abc import Iterator

SUGGESTED = (
    _("Urban planning"),
    _("Architecture"),
    _("Graphic design"),
    _("Product design"),
    _("Public health"),
    _("Teaching"),
    _("Software"),
    _("Museums"),
)


class WelcomeForm(forms.Form):
    """Nothing is required: each of the three steps may be skipped."""

    name = forms.CharField(
        max_length=200,
        required=False,
        label=_("Your name"),
        widget=forms.TextInput(
            attrs={"size": 12, "autocomplete": "name", "placeholder": _("your name")}
        ),
    )
    about = forms.CharField(
        max_length=300,
        required=False,
        label=_("What you are or do"),
        widget=forms.TextInput(
            attrs={"size": 26, "placeholder": _("a student of landscape design")}
        ),
    )
    seeking = forms.CharField(
        max_length=300,
        required=False,
        label=_("What you would like to learn about"),
        widget=forms.TextInput(attrs={"size": 16, "placeholder": _("urban planning")}),
    )
    time_zone = forms.ChoiceField(required=False, label=_("Your time zone"))
    fields_chosen = forms.MultipleChoiceField(
        required=False, label=_("Fields"), widget=forms.CheckboxSelectMultiple
    )
    other_fields = forms.CharField(
        max_length=600, required=False, label=_("Other fields, with commas between")
    )

    def __init__(self, *args: Any, known_fields: tuple[str, ...] = (), **kwargs: Any) -> None:
        """Offer the fields already there before the suggestions."""
        super().__init__(*args, **kwargs)
        suggested = (str(name) for name in SUGGESTED)
        self.offered = tuple(dict.fromkeys((*known_fields, *suggested)))
        self.fields["fields_chosen"].choices = [(name, name) for name in self.offered]
        self.fields["fields_chosen"].initial = list(known_fields)
        self.fields["time_zone"].choices = list_zone_choices()
        for prompt in list_prompts():
            self.fields[f"know_{prompt.circle}"] = forms.CharField(
                max_length=300,
                required=False,
                label=CIRCLES[prompt.circle],
                help_text=prompt.question,
            )

    def list_circles(self) -> list[forms.BoundField]:
        """Return one field a circle, with the question that helps memory."""
        return [self[name] for name in self.fields if name.startswith("know_")]

    def list_field_names(self) -> list[str]:
        """Return the fields ticked and the ones added by hand."""
        added = self.cleaned_data["other_fields"].split(",")
        return [*self.cleaned_data["fields_chosen"], *added]

    def list_named(self) -> Iterator[NamedPerson]:
        """Yield everybody named, one name or several with commas, by circle."""
        for prompt in list_prompts():
            for name in self.cleaned_data[f"know_{prompt.circle}"].split(","):
                if name.strip():
                    yield NamedPerson(name.strip(), Circle(prompt.circle))


def list_zone_choices() -> list[tuple[str, str]]:
    """Return the zones by name, UTC first: it stands for "not chosen yet"."""
    zones = (zone for zone in list_time_zones() if zone != "UTC")
    return [("UTC", "UTC"), *((zone, zone.replace("_", " ")) for zone in zones)]
