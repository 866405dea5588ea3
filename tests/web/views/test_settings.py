"""Settings: every number can be changed, and says where it comes from."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, timedelta
from pathlib import Path

import pytest

from askwell.domain.pacing import Pacing
from askwell.records.models import CareerField, Person, Profile
from askwell.web.forms.pacing import ALL_LINES
from askwell.web.forms.settings import SettingsForm
from cast import make_field, meet_ada

pytestmark = pytest.mark.django_db
ADVICE = Path(__file__).resolve().parents[3] / "docs" / "advice.md"


@pytest.fixture
def values(owner):
    """Return what the page would post when nothing is changed."""
    form = SettingsForm(profile=owner.profile)
    return {name: form[name].value() for name in form.fields}


def test_saving_unchanged_stores_no_number_of_its_own(client_in, owner, values):
    answer = client_in.post("/settings/", values, follow=True)

    assert "Saved." in answer.content.decode()
    assert Profile.objects.get(user=owner).pacing == {}


def test_a_changed_number_is_kept_and_shown(client_in, owner, values):
    client_in.post("/settings/", {**values, "nudge_after": 10, "country": "pt", "theme": "dark"})
    profile = Profile.objects.get(user=owner)

    assert (profile.pacing, profile.country, profile.theme) == ({"nudge_after": 10}, "PT", "dark")
    assert 'data-theme="dark"' in client_in.get("/settings/").content.decode()


@pytest.mark.parametrize(
    ("name", "value"),
    [("nudges_at_most", 3), ("country", "XX"), ("time_zone", "Mars/Base"), ("daily_steps", 0)],
)
def test_what_cannot_be_is_said_and_nothing_is_saved(client_in, owner, values, name, value):
    answer = client_in.post("/settings/", {**values, "name": "Noor", name: value})

    assert answer.status_code == 422
    assert Profile.objects.get(user=owner).name == ""


def test_a_changed_cadence_moves_the_next_contact(client_in, owner, values):
    ada = meet_ada(owner, closeness="close", last_contact_on=date(2026, 11, 1))
    client_in.post("/settings/", {**values, "close_every": 30})

    moved = Person.objects.get(pk=ada.pk).keep_in_touch_on
    assert moved == date(2026, 11, 1) + timedelta(days=30)


def test_every_pacing_number_is_on_the_page_with_a_source_and_in_the_docs(client_in):
    page, docs = client_in.get("/settings/").content.decode(), ADVICE.read_text(encoding="utf-8")

    numbers = {field.name for field in fields(Pacing)} - {"follow_up"}
    assert {line.name for line in ALL_LINES} == numbers
    for line in ALL_LINES:
        assert f'name="{line.name}"' in page
        assert f"`{line.name}`" in docs
        assert str(line.source)


def test_a_field_is_added_set_aside_and_taken_up_again(client_in, owner):
    client_in.post("/settings/fields/", {"name": "  Heritage  "})
    field = CareerField.objects.owned_by(owner).get()
    client_in.post(f"/settings/fields/{field.ulid}/status/", {"status": "set-aside"})
    assert CareerField.objects.get(pk=field.pk).status == "set-aside"

    client_in.post("/settings/fields/", {"name": "heritage"})
    assert CareerField.objects.owned_by(owner).get().status == "exploring"


def test_a_field_without_a_name_is_refused(client_in, owner):
    assert client_in.post("/settings/fields/", {"name": " "}).status_code == 400
    assert not CareerField.objects.exists()


def test_somebody_elses_field_is_not_found(other_client, owner):
    field = make_field(owner, name="Heritage")

    answer = other_client.post(f"/settings/fields/{field.ulid}/status/", {"status": "set-aside"})
    assert answer.status_code == 404
    assert CareerField.objects.get(pk=field.pk).status == "exploring"
