"""This file is safe keeping: the backups, making one, putting one back, and erasing everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.http import FileResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from askwell.actions.leaving import SURE, erase_everything
from askwell.domain.errors import NotFound
from askwell.records.backups import (
    can_back_up,
    find_backup,
    list_backups,
    make_backup,
    restore_backup,
)
from askwell.records.models import LOCAL_USERNAME, User

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def refuse_when_hosted() -> None:
    """A backup holds everybody's rows, so in a group its keeper makes and restores them."""
    if not (settings.LOCAL and can_back_up()):
        raise NotFound(_("Backups of a group are made by whoever keeps its server."))


@require_safe
def show_backups(request: HttpRequest) -> HttpResponse:
    """Show what is kept safe, and the way to leave."""
    has_backups = settings.LOCAL and can_back_up()
    context = {
        "backups": list_backups() if has_backups else [],
        "has_backups": has_backups,
        "sure": SURE,
    }
    return render(request, "backups/page.html", context)


@require_POST
def create_backup(request: HttpRequest) -> HttpResponse:
    """Make a backup now."""
    refuse_when_hosted()
    make_backup(now=request.now, reason="by-hand")
    messages.success(request, _("Kept safe: a copy of everything, as it is now."))
    return redirect("backups")


@require_safe
def download_backup(_request: HttpRequest, name: str) -> FileResponse:
    """Give one backup as a file, to keep somewhere else."""
    refuse_when_hosted()
    backup = find_backup(name)
    return FileResponse(backup.path.open("rb"), as_attachment=True, filename=backup.name)


@require_POST
def create_restoration_of_backup(request: HttpRequest, name: str) -> HttpResponse:
    """Put a backup in the place of what is there now."""
    refuse_when_hosted()
    before = restore_backup(find_backup(name).path, now=request.now)
    # The sessions of then are back too, and this one may not be among them.
    login(request, User.objects.get(username=LOCAL_USERNAME))
    said = _("Everything is as it was then. What was here before is kept as {name}.")
    messages.success(request, said.format(name=before.name))
    return redirect("backups")


@require_POST
def create_backup_removal(request: HttpRequest, name: str) -> HttpResponse:
    """Remove one copy for good."""
    refuse_when_hosted()
    find_backup(name).path.unlink(missing_ok=True)
    messages.success(request, _("That copy is gone."))
    return redirect("backups")


@require_POST
def create_erasure_of_everything(request: HttpRequest) -> HttpResponse:
    """Erase everything, once the words were typed."""
    erase_everything(owner=request.user, answer=request.POST.get("sure", ""))
    messages.success(request, _("Everything is erased. Nothing of it is left on this computer."))
    return redirect("welcome")
