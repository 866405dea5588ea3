"""A home made ready: tables once, newer data refused, static files only when they changed."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from askwell.config import first_run
from askwell.domain.errors import AskwellError


@pytest.mark.django_db
def test_tables_that_are_up_to_date_cost_two_questions():
    said = []

    with CaptureQueriesContext(connection) as asked:
        first_run.prepare_database(tell=said.append)

    assert len(asked) <= 2
    assert said == []


@pytest.mark.django_db
def test_data_of_a_newer_askwell_is_refused_and_left_alone():
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) "
            "VALUES ('records', '9999_from_the_future', CURRENT_TIMESTAMP)"
        )

    with pytest.raises(AskwellError, match="newer Askwell"):
        first_run.prepare_database(tell=print)


def test_static_files_are_collected_once(settings, tmp_path, monkeypatch):
    settings.HOME = tmp_path
    settings.STATIC_ROOT = tmp_path / "static"
    collected = []
    monkeypatch.setattr(first_run, "call_command", lambda *a, **_: collected.append(a[0]))

    first_run.prepare_static_files()
    first_run.prepare_static_files()

    assert collected == ["collectstatic"]


def test_a_changed_style_is_collected_again(settings, tmp_path, monkeypatch):
    settings.HOME = tmp_path
    settings.STATIC_ROOT = tmp_path / "static"
    collected = []
    monkeypatch.setattr(first_run, "call_command", lambda *a, **_: collected.append(a[0]))

    first_run.prepare_static_files()
    monkeypatch.setattr(first_run, "__version__", "99")
    first_run.prepare_static_files()

    assert collected == ["collectstatic", "collectstatic"]
