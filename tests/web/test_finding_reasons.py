"""This file shows that every finding has its why, and that each why names where it comes from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from askwell.domain.review.findings import FINDINGS as RULES
from askwell.web.templatetags.finding_reasons import REASONS, finding_reason, finding_source
from askwell.web.templatetags.letters import FINDINGS

DOCS = Path(__file__).resolve().parents[2] / "docs"
ROW = re.compile(r"[NI]\d+")
NAMES = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)*")


def test_every_finding_that_can_be_shown_has_its_why():
    assert set(REASONS) == set(FINDINGS)
    assert len(RULES) <= len(REASONS)


@pytest.mark.parametrize("code", sorted(REASONS))
def test_a_why_is_a_sentence_with_a_source_the_papers_know(code: str):
    papers = (DOCS / "review.md").read_text() + (DOCS / "advice.md").read_text()
    source = finding_source(code)

    assert finding_reason(code).endswith(".")
    assert "own judgement" in source or ROW.search(source) or NAMES.search(source)
    for name in NAMES.findall(source):
        assert name.split()[0] in papers, f"{name} is named in no paper"


def test_a_code_nobody_knows_has_no_why():
    assert (finding_reason("unheard_of"), finding_source("unheard_of")) == ("", "")
