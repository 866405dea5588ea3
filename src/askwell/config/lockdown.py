"""This file is what keeps local mode to one person: loopback, a start-up token, then a cookie."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING
from urllib.parse import quote

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.utils.html import escape

from askwell.config.home import find_home, write_private
from askwell.records.models import LOCAL_USERNAME, Profile, User

if TYPE_CHECKING:
    from collections.abc import Callable

TOKEN_FILE = "start_token"  # noqa: S105 - a file's name
TOKEN_PARAMETER = "token"  # noqa: S105 - a parameter's name


def renew_start_token() -> str:
    """Make the token for this start; the one before opens nothing any more."""
    token = secrets.token_urlsafe(32)
    write_private(find_home() / TOKEN_FILE, token)
    return token


def sign_in_locally(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Turn the token of the opened address into a cookie, and take it out of the address."""

    def answer(request: HttpRequest) -> HttpResponse:
        token = request.GET.get(TOKEN_PARAMETER)
        if not (settings.LOCAL and token and request.method == "GET"):
            return get_response(request)
        if _is_start_token(token):
            login(request, open_local_account())
        return _lead_on(_without_token(request))

    return answer


def _is_start_token(token: str) -> bool:
    path = find_home() / TOKEN_FILE
    if not path.exists():
        return False
    known = path.read_text(encoding="ascii").strip()
    return bool(known) and secrets.compare_digest(known.encode(), token.encode())


def open_local_account() -> User:
    """Return the one account of local mode, made on first use; it has no password."""
    user, is_new = User.objects.get_or_create(username=LOCAL_USERNAME)
    if is_new:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    Profile.objects.get_or_create(user=user)
    return user


def _lead_on(path: str) -> HttpResponse:
    # Not a redirect: the browser came from a file, and a redirect would still count as coming from
    # there, so the strict cookie would stay at home. A page of our own that moves on does not.
    target = escape(path)
    return HttpResponse(
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Askwell</title>'
        # Or the browser would ask for /favicon.ico here, and find none.
        '<link rel="icon" href="data:,">'
        f'<meta http-equiv="refresh" content="0; url={target}">'
        f'<p><a href="{target}">Askwell</a>',
        headers={"Referrer-Policy": "no-referrer", "Cache-Control": "no-store"},
    )


def _without_token(request: HttpRequest) -> str:
    query = request.GET.copy()
    query.pop(TOKEN_PARAMETER, None)
    # The path comes from a stranger: `//host` would leave this site, and so would `/\\host`.
    path = "/" + quote(request.path.lstrip("/\\"))
    return f"{path}?{query.urlencode()}" if query else path
