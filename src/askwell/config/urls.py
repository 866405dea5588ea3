"""This file is the table of contents: every page, grouped by noun, in one list."""

from __future__ import annotations

from django.urls import path

from askwell.web.views import debriefs, interview_days, interviews, locked, plans, style

urlpatterns = [
    # Local mode, not signed in
    path("locked/", locked.show_locked, name="locked"),
    # Interviews: before, the day, after
    path("interviews/", interviews.show_interviews, name="interviews"),
    path(
        "people/<str:ulid>/interviews/new/", interviews.create_interview, name="interview-new"
    ),
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
