"""This file is the table of contents: every page, grouped by noun, in one list."""

from __future__ import annotations

from django.urls import path

from askwell.web.views import (
    answers,
    backups,
    bring,
    debriefs,
    duplicates,
    exports,
    interactions,
    interview_days,
    interviews,
    locked,
    messages,
    organizations,
    outreach,
    people,
    person,
    phrases,
    pitch_practice,
    pitches,
    plans,
    quick_add,
    referrals,
    sample,
    search,
    sent_messages,
    settings,
    steps,
    style,
    thanks,
    today,
    versions,
    welcome,
)
from askwell.web.views import bin as bin_pages

urlpatterns = [
    # Local mode, not signed in
    path("locked/", locked.show_locked, name="locked"),
    # Today, welcome, settings
    path("", today.show_today, name="today"),
    path("steps/<str:key>/snooze/", steps.create_snooze, name="step-snooze"),
    path("steps/<str:key>/dismissal/", steps.create_dismissal, name="step-dismiss"),
    path("steps/<str:key>/return/", steps.create_return, name="step-return"),
    path("welcome/", welcome.show_welcome, name="welcome"),
    path("welcome/list/hiding/", welcome.create_hiding, name="starting-hide"),
    path("welcome/list/showing/", welcome.create_showing, name="starting-show"),
    path("settings/", settings.show_settings, name="settings"),
    path("settings/fields/", settings.add_field, name="field-new"),
    path("settings/fields/<str:ulid>/status/", settings.save_field_status, name="field-status"),
    # People: the list, one of them, the bin
    path("people/", people.show_people, name="people"),
    path("people/new/", people.create_new_person, name="person-new"),
    path("people/quick/", quick_add.add_quickly, name="quick-add"),
    path("people/selection/", people.change_selection, name="people-selection"),
    path(
        "people/selection/<str:token>/undo/", people.undo_selection, name="people-selection-undo"
    ),
    path("people/<str:ulid>/", person.show_person, name="person"),
    path("people/<str:ulid>/edit/", person.edit_person, name="person-edit"),
    path("people/<str:ulid>/why/", person.save_why, name="person-why"),
    path("people/<str:ulid>/wanted/", person.save_wanted, name="person-wanted"),
    path("people/<str:ulid>/bin/", person.create_bin_entry, name="person-bin"),
    path("people/<str:ulid>/restoration/", person.create_restoration, name="person-restore"),
    path("people/<str:ulid>/interactions/", interactions.create_interaction, name="person-log"),
    path("people/<str:ulid>/favours/", interactions.create_favour, name="person-favours"),
    path("people/<str:ulid>/ties/", person.create_tie, name="person-ties"),
    path("ties/<str:ulid>/removal/", person.create_tie_removal, name="tie-removal"),
    path(
        "interactions/<str:ulid>/removal/",
        interactions.create_interaction_removal,
        name="interaction-removal",
    ),
    path("bin/", bin_pages.show_bin, name="bin"),
    path("bin/restoration/", bin_pages.create_restorations, name="bin-restoration"),
    path("bin/erasure/", bin_pages.create_erasure, name="bin-erasure"),
    path("search/", search.show_search, name="search"),
    # People who may be one
    path("duplicates/", duplicates.show_duplicates, name="duplicates"),
    path("duplicates/certain/", duplicates.create_certain_merges, name="duplicates-certain"),
    path("duplicates/comparison/", duplicates.create_comparison, name="duplicates-comparison"),
    path("duplicates/progress/", duplicates.show_comparison, name="duplicates-progress"),
    path("duplicates/<str:ulid>/merge/", duplicates.create_merge, name="duplicates-merge"),
    path(
        "duplicates/<str:ulid>/difference/",
        duplicates.create_difference,
        name="duplicates-difference",
    ),
    path("duplicates/<str:ulid>/later/", duplicates.create_delay, name="duplicates-later"),
    path("duplicates/<str:ulid>/question/", duplicates.create_question, name="duplicates-question"),
    path("merges/<str:ulid>/parting/", duplicates.create_parting, name="merge-parting"),
    path("merges/parting/<str:token>/", duplicates.create_partings, name="merges-parting"),
    # Organizations
    path("organizations/", organizations.show_organizations, name="organizations"),
    path("organizations/<str:ulid>/", organizations.show_organization, name="organization"),
    path(
        "organizations/<str:ulid>/edit/", organizations.edit_organization, name="organization-edit"
    ),
    # Outreach: the board, letters, answers, referrals, thanks
    path("outreach/", outreach.show_outreach, name="outreach"),
    path("people/<str:ulid>/stage/", outreach.save_stage, name="person-stage"),
    path("people/<str:ulid>/answer/", answers.create_person_answer, name="person-answer"),
    path("people/<str:ulid>/messages/new/", messages.create_letter, name="message-new"),
    path(
        "people/<str:ulid>/messages/review/", messages.review_letter_so_far, name="message-review"
    ),
    path("people/<str:ulid>/referrals/new/", referrals.create_referral, name="referral-new"),
    path("people/<str:ulid>/chain/", referrals.show_chain, name="person-chain"),
    path("referrals/", referrals.show_referral_asks, name="referral-asks"),
    path("referrals/<str:ulid>/status/", referrals.save_referral_status, name="referral-status"),
    path(
        "referrals/<str:ulid>/removal/", referrals.create_referral_removal, name="referral-removal"
    ),
    path("messages/<str:ulid>/", messages.show_letter, name="message"),
    path("messages/<str:ulid>/sent/", sent_messages.create_sent, name="message-sent"),
    path("messages/<str:ulid>/draft/", sent_messages.create_draft_again, name="message-draft"),
    path("messages/<str:ulid>/removal/", sent_messages.remove_draft, name="message-removal"),
    path(
        "messages/<str:ulid>/restoration/",
        sent_messages.restore_thrown_away,
        name="message-restoration",
    ),
    path("messages/<str:ulid>/versions/", versions.show_versions, name="message-versions"),
    path(
        "messages/<str:ulid>/versions/<int:number>/return/",
        versions.create_return_of_version,
        name="message-version-return",
    ),
    path("messages/<str:ulid>/letter.eml", versions.download_letter, name="message-file"),
    path("phrases/", phrases.show_phrases, name="phrases"),
    path("phrases/<str:ulid>/", phrases.save_phrase, name="phrase"),
    path("phrases/<str:ulid>/removal/", phrases.create_phrase_removal, name="phrase-removal"),
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
    path("interviews/<str:ulid>/day/", interview_days.show_interview_day, name="interview-day"),
    path("interviews/<str:ulid>/notes/", interview_days.save_notes, name="interview-notes"),
    path("interviews/<str:ulid>/debrief/", debriefs.show_debrief, name="interview-debrief"),
    # Questions
    path("questions/", plans.show_questions, name="questions"),
    path("questions/<str:ulid>/removal/", plans.remove_own_question, name="question-removal"),
    # The pitch: said, written, practised
    path("pitch/", pitches.show_pitch, name="pitch"),
    path("pitch/new/", pitches.write_new_pitch, name="pitch-new"),
    path("pitch/review/", pitches.review_pitch_so_far, name="pitch-review"),
    path("pitch/<str:ulid>/", pitches.show_pitch, name="pitch-one"),
    path("pitch/<str:ulid>/words/", pitches.write_pitch_words, name="pitch-words"),
    path("pitch/<str:ulid>/findings/", pitches.save_left_findings, name="pitch-findings"),
    path("pitch/<str:ulid>/removal/", pitches.create_pitch_removal, name="pitch-removal"),
    path("pitch/<str:ulid>/return/", pitches.create_pitch_return, name="pitch-return"),
    path("pitch/<str:ulid>/erasure/", pitches.create_pitch_erasure, name="pitch-erasure"),
    path("pitch/<str:ulid>/practice/", pitch_practice.practise_aloud, name="pitch-practice"),
    path(
        "pitch/wordings/<str:ulid>/restoration/",
        pitches.create_wording_restoration,
        name="pitch-wording-restoration",
    ),
    path(
        "pitch/practices/<str:ulid>/removal/",
        pitch_practice.create_run_removal,
        name="pitch-run-removal",
    ),
    # Bring and take
    path("bring/", bring.show_bring, name="bring"),
    path("bring/files/", bring.create_upload, name="import-upload"),
    path("bring/export/<str:format>/", exports.download_export, name="export"),
    path("bring/backups/", backups.show_backups, name="backups"),
    path("bring/backups/new/", backups.create_backup, name="backup-new"),
    path("bring/backups/<str:name>/file/", backups.download_backup, name="backup-file"),
    path(
        "bring/backups/<str:name>/restoration/",
        backups.create_restoration_of_backup,
        name="backup-restoration",
    ),
    path("bring/erasure/", backups.create_erasure_of_everything, name="erasure"),
    path("bring/<str:ulid>/", bring.show_upload, name="import-preview"),
    path("bring/<str:ulid>/run/", bring.create_import_run, name="import-run"),
    path("bring/<str:ulid>/progress/", bring.show_import_progress, name="import-progress"),
    path("bring/<str:ulid>/undo/", bring.create_import_undo, name="import-undo"),
    path("bring/<str:ulid>/removal/", bring.create_import_removal, name="import-discard"),
    path("sample/", sample.create_sample, name="sample"),
    path("sample/removal/", sample.create_sample_removal, name="sample-removal"),
    # The look
    path("style/", style.show_style, name="style"),
]
