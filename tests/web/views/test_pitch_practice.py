"""Practising without a script: one's own watch, the form, the history."""

from __future__ import annotations

import pytest

from askwell.actions.pitches import create_pitch
from askwell.records.models import Pitch, PitchRun
from cast import write_pitch

pytestmark = pytest.mark.django_db


@pytest.fixture
def pitch(owner, now) -> Pitch:
    return create_pitch(owner=owner, draft=write_pitch(), now=now)


def test_n13_the_page_is_bare_and_shows_the_words(client_in, pitch):
    page = client_in.get(f"/pitch/{pitch.ulid}/practice/").content.decode()

    assert '<header class="rail">' not in page
    assert "forty people to draw" in page
    assert 'data-limit="30"' in page


def test_n13_a_practice_is_kept_and_shown(client_in, pitch):
    kept = {"seconds": "28", "feeling": "4", "note": "slower"}
    answer = client_in.post(f"/pitch/{pitch.ulid}/practice/", {**kept, "do": "keep"}, follow=True)

    page = answer.content.decode()
    assert answer.redirect_chain[0][0] == f"/pitch/{pitch.ulid}/"
    assert "<td>28 s</td><td>Easy</td><td>slower</td>" in page
    assert "You last practised on Monday 23 November." in page
    run = PitchRun.objects.get()
    client_in.post(f"/pitch/practices/{run.ulid}/removal/")
    assert not PitchRun.objects.exists()


def test_n13_once_more_stays_on_the_page(client_in, pitch):
    answer = client_in.post(f"/pitch/{pitch.ulid}/practice/", {"seconds": "28", "do": "again"})

    assert answer.url == f"/pitch/{pitch.ulid}/practice/"


@pytest.mark.parametrize("seconds", ["", "soon", "-1", "0", "99999", "٣٠"])
def test_nonsense_is_refused_with_a_sentence(client_in, pitch, seconds):
    answer = client_in.post(f"/pitch/{pitch.ulid}/practice/", {"seconds": seconds})

    assert answer.status_code == 400
    assert "Say how many seconds it took" in answer.content.decode()


def test_a_feeling_nobody_offered_is_left_out(client_in, pitch):
    client_in.post(f"/pitch/{pitch.ulid}/practice/", {"seconds": "28", "feeling": "9"})

    assert PitchRun.objects.get().feeling is None
