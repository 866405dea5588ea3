"""This file is what a person can say about people: the list's filter, and everybody's facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from askwell.actions.people import Standing, read_version
from askwell.domain.outreach import Stage
from askwell.domain.people import (
    Circle,
    Closeness,
    ContactDraft,
    ContactKind,
    PersonDraft,
    WorkSetting,
)
from askwell.domain.time_zones import list_time_zones
from askwell.queries.people import ORDERS
from askwell.queries.people_filter import PeopleFilter
from askwell.queries.people_views import list_fields
from askwell.web.forms.widgets import DayInput
from askwell.web.templatetags.labels import CIRCLES, CLOSENESS, CONTACT_KINDS, list_choices

if TYPE_CHECKING:
    from django.http import QueryDict

    from askwell.records.models import CareerField, Person, User

MOST_CONTACTS = 30
READY = ("thanks", "untold", "way")
CONTACTED = ("never", "month", "quiet")
MISSING = ("circle", "how_met", "email")
COLUMNS = (
    ("work", _("Work")),
    ("setting", _("Setting")),
    ("circle", _("Circle")),
    ("stage", _("Stage")),
    ("location", _("Place")),
    ("how_met", _("How you met")),
    ("email", _("E-mail")),
    ("last", _("Last contact")),
)


USUAL_COLUMNS = ("work", "setting", "circle", "stage", "last")


def read_columns_shown(data: QueryDict, kept: object) -> list[str]:
    """Return the columns an address asks for, else those that were kept, else the usual ones."""
    asked = kept if isinstance(kept, list) and kept else USUAL_COLUMNS
    if "columns" in data:
        asked = data["columns"].split(",")
    return [name for name, _words in COLUMNS if name in asked]


def read_filter(data: QueryDict) -> PeopleFilter:
    """Return the filter an address says; a word that is none leaves its part open."""
    return PeopleFilter(
        text=data.get("q", "")[:500],
        circle=_take_word(data.get("circle"), Circle),
        field=data.get("field", "")[:120],
        organization=data.get("organization", "")[:300],
        setting=_take_word(data.get("setting"), WorkSetting),
        tag=data.get("tag", "")[:80],
        stage=_take_word(data.get("stage"), Stage),
        contact=_take_word(data.get("contact"), CONTACTED),
        ready=_take_word(data.get("ready"), READY),
        missing=_take_word(data.get("missing"), MISSING),
        sort=_take_word(data.get("sort"), ORDERS),
    )


def _take_word(word: str | None, words: Any) -> str:
    return word if word in list(words) else ""


class ContactForm(forms.Form):
    """One way to reach a person; emptied, it is taken away."""

    kind = forms.ChoiceField(label=_("Kind"), choices=list_choices(CONTACT_KINDS))
    value = forms.CharField(label=_("Address, number or link"), max_length=500, required=False)
    label = forms.CharField(label=_("Note"), max_length=60, required=False)
    preferred = forms.BooleanField(label=_("Preferred"), required=False)


ContactForms = forms.formset_factory(
    ContactForm, extra=2, max_num=MOST_CONTACTS, absolute_max=MOST_CONTACTS
)


class PersonForm(forms.Form):
    """Everything about a person that somebody types."""

    full_name = forms.CharField(label=_("Name"), max_length=300)
    given = forms.CharField(label=_("Given name"), max_length=120, required=False)
    family = forms.CharField(label=_("Family name"), max_length=120, required=False)
    nickname = forms.CharField(label=_("Also called"), max_length=120, required=False)
    pronouns = forms.CharField(label=_("Pronouns"), max_length=60, required=False)
    title = forms.CharField(label=_("What they do"), max_length=300, required=False)
    organization = forms.CharField(label=_("Where they work"), max_length=300, required=False)
    location = forms.CharField(label=_("Where they live"), max_length=200, required=False)
    time_zone = forms.ChoiceField(label=_("Their time zone"), required=False)
    circles = forms.MultipleChoiceField(
        label=_("How you know them"),
        choices=list_choices(CIRCLES),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    how_met = forms.CharField(label=_("How you met"), max_length=500, required=False)
    met_on = forms.DateField(label=_("Since"), required=False, widget=DayInput)
    closeness = forms.ChoiceField(
        label=_("How near"), required=False, help_text=_("It sets how often to be in touch.")
    )
    cadence_days = forms.IntegerField(
        label=_("In touch every … days"),
        required=False,
        min_value=0,
        max_value=3650,
        help_text=_("Empty: by how near they are. 0: never remind me."),
    )
    career_fields = forms.MultipleChoiceField(
        label=_("Your fields"), required=False, widget=forms.CheckboxSelectMultiple
    )
    tags = forms.CharField(
        label=_("Tags"),
        max_length=500,
        required=False,
        help_text=_("Words of your own, with commas."),
    )
    birthday = forms.DateField(label=_("Birthday"), required=False, widget=DayInput)
    notes = forms.CharField(
        label=_("Notes"),
        max_length=50_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Markdown works here."),
    )
    do_not_contact = forms.BooleanField(label=_("Do not contact; propose nothing"), required=False)
    version = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, owner: User, **kwargs: Any) -> None:
        """Offer the owner's own fields."""
        super().__init__(*args, **kwargs)
        self.fields["time_zone"].choices = [
            ("", _("Not known")),
            *((z, z) for z in list_time_zones()),
        ]
        self.fields["closeness"].choices = [("", _("Not said")), *list_choices(CLOSENESS)]
        self.careers = {field.ulid: field for field in list_fields(owner)}
        self.fields["career_fields"].choices = [
            (u, field.name) for u, field in self.careers.items()
        ]
        if not self.careers:
            del self.fields["career_fields"]

    def read_standing(self) -> Standing:
        """Return what the form says that no file could."""
        data = self.cleaned_data
        chosen: list[CareerField] = [self.careers[ulid] for ulid in data.get("career_fields", ())]
        return Standing(
            closeness=Closeness(data["closeness"]) if data["closeness"] else "",
            cadence_days=data["cadence_days"],
            do_not_contact=data["do_not_contact"],
            fields=tuple(chosen),
        )


