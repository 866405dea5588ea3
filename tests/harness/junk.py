"""This file is what nobody would send on purpose: forms, addresses and queries full of junk."""

from __future__ import annotations

import inspect
import re
import sys
from functools import cache
from typing import TYPE_CHECKING

from django.urls import get_resolver

if TYPE_CHECKING:
    from random import Random
    from types import ModuleType

    from web.world import World

HUGE = "9" * 5_000
LONG = "Zaunkönig " * 20_000
NUMBERS = ["-1", "0", "3.5", "1e400", "NaN", "٣", "²", "99999999999", HUGE, "-" + HUGE, "0x10"]
DAYS = [
    "2026-13-45", "0000-00-00", "0001-01-01", "9999-12-31", "10000-01-01", "2026-02-30",
    "2026-11-23", "1800-01-01", "23/11/2026", "2026-W01", "20261123", "2026-11-23T25:61",
]  # fmt: skip
CLOCKS = ["24:00", "99:99", "09:30", "9", "09:30:00.000001", "-01:00"]
TEXTS = [
    "", " ",   "\t\r\n", "\r\nSet-Cookie: a=b", "\u202egnp.exe", "\ufeff", "e\u0301",
    "<script>alert(1)</script>", "{{ 7*7 }}{% debug %}", "'; DROP TABLE records_person; --", "%00",
    "../../etc/passwd", "//evil.example/", "javascript:alert(1)", "null", "[]", "{}", "true", "on",
    "Ada Lovelace", "grace@example.org", "mailto:", "http://", "https://[::1", "http://a:b:c/", "🙂",
    "+", "%", "\\", "\ud7ff", "\U0010ffff", LONG, "Mars/Base", f"2026-11-23~{HUGE[:30]}~{HUGE[:30]}", f"x~{HUGE[:30]}~a", "Europe/London", "Europe",
]  # fmt: skip
KEYS = [
    "01ARZ3NDEKTSV4RRFFQ69G5FAV",
    "0" * 26,
    "x" * 26,
    "../..",
    "-",
    "é",
    "a" * 3_000,
    "%00",
    "1",
]
WORDS = """yes no not_now no_answer bin tag other email linkedin invitation thank_you follow_up
    referral_ask wanted invited off mine theirs video phone sent given promised received note message
    job advice own organization opportunity person up down raised list day 1 2 3 5 30 name -name
    friend close linkedin vcard no_show cancelled done not_done"""


def write_form(random: Random, world: World, names: tuple[str, ...]) -> dict[str, str | list[str]]:
    """Return a form with some of these names and values of nobody's."""
    chosen = random.sample(names, random.randint(min(1, len(names)), len(names)))
    form: dict[str, str | list[str]] = {name: _pick_value(random, world) for name in chosen}
    if random.random() < 0.1:
        form[_pick_text(random)[:200] or "-"] = _pick_value(random, world)
    # A zero byte is refused before anything else is read, so it must not be everywhere.
    if names and random.random() < 0.05:
        form[random.choice(names)] = "a\x00b"
    if names and random.random() < 0.2:
        form[random.choice(names)] = [_pick_value(random, world) for _ in range(40)]
    return form


@cache
def find_names(route: str) -> tuple[str, ...]:
    """Return the names that the page of that route reads from forms and addresses."""
    view = next(p for p in get_resolver().url_patterns if p.name == route).callback
    home = sys.modules[inspect.unwrap(view).__module__]
    read = {name for module in (home, *_list_forms(home)) for name in _read_names(module)}
    return tuple(sorted(read | {"next", "version"}))


def _list_forms(module: ModuleType) -> list[ModuleType]:
    named = re.findall(
        r"from askwell\.web\.forms(?:\.(\w+))? import (?:(\w+) as)?", inspect.getsource(module)
    )
    return [
        sys.modules[f"askwell.web.forms.{one or other}"] for one, other in named if one or other
    ]


def _read_names(module: ModuleType) -> list[str]:
    source = inspect.getsource(module)
    asked = re.findall(r"""(?:\.get|\.getlist|POST|GET|data)[(\[]"([\w-]+)["]""", source)
    fields = re.findall(r"^    (\w+) = forms\.", source, flags=re.MULTILINE)
    named = re.findall(r""""(\w+)" (?:not )?in (?:request\.POST|data)""", source)
    formset = [f"contacts-0-{name}" for name in ("kind", "value", "label", "preferred")]
    counts = [f"contacts-{name}_FORMS" for name in ("TOTAL", "INITIAL")]
    return [*asked, *fields, *named, *(formset + counts if "ContactForms" in source else [])]


def write_arguments(random: Random, right: list[str]) -> list[str]:
    """Return what an address names: mostly what is there, at times nothing that could be."""
    return [
        word if random.random() < 0.7 else random.choice([*KEYS, *TEXTS[:20]]) for word in right
    ]


def _pick_value(random: Random, world: World) -> str:
    kinds = (NUMBERS, DAYS, CLOCKS, TEXTS, KEYS, WORDS.split(), _list_ids(world))
    return random.choice(random.choices(kinds, weights=(2, 2, 1, 4, 1, 5, 3))[0])


def _pick_text(random: Random) -> str:
    return random.choice(TEXTS)


def _list_ids(world: World) -> list[str]:
    rows = (
        world.person, world.organization, world.interview, world.message, world.thanks,
        world.referral, world.field, world.batch, world.interaction, world.tie,
    )  # fmt: skip
    return [row.ulid for row in rows]
