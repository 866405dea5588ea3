"""The shape of the repository, as STYLE.md and CONTRIBUTING.md promise it."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from harness.source import (
    PACKAGE,
    ROOT,
    TEMPLATES,
    list_functions,
    list_modules,
    name_file,
    parse_module,
)

if TYPE_CHECKING:
    from pathlib import Path

LONGEST_FILE = 300
LONGEST_FUNCTION = 60
# It answers when nothing else works: no shell, no language, no row can be asked for.
LAST_RESORT = "500.html"
# The same in every language.
PROPER_NAMES = {
    "Askwell",
    "skwell",
    "CSV",
    "Google",
    "JSON",
    "LinkedIn",
    "Markdown",
    "Outlook",
    "vCard",
}
# The same door in every folder: a command, a reader, a writer.
SHARED_NAMES = {"command", "read", "write", "main"}


def test_a_module_says_what_it_is():
    wrong = [
        name_file(file)
        for file in list_modules()
        if file.name != "__init__.py"
        and not (ast.get_docstring(parse_module(file)) or "").startswith("This file ")
    ]

    assert wrong == []


def test_a_file_is_one_idea():
    long = {
        name_file(file): lines
        for file in list_modules()
        if (lines := len(file.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }

    assert long == {}


def test_a_function_fits_on_a_screen():
    long = {
        f"{name_file(file)} {function.name}": lines
        for file in list_modules()
        for function in list_functions(file)
        if (lines := function.end_lineno - function.lineno + 1) > LONGEST_FUNCTION
    }

    assert long == {}


def test_a_public_function_has_a_name_of_its_own():
    places = defaultdict(list)
    for file in list_modules():
        for node in parse_module(file).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                places[node.name].append(name_file(file))

    twice = {
        name: files for name, files in places.items() if len(files) > 1 and name not in SHARED_NAMES
    }
    assert twice == {}


def test_nothing_is_left_to_be_written():
    unfinished = [
        f"{name_file(file)}:{number}"
        for file in list_modules()
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"\b(TODO|FIXME|XXX|NotImplementedError)\b", line)
    ]

    assert unfinished == []


def test_only_the_doors_ask_the_clock():
    asking = [
        f"{name_file(file)}:{node.lineno}"
        for file in list_modules()
        if file.parent.name != "config"
        for node in ast.walk(parse_module(file))
        if isinstance(node, ast.Call)
        and re.search(
            r"(^|\.)(datetime|timezone|date)\.(now|today|utcnow|localdate|localtime)$",
            ast.unparse(node.func),
        )
        and not (node.args and ast.unparse(node.func).endswith("localtime"))
    ]

    assert asking == []


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        (r"@receiver\b|\.connect\(\w+, sender", "no signals"),
        (r"def save\(self", "no save() override"),
        (r"django\.views\.generic", "no generic class-based views"),
        (r"from_ical\((?!.*bytes)[\"']", "icalendar opens a str as a path"),
        (r"\.innerHTML|document\.write", "no HTML made by hand"),
    ],
)
def test_what_we_do_without(pattern, reason):
    found = [
        name_file(file)
        for file in list_modules()
        if re.search(pattern, file.read_text(encoding="utf-8"))
    ]

    assert found == [], reason


def test_only_pages_speak_http():
    speaking = [
        f"{name_file(file)}:{node.lineno}"
        for file in list_modules("actions", "queries", "records", "cli")
        for node in ast.walk(parse_module(file))
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith(("django.http", "django.template", "django.shortcuts"))
    ]

    assert speaking == []


def test_tests_mirror_the_source():
    lost = []
    for folder in sorted((ROOT / "tests").glob("*/**/")):
        path = folder.relative_to(ROOT / "tests")
        if (
            path.parts[0] in {"docs", "harness", "journeys", "properties", "trials"}
            or "__pycache__" in path.parts
        ):
            continue
        if not (PACKAGE / path).exists() and any(folder.glob("test_*.py")):
            lost.append(name_file(folder))

    assert lost == []


def test_nothing_names_a_package_registry():
    addresses = re.compile(r"pypi\.org|pythonhosted\.org|registry\.npmjs|index-url\s*=?\s*http")
    found = [
        name_file(file)
        for folder in ("bin", "requirements", ".ci", "src", "bench", "tools", "docs")
        for file in sorted((ROOT / folder).rglob("*"))
        if file.suffix not in {".png", ".pyc", ".ttf"}
        and file.is_file()
        and addresses.search(file.read_text(encoding="utf-8", errors="replace"))
    ]

    assert found == []


# Templates


def list_templates() -> list[Path]:
    """Return every template."""
    return sorted(TEMPLATES.rglob("*.html"))


def test_every_fragment_says_what_it_needs():
    silent = [
        name_file(file)
        for file in list_templates()
        if file.name.startswith("_")
        and not re.match(r"\{# .*Needs: .*#\}", file.read_text(encoding="utf-8").split("\n")[0])
    ]

    assert silent == []


def test_every_page_stands_in_the_shell():
    alone = [
        name_file(file)
        for file in list_templates()
        if not file.name.startswith("_")
        # `hop.html` answers another site: it may show nothing, not even the shell.
        and file.name not in {"bare.html", "hop.html", LAST_RESORT}
        and not re.search(
            r"\{% extends \"(shell|bare)\.html\" %\}|\{% extends", file.read_text(encoding="utf-8")
        )
    ]

    assert alone == []


class Markup(HTMLParser):
    """Collect what a template must not hold, and the words it shows unmarked."""

    WORDY = frozenset({"title", "placeholder", "aria-label", "alt", "aria-description"})
    SILENT = frozenset({"code", "kbd", "script", "style"})

    def __init__(self) -> None:
        super().__init__()
        self.forbidden: list[str] = []
        self.unmarked: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag, attrs):
        names = dict(attrs)
        self.forbidden += [
            f"<{tag} {name}>"
            for name in names
            if name == "style" or (name.startswith("on") and name.isalpha())
        ]
        if tag == "script" and "src" not in names:
            self.forbidden.append("<script> without src")
        self.unmarked += [
            f'{name}="{value}"' for name, value in attrs if name in self.WORDY and _has_word(value)
        ]
        if tag in self.SILENT:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if self.open and self.open[-1] == tag:
            self.open.pop()

    def handle_data(self, data):
        if not self.open and _has_word(data):
            self.unmarked.append(" ".join(data.split()))


def _has_word(text: str | None) -> bool:
    words = re.findall(r"[^\W\d_]{2,}", text or "")
    return any(word not in PROPER_NAMES for word in words)


def read_markup(file: Path) -> Markup:
    """Parse a template with everything that Django fills in taken out."""
    text = file.read_text(encoding="utf-8")
    for pattern in (
        r"\{#.*?#\}",
        r"\{% comment %\}.*?\{% endcomment %\}",
        r"\{% blocktranslate.*?%\}.*?\{% endblocktranslate %\}",
        r"\{%.*?%\}",
        r"\{\{.*?\}\}",
    ):
        text = re.sub(pattern, "", text, flags=re.DOTALL)
    markup = Markup()
    markup.feed(text)
    return markup


def test_no_template_holds_a_style_or_a_script():
    found = {
        name_file(file): forbidden
        for file in list_templates()
        if (forbidden := read_markup(file).forbidden)
    }

    assert found == {}


def test_every_word_on_a_page_can_be_translated():
    # `/style/` shows parts to those who build pages; its specimens are not translated.
    found = {
        name_file(file): unmarked
        for file in list_templates()
        if file.parent.name != "style"
        and file.name != LAST_RESORT
        and (unmarked := read_markup(file).unmarked)
    }

    assert found == {}
