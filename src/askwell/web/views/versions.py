"""This file is the wordings of a letter: looking at them, bringing one back, taking one along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from askwell.actions.versions import bring_back_version
from askwell.domain.people import ContactKind
from askwell.formats.letter_file import LetterFile, write_letter_file
from askwell.queries.messages import find_message
from askwell.queries.writing import find_version, list_versions
from askwell.web.forms.numbers import read_number

if TYPE_CHECKING:
    from django.http import HttpRequest

    from askwell.records.models import Message


@require_safe
def show_versions(request: HttpRequest, ulid: str) -> HttpResponse:
    """Show every wording that was kept, the newest first."""
    message = find_message(owner=request.user, ulid=ulid)
    context = {"message": message, "person": message.person, "versions": list_versions(message)}
    return render(request, "messages/versions.html", context)


@require_POST
def create_return_of_version(request: HttpRequest, ulid: str, number: str) -> HttpResponse:
    """Let the draft read as it once did."""
    message = find_message(owner=request.user, ulid=ulid)
    version = find_version(message=message, number=read_number(number))
    bring_back_version(version=version, now=request.now)
    messages.success(request, _("The draft reads as version {n} again.").format(n=version.number))
    return redirect("message", ulid)


@require_safe
def download_letter(request: HttpRequest, ulid: str) -> HttpResponse:
    """Send the letter as a file that a mail program opens to be sent."""
    message = find_message(owner=request.user, ulid=ulid)
    file = LetterFile(
        to_name=message.person.full_name,
        to_address=_find_address(message),
        subject=message.subject,
        body=message.body,
        written_at=request.now,
    )
    name = slugify(message.person.full_name) or "letter"
    return HttpResponse(
        write_letter_file(file),
        content_type="message/rfc822",
        headers={"Content-Disposition": f'attachment; filename="{name}.eml"'},
    )


def _find_address(message: Message) -> str:
    points = message.person.contacts.filter(kind=ContactKind.EMAIL).order_by("-preferred", "pk")
    first = points.first()
    return str(first.value) if first else ""
