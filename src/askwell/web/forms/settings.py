"""This file is the settings as one form: about you, your pace, messages, looks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import phonenumbers
from django import forms
from django.utils.translation import gettext_lazy as _

from askwell.domain.follow_up import FollowUp
from askwell.domain.pacing import Pacing, read_pacing
from askwell.domain.shared_background import read_background
from askwell.web.forms.pacing import (
    ALL_LINES,
    FOLLOW_UPS,
    KEEPING,
    REACHING,
    SPARING,
    TALKING,
    WAITING,
)
from askwell.web.forms.welcome import list_zone_choices

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.utils.functional import _StrPromise

    from askwell.records.models import Profile
    from askwell.web.forms.pacing import PacingLine

NOTE_LIMITS = ((200, _("200 characters")), (300, _("300 characters")))
THEMES = (("", _("As the system")), ("light", _("Paper")), ("dark", _("Ink")))
ABOUT_YOU = ("name", "about", "seeking", "background", "time_zone", "country")
OF_PROFILE = (
    *ABOUT_YOU,
    "weekly_goal",
    "daily_steps",
    "linkedin_note_limit",
    "theme",
)


@dataclass(frozen=True, slots=True)
class PaceField:
    """A number on the page: its field, its unit, and the source beside it."""

    field: forms.BoundField
    unit: _StrPromise
    source: _StrPromise


class SettingsForm(forms.Form):
    """Everything that can be changed; the pacing numbers are added by name."""

    name = forms.CharField(max_length=200, required=False, label=_("Your name"))
    about = forms.CharField(
        max_length=300,
        required=False,
        label=_("What you are or do"),
        help_text=_("It finishes “I am …” in your invitations."),
    )
    seeking = forms.CharField(
        max_length=300,
        required=False,
        label=_("What you would like to learn about"),
        help_text=_("It finishes “I would like to learn about …”."),
    )
    background = forms.CharField(
        max_length=5_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        label=_("Your schools, employers, towns and groups"),
        help_text=_("One a line. What you share with somebody is found by it, and nowhere else."),
    )
    time_zone = forms.ChoiceField(
        label=_("Time zone"), help_text=_("It decides when your day begins.")
    )
    country = forms.CharField(
        max_length=2,
        required=False,
        label=_("Country for phone numbers"),
        help_text=_("Two letters, such as US, DE or BR. Numbers without a country are read there."),
    )
    weekly_goal = forms.IntegerField(min_value=0, max_value=50)
    daily_steps = forms.IntegerField(min_value=1, max_value=50)
    linkedin_note_limit = forms.TypedChoiceField(choices=NOTE_LIMITS, coerce=int)
    follow_up = forms.TypedChoiceField(
        choices=FOLLOW_UPS,
        coerce=FollowUp,
        required=False,
        empty_value=FollowUp.OWN,
        label=_("How to remind when an invitation has no answer"),
    )
    theme = forms.ChoiceField(choices=THEMES, required=False, widget=forms.RadioSelect)

    def __init__(self, *args: Any, profile: Profile, **kwargs: Any) -> None:
        """Start from what is stored, or from the defaults."""
        pacing = read_pacing(profile.pacing)
        stored = {name: getattr(profile, name) for name in OF_PROFILE}
        stored["background"] = "\n".join(map(str, profile.background))
        numbers = {line.name: getattr(pacing, line.name) for line in ALL_LINES}
        super().__init__(
            *args, initial={**stored, **numbers, "follow_up": pacing.follow_up}, **kwargs
        )
        self.fields["time_zone"].choices = list_zone_choices()
        for line in ALL_LINES:
            self.fields[line.name] = forms.IntegerField(
                label=line.label, min_value=line.lowest, max_value=line.highest
            )

    def clean_country(self) -> str:
        """Take the two letters in capitals, when there is such a country."""
        country: str = self.cleaned_data["country"].strip().upper()
        if country and country not in phonenumbers.SUPPORTED_REGIONS:
            raise forms.ValidationError(_("No country has these two letters."))
        return country

    def read_profile(self) -> dict[str, object]:
        """Return what belongs on the profile, by name."""
        background = list(read_background(self.cleaned_data["background"].splitlines()))
        kept = {name: self.cleaned_data[name] for name in OF_PROFILE}
        return {**kept, "background": background}

    def read_pacing(self) -> Pacing:
        """Return the pacing numbers."""
        numbers = {line.name: self.cleaned_data[line.name] for line in ALL_LINES}
        return Pacing(**numbers, follow_up=self.cleaned_data["follow_up"])

    def list_about(self) -> list[forms.BoundField]:
        """Return the fields about yourself."""
        return [self[name] for name in ABOUT_YOU]

    def list_reaching(self) -> list[PaceField]:
        """Return the numbers of reaching out."""
        return self._list(REACHING)

    def list_waiting(self) -> list[PaceField]:
        """Return the numbers of waiting for an answer."""
        return self._list(WAITING)

    def list_sparing(self) -> list[PaceField]:
        """Return the numbers that keep people from being asked too often."""
        return self._list(SPARING)

    def list_talking(self) -> list[PaceField]:
        """Return the numbers around an interview."""
        return self._list(TALKING)

    def list_keeping(self) -> list[PaceField]:
        """Return the numbers of thanks and keeping in touch."""
        return self._list(KEEPING)

    def _list(self, lines: Iterable[PacingLine]) -> list[PaceField]:
        return [PaceField(self[line.name], line.unit, line.source) for line in lines]
