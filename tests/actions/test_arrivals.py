"""Bringing more than people in: talk, meetings, staff, and who you are."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from askwell.actions.arrival_plan import plan_arrival
from askwell.actions.file_imports import NamedFile, import_files
from askwell.actions.import_reading import read_file
from askwell.actions.interactions import put_interaction_back, remove_interaction
from askwell.actions.kept_rows import write_row
from askwell.actions.merging import merge_people
from askwell.actions.parting import part_people
from askwell.actions.undo import undo_import
from askwell.domain.importing import Choices
from askwell.domain.outreach import InteractionKind
from askwell.records.models import ImportBatch, Interaction, Interview, Person, Profile
from cast import make_person, meet_ada, meet_alan, meet_grace

CONNECTIONS = """First Name,Last Name,URL,Email Address,Company,Position,Connected On
Grace,Hopper,https://www.linkedin.com/in/grace,,Navy,Rear admiral,04 Jun 2024
Alan,Turing,https://www.linkedin.com/in/alan,,Bletchley,Researcher,05 Jun 2024
"""
MESSAGES = """CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
c1,,Grace Hopper,https://www.linkedin.com/in/grace,Me Myself,https://www.linkedin.com/in/me,2026-10-01 10:00:00 UTC,,Come and see the ship.,INBOX
c1,,Me Myself,https://www.linkedin.com/in/me,Grace Hopper,https://www.linkedin.com/in/grace,2026-10-01 11:00:00 UTC,,I would love to.,INBOX
c1,,Grace Hopper,https://www.linkedin.com/in/grace,Me Myself,https://www.linkedin.com/in/me,2026-10-03 09:00:00 UTC,,Friday then.,INBOX
c2,,Ruth Recruiter,https://www.linkedin.com/in/ruth,Me Myself,https://www.linkedin.com/in/me,2026-10-04 09:00:00 UTC,,A job for you!,INBOX
"""
INVITATIONS = """From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
Me Myself,Alan Turing,"6/4/24, 2:37 PM",Hello Alan,OUTGOING,https://www.linkedin.com/in/me,https://www.linkedin.com/in/alan
"""
OWN = """First Name,Last Name,Headline,Summary
Me,Myself,Student of Mathematics | Seeking work,
"""
POSITIONS = """Company Name,Title,Description,Location,Started On,Finished On
Bletchley,Intern,,,Jan 2020,
"""
CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:past
DTSTART:20261102T100000Z
DTEND:20261102T103000Z
SUMMARY:Coffee about ships
ATTENDEE;CN=Grace Hopper:mailto:grace@navy.example
END:VEVENT
BEGIN:VEVENT
UID:ahead
DTSTART:20261203T100000Z
DTEND:20261203T103000Z
SUMMARY:Talk with Ada
LOCATION:https://zoom.us/j/1
ATTENDEE;CN=Ada Lovelace:mailto:ada@engines.example
END:VEVENT
BEGIN:VEVENT
UID:unknown
DTSTART:20261104T100000Z
SUMMARY:Lunch
ATTENDEE;CN=Noor Haddad:mailto:noor@calder.example
END:VEVENT
END:VCALENDAR
"""
MAIL = b"""From: Grace Hopper <grace@navy.example>
To: me@home.example
Date: Mon, 16 Nov 2026 10:00:00 +0000
Subject: The ship
Message-ID: <1@navy.example>

Come on Friday.

--
Grace Hopper
Admiral
United States Navy
+1 202 555 0143
"""


def zip_export() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        for name, text in (
            ("Connections.csv", CONNECTIONS),
            ("messages.csv", MESSAGES),
            ("Invitations.csv", INVITATIONS),
            ("Profile.csv", OWN),
            ("Positions.csv", POSITIONS),
        ):
            file.writestr(name, text)
    return data.getvalue()


def bring(owner, now, data: bytes | str, *, name="file", choices: Choices | None = None, **more):
    content = data if isinstance(data, bytes) else data.encode()
    [report] = import_files(
        owner=owner,
        files=[NamedFile(name, content)],
        choices=choices or Choices(),
        now=now,
        **more,
    )
    left = sum(not problem.kept for problem in report.problems)
    assert report.read == (
        report.created + report.updated + report.unchanged + report.to_review + left
    )
    return report


def test_a_whole_linkedin_export_brings_people_and_what_was_said(owner, now):
    report = bring(owner, now, zip_export())

    assert (report.format, report.people, report.interactions) == ("linkedin", 2, 3)
    grace = Person.objects.get(full_name="Grace Hopper")
    first, second = grace.interactions.order_by("happened_on")
    assert first.summary == "They: Come and see the ship.\n\nYou: I would love to."
    assert (first.kind, first.happened_on) == (InteractionKind.MESSAGE_RECEIVED, date(2026, 10, 1))
    assert second.summary == "Friday then."
    assert grace.last_contact_on == date(2026, 10, 3)
    [invited] = Interaction.objects.filter(person__full_name="Alan Turing")
    assert invited.kind == InteractionKind.MESSAGE_SENT
    assert invited.summary == "You invited them on LinkedIn.\n\nHello Alan"


