"""This file is the form that takes files in: one or several at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from askwell.domain.columns import ColumnField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.core.files.uploadedfile import UploadedFile
    from django.http import QueryDict

    from askwell.domain.columns import ColumnGuess

MOST_BYTES = 100 * 1024 * 1024
MOST_FILES = 20
COLUMN_FIELDS = [
    (ColumnField.SKIP.value, _("Leave it out")),
    (ColumnField.FULL_NAME.value, _("Whole name")),
    (ColumnField.GIVEN.value, _("Given name")),
    (ColumnField.ADDITIONAL.value, _("Middle name")),
    (ColumnField.FAMILY.value, _("Family name")),
    (ColumnField.PREFIX.value, _("Form of address")),
    (ColumnField.SUFFIX.value, _("After the name")),
    (ColumnField.NICKNAME.value, _("Also called")),
    (ColumnField.PRONOUNS.value, _("Pronouns")),
    (ColumnField.ORGANIZATION.value, _("Organization")),
    (ColumnField.DEPARTMENT.value, _("Department")),
    (ColumnField.TITLE.value, _("Title")),
    (ColumnField.EMAIL.value, _("E-mail")),
    (ColumnField.PHONE.value, _("Phone")),
    (ColumnField.LINK.value, _("Profile or site")),
    (ColumnField.STREET.value, _("Street")),
    (ColumnField.CITY.value, _("City")),
    (ColumnField.REGION.value, _("Region")),
    (ColumnField.POSTCODE.value, _("Postcode")),
    (ColumnField.COUNTRY.value, _("Country")),
    (ColumnField.BIRTHDAY.value, _("Birthday")),
    (ColumnField.MET_ON.value, _("When you met")),
    (ColumnField.HOW_MET.value, _("How you met")),
    (ColumnField.TAGS.value, _("Tags")),
    (ColumnField.NOTES.value, _("Notes")),
]


class FilesInput(forms.FileInput):
    """A file input that takes several files, by the picker or dropped onto it."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files, each checked like one."""

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        """Return the files; at least one is needed."""
        files = data if isinstance(data, list | tuple) else [data]
        if len(files) > MOST_FILES:
            raise forms.ValidationError(_("Bring at most 20 files at once."))
        return [super(FilesField, self).clean(file, initial) for file in files or [None]]


class BringForm(forms.Form):
    """The files to read; what they are is told from what is in them."""

    files = FilesField(
        label=_("Files from LinkedIn, Google or your phone"),
        widget=FilesInput(
            attrs={
                "class": "drop-input",
                "accept": ".csv,.xlsx,.zip,.vcf,.vcard,.txt,.ics,.eml,.mbox,.html,.htm",
            }
        ),
        error_messages={
            "required": _("Choose a file first."),
            "empty": _("This file is empty."),
        },
    )

    def clean_files(self) -> list[UploadedFile]:
        """Refuse what is larger than anything Askwell reads."""
        files: list[UploadedFile] = self.cleaned_data["files"]
        if any(file.size > MOST_BYTES for file in files):
            raise forms.ValidationError(
                _("This file is larger than 100 MB, the most Askwell reads.")
            )
        return files


MOST_PASTED = 2 * 1024 * 1024


class PasteForm(forms.Form):
    """Text out of another program: a mail, or the names and titles of a page."""

    kind = forms.ChoiceField(
        label=_("What it is"),
        choices=[("eml", _("A mail")), ("staff-page", _("A page of staff"))],
        widget=forms.RadioSelect,
        initial="eml",
    )
    text = forms.CharField(
        label=_("Paste it here"),
        max_length=MOST_PASTED,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": _("Paste something first.")},
    )


class StaffForm(forms.Form):
    """A place's page of staff: a saved file, or its text pasted."""

    text = forms.CharField(
        label=_("Names and titles, pasted"),
        max_length=MOST_PASTED,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    file = forms.FileField(
        label=_("Or the page, saved as a file"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".html,.htm,.txt"}),
    )

    def clean(self) -> dict[str, Any]:
        """Need one of the two, and no more than Askwell reads."""
        data = super().clean() or self.cleaned_data
        file = data.get("file")
        if not file and not data.get("text", "").strip():
            raise forms.ValidationError(_("Paste the names first, or choose the saved page."))
        if file and file.size > MOST_BYTES:
            raise forms.ValidationError(
                _("This file is larger than 100 MB, the most Askwell reads.")
            )
        return data


class ChoicesForm(forms.Form):
    """What a file cannot know by itself: which addresses are yours, where the staff works."""

    own = forms.CharField(label=_("Your own addresses"), max_length=1000, required=False)
    organization = forms.CharField(label=_("Where they work"), max_length=300, required=False)


def make_columns_form(columns: Sequence[ColumnGuess], data: QueryDict | None = None) -> forms.Form:
    """Return a form with a choice for each column of a table, named by its number."""
    form = forms.Form(data)
    for column in columns:
        form.fields[f"column-{column.column}"] = forms.ChoiceField(
            label=column.heading,
            choices=COLUMN_FIELDS,
            initial=column.field.value,
            widget=forms.Select(attrs={"class": "select"}),
        )
    return form


def read_columns(form: forms.Form, columns: Sequence[ColumnGuess]) -> tuple[ColumnGuess, ...]:
    """Return the columns as a filled form says they are."""
    return tuple(
        replace(
            column, field=ColumnField(form.cleaned_data[f"column-{column.column}"]), is_sure=True
        )
        for column in columns
    )
