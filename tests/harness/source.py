"""This file reads the repository as text, for the tests that hold its shape."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "src" / "askwell"
TEMPLATES = PACKAGE / "web" / "templates"


def list_modules(*layers: str) -> list[Path]:
    """Return our Python files, of all layers or of those named; migrations are written by Django."""
    folders = [PACKAGE / layer for layer in layers] or [PACKAGE]
    return sorted(
        file
        for folder in folders
        for file in folder.rglob("*.py")
        if "migrations" not in file.parts
    )


@cache
def parse_module(file: Path) -> ast.Module:
    """Return the tree of one file, read once a run."""
    return ast.parse(file.read_text(encoding="utf-8"))


def list_functions(file: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Return every function and method in a file."""
    return [
        node
        for node in ast.walk(parse_module(file))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def name_file(file: Path) -> str:
    """Return a path as people write it, from the root of the repository."""
    return file.relative_to(ROOT).as_posix()


def read_doc(name: str) -> str:
    """Return one document, or nothing when it is not there."""
    path = ROOT / name
    return path.read_text(encoding="utf-8") if path.exists() else ""
