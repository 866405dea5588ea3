"""Real files brought in three times: people after the second and third are those after the first (R10)."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from askwell.actions.imports import import_people
from askwell.domain.errors import UnreadableFile
from askwell.formats.recognise import read_people
from askwell.records.models import Person

CORPORA = Path(__file__).resolve().parents[3] / "shared" / "corpora"
FILES = sorted(
    path
    for kind in ("linkedin-connections", "vcard")
    for path in (CORPORA / kind).rglob("*")
    if path.is_file()
)


@pytest.mark.skipif(not FILES, reason="needs ../shared, which is not here")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_real_file_three_times_is_the_same_people(owner, now, path):
    try:
        file = read_people(path.read_bytes(), file_name=path.name)
    except UnreadableFile:
        pytest.skip("this file is refused as a whole")

    reports = [import_people(owner=owner, file=file, now=now) for _ in range(3)]

    people = Person.objects.owned_by(owner).count()
    assert [report.created for report in reports] == [people, 0, 0]
    assert reports[2].updated == 0
    for report in reports:
        left_out = sum(not problem.kept for problem in report.problems)
        assert report.read == report.created + report.updated + report.unchanged + left_out


def test_namesakes_with_addresses_of_their_own_stay_apart(owner, now):
    names = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    rows = [
        "Jordan,Lee,https://www.linkedin.com/in/jordan-lee-1,,Acme,Buyer,12 Mar 2025",
        "Jordan,Lee,https://www.linkedin.com/in/jordan-lee-2,,Acme,Buyer,12 Mar 2025",
        "Ada,Lovelace,https://www.linkedin.com/in/ada,,Engines,Analyst,12 Mar 2025",
    ]
    file = read_people((names + "\n".join(rows)).encode())

    for _ in range(3):
        import_people(owner=owner, file=file, now=now)

    found = Counter(Person.objects.values_list("full_name", flat=True))
    assert found == {"Jordan Lee": 2, "Ada Lovelace": 1}
