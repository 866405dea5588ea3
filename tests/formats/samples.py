"""This file is where format tests find their files: ours, and those of other projects when there."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
CORPORA = HERE.parents[2] / "shared" / "corpora"


def read_sample(path: str) -> bytes:
    """Return one of our own samples, such as `vcard/apple.vcf`."""
    folder, name = path.split("/")
    return (HERE / folder / "samples" / name).read_bytes()


def list_corpus(kind: str) -> list[Any]:
    """Return a parameter for each real file of a kind: its path and what is known of it."""
    manifest = CORPORA / "manifest.jsonl"
    if not manifest.exists():
        reason = "other projects' files are not here: ../shared/corpora is missing"
        return [pytest.param("", {}, marks=pytest.mark.skip(reason=reason))]
    entries = map(json.loads, manifest.read_text(encoding="utf-8").splitlines())
    return [
        pytest.param(entry["file"], entry["expected"], id=entry["file"].rpartition("/")[2])
        for entry in entries
        if entry["kind"] == kind
    ]


def read_corpus_file(path: str) -> bytes:
    """Return a real file's bytes."""
    return (CORPORA / path).read_bytes()


def make_zip(members: dict[str, bytes]) -> bytes:
    """Return a zip with these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in members.items():
            opened.writestr(name, content)
    return buffer.getvalue()