def test_what_was_said_after_midnight_is_contact_of_ones_own_day(owner, now):
    Profile.objects.filter(user=owner).update(time_zone="Pacific/Auckland")
    late = now.replace(hour=20)  # the morning of the 24th there
    said = MAIL.replace(b"Mon, 16 Nov 2026 10:00", b"Mon, 23 Nov 2026 19:00")
    grace = meet_grace(owner)

    bring(owner, late, said)

    grace.refresh_from_db()
    assert grace.last_contact_on == date(2026, 11, 24)


def test_whoever_is_wanted_or_met_is_so_from_ones_own_day(owner, now):
    Profile.objects.filter(user=owner).update(time_zone="Pacific/Auckland")
    late = now.replace(hour=20)
    ada = meet_ada(owner)

    choices = Choices(takes_staff=True, organization="City of Eugene")
    bring(owner, late, "Ana Lopes\nPlanner\n", format="staff-page", choices=choices)
    bring(owner, late, CALENDAR, choices=Choices(chosen=frozenset({find_ahead(owner, late)})))

    ada.refresh_from_db()
    assert (ada.stage, ada.stage_on) == ("scheduled", date(2026, 11, 24))
    assert Person.objects.get(full_name="Ana Lopes").stage_on == date(2026, 11, 24)


def test_the_whole_export_says_who_you_are_and_undo_takes_it_all_back(owner, now):
    bring(owner, now, zip_export())

    profile = Profile.objects.get(user=owner)
    assert (profile.name, profile.background) == ("Me Myself", ["Bletchley"])
    assert profile.about == "Student of Mathematics"

    undo_import(owner=owner, now=now)

    profile.refresh_from_db()
    assert (profile.name, profile.about, profile.background) == ("", "", [])
    assert not Person.objects.exists()
    assert not Interaction.objects.exists()


def test_the_same_export_again_changes_nothing(owner, now):
    bring(owner, now, zip_export())

    again = bring(owner, now, zip_export())

    assert (again.created, again.updated, again.unchanged) == (0, 0, 6)
    assert Interaction.objects.count() == 3


def test_more_of_the_same_talk_is_added_and_undone(owner, now):
    earlier = MESSAGES.splitlines()
    bring(owner, now, CONNECTIONS)
    bring(owner, now, "\n".join(earlier[:2]))
    assert Interaction.objects.get().summary == "Come and see the ship."

    report = bring(owner, now, MESSAGES)

    assert (report.updated, report.created) == (2, 1)
    first = Interaction.objects.get(happened_on=date(2026, 10, 1))
    assert first.summary == "They: Come and see the ship.\n\nYou: I would love to."

    undo_import(owner=owner, now=now)

    assert Interaction.objects.get().summary == "Come and see the ship."


def test_a_stranger_who_wrote_is_offered_and_left_out_until_ticked(owner, now):
    report = bring(owner, now, zip_export(), dry_run=True)
    assert [p.reason for p in report.problems if not p.kept] == [
        "You have nobody of this name or address yet: Ruth Recruiter."
    ]

    taken = bring(owner, now, zip_export(), choices=Choices(takes_unknown=True))

    ruth = Person.objects.get(full_name="Ruth Recruiter")
    assert ruth.interactions.get().summary == "A job for you!"
    assert taken.people == 3
    assert taken.created == 7


def test_known_people_keep_their_talk_when_used_and_lose_it_when_undone(owner, now):
    grace = meet_grace(owner, last_contact_on=date(2026, 1, 1))
    bring(owner, now, MAIL)
    grace.refresh_from_db()
    assert grace.last_contact_on == date(2026, 11, 16)

    report = undo_import(owner=owner, now=now)

    grace.refresh_from_db()
    assert grace.last_contact_on == date(2026, 1, 1)
    assert not grace.interactions.exists()
    assert (report.removed, report.restored, report.kept) == (0, 1, 0)


def test_what_was_edited_by_hand_stays_when_a_mail_is_taken_back(owner, now):
    grace = meet_grace(owner)
    bring(owner, now, MAIL)
    grace.interactions.update(edited_at=now)

    undo_import(owner=owner, now=now)

    assert grace.interactions.exists()


def test_meetings_that_were_become_contact_and_others_are_offered(owner, now):
    grace = meet_grace(owner)
    ada = meet_ada(owner)
    report = bring(owner, now, CALENDAR)

    assert (report.format, report.created) == ("ics", 1)
    assert grace.interactions.get().summary == "Coffee about ships"
    assert [p.reason for p in report.problems] == [
        "It is still ahead: tick it to make an interview of it.",
        "You have nobody of this name or address yet: Noor Haddad.",
    ]
    assert not ada.interviews.exists()


