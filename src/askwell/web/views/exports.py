"""This file is Take: everything, or some people, as a file to download."""

from __future__ import annotations

from tempfile import TemporaryFile
from typing import TYPE_CHECKING

from django.conf import settings
from django.http import FileResponse, HttpRequest
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from askwell.domain.errors import NotFound
from askwell.queries.export import FILES, export_archive, export_people

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO

ARCHIVE = "askwell"


@never_cache
@require_safe
def download_export(request: HttpRequest, format: str) -> FileResponse:  # noqa: A002 - as in the address
    """Send a format's file; `?people=` (several times) picks people, else it is everybody."""
    people = [*request.GET.getlist("person"), *request.GET.getlist("people")]
    return answer_export(request, format, people or None)


def answer_export(
    request: HttpRequest, format_name: str, people: Sequence[str] | None
) -> FileResponse:
    """Return a format's file of these people, or of everybody when None."""
    kind = FILES.get(format_name)
    if kind is None:
        raise NotFound(_("Askwell writes no such format."))
    # On the disk of the data, not in memory, and gone when it is closed.
    file = TemporaryFile(dir=settings.HOME)  # noqa: SIM115 - the answer closes it when it is sent
    _write(request, format_name, file, people)
    file.seek(0)
    name = f"askwell-{request.today:%Y-%m-%d}{kind.ending}"
    answer = FileResponse(file, as_attachment=True, filename=name, content_type=kind.mime)
    # Nothing in a file of somebody's words may run, should a browser show it all the same.
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return answer


def _write(
    request: HttpRequest, format_name: str, file: BinaryIO, people: Sequence[str] | None
) -> None:
    if format_name == ARCHIVE:
        export_archive(owner=request.user, file=file)
    else:
        export_people(owner=request.user, file=file, format=format_name, people=people)
