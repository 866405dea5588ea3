"""Safe keeping from the page."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.urls import reverse

from askwell.records.models import Person, Profile
from cast import meet_grace


@pytest.mark.skipif("config.getoption('--database') == 'postgres'", reason="SQLite's own copies")
def test_a_home_without_copies_says_when_the_first_is_made(client_in, tmp_path, settings):
    settings.HOME = tmp_path
    assert b"None yet" in client_in.get(reverse("backups")).content


def test_erasing_asks_for_the_words_and_keeps_everything_without_them(client_in, owner):
    meet_grace(owner)

    answer = client_in.post(reverse("erasure"), {"sure": "yes"})

    assert answer.status_code == 400
    assert "Nothing was erased" in answer.content.decode()
    assert Person.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_erasing_everything_leaves_no_row_and_no_word_of_it(client_in, owner):
    owner.profile.name = "Noor"
    owner.profile.save()
    meet_grace(owner, notes="Zaunkönig", circles=["friend"])

    answer = client_in.post(reverse("erasure"), {"sure": "Erase everything"})

    assert answer.url == reverse("welcome")
    assert Profile.objects.get(user=owner).name == ""
    left = [
        model.__name__
        for model in apps.get_app_config("records").get_models()
        if model.__name__ not in {"User", "Profile"} and model.objects.exists()
    ]
    assert left == []


def test_a_name_that_is_no_backup_is_refused(client_in):
    answer = client_in.get(reverse("backup-file", args=["..%2Faskwell.sqlite3"]))

    assert answer.status_code in {400, 404}
