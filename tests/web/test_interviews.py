"""The pages of an interview, by form and link alone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from actions.test_interviews import schedule
from askwell.actions.referrals import record_referral
from askwell.records.models import Interview, Person, Question, Thanks
from cast import meet_ada, meet_grace


@pytest.fixture
def interview(owner, today):
    return schedule(owner, meet_grace(owner), today)


def test_an_interview_is_written_down_on_their_clock_and_shown_on_both(client_in, owner):
    owner.profile.time_zone = "Europe/London"
    owner.profile.save()
    grace = meet_grace(owner)

    answer = client_in.post(
        reverse("interview-new", args=[grace.ulid]),
        {
            "day": "2026-11-26",
            "clock": "11:00",
            "whose": "theirs",
            "their_time_zone": "America/Toronto",
            "minutes": "30",
            "format": "video",
            "place": "https://meet.example/x",
        },
        follow=True,
    )

    text = answer.content.decode()
    assert "Thu 26 Nov, 16:00" in text
    assert "Thu 26 Nov, 11:00" in text
    assert Person.objects.get(pk=grace.pk).stage == "scheduled"


def test_a_wrong_zone_comes_back_with_a_sentence_and_what_was_typed(client_in, owner):
    grace = meet_grace(owner)

    answer = client_in.post(
        reverse("interview-new", args=[grace.ulid]),
        {
            "day": "2026-11-26",
            "clock": "11:00",
            "whose": "mine",
            "their_time_zone": "Mars",
            "minutes": "25",
            "format": "phone",
        },
    )

    assert answer.status_code == 422
    assert "is not a time zone" in answer.content.decode()
    assert 'value="25"' in answer.content.decode()


def test_proposals_are_kept_and_one_is_dropped_without_a_script(client_in, interview):
    client_in.post(
        reverse("interview-plan", args=[interview.ulid]),
        {"question": ["job-way-here", "advice-who-else", "no-such-question"]},
    )
    assert interview.planned.count() == 2

    client_in.post(reverse("plan-removal", args=[interview.ulid, "job-way-here"]))
    assert [line.question for line in interview.planned.all()] == ["advice-who-else"]


def test_a_change_by_htmx_answers_with_the_plan_alone(client_in, interview):
    answer = client_in.post(
        reverse("interview-plan", args=[interview.ulid]),
        {"question": "job-way-here"},
        headers={"HX-Request": "true"},
    )

    text = answer.content.decode()
    assert "How did you come to do this work?" in text
    assert "<html" not in text


def test_the_calendar_file_is_a_download_that_a_calendar_reads(client_in, interview):
    from icalendar import Calendar

    answer = client_in.get(reverse("interview-ics", args=[interview.ulid]))

    assert answer["Content-Disposition"] == 'attachment; filename="interview.ics"'
    [event] = Calendar.from_ical(answer.content).walk("VEVENT")
    assert event["SUMMARY"] == "Interview with Grace Hopper"
    assert event.decoded("DTSTART") == interview.starts_at


def test_the_day_shows_the_first_question_and_moves_on(client_in, interview):
    client_in.post(
        reverse("interview-plan", args=[interview.ulid]),
        {"question": ["job-way-here", "job-ordinary-day"]},
    )
    page = client_in.get(reverse("interview-day", args=[interview.ulid])).content.decode()
    assert "You begin with" in page
    assert "camera" in page

    first = interview.planned.order_by("position").first()
    client_in.post(reverse("plan-asked", args=[interview.ulid, first.question]))
    page = client_in.get(reverse("interview-day", args=[interview.ulid])).content.decode()
    assert page.index("Not asked yet") < page.index("<h2>")


def test_notes_typed_in_two_windows_are_both_shown(client_in, interview):
    address = reverse("interview-notes", args=[interview.ulid])
    saved = client_in.post(address, {"notes": "first", "version": "1"}, headers={"X-Autosave": "1"})
    assert (saved.status_code, saved["X-Version"]) == (204, "2")

    conflict = client_in.post(address, {"notes": "second", "version": "1"})

    assert conflict.status_code == 409
    assert "first" in conflict.content.decode()
    assert "second" in conflict.content.decode()


def test_a_debrief_leads_to_the_thanks(client_in, owner, interview, today):
    record_referral(owner=owner, given_by=meet_ada(owner), person=interview.person, given_on=today)
    interview.notes = "Advice: walk the site\nName: Imani Clarke"
    interview.save()
    page = client_in.get(reverse("interview-debrief", args=[interview.ulid])).content.decode()
    assert "walk the site" in page
    assert "Imani Clarke" in page

    answer = client_in.post(
        reverse("interview-debrief", args=[interview.ulid]),
        {
            "occupation": "5",
            "workplace": "9",
            "keep_field": "yes",
            "advice": ["walk the site", ""],
            "suggested_name": ["Imani Clarke", ""],
            "suggested_about": ["Transit", ""],
        },
    )

    assert answer.status_code == 302
    assert answer.url == reverse("thanks")
    evaluation = Interview.objects.get().evaluation
    assert (evaluation.occupation, evaluation.workplace) == (5, None)
    assert Thanks.objects.count() == 2


def test_questions_of_ones_own_are_written_and_taken_out(client_in, owner):
    client_in.post(reverse("questions"), {"text": "Who gives way?", "theme": "job", "minutes": 6})
    page = client_in.get(reverse("questions")).content.decode()
    assert "Who gives way?" in page

    question = Question.objects.get()
    client_in.post(reverse("question-removal", args=[question.ulid]))
    assert "Who gives way?" not in client_in.get(reverse("questions")).content.decode()


def test_interviews_of_the_past_and_the_future_are_apart(client_in, owner, interview, now, today):
    old = schedule(owner, meet_ada(owner), today, starts_at=now - timedelta(days=3))

    page = client_in.get(reverse("interviews")).content.decode()

    assert page.index("Ahead") < page.index("To write down")
    assert reverse("interview-debrief", args=[old.ulid]) in page


@pytest.mark.parametrize("day", ["0026-11-26", "0001-01-01", "9999-12-31"])
def test_a_year_that_is_a_slip_of_the_pen_is_refused(client_in, owner, day):
    grace = meet_grace(owner)

    answer = client_in.post(
        reverse("interview-new", args=[grace.ulid]),
        {
            "day": day,
            "clock": "23:00",
            "whose": "mine",
            "their_time_zone": "America/Toronto",
            "minutes": "25",
            "format": "phone",
        },
    )

    assert answer.status_code == 422
    assert "too far away" in answer.content.decode()
    assert not Interview.objects.exists()
