"""Remarks under one's own question: seen, used, left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.records.models import Question

if TYPE_CHECKING:
    from django.test import Client

    from askwell.records.models import User


def write(owner: User, text: str) -> Question:
    question: Question = Question.objects.create(owner=owner, theme="own", text=text)
    return question


def test_i5_a_closed_question_is_remarked_on_and_reworded_on_request(
    client_in: Client, owner: User
):
    question = write(owner, "Do you like your job?")
    page = client_in.get("/questions/").content.decode()
    assert "A yes or a no may end it." in page
    assert "What do you like about your job" in page

    form = {"flaw": "closed", "do": "use"}
    answer = client_in.post(f"/questions/{question.ulid}/wording/", form, follow=True)

    question.refresh_from_db()
    assert question.text.startswith("What do you like about your job")
    page = answer.content.decode()
    assert "It read: “Do you like your job?”" in page
    assert "A yes or a no" not in page


def test_a_remark_left_stays_away(client_in: Client, owner: User):
    question = write(owner, "Would you choose it again?")

    client_in.post(f"/questions/{question.ulid}/wording/", {"flaw": "closed", "do": "leave"})

    assert "A yes or a no" not in client_in.get("/questions/").content.decode()
    question.refresh_from_db()
    assert question.text == "Would you choose it again?"


def test_i1_a_question_that_asks_for_a_job_is_a_warning(client_in: Client, owner: User):
    write(owner, "Are you hiring?")

    page = client_in.get("/questions/").content.decode()

    assert "This asks for work." in page
    assert 'class="finding warn"' in page


def test_nonsense_changes_nothing(client_in: Client, owner: User):
    question = write(owner, "Would you choose it again?")

    assert client_in.post(f"/questions/{question.ulid}/wording/", {"flaw": "x"}).status_code == 400
    form = {"flaw": "closed", "do": "use"}
    assert client_in.post(f"/questions/{question.ulid}/wording/", form).status_code == 400
    question.refresh_from_db()
    assert (question.text, question.ignored) == ("Would you choose it again?", [])
