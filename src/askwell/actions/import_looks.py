"""This file words a few records of each kind, so that a preview can be looked over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.people import ContactKind
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.actions.import_plan import Example, ImportPlan, KnownChange


def describe_looks(plan: ImportPlan) -> list[dict[str, str]]:
    """Return the examples of a plan as they are stored with its batch."""
    return [
        {
            "name": example.draft.full_name,
            "work": ", ".join(filter(None, (example.draft.title, example.draft.organization))),
            "verdict": example.verdict.value,
            "because": _explain(example),
        }
        for example in plan.examples
    ]


def _explain(example: Example) -> str:
    if example.match is None:
        return ""
    if example.is_in_bin:
        return _("In your bin, so left there. You can restore them from it.")
    is_earlier = example.match.person < 0
    why = _name_reason(example.match.by, is_earlier=is_earlier)
    if example.change is None:
        return why
    news = ", ".join(dict.fromkeys(_name_news(example.change)))
    return _("{why} New: {news}.").format(why=why, news=news)


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


def _name_news(change: KnownChange) -> Iterator[str]:
    names = {
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
    for one in change.fields:
        yield names.get(one.field, _("parts of the name"))
    kinds = {
        "email": _("e-mail"),
        "phone": _("phone"),
        "profile": _("profile"),
        "site": _("site"),
        "address": _("address"),
    }
    for contact in change.contacts:
        yield kinds[contact.kind]
    if change.circles:
        yield _("circles")
    if change.tags:
        yield _("tags")
