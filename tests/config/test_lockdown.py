"""Local mode: the token of this start opens it, and nothing else does."""

from __future__ import annotations

import pytest
from django.test import Client

from askwell.config.lockdown import renew_start_token

pytestmark = pytest.mark.django_db


def test_the_token_opens_askwell_and_leaves_the_address():
    client = Client()

    answer = client.get("/people/?token=" + renew_start_token() + "&q=ada")

    assert 'url=/people/?q=ada"' in answer.content.decode()
    assert answer["Referrer-Policy"] == "no-referrer"
    assert client.session["_auth_user_id"]


@pytest.mark.parametrize("token", ["", "wrong", "é"])
def test_any_other_token_opens_nothing(token):
    renew_start_token()
    client = Client()

    client.get("/", {"token": token})

    assert "_auth_user_id" not in client.session


def test_the_token_of_the_last_start_opens_nothing():
    old = renew_start_token()
    renew_start_token()
    client = Client()

    client.get("/", {"token": old})

    assert "_auth_user_id" not in client.session


def test_a_token_leads_nowhere_but_here():
    answer = Client().get("/", {"token": renew_start_token()}, PATH_INFO="//evil.example/")

    assert 'url=/evil.example/"' in answer.content.decode()


def test_a_foreign_name_for_this_computer_is_refused():
    answer = Client().get("/", HTTP_HOST="evil.example:8717")

    assert answer.status_code == 400
