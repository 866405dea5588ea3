"""Another page in the same browser, another name for this computer, a stale token: nothing opens."""

from __future__ import annotations

import http.client
import re
from contextlib import closing
from urllib.parse import urlencode, urlsplit

import pytest
from django.test import Client
from django.urls import reverse

from askwell.config.lockdown import renew_start_token
from askwell.records.models import ImportBatch, Person
from cast import make_person

FOREIGN_HOSTS = [
    "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "127.0.0.1.nip.io", "0.0.0.0",
    "127.1", "2130706433", "[::]", "[::ffff:127.0.0.1]", "169.254.169.254", "askwell.local", "a@127.0.0.1",
    "127.0.0.1:80@evil.example", "localhost:18717.evil.example", "evil.example:18717", "",
]  # fmt: skip
OWN_HOSTS = ["localhost", "127.0.0.1", "[::1]", "localhost:18717", "127.0.0.1:18717", "LOCALHOST"]
AWAY = [
    "//evil.example", "///evil.example", "////evil.example/", "https://evil.example/", "http:evil.example",
    "http:///evil.example", "\\\\evil.example", "/\\evil.example", "\\/\\/evil.example", "//evil.example%2f..",
    "/\t/evil.example", "\t//evil.example", " //evil.example", "https:/\\evil.example", "javascript:alert(1)",
    "data:text/html,x", "vbscript:x", "//127.0.0.1@evil.example/", "http://testserver@evil.example/",
    "http://testserver.evil.example/", "https:evil.example", "ftp://evil.example/", "people", "./people",
    "//evil.example\\@testserver", "http://[::1", "\x00//evil.example", "/\r\nLocation: https://evil.example",
]  # fmt: skip
RETURNING = ["people-selection", "person-stage", "person-answer"]


@pytest.mark.parametrize("host", FOREIGN_HOSTS)
def test_the_page_answers_to_no_foreign_name(client_in, host):
    answer = client_in.get("/", headers={"host": host})

    assert answer.status_code == 400
    assert "Askwell" not in answer.content.decode() or "Today" not in answer.content.decode()


@pytest.mark.parametrize("host", OWN_HOSTS)
def test_the_page_answers_to_its_own_names(client_in, host):
    assert client_in.get("/people/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": "http://localhost.evil.example"},
        {"origin": "file://"},
        {},
    ],
    ids=["elsewhere", "sandboxed", "another port", "nearly ours", "a file", "no token"],
)
def test_a_form_of_another_site_changes_nothing(owner, now, headers):
    client = Client(enforce_csrf_checks=True, headers={"host": "127.0.0.1:18717"})
    client.force_login(owner)
    text = client.get(reverse("bring")).content.decode()
    token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', text)[1] if headers else "x" * 64
    form = {"csrfmiddlewaretoken": token}

    refused = client.post(reverse("sample"), form, headers=headers)

    assert refused.status_code == 403
    assert not ImportBatch.objects.exists()


def test_a_form_of_our_own_page_is_taken(owner, now):
    client = Client(enforce_csrf_checks=True, headers={"host": "127.0.0.1:18717"})
    client.force_login(owner)
    text = client.get(reverse("bring")).content.decode()
    token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', text)[1]
    ours = {"origin": "http://127.0.0.1:18717"}
    form = {"csrfmiddlewaretoken": token, "full_name": "Ada Lovelace"}

    assert client.post(reverse("quick-add"), form, headers=ours).status_code == 302
    assert Person.objects.count() == 1


def test_an_old_token_opens_nothing_after_the_next_start(owner, now):
    old, new = renew_start_token(), renew_start_token()
    late, punctual = Client(), Client()

    late.get("/", {"token": old})
    punctual.get("/", {"token": new})

    assert late.get("/people/").status_code == 302
    assert punctual.get("/people/").status_code == 200


