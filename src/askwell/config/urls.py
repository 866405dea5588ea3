"""This file is the table of contents: every page, grouped by noun, in one list."""

from __future__ import annotations

from django.urls import path

from askwell.web.views import (
    answers,
    debriefs,
    interview_days,
    interviews,
    locked,
    messages,
    outreach,
    plans,
    referrals,
    sent_messages,
    style,
    thanks,
)

urlpatterns = [
    # Local mode, not signed in
    path("locked/", locked.show_locked, name="locked"),
    # Outreach: the board, letters, answers, referrals, thanks
    path("outreach/", outreach.show_outreach, name="outreach"),
    path("people/<str:ulid>/stage/", outreach.save_stage, name="person-stage"),
    path("people/<str:ulid>/answer/", answers.create_person_answer, name="person-answer"),
    path("people/<str:ulid>/messages/new/", messages.create_letter, name="message-new"),
    path(
        "people/<str:ulid>/messages/review/", messages.review_letter_so_far, name="message-review"
    ),
    path("people/<str:ulid>/referrals/new/", referrals.create_referral, name="referral-new"),
    path("referrals/<str:ulid>/status/", referrals.save_referral_status, name="referral-status"),
    path(
        "referrals/<str:ulid>/removal/", referrals.create_referral_removal, name="referral-removal"
    ),
    path("messages/<str:ulid>/", messages.show_letter, name="message"),
    path("messages/<str:ulid>/sent/", sent_messages.create_sent, name="message-sent"),
    path("messages/<str:ulid>/draft/", sent_messages.create_draft_again, name="message-draft"),
    path("messages/<str:ulid>/removal/", sent_messages.create_removal, name="message-removal"),
    path("messages/<str:ulid>/answer/", answers.create_answer, name="message-answer"),
    path("thanks/", thanks.show_thanks, name="thanks"),
    path("thanks/<str:ulid>/said/", thanks.create_thanks_said, name="thanks-said"),
    path("undo/<str:token>/", outreach.create_undo, name="undo"),
    # Interviews: before, the day, after
    path("interviews/", interviews.show_interviews, name="interviews"),
    path("people/<str:ulid>/interviews/new/", interviews.create_interview, name="interview-new"),
    path("interviews/<str:ulid>/", interviews.show_interview, name="interview"),
    path("interviews/<str:ulid>/edit/", interviews.edit_interview, name="interview-edit"),
    path("interviews/<str:ulid>/calendar.ics", interviews.download_calendar, name="interview-ics"),
    path("interviews/<str:ulid>/absence/", interviews.create_absence, name="interview-absence"),
    path(
        "interviews/<str:ulid>/employment/", interviews.save_employment, name="interview-employment"
    ),
    path("interviews/<str:ulid>/plan/", plans.add_to_plan, name="interview-plan"),
    path("interviews/<str:ulid>/plan/<str:question>/place/", plans.change_place, name="plan-place"),
    path(
        "interviews/<str:ulid>/plan/<str:question>/minutes/",
        plans.change_minutes,
        name="plan-minutes",
    ),
    path(
        "interviews/<str:ulid>/plan/<str:question>/removal/",
        plans.create_removal,
        name="plan-removal",
    ),
    path(
        "interviews/<str:ulid>/plan/<str:question>/asked/",
        interview_days.create_asked,
        name="plan-asked",
    ),
    path("interviews/<str:ulid>/day/", interview_days.show_day, name="interview-day"),
    path("interviews/<str:ulid>/notes/", interview_days.save_notes, name="interview-notes"),
    path("interviews/<str:ulid>/debrief/", debriefs.show_debrief, name="interview-debrief"),
    # Questions
    path("questions/", plans.show_questions, name="questions"),
    path("questions/<str:ulid>/removal/", plans.remove_own_question, name="question-removal"),
    # The look
    path("style/", style.show_style, name="style"),
]
