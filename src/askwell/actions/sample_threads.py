"""This file writes what runs between the people of the invented network: talks, letters, names."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from askwell.domain.interviews import InterviewStatus
from askwell.domain.letter_words import MessageKind
from askwell.domain.outreach import MessageStatus, StepReply
from askwell.domain.pacing import find_cadence, next_contact_on, read_pacing
from askwell.domain.pitch import count_spoken_words
from askwell.domain.question_bank import list_bank
from askwell.domain.sample.letters import LETTERS
from askwell.domain.sample.pitches import PITCHES
from askwell.domain.sample.talks import OWN_QUESTIONS, TALKS
from askwell.domain.sample.threads import ADVICE, CONTACTS, FAVOURS, REFERRALS, THANKS, TIES
from askwell.records.models import (
    Advice,
    Evaluation,
    Favour,
    Interaction,
    Interview,
    Message,
    Pitch,
    PitchRun,
    PitchVersion,
    PlannedQuestion,
    Profile,
    Question,
    Referral,
    StepAnswer,
    Thanks,
    Tie,
)

if TYPE_CHECKING:
    from askwell.actions.sample_writing import SampleWriter
    from askwell.domain.sample.values import SampleTalk


def write_threads(writer: SampleWriter) -> None:
    """Write talks, then all that refers to them."""
    profile = Profile.objects.get(user=writer.batch.owner)
    zone = ZoneInfo(profile.time_zone)
    talks = {talk.key: _write_talk(writer, talk, zone) for talk in TALKS}
    letters = _write_letters(writer)
    _write_contacts(writer)
    _write_names_and_favours(writer, talks)
    _write_thanks(writer, talks, letters)
    for text in OWN_QUESTIONS:
        Question.objects.create(**writer.owned, theme="own", text=text)
    _write_pitches(writer, zone)
    _snooze_some(writer, talks)
    _write_contact_dates(writer, profile)


def _write_talk(writer: SampleWriter, talk: SampleTalk, zone: ZoneInfo) -> Interview:
    day = writer.today - timedelta(days=talk.ago)
    row = Interview.objects.create(
        **writer.owned,
        person=writer.people[talk.who],
        field=writer.fields[talk.field],
        organization=writer.places[talk.place],
        starts_at=datetime.combine(day, time(talk.hour), zone).astimezone(UTC),
        minutes=talk.minutes,
        my_time_zone=zone.key,
        their_time_zone=talk.their_zone,
        format=talk.format,
        place=talk.where,
        status=InterviewStatus.DONE if talk.is_done else InterviewStatus.SCHEDULED,
        notes=talk.notes,
    )
    bank = {question.id: question for question in list_bank()}
    for position, one in enumerate(talk.answers, start=1):
        asked = bank[one.question]
        PlannedQuestion.objects.create(
            **writer.owned,
            interview=row,
            position=position,
            question=asked.id,
            theme=asked.theme,
            text=asked.text,
            minutes=asked.minutes,
            is_asked=bool(one.answer),
            answer=one.answer,
        )
    if talk.verdict:
        verdict = {name: getattr(talk.verdict, name) for name in talk.verdict.__slots__}
        Evaluation.objects.create(**writer.owned, interview=row, evaluated_on=day, **verdict)
    if talk.ago >= 0:
        writer.note_contact(talk.who, day)
    return row


def _write_letters(writer: SampleWriter) -> dict[tuple[str, str], Message]:
    thanks: dict[tuple[str, str], Message] = {}
    for letter in LETTERS:
        sent_on = writer.day(letter.sent_ago)
        row = Message.objects.create(
            **writer.owned,
            person=writer.people[letter.to],
            kind=letter.kind,
            channel=letter.channel,
            subject=letter.subject,
            body=letter.body,
            status=MessageStatus.SENT if sent_on else MessageStatus.DRAFT,
            sent_on=sent_on,
            answer=letter.answer or "",
            answered_on=writer.day(letter.answered_ago) if letter.answer else None,
            nudges=0 if letter.nudge_ago is None else 1,
            last_nudge_on=writer.day(letter.nudge_ago),
        )
        if sent_on:
            writer.note_contact(letter.to, sent_on)
        if letter.kind == MessageKind.THANK_YOU:
            thanks[letter.to, letter.thanks_for] = row
    return thanks


def _write_contacts(writer: SampleWriter) -> None:
    for contact in CONTACTS:
        on = writer.today - timedelta(days=contact.ago)
        Interaction.objects.create(
            **writer.owned,
            person=writer.people[contact.who],
            kind=contact.kind,
            happened_on=on,
            summary=contact.summary,
        )
        writer.note_contact(contact.who, on)


def _write_names_and_favours(writer: SampleWriter, talks: dict[str, Interview]) -> None:
    talk_of = {talk.who: talks[talk.key] for talk in TALKS if talk.is_done}
    for named in REFERRALS:
        Referral.objects.create(
            **writer.owned,
            given_by=writer.people[named.by],
            person=writer.people[named.to],
            interview=talk_of.get(named.by) if "interview" in named.occasion else None,
            occasion=named.occasion,
            given_on=writer.today - timedelta(days=named.ago),
            status=named.status,
            told_on=writer.day(named.told_ago),
        )
    for advice in ADVICE:
        Advice.objects.create(
            **writer.owned,
            person=writer.people[advice.by],
            interview=talk_of.get(advice.by),
            text=advice.text,
            given_on=writer.today - timedelta(days=advice.ago),
            status=advice.status,
            acted_on=writer.day(advice.acted_ago),
            impact=advice.impact,
        )
    for favour in FAVOURS:
        Favour.objects.create(
            **writer.owned,
            person=writer.people[favour.who],
            kind=favour.kind,
            is_given=favour.is_given,
            what=favour.what,
            promised_on=writer.day(favour.promised_ago),
            due_on=None if favour.due_in is None else writer.day(-favour.due_in),
            done_on=writer.day(favour.done_ago),
        )
    for tie in TIES:
        Tie.objects.create(
            **writer.owned,
            person=writer.people[tie.who],
            knows=writer.people[tie.knows],
            how=tie.how,
            strength=tie.strength,
        )


def _write_thanks(
    writer: SampleWriter,
    talks: dict[str, Interview],
    letters: dict[tuple[str, str], Message],
) -> None:
    for owed in THANKS:
        talk = talks[owed.talk]
        Thanks.objects.create(
            **writer.owned,
            person=writer.people[owed.to],
            interview=talk,
            reason=owed.reason,
            owed_since=talk.starts_at + timedelta(minutes=talk.minutes),
            message=letters.get((owed.to, owed.talk)),
            thanked_on=writer.day(owed.thanked_ago),
        )


def _write_pitches(writer: SampleWriter, zone: ZoneInfo) -> None:
    def find_moment(ago: int) -> datetime:
        day = writer.today - timedelta(days=ago)
        return min(writer.now, datetime.combine(day, time(19), zone).astimezone(UTC))

    for known in PITCHES:
        pitch = Pitch.objects.create(
            **writer.owned, audience=known.audience, length=known.length, for_whom=known.for_whom
        )
        versions = [
            PitchVersion.objects.create(
                **writer.owned,
                pitch=pitch,
                number=number,
                written_at=find_moment(wording.ago),
                is_kept=True,
                **{name: getattr(wording.text, name) for name in wording.text.__slots__},
            )
            for number, wording in enumerate(known.wordings, start=1)
        ]
        for run in known.runs:
            said = versions[run.wording - 1]
            PitchRun.objects.create(
                **writer.owned,
                pitch=pitch,
                version=said,
                practised_at=find_moment(run.ago),
                seconds=run.seconds,
                words=count_spoken_words(said.text.said),
                feeling=run.feeling,
                note=run.note,
            )


def _snooze_some(writer: SampleWriter, talks: dict[str, Interview]) -> None:
    # So that Today opens with one step of each kind, and the rest can be seen coming back.
    siobhan, farah, dele = (writer.people[key] for key in ("siobhan", "farah", "dele"))
    for key, days in (
        (f"debrief:{talks['talk-hana'].ulid}", 1),
        (f"thank:{dele.thanks.get().ulid}", 1),
        (f"research-first:{farah.ulid}", 3),
        (f"research-first:{siobhan.ulid}", 3),
        (f"follow-referral:{siobhan.referred_by.get().ulid}", 3),
    ):
        StepAnswer.objects.create(
            **writer.owned, key=key, reply=StepReply.SNOOZED, until=writer.day(-days)
        )


def _write_contact_dates(writer: SampleWriter, profile: Profile) -> None:
    pacing = read_pacing(profile.pacing)
    for key, on in writer.last_contact.items():
        person = writer.people[key]
        cadence = find_cadence(person.closeness, person.cadence_days, pacing)
        person.last_contact_on = on
        person.keep_in_touch_on = next_contact_on(on, cadence)
        person.save(update_fields=["last_contact_on", "keep_in_touch_on"])
