"""This file fills a home with any rows its tables allow, drawn column by column from the models."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import IntegrityError, models, transaction
from hypothesis import strategies as st

from askwell.domain.people import Circle
from askwell.records.models import CareerField, CircleMembership, Person, Profile, Tag
from askwell.records.portable import PORTABLE, PROFILE_COLUMNS
from askwell.records.search import index_people
from properties.texts import make_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

    from askwell.records.models import User
    from askwell.records.portable import PortableNoun

MOST_ROWS = 3
MOST_COLUMNS = 5
"""Columns of a row that are drawn; the others hold as little as they may."""
_NUMBER = 2_147_483_647
_LONGEST = 3_000
_DAYS = st.dates(min_value=date(1, 1, 1))
_MOMENTS = st.datetimes(
    min_value=datetime(1900, 1, 1), max_value=datetime(9998, 1, 1), timezones=st.just(UTC)
)
# Nobody edits anything after the moment a test happens.
_PAST = st.datetimes(
    min_value=datetime(1990, 1, 1), max_value=datetime(2026, 11, 20), timezones=st.just(UTC)
)
# What doors let in: `domain.time_zones` refuses any other name.
_ZONES = ["UTC", "Europe/London", "Asia/Kathmandu", "America/Argentina/Buenos_Aires"]
_PLAIN = st.none() | st.booleans() | st.integers(-9, 99_999) | make_text(most=90)
_LINES = st.lists(make_text(most=90), max_size=3)
_NUMBERS = st.dictionaries(make_text(most=20), st.integers(0, 99), max_size=2)
_JSON = st.recursive(
    _PLAIN,
    lambda part: st.lists(part, max_size=2) | st.dictionaries(make_text(most=20), part, max_size=2),
    max_leaves=4,
)


def draw_home(draw: Callable[[SearchStrategy[Any]], Any], owner: User) -> None:
    """Write rows of every noun that leaves with an archive, and a profile."""
    made: dict[type[models.Model], list[Any]] = {}
    for noun in PORTABLE:
        rows = made[noun.model] = []
        for _ in range(draw(st.integers(0 if noun.name != "people" else 1, MOST_ROWS))):
            row = draw_row(draw, owner, noun, made)
            if row is not None:
                rows.append(row)
    for person in made[Person]:
        _draw_lists(draw, person, made)
    _draw_profile(draw, owner)
    index_people([person.pk for person in made[Person]])


def draw_row(
    draw: Callable[[SearchStrategy[Any]], Any],
    owner: User,
    noun: PortableNoun,
    made: dict[type[models.Model], list[Any]],
) -> Any:
    """Write one row, or none when what it must point to, or its uniqueness, does not allow it."""
    columns = [column for column in noun.columns if column.name != "ulid"]
    chosen = draw(st.sets(st.sampled_from([c.name for c in columns]), max_size=MOST_COLUMNS))
    values: dict[str, Any] = {}
    for column in columns:
        if isinstance(column, models.ForeignKey):
            known = made.get(column.related_model, [])
            if not known and not column.null:
                return None
            is_asked = known and (column.name in chosen or not column.null)
            values[column.name] = draw(st.sampled_from(known)) if is_asked else None
        elif column.name in chosen or not (column.null or column.has_default() or column.blank):
            values[column.name] = draw(make_column(column))
    try:
        with transaction.atomic():
            return noun.model.objects.create(owner=owner, **values)
    except IntegrityError:
        return None


def make_column(column: Any) -> SearchStrategy[Any]:
    """Return what a column may hold."""
    return st.none() | _make_filled(column) if column.null else _make_filled(column)


def fill_home(owner: User) -> None:
    """Write one row of every noun, and a profile, every column of them filled to the brim."""
    other = Person.objects.create(owner=owner, full_name="Alan", sort_name="alan")
    made: dict[Any, Any] = {}
    for noun in PORTABLE:
        links = {n: made.get(noun.model._meta.get_field(n).related_model) for n in noun.links}
        if noun.name == "ties":
            links["knows"] = other
        elif noun.name == "referrals":
            links["given_by"] = other
        elif noun.name == "research_notes":
            links["organization"] = None
        columns = [c for c in noun.columns if c.name not in {"ulid", *noun.links}]
        values = {column.name: _fill_column(column) for column in columns}
        made[noun.model] = noun.model.objects.create(owner=owner, **values, **links)
    profile = {name: _fill_column(Profile._meta.get_field(name)) for name in PROFILE_COLUMNS}
    Profile.objects.filter(user=owner).update(**profile)


def _make_filled(column: Any) -> SearchStrategy[Any]:  # noqa: PLR0911 - one a kind of column
    if column.name in {"created_at", "edited_at"}:
        return _PAST
    if isinstance(column, models.DateTimeField):
        return _MOMENTS
    if isinstance(column, models.DateField):
        return _DAYS
    if isinstance(column, models.BooleanField):
        return st.booleans()
    if isinstance(column, models.IntegerField):
        return st.integers(*_find_bounds(column))
    if isinstance(column, models.JSONField):
        is_list = isinstance(column.get_default(), list)
        return (
            st.lists(_JSON, max_size=3)
            if is_list
            else st.dictionaries(make_text(most=20), _JSON, max_size=3)
        )
    if column.name.endswith("time_zone"):
        return st.sampled_from(["", *_ZONES] if column.blank else _ZONES)
    if column.choices:
        words = [value for value, _label in column.flatchoices]
        return st.sampled_from(["", *words] if column.blank else words)
    return make_text(most=column.max_length or _LONGEST, least=0 if column.blank else 1)


def _fill_column(column: Any) -> Any:  # noqa: PLR0911 - as above
    if isinstance(column, models.DateTimeField):
        return datetime(9998, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)
    if isinstance(column, models.DateField):
        return date(9999, 12, 31)
    if isinstance(column, models.BooleanField):
        return True
    if isinstance(column, models.IntegerField):
        return _find_bounds(column)[1]
    if isinstance(column, models.JSONField):
        return ["🙂", {"a": [None, True]}] if isinstance(column.get_default(), list) else {"": "🙂"}
    if column.name.endswith("time_zone"):
        return _ZONES[-1]
    if column.choices:
        return list(column.flatchoices)[-1][0]
    return ("=🙂\nש" * 1_000)[: column.max_length or _LONGEST]


def _find_bounds(column: Any) -> tuple[int, int]:
    least = [v.limit_value for v in column.validators if isinstance(v, MinValueValidator)]
    most = [v.limit_value for v in column.validators if isinstance(v, MaxValueValidator)]
    is_small = isinstance(column, models.PositiveSmallIntegerField)
    return max([0, *least]), min([32_767 if is_small else _NUMBER, *most])


def _draw_lists(
    draw: Callable[[SearchStrategy[Any]], Any], person: Any, made: dict[Any, list[Any]]
) -> None:
    for circle in draw(st.sets(st.sampled_from(list(Circle)), max_size=2)):
        CircleMembership.objects.create(person=person, circle=circle)
    for rows, model in ((person.tags, Tag), (person.fields, CareerField)):
        if made[model]:
            rows.set(draw(st.lists(st.sampled_from(made[model]), max_size=2)))


def _draw_profile(draw: Callable[[SearchStrategy[Any]], Any], owner: User) -> None:
    profile = Profile.objects.get(user=owner)
    for name in sorted(draw(st.sets(st.sampled_from(PROFILE_COLUMNS), max_size=MOST_COLUMNS))):
        column = Profile._meta.get_field(name)
        # Pages and commands write only these; what an archive may hold is tried elsewhere.
        told = {"own_addresses": _LINES, "background": _LINES, "pacing": _NUMBERS}
        setattr(profile, name, draw(told[name] if name in told else make_column(column)))
    profile.save()
