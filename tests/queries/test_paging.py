"""This file is a long list read page by page, onward and back, in every order."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from askwell.queries.paging import Cursor, Order, take_page
from askwell.records.models import Person

ORDERS = [
    Order(column="sort_name"),
    Order(column="sort_name", is_descending=True),
    Order(column="last_contact_on"),
    Order(column="last_contact_on", is_descending=True),
]


@pytest.fixture
def rows(owner):
    Person.objects.bulk_create(
        [
            Person(
                owner=owner,
                full_name=str(n),
                sort_name=f"{n // 3:02}.x",
                last_contact_on=date(2026, 1, 1) + timedelta(days=n // 2) if n % 3 else None,
            )
            for n in range(23)
        ]
    )
    return Person.objects.filter(owner=owner)


@pytest.mark.parametrize("limit", [1, 4, 22, 23, 24])
@pytest.mark.parametrize("order", ORDERS)
def test_onward_and_back_show_the_same_rows(rows, order, limit):
    pages, cursor = [], None
    while True:
        page = take_page(rows, order=order, cursor=cursor, limit=limit)
        pages.append([row.pk for row in page.rows])
        if not page.after:
            break
        cursor = Cursor.read(page.after)
    back = []
    while page.before:
        page = take_page(rows, order=order, cursor=Cursor.read(page.before), limit=limit)
        back.append([row.pk for row in page.rows])

    assert sorted(pk for shown in pages for pk in shown) == sorted(
        rows.values_list("pk", flat=True)
    )
    assert back == pages[-2::-1]


def test_rows_without_a_value_come_last_either_way(rows):
    for order in ORDERS[2:]:
        page = take_page(rows, order=order, cursor=None, limit=99)
        days = [row.last_contact_on for row in page.rows]
        assert None not in days[:15]
        assert days[15:] == [None] * 8


@pytest.mark.parametrize("text", ["", "a", "c.1.x", "a..x", "a.-1.x", "a.1e3.x", "a." + "9" * 30])
def test_nonsense_is_no_cursor(text):
    assert Cursor.read(text) is None


def test_a_cursor_reads_what_it_wrote():
    cursor = Cursor(value="o'brien. ana", row_id=7, is_backward=True)

    assert Cursor.read(cursor.write()) == cursor


@pytest.mark.parametrize("text", ["a.1.not a day", "a.1.2026-13-01"])
def test_a_cursor_of_another_order_never_breaks_the_page(rows, text):
    order = Order(column="last_contact_on")

    assert take_page(rows, order=order, cursor=Cursor.read(text), limit=5).rows is not None