@pytest.mark.parametrize(
    "token", ["", "x", "x" * 5000, "é", "\x00", "' OR 1=1 --", "../start_token"]
)
def test_a_made_up_token_opens_nothing(owner, now, token):
    renew_start_token()
    client = Client()

    client.get("/", {"token": token})

    assert client.get("/people/").status_code == 302


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_the_token_counts_only_in_an_address_that_is_opened(owner, now, method):
    token = renew_start_token()
    client = Client()

    getattr(client, method)("/", {"token": token} if method == "post" else token)
    getattr(client, method)(f"/?{urlencode({'token': token})}")

    assert client.get("/people/").status_code == 302


def test_the_token_is_taken_out_of_the_address_and_of_referrers(owner, now):
    token = renew_start_token()

    answer = Client().get(f"/people/?q=ada&token={token}")

    assert token not in answer.content.decode()
    assert "/people/?q=ada" in answer.content.decode()
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cache-Control"] == "no-store"


def test_cookies_stay_in_this_browser_and_out_of_scripts(owner, now):
    client = Client()
    client.get("/", {"token": renew_start_token()})
    client.get("/bring/")
    cookies = {name: dict(morsel) for name, morsel in client.cookies.items()}

    assert set(cookies) >= {"askwell_session", "askwell_csrf"}
    for flags in cookies.values():
        assert flags["httponly"]
        assert flags["samesite"] == "Strict"
        assert not flags["domain"]


@pytest.mark.parametrize("route", RETURNING)
@pytest.mark.parametrize("way", ["next", "referer"])
@pytest.mark.parametrize("address", AWAY)
def test_no_form_leads_to_another_site(client_in, owner, route, way, address):
    ada = make_person(owner, name="Ada Lovelace", stage="invited")
    form = {"people": [ada.ulid], "do": "bin", "stage": "replied", "answer": "yes"}
    arguments = [] if route == "people-selection" else [ada.ulid]
    headers = {"referer": address.replace("\r\n", "")} if way == "referer" else {}
    more = {"next": address} if way == "next" else {}

    answer = client_in.post(reverse(route, args=arguments), {**form, **more}, headers=headers)

    if "\0" in address and way == "next":
        assert answer.status_code == 400
        return
    assert answer.status_code == 302
    assert re.match(r"(http://testserver)?/(?![/\\])", answer.url), answer.url
    assert urlsplit(answer.url).netloc in {"", "testserver"}


@pytest.mark.parametrize(
    "path", ["//evil.example", "//evil.example/%2f..", "/%5Cevil.example", "/.//evil"]
)
@pytest.mark.parametrize("query", ["", "?token=x", "?next=//evil.example"])
def test_no_address_of_ours_leads_to_another_site(resting_app, path, query):
    with closing(
        http.client.HTTPConnection("127.0.0.1", resting_app.port, timeout=10)
    ) as connection:
        connection.request("GET", path + query)
        answer = connection.getresponse()
        location, body = answer.headers.get("Location", ""), answer.read().decode()

    assert not re.match(r"(https?:)?[/\\]{2}(?!127\.0\.0\.1)", location)
    assert not re.search(r"""(url=|href=["'])(https?:)?[/\\]{2}""", body)


def test_no_other_protocol_is_spoken(resting_app):
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Origin": "https://evil.example",
               "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version": "13"}  # fmt: skip
    with closing(
        http.client.HTTPConnection("127.0.0.1", resting_app.port, timeout=10)
    ) as connection:
        connection.request("GET", "/", headers=upgrade)
        assert connection.getresponse().status == 302
    with closing(
        http.client.HTTPConnection("127.0.0.1", resting_app.port, timeout=10)
    ) as connection:
        connection.request("OPTIONS", "/people/", headers={"Origin": "https://evil.example",
                           "Access-Control-Request-Method": "POST"})  # fmt: skip
        answer = connection.getresponse()
        assert [name for name in answer.headers if name.lower().startswith("access-control")] == []
    with closing(
        http.client.HTTPConnection("127.0.0.1", resting_app.port, timeout=10)
    ) as connection:
        connection.request("TRACE", "/", headers={"Cookie": "askwell_session=secret"})
        assert b"secret" not in connection.getresponse().read()
