"""This file is rubbish fed to every reader: it is read, or refused with a sentence."""

from __future__ import annotations

import contextlib
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.domain.errors import UnreadableFile
from askwell.formats.askwell.reader import read_archive
from askwell.formats.askwell.values import Noun
from askwell.formats.askwell.writer import write_archive
from askwell.formats.recognise import READERS, read_people
from askwell.formats.table.reader import read_csv
from formats.samples import HERE, make_zip, read_sample

FORMATS = [reader.name for reader in READERS]
SAMPLES = [path.read_bytes() for path in sorted(HERE.glob("*/samples/*"))]
SAMPLES.append(make_zip({"Connections.csv": read_sample("linkedin/from_2023.csv")}))
PIECES = st.sampled_from(
    [
        b"\r\n",
        b"\n ",
        b"=\r\n",
        b";",
        b":",
        b'"',
        b"\\",
        b",",
        b"\0",
        b"\xff",
        b"=C3",
        b"BEGIN:VCARD\n",
        b"END:VCARD\n",
        b"N;CHARSET=utf-16:",
        b"FN;ENCODING=B:",
        b"BDAY:--",
        b"TEL;A=b;C:",
        b"AGENT:\n",
        b"X-ABLabel:",
        b"First Name,Last Name,Connected On\n",
        b"PK\x03\x04",
        b"\xff\xfe",
        b" ::: ",
    ]
)


@st.composite
def mutants(draw):
    """Return a sample with pieces cut out, doubled or put in."""
    data = draw(st.sampled_from(SAMPLES))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        new = draw(PIECES | st.binary(max_size=8) | st.just(data[start:end] * 2))
        data = data[:start] + new + data[end:]
    return data


def read_or_refuse(data: bytes, kind: str) -> None:
    try:
        found = read_people(data, format=kind)
    except UnreadableFile:
        return
    dropped = [problem for problem in found.problems if not problem.kept]
    assert found.read == len(found.people) + len(dropped)
    for person in found.people:
        assert 0 < len(person.full_name) <= 300
        assert max(map(len, (person.given, person.family, person.nickname))) <= 120
        assert max(map(len, (person.organization, person.title, person.department))) <= 300
        for contact in person.contacts:
            assert 0 < len(contact.value) <= 500
            assert len(contact.label) <= 60


@pytest.mark.parametrize("kind", ["auto", *FORMATS])
@given(data=mutants())
def test_a_mutant_is_read_or_refused(kind, data):
    read_or_refuse(data, kind)


@pytest.mark.parametrize("kind", FORMATS)
@given(
    data=st.binary(max_size=300)
    | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))
)
def test_rubbish_is_read_or_refused(kind, data):
    read_or_refuse(data, kind)


@given(lines=st.lists(PIECES | st.binary(max_size=30), max_size=40))
def test_a_card_of_rubbish_is_read_or_refused(lines):
    read_or_refuse(b"BEGIN:VCARD\n" + b"".join(lines) + b"\nEND:VCARD\n", "vcard")


@given(at=st.integers(0, 10_000), flip=st.integers(1, 255))
def test_an_archive_with_one_byte_changed_is_whole_or_refused(at, flip):
    buffer = io.BytesIO()
    noun = Noun(name="people", columns=("id", "name"), rows=[("1", "Grace"), ("2", "Ada")])
    write_archive(buffer, nouns=[noun])
    data = bytearray(buffer.getvalue())
    data[at % len(data)] ^= flip

    try:
        archive = read_archive(io.BytesIO(bytes(data)))
    except UnreadableFile:
        return
    assert archive.nouns[0].rows == (("1", "Grace"), ("2", "Ada"))


@given(data=st.binary(max_size=300))
def test_a_table_of_rubbish_is_read_or_refused(data):
    with contextlib.suppress(UnreadableFile):
        assert read_csv(data).header is not None