def find_ahead(owner, now) -> str:
    """Return the key of the talk ahead that the calendar offers."""
    file = read_file(
        CALENDAR.encode(), owner=owner, name="", format_name="ics", choices=Choices(), now=now
    )
    plan = plan_arrival(owner=owner, file=file, choices=Choices(), now=now)
    [key] = [offer.key for offer in plan.offers if offer.kind == "interview"]
    return key


def test_a_ticked_meeting_ahead_becomes_an_interview_and_is_taken_back(owner, now):
    ada = meet_ada(owner, stage="invited")
    key = find_ahead(owner, now)

    bring(owner, now, CALENDAR, choices=Choices(chosen=frozenset({key})))

    interview = ada.interviews.get()
    assert (interview.minutes, interview.format) == (30, "video")
    ada.refresh_from_db()
    assert ada.stage == "scheduled"
    assert bring(owner, now, CALENDAR).unchanged == 1

    undo_import(owner=owner, now=now, number=1)

    ada.refresh_from_db()
    assert ada.stage == "invited"
    assert not Interview.objects.exists()


def test_a_signature_is_offered_and_never_saved_unasked(owner, now):
    grace = meet_grace(owner, title="", organization="")
    bring(owner, now, MAIL)

    grace.refresh_from_db()
    assert grace.title == ""
    assert grace.contacts.count() == 1


def test_a_page_of_staff_brings_whom_you_want_and_undo_takes_them_away(owner, now):
    page = "Ana Lopes\nPlanner\n\nRuth Lindqvist\nDirector of planning\n"
    report = bring(
        owner,
        now,
        page,
        format="staff-page",
        choices=Choices(chosen=frozenset({"staff:1"}), organization="City of Eugene"),
    )

    ana = Person.objects.get()
    assert (ana.full_name, ana.stage, ana.organization.name) == (
        "Ana Lopes",
        "wanted",
        "City of Eugene",
    )
    assert report.created == 1
    assert undo_import(owner=owner, now=now).removed == 1


def test_somebody_in_the_bin_is_neither_talked_with_nor_offered(owner, now):
    meet_grace(owner, deleted_at=now)

    report = bring(owner, now, MAIL)

    assert [p.reason for p in report.problems] == ["Grace Hopper: in your bin, so left there."]


def test_a_namesake_with_another_address_is_not_the_one_who_wrote(owner, now):
    meet_grace(owner, email="other@navy.example")

    report = bring(owner, now, MAIL)

    assert report.created == 0


def test_a_mail_finds_the_only_one_of_that_name_who_has_no_address(owner, now):
    alan = meet_alan(owner, email="")

    bring(
        owner, now, MAIL.replace(b"Grace Hopper <grace@navy.example>", b"Alan Turing <a@b.example>")
    )

    assert alan.interactions.exists()


def test_a_line_taken_off_by_hand_stays_off_until_it_is_put_back(owner, now):
    grace = meet_grace(owner)
    bring(owner, now, MAIL)
    line = grace.interactions.get()
    kept = write_row(line)
    remove_interaction(interaction=line)

    again = bring(owner, now, MAIL)
    assert [p.reason for p in again.problems] == [
        "You took this off the timeline, so it stays off."
    ]
    assert not grace.interactions.exists()

    put_interaction_back(owner=owner, kept=kept)
    assert bring(owner, now, MAIL).unchanged == 1
    undo_import(owner=owner, now=now, number=1)
    assert not grace.interactions.exists()
    assert bring(owner, now, MAIL).created == 1


def test_a_meeting_taken_off_by_hand_stays_off(owner, now):
    grace = meet_grace(owner)
    bring(owner, now, CALENDAR)
    remove_interaction(interaction=grace.interactions.get())

    again = bring(owner, now, CALENDAR)

    assert "You took this off the timeline, so it stays off." in {p.reason for p in again.problems}
    assert not grace.interactions.exists()


def test_a_line_taken_off_one_who_was_merged_stays_off_the_other(owner, now):
    grace, other = meet_grace(owner), make_person(owner, name="Amazing Grace")
    bring(owner, now, MAIL)
    remove_interaction(interaction=grace.interactions.get())
    merge = merge_people(owner=owner, kept=other, gone=grace, now=now)

    bring(owner, now, MAIL)
    assert not Interaction.objects.exists()
    part_people(owner=owner, merge=merge, now=now)
    bring(owner, now, MAIL)
    assert not Interaction.objects.exists()


@pytest.mark.parametrize("again", [1, 2])
def test_any_file_of_talk_three_times_is_brought_once(owner, now, again):
    meet_grace(owner)
    for _ in range(again + 1):
        bring(owner, now, MAIL)

    assert Interaction.objects.count() == 1
    assert ImportBatch.objects.count() == again + 1
