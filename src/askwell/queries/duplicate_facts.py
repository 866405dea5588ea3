"""This file is what two people who may be one have beside their fields: it is kept of both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F

from askwell.records.models import (
    Advice,
    CircleMembership,
    ContactPoint,
    Interaction,
    Interview,
    Message,
    Person,
    Thanks,
)


@dataclass(frozen=True, slots=True)
class History:
    """How much happened with somebody."""

    interviews: int = 0
    messages: int = 0
    contacts: int = 0
    advice: int = 0
    thanks: int = 0

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing happened yet."""
        return not any((self.interviews, self.messages, self.contacts, self.advice, self.thanks))


@dataclass(frozen=True, slots=True)
class KeptLine:
    """What both have of one kind, value by value; nothing of it is lost."""

    kind: str
    values: tuple[str, ...]
    is_shared: bool = False


_COUNTED: dict[str, Any] = {
    "interviews": Interview,
    "messages": Message,
    "contacts": Interaction,
    "advice": Advice,
    "thanks": Thanks,
}


def load_histories(first: int, second: int) -> dict[int, History]:
    """Count what happened with each of two people, in one query for both."""
    counts: dict[int, dict[str, int]] = {first: {}, second: {}}
    parts = [
        model.objects.filter(person__in=[first, second])
        .values(of=F("person"))
        .annotate(many=Count("id"))
        .values_list("of", "many")
        for model in _COUNTED.values()
    ]
    for name, rows in zip(_COUNTED, parts, strict=True):
        for person, many in rows:
            counts[person][name] = many
    return {person: History(**of) for person, of in counts.items()}


def load_kept_lines(first: int, second: int) -> tuple[KeptLine, ...]:
    """Return contacts, circles and tags of both, each value once."""
    both = [first, second]
    points = ContactPoint.objects.filter(person__in=both).order_by("person_id", "id")
    by_kind: dict[str, dict[str, tuple[str, set[int]]]] = {}
    for person, kind, value, normalized in points.values_list(
        "person_id", "kind", "value", "normalized"
    ):
        shown = by_kind.setdefault(kind, {})
        shown.setdefault(normalized or value.casefold(), (value, set()))[1].add(person)
    circles = CircleMembership.objects.filter(person__in=both).values_list("circle", "person_id")
    tags = Person.tags.through.objects.filter(person__in=both)
    lines = [_make_line(kind, list(values.values())) for kind, values in by_kind.items()]
    lines.append(_make_line("circle", _gather(circles.order_by("id"))))
    named = tags.values_list("tag__name", "person_id").order_by("tag__name")
    lines.append(_make_line("tag", _gather(named)))
    return tuple(line for line in lines if line.values)


def _gather(rows: Any) -> list[tuple[str, set[int]]]:
    found: dict[str, set[int]] = {}
    for value, person in rows:
        found.setdefault(value, set()).add(person)
    return list(found.items())


def _make_line(kind: str, values: list[tuple[str, set[int]]]) -> KeptLine:
    shared = bool(values) and all(len(people) > 1 for _value, people in values)
    return KeptLine(kind, tuple(value for value, _people in values), shared)
