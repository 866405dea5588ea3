"""This file is the form that takes files in: one or several at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

MOST_BYTES = 100 * 1024 * 1024
MOST_FILES = 20


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
        widget=FilesInput(attrs={"class": "drop-input", "accept": ".csv,.zip,.vcf,.vcard,.txt"}),
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