def start_person_form(person: Person, owner: User) -> tuple[PersonForm, Any]:
    """Return the form and its ways to reach somebody, filled with what is known."""
    names = ("full_name", "given", "family", "nickname", "pronouns", "title", "location", "how_met")
    more = (
        "time_zone",
        "met_on",
        "closeness",
        "cadence_days",
        "birthday",
        "notes",
        "do_not_contact",
    )
    initial: dict[str, Any] = {name: getattr(person, name) for name in (*names, *more)}
    initial["organization"] = person.organization.name if person.organization else ""
    initial["circles"] = list(person.circles.values_list("circle", flat=True))
    initial["career_fields"] = list(person.fields.values_list("ulid", flat=True))
    initial["tags"] = ", ".join(person.tags.order_by("name").values_list("name", flat=True))
    initial["version"] = read_version(person)
    points = person.contacts.order_by("id").values("kind", "value", "label", "preferred")
    form = PersonForm(initial=initial, owner=owner)
    return form, ContactForms(initial=list(points), prefix="contacts")


def read_person(form: PersonForm, contacts: Any, person: Person | None = None) -> PersonDraft:
    """Return what a filled form says; parts of the name that nobody touched follow a new name."""
    data = form.cleaned_data
    given, family, additional = data["given"], data["family"], ""
    if person is not None:
        is_same = data["full_name"] == person.full_name
        additional = person.additional if is_same else ""
        if not is_same and (given, family) == (person.given, person.family):
            given = family = ""
    return PersonDraft(
        record=1,
        full_name=data["full_name"],
        given=given,
        additional=additional,
        family=family,
        prefix=person.prefix if person else "",
        suffix=person.suffix if person else "",
        **{name: data[name] for name in _PLAIN},
        birthday=data["birthday"],
        met_on=data["met_on"],
        circles=tuple(Circle(circle) for circle in data["circles"]),
        tags=tuple(tag for word in data["tags"].split(",") if (tag := word.strip())),
        contacts=_read_contacts(contacts),
    )


_PLAIN = (
    "nickname",
    "pronouns",
    "title",
    "organization",
    "location",
    "time_zone",
    "how_met",
    "notes",
)


def _read_contacts(contacts: Any) -> tuple[ContactDraft, ...]:
    rows = [row for row in contacts.cleaned_data if row.get("value")]
    return tuple(
        ContactDraft(
            kind=ContactKind(row["kind"]),
            value=row["value"],
            label=row["label"],
            preferred=row["preferred"],
        )
        for row in rows
    )
