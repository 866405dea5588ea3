"""Every kind of answer carries what protects it, and no error tells how we are built (trial S8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from web.test_ownership import ARGUMENTS, EVERY, KEYS, METHODS
from web.world import World, build_world

if TYPE_CHECKING:
    from django.http import HttpResponse

POLICY = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'",
    "base-uri 'none'", "form-action 'self'",
]  # fmt: skip
SAYS_TOO_MUCH = ["Traceback", "/src/askwell/", "site-packages", "SELECT ", "sqlite3.", "DEBUG"]


@pytest.fixture
def world(owner, now) -> World:
    return build_world(owner, now)


@pytest.fixture
def calm_client(client_in) -> Client:
    client_in.raise_request_exception = False
    return client_in


def list_missing(answer: HttpResponse) -> list[str]:
    policy = answer.headers.get("Content-Security-Policy", "")
    is_file = "attachment" in answer.headers.get("Content-Disposition", "")
    wanted = ["default-src 'none'"] if is_file else POLICY
    missing = [part for part in wanted if part not in policy]
    missing += [word for word in ("unsafe-inline", "unsafe-eval", "*") if word in policy]
    headers = {
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
    missing += [name for name, value in headers.items() if answer.headers.get(name) != value]
    if answer.headers.get("Referrer-Policy") not in {"same-origin", "no-referrer"}:
        missing.append("Referrer-Policy")
    missing += [n for n in answer.headers if n.lower().startswith("access-control-")]
    return missing


def finish(answer: HttpResponse) -> None:
    """Read a download to its end, which is what closes its file."""
    if answer.streaming:
        b"".join(answer)


def test_s8_every_answer_of_every_address_is_protected(world, calm_client):
    wrong, seen = {}, set()
    for name in EVERY:
        right = KEYS[name] if name in KEYS else ARGUMENTS[name](world)
        for arguments in (right, [word.replace(word[0], "9") for word in right]):
            for method in METHODS:
                for client in (calm_client, Client()):
                    answer = getattr(client, method)(reverse(name, args=arguments))
                    seen.add(answer.status_code)
                    if missing := list_missing(answer):
                        wrong[name, method, answer.status_code] = missing
                    finish(answer)

    assert wrong == {}
    assert {200, 302, 403, 404, 405, 422} <= seen


def test_s8_no_shared_cache_keeps_what_is_confided(world, calm_client):
    addresses = ["/", "/people/", f"/people/{world.person.ulid}/", "/search/?q=grace", "/bring/"]
    kept = [calm_client.get(address).headers["Cache-Control"] for address in addresses]

    assert all("private" in one or "no-store" in one for one in kept), kept


def test_s8_a_conflict_a_wrong_host_and_a_forged_form_are_protected_too(world, calm_client):
    draft = {"kind": "invitation", "channel": "email", "subject": "s", "body": "b", "version": "7"}
    conflict = calm_client.post(reverse("message", args=[world.message.ulid]), draft)
    wrong_host = Client(headers={"host": "evil.example"}).get("/")
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(world.owner)
    forged = strict.post(reverse("sample"))
    too_big = SimpleUploadedFile("a.vcf", b"nothing")
    unreadable = calm_client.post(reverse("import-upload"), {"files": too_big})

    answers = [conflict, wrong_host, forged, unreadable]
    assert [answer.status_code for answer in answers] == [409, 400, 403, 422]
    assert [list_missing(answer) for answer in answers] == [[], [], [], []]


def test_s8_what_breaks_says_nothing_of_how_it_is_built(world, calm_client, monkeypatch):
    def break_down(*_args: object, **_kwargs: object) -> None:
        raise RuntimeError("secret of the house: /src/askwell/")

    monkeypatch.setattr("askwell.web.views.search.search_everything", break_down)
    answer = calm_client.get(reverse("search"))
    text = answer.content.decode()

    assert answer.status_code == 500
    assert list_missing(answer) == []
    assert "secret of the house" not in text
    assert [word for word in SAYS_TOO_MUCH if word in text] == []


@pytest.mark.parametrize("format_name", ["askwell", "vcard", "csv"])
def test_s8_what_is_downloaded_never_opens_as_a_page(world, calm_client, format_name):
    answer = calm_client.get(reverse("export", args=[format_name]))
    policy = answer.headers["Content-Security-Policy"]
    finish(answer)

    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert policy.startswith("sandbox")
