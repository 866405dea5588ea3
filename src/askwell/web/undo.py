"""This file is a toast with a way back: what changed, signed into the address of its Undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core import signing
from django.urls import reverse
from django.utils.translation import gettext as _

from askwell.actions.undoing import Change, read_changes, write_changes
from askwell.domain.errors import NotFound

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import HttpRequest

    from askwell.records.models import User

LASTS = 60 * 60 * 24


def tell_with_undo(request: HttpRequest, sentence: str, changes: Sequence[Change]) -> None:
    """Say what happened, and offer to put it back."""
    if changes:
        token = sign_changes(request.user, changes)
        messages.success(request, sentence, extra_tags=f"undo:{reverse('undo', args=[token])}")
    else:
        messages.success(request, sentence)


def sign_changes(owner: User, changes: Sequence[Change]) -> str:
    """Return the changes as one word of an address, good for their owner alone."""
    return signing.dumps(write_changes(changes), salt=_salt_for(owner), compress=True)


def read_undo_token(owner: User, token: str) -> list[Change]:
    """Return the changes an Undo stands for.

    Raises:
        NotFound: When it is not this owner's, or older than a day.
    """
    try:
        return read_changes(signing.loads(token, salt=_salt_for(owner), max_age=LASTS))
    except signing.BadSignature:
        raise NotFound(_("This can no longer be undone.")) from None


def _salt_for(owner: User) -> str:
    return f"askwell.undo.{owner.pk}"
