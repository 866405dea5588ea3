"""The papers are part of the code: what exists is named there, and what is named there exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from askwell import __version__
from askwell.cli.main import COMMANDS
from harness.source import PACKAGE, ROOT, list_modules, read_doc

PAPERS = (
    "AGENTS.md",
    "CONTRIBUTING.md",
    "README.md",
    "SECURITY.md",
    "STYLE.md",
    "docs/guide.md",
    "docs/self-hosting.md",
    "docs/tour.md",
)
# A path in backticks: it has a slash, and no placeholder.
PATH = re.compile(r"`([\w.-]*/[\w./-]*|[A-Z]+\.md)`")


def list_rules() -> list[str]:
    """Return the name of every rule, as the rules' own files give it."""
    rules = PACKAGE / "domain" / "next_steps" / "rules"
    return sorted(
        {
            name
            for file in rules.glob("*.py")
            for name in re.findall(r'rule="([a-z-]+)"', file.read_text(encoding="utf-8"))
        }
    )


def list_findings() -> list[str]:
    """Return the code of every finding: its file's name."""
    folder = PACKAGE / "domain" / "review" / "findings"
    return sorted(file.stem for file in folder.glob("*.py") if file.stem != "__init__")


def list_variables() -> list[str]:
    """Return every environment variable the program reads."""
    reading = re.compile(r'environ(?:\.get\(|\[|\.setdefault\()"([A-Z_]+)"')
    found = {
        name
        for file in list_modules()
        for name in reading.findall(file.read_text(encoding="utf-8"))
    }
    return sorted(found - {"DJANGO_SETTINGS_MODULE", "DISPLAY", "WAYLAND_DISPLAY"})


def list_pages() -> list[str]:
    """Return the name of every address."""
    from askwell.config.urls import urlpatterns

    return [pattern.name for pattern in urlpatterns]


@pytest.mark.parametrize("rule", list_rules())
def test_every_rule_has_its_source(rule):
    assert f"`{rule}`" in read_doc("docs/advice.md")


@pytest.mark.parametrize("code", list_findings())
def test_every_finding_is_explained(code):
    assert f"`{code}`" in read_doc("docs/review.md")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_explained(command):
    assert f"askwell {command}" in read_doc("docs/commands.md")


@pytest.mark.parametrize("variable", list_variables())
def test_every_variable_is_explained(variable):
    assert f"`{variable}`" in read_doc("docs/commands.md")


@pytest.mark.parametrize(
    "folder", sorted(p.parent.name for p in PACKAGE.glob("formats/*/reader.py"))
)
def test_every_format_that_can_be_read_is_explained(folder):
    assert (ROOT / "docs" / "formats" / f"{folder}.md").exists()


def test_every_page_is_named():
    papers = read_doc("docs/guide.md") + read_doc("docs/pages.md")

    assert [name for name in list_pages() if f"`{name}`" not in papers] == []


def test_every_row_of_the_guide_table_is_proved():
    rows = re.findall(r"^\|\s*([NI]\d+)\b", read_doc("docs/guide.md"), re.MULTILINE)
    tests = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "tests").rglob("*.py"))

    assert rows
    unproved = [row for row in rows if not re.search(rf"def test_\w*{row.lower()}_", tests)]
    assert unproved == []


@pytest.mark.parametrize("paper", PAPERS)
def test_every_path_a_paper_names_is_there(paper):
    text = read_doc(paper)

    assert text, f"{paper} is missing"
    assert [path for path in PATH.findall(text) if not _is_there(path)] == []


def _is_there(path: str) -> bool:
    if path.startswith("/"):
        return True  # an address in the app, which the test of pages holds
    if path.startswith("../"):
        return True
    return any((base / path).exists() for base in (ROOT, PACKAGE, ROOT / "docs"))


def test_every_picture_a_paper_shows_is_there():
    shown = {
        paper: link
        for paper in PAPERS
        for link in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", read_doc(paper))
        if not (ROOT / Path(paper).parent / link).exists()
    }

    assert shown == {}


def test_the_notes_for_assistants_stay_short():
    assert len(read_doc("AGENTS.md").splitlines()) <= 80


def test_the_changelog_knows_what_is_coming_and_what_is_out():
    changelog = read_doc("CHANGELOG.md")

    assert "## [Unreleased]" in changelog
    assert f"## [{__version__}]" in changelog or __version__ == "0.1.0"


def test_decisions_are_numbered_without_a_gap():
    numbers = [int(file.name[:4]) for file in sorted((ROOT / "docs" / "decisions").glob("*.md"))]

    assert numbers == list(range(1, len(numbers) + 1))
