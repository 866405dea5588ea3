"""The pitch's pages: read, written, reviewed, kept and put away, without scripts."""

from __future__ import annotations

import re

import pytest

from askwell.actions.pitch_runs import record_run
from askwell.actions.pitches import create_pitch
from askwell.domain.pitch import PitchLength
from askwell.records.models import Pitch, PitchVersion
from cast import meet_grace, write_pitch

pytestmark = pytest.mark.django_db

FORM = {
    "audience": "anyone",
    "length": "30s",
    "for_whom": "",
    "who": "I’m Noor Haddad, in my fourth year of architecture at Calder.",
    "interests": "I asked forty people to draw their street.",
    "seeking": "I’m finding out what planners do all week.",
    "ask": "Whom should I hear from?",
    "together": "",
}


@pytest.fixture
def pitch(owner, now) -> Pitch:
    return create_pitch(owner=owner, draft=write_pitch(), now=now)


def read(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_n13_the_first_time_one_thing_is_taught_and_one_action_offered(client_in):
    page = read(client_in, "/pitch/")

    assert "Four sentences, said in half a minute" in page
    assert page.count('href="/pitch/new/"') == 1


def test_n13_pitch_is_among_the_quieter_places(client_in):
    assert re.search(
        r'<a href="/pitch/" title="Pitch" aria-current="\w+"', read(client_in, "/pitch/")
    )


def test_n13_a_new_one_begins_with_what_you_told_about_yourself(client_in, owner):
    owner.profile.name, owner.profile.about = "Noor", "a student of architecture"
    owner.profile.save()

    assert "I am Noor, a student of architecture." in read(client_in, "/pitch/new/")


def test_n13_a_pitch_is_written_and_read(client_in):
    answer = client_in.post("/pitch/new/", {**FORM, "do": "keep"}, follow=True)

    page = answer.content.decode()
    assert answer.redirect_chain[0][0] == f"/pitch/{Pitch.objects.get().ulid}/"
    assert "I asked forty people to draw their street." in page
    assert "Nothing to look at again: the parts are there, and it fits." in page
    assert "You have not said it aloud yet." in page


def test_n13_another_version_begins_from_this_one(client_in, pitch):
    page = read(client_in, f"/pitch/new/?from={pitch.ulid}")

    assert "forty people" in page
    assert 'name="version"' not in page
    assert client_in.get("/pitch/new/?from=01NONE").status_code == 404


def test_writing_saves_itself_and_says_where_it_is(client_in):
    answer = client_in.post("/pitch/new/", FORM, headers={"X-Autosave": "1"})
    pitch = Pitch.objects.get()

    assert (answer.status_code, answer["X-Version"]) == (204, "1")
    assert answer["X-Address"] == f"/pitch/{pitch.ulid}/words/"
    again = {**FORM, "who": "I’m Noor.", "version": "1"}
    answer = client_in.post(answer["X-Address"], again, headers={"X-Autosave": "1"})
    assert answer["X-Version"] == "2"
    assert PitchVersion.objects.get().who == "I’m Noor."


def test_two_windows_are_both_shown(client_in, pitch):
    address = f"/pitch/{pitch.ulid}/words/"
    client_in.post(address, {**FORM, "who": "First window.", "version": "1"})

    late = {**FORM, "who": "Second window.", "version": "1"}
    answer = client_in.post(address, late)
    page = answer.content.decode()

    assert answer.status_code == 409
    assert "First window." in page
    assert "Second window." in page
    assert 'name="version" value="2"' in page
    assert client_in.post(address, late, headers={"X-Autosave": "1"}).status_code == 409


def test_n13_the_parts_are_put_together_and_taken_apart_again(client_in, pitch):
    address = f"/pitch/{pitch.ulid}/words/"
    answer = client_in.post(address, {**FORM, "do": "weave", "version": "1"})
    assert answer.url == f"{address}#together"
    version = PitchVersion.objects.get()
    assert version.together == " ".join(
        FORM[name] for name in ("who", "interests", "seeking", "ask")
    )

    client_in.post(address, {**FORM, "do": "part", "together": "All.", "version": "2"})
    version.refresh_from_db()
    assert version.together == ""


def test_n13_while_one_types_words_and_seconds_are_counted_and_nothing_is_saved(client_in):
    page = client_in.post("/pitch/review/", {**FORM, "ask": "Are you hiring?"}).content.decode()

    assert 'id="words-who" hx-swap-oob="innerHTML">11 words<' in page
    assert "about 13 seconds of 30" in page
    assert "<b>30 words</b> · 13 of 30 s" in page
    assert "This asks for a job" in page
    assert not Pitch.objects.exists()


def test_n13_a_finding_is_marked_in_the_words_and_can_be_left(client_in, owner, now):
    draft = write_pitch(ask="What do you read? Whom do you ask?")
    pitch = create_pitch(owner=owner, draft=draft, now=now)
    address = f"/pitch/{pitch.ulid}/"
    page = read(client_in, address)
    assert '<span class="mark hint">What do you read? Whom do you ask?' in page
    key = re.search(r'name="key" value="([^"]+)"', page)[1]

    client_in.post(f"{address}findings/", {"key": key})
    assert "Two questions at once" not in read(client_in, address)
    client_in.post(f"{address}findings/")
    assert "Two questions at once" in read(client_in, address)


def test_n13_an_older_wording_is_said_again(client_in, pitch):
    address = f"/pitch/{pitch.ulid}/words/"
    client_in.post(address, {**FORM, "who": "First.", "version": "1", "do": "keep"})
    client_in.post(address, {**FORM, "who": "Second.", "version": "2", "do": "keep"})
    first = PitchVersion.objects.get(who="First.")
    assert "Say it like this again" in read(client_in, "/pitch/")

    client_in.post(f"/pitch/wordings/{first.ulid}/restoration/")

    assert '<p class="said pin full">First.</p>' in read(client_in, "/pitch/")


def test_what_is_put_away_has_a_way_back_and_can_be_deleted_from_there(client_in, pitch):
    page = client_in.post(f"/pitch/{pitch.ulid}/removal/", follow=True).content.decode()
    assert f'action="/pitch/{pitch.ulid}/return/"' in page
    assert "This pitch is put away." in read(client_in, f"/pitch/{pitch.ulid}/")

    client_in.post(f"/pitch/{pitch.ulid}/return/")
    assert client_in.post(f"/pitch/{pitch.ulid}/erasure/").status_code == 400
    client_in.post(f"/pitch/{pitch.ulid}/removal/")
    client_in.post(f"/pitch/{pitch.ulid}/erasure/")
    assert not Pitch.objects.exists()


def test_n13_a_summary_is_counted_in_words_and_can_be_copied(client_in, owner, now):
    draft = write_pitch(length=PitchLength.WRITTEN, together="I study architecture at Calder.")
    pitch = create_pitch(owner=owner, draft=draft, now=now)
    page = read(client_in, f"/pitch/{pitch.ulid}/")

    assert 'data-copy="I study architecture at Calder."' in page
    assert "5 of 120 words" in page


def test_n13_an_invitation_begins_with_the_one_line_pitch(client_in, owner, now):
    line = "I study architecture, and I’m finding out what planners do all week."
    draft = write_pitch(length=PitchLength.ONE_LINE, together=line)
    create_pitch(owner=owner, draft=draft, now=now)
    grace = meet_grace(owner)

    page = read(client_in, f"/people/{grace.ulid}/messages/new/?kind=invitation&channel=email")

    assert f"Dear Grace Hopper,\n\n{line}\n\n" in page
    assert "Who you are, in one line" not in page


def test_n13_todays_step_leads_to_practice(client_in, owner, now):
    owner.profile.welcomed_at = now
    owner.profile.save()
    long_ago = now.replace(year=2025)
    pitch = create_pitch(owner=owner, draft=write_pitch(), now=long_ago)
    assert "See whether your pitch is still yours" in read(client_in, "/")

    record_run(pitch=pitch, seconds=28, feeling=4, note="", now=now)
    assert "See whether your pitch is still yours" not in read(client_in, "/")


@pytest.mark.parametrize(
    "address", ["/pitch/", "/pitch/new/", "/pitch/{}/", "/pitch/{}/words/", "/pitch/{}/practice/"]
)
def test_what_is_typed_is_never_markup(client_in, owner, now, address):
    draft = write_pitch(who="<script>alert(1)</script>", for_whom="<b>Career Week</b>")
    pitch = create_pitch(owner=owner, draft=draft, now=now)
    owner.profile.about = "<script>alert(1)</script>"
    owner.profile.save()

    page = read(client_in, address.format(pitch.ulid))

    assert "<script>alert" not in page
    assert "<b>Career" not in page
