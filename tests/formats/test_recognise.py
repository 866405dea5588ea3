"""This file is how a file is known by what is in it."""

from __future__ import annotations

import io

import pytest

from askwell.domain.errors import UnreadableFile
from askwell.formats.askwell.values import Noun
from askwell.formats.askwell.writer import write_archive
from askwell.formats.recognise import READERS, read_people, recognise_format
from formats.samples import CORPORA, HERE, list_corpus, make_zip, read_corpus_file, read_sample

# Saved pages are no address books, and have tests of their own.
SAMPLES = sorted(
    path for path in HERE.glob("*/samples/*") if path.parent.parent.name != "staff_page"
)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
@pytest.mark.parametrize("name", ["", "photo.jpg", "people.vcf", "Connections.csv", "x" * 5000])
def test_a_file_is_known_whatever_it_is_called(path, name):
    assert recognise_format(path.read_bytes(), name) == path.parent.parent.name


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_each_sample_adds_up(path):
    found = read_people(path.read_bytes(), file_name=path.name)

    dropped = [problem for problem in found.problems if not problem.kept]
    assert found.people
    assert found.read == len(found.people) + len(dropped)
    assert found.format == path.parent.parent.name


def test_an_export_is_known_by_the_names_in_its_zip():
    assert recognise_format(make_zip({"x/Connections.csv": b""})) == "linkedin"
    assert recognise_format(make_zip({"Profile.csv": b"", "messages.csv": b""})) == "linkedin"
    assert recognise_format(make_zip({"photo.jpg": b""})) == ""
    assert recognise_format(make_zip({"phone/1.VCF": b""})) == "vcard"
    assert recognise_format(make_zip({"Takeout/Contacts/All Contacts.csv": b""})) == "google"


def test_an_archive_of_our_own_is_known():
    buffer = io.BytesIO()
    write_archive(buffer, nouns=[Noun(name="people", columns=("id",), rows=[])])

    assert recognise_format(buffer.getvalue()) == "askwell"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"/etc/passwd", id="a path"),
        pytest.param(b"/proc/self/environ\n", id="another path"),
        pytest.param(b"Name,Town\nAda,London\n", id="any table"),
        pytest.param(b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", id="a calendar"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + b"\0" * 100, id="a picture"),
        pytest.param(b"\0" * 10_000, id="zeros"),
        pytest.param(make_zip({"photo.jpg": b""}), id="a zip of photos"),
    ],
)
def test_anything_else_is_refused_with_what_askwell_reads(data):
    with pytest.raises(UnreadableFile, match=r"Connections\.csv"):
        read_people(data, file_name="people.vcf")


@pytest.mark.parametrize("data", [b"", b" \r\n"])
def test_an_empty_file_is_said_to_be_empty(data):
    with pytest.raises(UnreadableFile, match="empty"):
        read_people(data)


def test_a_format_that_is_named_is_not_guessed():
    with pytest.raises(UnreadableFile, match="headings of Google"):
        read_people(read_sample("vcard/apple.vcf"), format="google")


def test_every_format_has_a_page_that_says_its_limits():
    docs = HERE.parents[1] / "docs" / "formats"

    for name in [*(reader.name for reader in READERS), "icalendar", "table", "askwell"]:
        page = (docs / f"{name}.md").read_text(encoding="utf-8")
        assert "## Limits" in page, name


@pytest.mark.parametrize(
    ("path", "expected"), list_corpus("vcard") + list_corpus("linkedin-connections")
)
def test_real_files_are_known(path, expected):
    assert recognise_format(read_corpus_file(path)) in {"vcard", "linkedin"}
    assert expected


@pytest.mark.skipif(not CORPORA.exists(), reason="other projects' files are not here")
def test_real_files_of_other_kinds_are_not_taken_for_people():
    for folder in ("eml", "ics", "html-person", "linkedin-messages"):
        for path in (CORPORA / folder).rglob("*.*"):
            if path.is_file():
                assert recognise_format(path.read_bytes()) == "", path.name
