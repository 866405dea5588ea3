"""This file is files made to do harm, and what each of them gets."""

from __future__ import annotations

import io
import struct
import time
import zipfile

import pytest

from askwell.domain.errors import UnreadableFile
from askwell.formats.limits import MAX_FILE_BYTES, MAX_TABLE_BYTES
from askwell.formats.recognise import read_people, recognise_format
from formats.samples import make_zip

HEADER = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


@pytest.fixture(autouse=True)
def _within_five_seconds():
    started = time.process_time()
    yield
    assert time.process_time() - started < 5


def test_a_zip_bomb_is_refused_long_before_it_is_unpacked():
    bomb = make_zip({"Connections.csv": b"A" * 60_000_000})
    assert len(bomb) < 100_000

    with pytest.raises(UnreadableFile, match="far more than it should"):
        read_people(bomb)


def test_a_zip_that_lies_about_its_sizes_is_refused():
    data = bytearray(make_zip({"Connections.csv": b"A" * 60_000_000}))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<L", 100)

    with pytest.raises(UnreadableFile):
        read_people(bytes(data))


def test_a_zip_inside_a_zip_is_not_opened():
    inner = make_zip({"Connections.csv": HEADER})

    assert recognise_format(make_zip({"inner.zip": inner})) == ""


@pytest.mark.parametrize("entries", [20_000, 100_000])
def test_a_zip_of_very_many_files_is_refused(entries):
    # Hand-made: writing so many with zipfile would itself take seconds.
    entry = b"PK\x01\x02" + b"\0" * 24 + struct.pack("<H", 1) + b"\0" * 16 + b"a"
    body = b"PK\x03\x04" + b"\0" * 26
    end = b"PK\x05\x06" + b"\0" * 8 + struct.pack("<LLH", len(entry) * entries, len(body), 0)

    with pytest.raises(UnreadableFile, match="more files than any export"):
        read_people(body + entry * entries + end)


@pytest.mark.parametrize(
    "name",
    ["../../Connections.csv", "/etc/cron.d/Connections.csv", "C:\\Connections.csv", "a\\..\\..\\x"],
)
def test_a_zip_with_a_name_that_leads_outside_is_refused(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    with pytest.raises(UnreadableFile, match="lead outside"):
        read_people(make_zip({name: HEADER + b"Ada,Lovelace,,,,,\n"}))
    assert list(tmp_path.iterdir()) == []


def test_a_locked_zip_is_refused():
    data = bytearray(make_zip({"Connections.csv": HEADER}))
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1

    with pytest.raises(UnreadableFile, match="locked"):
        read_people(bytes(data))


def test_a_zip_packed_in_a_memory_hungry_way_is_refused():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_LZMA) as opened:
        opened.writestr("Connections.csv", HEADER)

    with pytest.raises(UnreadableFile, match="packed in a way"):
        read_people(buffer.getvalue())


def test_a_zip_damaged_inside_is_refused():
    body = HEADER + b"Ada,Lovelace,,,,,\n" * 100
    data = make_zip({"Connections.csv": body})

    with pytest.raises(UnreadableFile, match="damaged"):
        read_people(data[:60] + b"\xff\xff\xff\xff" + data[64:])


@pytest.mark.parametrize("path", ["/etc/passwd", "/proc/self/environ", "db.sqlite3"])
@pytest.mark.parametrize("kind", ["linkedin", "google", "vcard", "auto"])
def test_a_file_whose_content_is_a_path_is_only_text(path, kind):
    with pytest.raises(UnreadableFile):
        read_people(path.encode(), file_name=path, format=kind)


def test_a_line_of_ten_megabytes_in_a_table_is_refused():
    with pytest.raises(UnreadableFile, match="line longer"):
        read_people(HEADER + b"x" * 10_000_000)


def test_a_line_of_ten_megabytes_of_quotes_is_refused():
    with pytest.raises(UnreadableFile, match="line longer"):
        read_people(HEADER + b'"' * 10_000_000)


def test_a_million_columns_are_refused():
    names = b"First Name,Last Name,Connected On,File As" + b",x" * 1_000
    with pytest.raises(UnreadableFile, match="more columns"):
        read_people(names + b"\nAda,Lovelace,\n", format="google")


def test_quotes_opened_on_every_line_do_not_take_forever():
    found = read_people(HEADER + b'"Ada,"Lovelace,,,,,\n' * 20_000 + b'"')

    assert found.read > 0


@pytest.mark.parametrize("kind", ["linkedin", "google", "vcard"])
def test_a_file_too_large_is_refused_before_it_is_read(kind):
    limit = MAX_FILE_BYTES if kind == "vcard" else MAX_TABLE_BYTES

    with pytest.raises(UnreadableFile, match="larger than"):
        read_people(b"x" * (limit + 1), format=kind)


def test_more_records_than_an_import_takes_are_refused():
    with pytest.raises(UnreadableFile, match="250,000"):
        read_people(HEADER + b"A,B,,,,,\n" * 250_001)


def test_zeros_inside_a_name_are_left_out_and_reported():
    found = read_people(HEADER + b"A\0d\x07a,Lovelace,,,,,\n")

    assert found.people[0].full_name == "Ada Lovelace"
    assert [problem.kept for problem in found.problems] == [True]


def test_markup_and_templates_in_a_name_are_only_text():
    name = "<script>alert(1)</script>{{7*7}}"

    assert read_people(HEADER + f"{name},X,,,,,\n".encode()).people[0].given == name


def test_a_quoted_printable_bomb_stays_the_size_it_is():
    card = b"BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:Ada" + b"=\n=41" * 500_000 + b"\nEND:VCARD\n"

    assert len(read_people(card).people[0].full_name) == 300
