"""This file words a few records of each kind, so that a preview can be looked over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askwell.domain.importing import FieldChange
from askwell.domain.people import ContactKind
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.actions.import_plan import Example, ImportPlan, KnownChange
    from askwell.domain.merging import Change

MOST_LOOKS = 120
MOST_SHOWN = 120
"""Letters of a value; a note may be long."""


def describe_looks(plan: ImportPlan) -> list[dict[str, Any]]:
    """Return the examples of a plan as they are stored with its batch."""
    return [
        {
            "name": example.draft.full_name,
            "work": ", ".join(filter(None, (example.draft.title, example.draft.organization))),
            "verdict": example.verdict.value,
            "because": _explain(example),
            "changes": [
                [one.name, one.before, one.after]
                for one in (describe_changes(example.change) if example.change else ())
            ],
        }
        for example in plan.examples[:MOST_LOOKS]
    ]


def describe_changes(change: KnownChange) -> tuple[FieldChange, ...]:
    """Return what a record changes about a known person, field by field, in words."""
    return tuple(_list_changes(change))


def _explain(example: Example) -> str:
    if example.match is None:
        return ""
    if example.is_in_bin:
        return _("In your bin, so left there. You can restore them from it.")
    return _name_reason(example.match.by, is_earlier=example.match.person < 0)


def _name_reason(by: str, *, is_earlier: bool) -> str:
    if is_earlier:
        reasons = {
            ContactKind.EMAIL: _("Same e-mail as an earlier record."),
            ContactKind.PROFILE: _("Same profile as an earlier record."),
            ContactKind.PHONE: _("Same phone as an earlier record."),
        }
        return reasons.get(by, _("Same name and organization as an earlier record."))  # type: ignore[call-overload, no-any-return]
    reasons = {
        ContactKind.EMAIL: _("Same e-mail as someone you have."),
        ContactKind.PROFILE: _("Same profile as someone you have."),
        ContactKind.PHONE: _("Same phone as someone you have."),
    }
    return reasons.get(by, _("Same name and organization as someone you have."))  # type: ignore[call-overload, no-any-return]


def _list_changes(change: KnownChange) -> Iterator[FieldChange]:
    for one in change.fields:
        yield FieldChange(_name_field(one), _write_words(one.before), _write_words(one.after))
    kinds = {
        "email": _("e-mail"),
        "phone": _("phone"),
        "profile": _("profile"),
        "site": _("site"),
        "address": _("address"),
    }
    for contact in change.contacts:
        yield FieldChange(kinds[contact.kind], "", contact.value)
    if change.circles:
        yield FieldChange(_("circles"), "", ", ".join(change.circles))
    if change.tags:
        yield FieldChange(_("tags"), "", ", ".join(change.tags))


def _name_field(change: Change) -> str:
    names = {
        "given": _("given name"),
        "additional": _("middle name"),
        "family": _("family name"),
        "prefix": _("form of address"),
        "suffix": _("after the name"),
        "nickname": _("also called"),
        "organization": _("organization"),
        "title": _("title"),
        "pronouns": _("pronouns"),
        "location": _("location"),
        "time_zone": _("time zone"),
        "birthday": _("birthday"),
        "met_on": _("when you met"),
        "how_met": _("how you met"),
        "notes": _("notes"),
    }
    return names[change.field]


def _write_words(value: object) -> str:
    text = "" if value is None else str(value)
    return text if len(text) <= MOST_SHOWN else text[:MOST_SHOWN] + "…"
