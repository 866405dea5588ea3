"""This file is how a long list is read a page at a time: from a key onward, however long it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from django.core.exceptions import ValidationError
from django.db.models import Q

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import QuerySet


MOST_DIGITS = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """By which column, and which way; rows without a value come last either way."""

    column: str
    is_descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor:
    """The row a page begins after, or ends before; as text it is safe in an address."""

    value: str = ""
    row_id: int = 0
    is_backward: bool = False

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Return the cursor that `write` wrote, or None for anything else."""
        way, _, rest = text.partition(".")
        row_id, _, value = rest.partition(".")
        if way not in {"a", "b"} or not row_id.isdecimal() or len(row_id) > MOST_DIGITS:
            return None
        return cls(value=value[:300].replace("\0", ""), row_id=int(row_id), is_backward=way == "b")

    def write(self) -> str:
        """Return the cursor as text."""
        return f"{'b' if self.is_backward else 'a'}.{self.row_id}.{self.value}"


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of one page, and the cursors to go on from."""

    rows: tuple[Any, ...]
    before: str = ""
    after: str = ""


def take_page(rows: QuerySet[Any, Any], *, order: Order, cursor: Cursor | None, limit: int) -> Page:
    """Return the page after (or before) the cursor; at most two queries."""
    cursor = cursor if cursor and _fits(rows, order, cursor) else None
    is_backward = cursor is not None and cursor.is_backward
    found: list[Any] = []
    for part in _list_parts(rows, order, cursor):
        if len(found) <= limit:
            found += part[: limit + 1 - len(found)]
    has_more = len(found) > limit
    del found[limit:]
    if is_backward:
        found.reverse()
    has_before, has_after = (has_more, True) if is_backward else (cursor is not None, has_more)
    return Page(
        rows=tuple(found),
        before=_point_at(found[0], order, is_backward=True) if found and has_before else "",
        after=_point_at(found[-1], order, is_backward=False) if found and has_after else "",
    )


def _fits(rows: QuerySet[Any, Any], order: Order, cursor: Cursor) -> bool:
    # A cursor of another order is a place nowhere in this one.
    column = rows.model._meta.get_field(order.column)  # noqa: SLF001 - Django's documented way
    try:
        column.to_python(cursor.value or None)
    except ValidationError:
        return False
    return True


def _list_parts(
    rows: QuerySet[Any, Any], order: Order, cursor: Cursor | None
) -> Iterator[QuerySet[Any, Any]]:
    is_backward = cursor is not None and cursor.is_backward
    goes_down = order.is_descending != is_backward
    sign = "-" if goes_down else ""
    nullable = rows.model._meta.get_field(order.column).null  # noqa: SLF001 - Django's documented way
    valued = rows.filter(**{f"{order.column}__isnull": False}) if nullable else rows
    valued = valued.order_by(f"{sign}{order.column}", f"{sign}id")
    blank = rows.filter(**{order.column: None}).order_by(f"{sign}id") if nullable else None
    if cursor is None:
        parts = [valued, blank]
    elif cursor.value or not nullable:
        parts = [valued.filter(_pass_key(order.column, cursor, goes_down=goes_down))]
        parts += [] if is_backward else [blank]
    else:
        past = Q(id__lt=cursor.row_id) if goes_down else Q(id__gt=cursor.row_id)
        parts = [blank.filter(past) if blank is not None else None]
        parts += [valued] if is_backward else []
    yield from (part for part in parts if part is not None)


def _pass_key(column: str, cursor: Cursor, *, goes_down: bool) -> Q:
    sign = "lt" if goes_down else "gt"
    # The first half is what the index can seek to; the second leaves out ties already shown.
    return Q(**{f"{column}__{sign}e": cursor.value}) & (
        Q(**{f"{column}__{sign}": cursor.value}) | Q(**{f"id__{sign}": cursor.row_id})
    )


def _point_at(row: Any, order: Order, *, is_backward: bool) -> str:
    value = getattr(row, order.column)
    return Cursor(
        value="" if value is None else str(value), row_id=row.pk, is_backward=is_backward
    ).write()
