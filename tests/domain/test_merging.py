"""What a record adds to a person."""

from __future__ import annotations

from datetime import date

from askwell.domain.merging import (
    FILLED,
    Change,
    KnownWork,
    complete_name,
    find_filled,
    find_new_work,
    merge_drafts,
)
from askwell.domain.people import Circle, PersonDraft


def known(**values: object) -> tuple[object, ...]:
    return tuple(values.get(name, "") for name in FILLED)


def test_blanks_are_filled_and_words_stay():
    draft = PersonDraft(record=1, location="Leeds", notes="From the file", met_on=date(2025, 3, 12))

    changes = find_filled(draft, known(notes="Typed by hand", met_on=None))

    assert changes == [
        Change("location", "", "Leeds"),
        Change("met_on", None, date(2025, 3, 12)),
    ]


def test_half_a_name_is_never_put_beside_the_other_half():
    draft = PersonDraft(record=1, given="Grace", family="Hopper")

    assert find_filled(draft, known(given="Amazing Grace")) == []


def test_what_a_file_said_is_replaced_by_what_a_file_says_now():
    draft = PersonDraft(record=1, title="Rear admiral", organization="Navy")
    was = KnownWork("Commander", "Yale", came_from_file=True)

    assert find_new_work(draft, was, may_replace=True) == [
        Change("organization", "Yale", "Navy"),
        Change("title", "Commander", "Rear admiral"),
    ]
    assert find_new_work(draft, was, may_replace=False) == []


def test_what_a_person_typed_about_work_stays():
    draft = PersonDraft(record=1, title="Rear admiral", organization="Navy")
    typed = KnownWork("Commander", "Yale", came_from_file=False)

    assert find_new_work(draft, typed, may_replace=True) == []


def test_a_missing_title_is_filled_only_at_the_same_place():
    draft = PersonDraft(record=1, title="Rear admiral", organization="NAVY")

    here = KnownWork("", "Navy", came_from_file=False)
    elsewhere = KnownWork("", "Yale", came_from_file=False)

    assert find_new_work(draft, here, may_replace=True) == [Change("title", "", "Rear admiral")]
    assert find_new_work(draft, elsewhere, may_replace=True) == []


def test_two_records_of_one_person_become_one():
    first = PersonDraft(record=1, full_name="Ada Lovelace", circles=(Circle.FRIEND,))
    second = PersonDraft(
        record=2, full_name="Ada Lovelace", title="Analyst", circles=(Circle.FRIEND, Circle.OTHER)
    )

    merged = merge_drafts(first, second)

    assert (merged.record, merged.title) == (1, "Analyst")
    assert merged.circles == (Circle.FRIEND, Circle.OTHER)
    assert merge_drafts(merged, second) is merged


def test_a_name_in_one_piece_is_taken_apart_and_an_address_is_not():
    assert complete_name(PersonDraft(record=1, full_name="Ludwig van Beethoven")).family == (
        "van Beethoven"
    )
    assert complete_name(PersonDraft(record=1, full_name="a b@c.example")).family == ""
