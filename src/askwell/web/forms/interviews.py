"""This file checks what a person typed about an interview."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from askwell.domain.errors import AskwellError
from askwell.domain.interviews import InterviewFormat
from askwell.domain.outreach import FieldStatus
from askwell.domain.questions import Theme
from askwell.domain.time_zones import find_zone, read_wall_clock
from askwell.records.models import CareerField, Interview, Person, User
from askwell.web.forms.days import DayField
from askwell.web.templatetags.labels import FORMATS, list_choices

if TYPE_CHECKING:
    from datetime import date, datetime

MINE, THEIRS = "mine", "theirs"
SOON = 10


class InterviewForm(forms.Form):
    """When, how long, how and where; the clock may be yours or theirs."""

    day = DayField(label=_("Day"))
    clock = forms.TimeField(
        label=_("Time"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    whose = forms.ChoiceField(
        label=_("This time is"), choices=[(MINE, _("my time")), (THEIRS, _("their time"))]
    )
    their_time_zone = forms.CharField(
        label=_("Their time zone"),
        max_length=64,
        help_text=_("The nearest big city, like America/Toronto."),
        widget=forms.TextInput(attrs={"list": "time-zones", "autocomplete": "off"}),
    )
    minutes = forms.IntegerField(label=_("Minutes"), min_value=5, max_value=240, initial=30)
    format = forms.ChoiceField(label=_("How"), choices=list_choices(FORMATS))
    place = forms.CharField(
        label=_("Where"),
        max_length=500,
        required=False,
        help_text=_("A link, a number to ring, or an address."),
    )
    field = forms.ModelChoiceField(
        label=_("Field"), queryset=CareerField.objects.none(), required=False, to_field_name="ulid"
    )

    def __init__(self, *args: Any, owner: User, my_zone: str, **kwargs: Any) -> None:
        """Offer the owner's fields, and read "my time" in `my_zone`."""
        super().__init__(*args, **kwargs)
        self.my_zone = my_zone
        self.fields["field"].queryset = CareerField.objects.owned_by(owner).order_by("name")  # type: ignore[attr-defined]

    def clean_their_time_zone(self) -> str:
        """Refuse a zone that does not exist."""
        name: str = self.cleaned_data["their_time_zone"].strip()
        try:
            return find_zone(name).key
        except AskwellError as error:
            raise forms.ValidationError(str(error)) from None

    def clean(self) -> dict[str, Any]:
        """Turn day, time and whose clock it is into one instant."""
        data: dict[str, Any] = super().clean() or {}
        if {"day", "clock", "their_time_zone"} <= data.keys():
            zone = self.my_zone if data.get("whose") == MINE else data["their_time_zone"]
            data["starts_at"] = read_wall_clock(day=data["day"], clock=data["clock"], zone=zone)
        return data


def start_interview_form(person: Person, my_zone: str, today: date) -> dict[str, Any]:
    """Return what the form of a new interview begins with."""
    field = person.fields.first() or _find_only_field(person)
    return {
        "day": today,
        "whose": MINE,
        "their_time_zone": person.time_zone or my_zone,
        "minutes": 30,
        "format": InterviewFormat.VIDEO,
        "field": field.ulid if field else None,
    }


def _find_only_field(person: Person) -> CareerField | None:
    """Return the field you explore when there is just one: then the talk is about it."""
    explored = CareerField.objects.filter(owner=person.owner_id)
    explored = explored.exclude(status=FieldStatus.SET_ASIDE)[:2]
    return explored[0] if len(explored) == 1 else None


def show_interview_form(interview: Interview, my_zone: str) -> dict[str, Any]:
    """Return what the form of a known interview begins with, on your own clock."""
    starts: datetime = interview.starts_at.astimezone(find_zone(my_zone))
    return {
        "day": starts.date(),
        "clock": starts.time().replace(tzinfo=None),
        "whose": MINE,
        "their_time_zone": interview.their_time_zone,
        "minutes": interview.minutes,
        "format": interview.format,
        "place": interview.place,
        "field": interview.field.ulid if interview.field else None,
    }


class QuestionForm(forms.Form):
    """A question of one's own."""

    text = forms.CharField(label=_("Your question"), max_length=500)
    theme = forms.ChoiceField(
        label=_("It is about"),
        choices=[
            (Theme.JOB, _("the job")),
            (Theme.ORGANIZATION, _("the organization")),
            (Theme.ADVICE, _("advice")),
            (Theme.OWN, _("something else")),
        ],
    )
    minutes = forms.IntegerField(label=_("Minutes"), min_value=1, max_value=30, initial=4)
