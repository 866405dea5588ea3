"""This file is how everything is taken out and brought back without losing a byte."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.domain.errors import UnreadableFile
from askwell.formats.askwell.reader import is_archive, read_archive
from askwell.formats.askwell.values import Member, Noun
from askwell.formats.askwell.writer import write_archive
from askwell.formats.table.reader import read_csv
from formats.samples import make_zip

PEOPLE = Noun(
    name="people",
    columns=("id", "full_name", "tags", "birthday", "told"),
    rows=[
        ("01J1", "=Grace Hopper", ["navy", "friend"], "1906-12-09", True),
        ("01J2", "Ada 👩🏽‍💻 Lovelace\nCountess", [], None, False),
    ],
)
FIELDS = Noun(name="fields", columns=("id", "minutes"), rows=[("01JF", -5)])
CARD = Member(name="people.vcf", pieces=[b"BEGIN:VCARD\r\n", b"END:VCARD\r\n"])


def write_all(*nouns: Noun, members: tuple[Member, ...] = ()) -> bytes:
    buffer = io.BytesIO()
    write_archive(buffer, nouns=nouns, members=members)
    return buffer.getvalue()


def unpack(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def test_an_archive_holds_the_data_a_table_for_each_noun_and_a_manifest():
    members = unpack(write_all(PEOPLE, FIELDS, members=(CARD,)))

    assert list(members) == [
        "askwell.json",
        "fields.csv",
        "people.csv",
        "people.vcf",
        "manifest.json",
    ]
    manifest = json.loads(members["manifest.json"])
    assert manifest["counts"] == {"people": 2, "fields": 1}
    del members["manifest.json"]
    assert manifest["sha256"] == {
        name: hashlib.sha256(content).hexdigest() for name, content in members.items()
    }


def test_the_data_are_plain_json_with_sorted_keys():
    text = unpack(write_all(PEOPLE, FIELDS))["askwell.json"].decode()

    assert json.loads(text) == {
        "version": 1,
        "nouns": {
            "fields": [{"id": "01JF", "minutes": -5}],
            "people": [dict(zip(PEOPLE.columns, row, strict=True)) for row in PEOPLE.rows],
        },
    }
    assert text.endswith("\n")
    assert '"birthday": "1906-12-09", "full_name": "=Grace Hopper", "id"' in text
    assert "👩🏽‍💻" in text


def test_a_table_has_its_formulas_escaped():
    table = unpack(write_all(PEOPLE))["people.csv"]

    assert b"'=Grace" in table
    assert read_csv(table).rows[0] == (
        "01J1",
        "=Grace Hopper",
        "navy; friend",
        "1906-12-09",
        "true",
    )


def test_the_same_data_give_the_same_bytes():
    assert write_all(PEOPLE, FIELDS, members=(CARD,)) == write_all(FIELDS, PEOPLE, members=(CARD,))


def test_rows_may_come_as_a_stream():
    stream = Noun(name="notes", columns=("id",), rows=((str(n),) for n in range(1234)))

    [noun] = read_archive(io.BytesIO(write_all(stream))).nouns

    assert len(noun.rows) == 1234


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=3)
    ),
    max_leaves=5,
)


@given(
    rows=st.lists(st.tuples(VALUES, VALUES), max_size=5),
    names=st.sets(st.sampled_from("abcdef"), max_size=3),
)
def test_what_is_read_and_written_again_is_equal_byte_for_byte(rows, names):
    nouns = [Noun(name=name, columns=("z", "a"), rows=rows) for name in names]
    first = write_all(*nouns)

    archive = read_archive(io.BytesIO(first))

    assert unpack(write_all(*archive.nouns))["askwell.json"] == unpack(first)["askwell.json"]
    for noun in archive.nouns:
        again = [dict(zip(noun.columns, row, strict=True)) for row in noun.rows]
        assert again == [{"a": a, "z": z} for z, a in rows]


def test_an_archive_unpacked_and_packed_again_in_a_folder_is_read():
    members = unpack(write_all(PEOPLE))

    again = make_zip({f"export/{name}": content for name, content in members.items()})

    assert read_archive(io.BytesIO(again)).nouns[0].name == "people"


def change_json(data: bytes) -> dict[str, bytes]:
    members = unpack(data)
    members["askwell.json"] = members["askwell.json"].replace(b"Hopper", b"Topper")
    return members


def forge(members: dict[str, bytes], **changes) -> dict[str, bytes]:
    manifest = json.loads(members["manifest.json"])
    manifest["sha256"]["askwell.json"] = hashlib.sha256(members["askwell.json"]).hexdigest()
    return members | {"manifest.json": json.dumps(manifest | changes).encode()}


def with_data(text: str) -> dict[str, bytes]:
    return forge(unpack(write_all(PEOPLE)) | {"askwell.json": text.encode()})


@pytest.mark.parametrize(
    ("members", "sentence"),
    [
        pytest.param(change_json(write_all(PEOPLE)), "askwell.json", id="changed by hand"),
        pytest.param(
            {k: v for k, v in unpack(write_all(PEOPLE)).items() if k != "people.csv"},
            "people.csv",
            id="a table missing",
        ),
        pytest.param(
            forge(unpack(write_all(PEOPLE)), counts={"people": 3}),
            "askwell.json",
            id="rows missing",
        ),
        pytest.param(
            forge(unpack(write_all(PEOPLE)), counts={"people": 2, "ties": 1}),
            "askwell.json",
            id="a noun missing",
        ),
        pytest.param(forge(unpack(write_all(PEOPLE)), version=2), "newer Askwell", id="newer"),
        pytest.param(
            forge(unpack(write_all(PEOPLE)), version=None), "manifest.json", id="no version"
        ),
        pytest.param(
            forge(unpack(write_all(PEOPLE)), sha256={}), "manifest.json", id="nothing proved"
        ),
        pytest.param(
            unpack(write_all(PEOPLE)) | {"manifest.json": b"[]"}, "manifest.json", id="no manifest"
        ),
        pytest.param(
            unpack(write_all(PEOPLE)) | {"manifest.json": b"{"},
            "manifest.json",
            id="half a manifest",
        ),
        pytest.param(with_data("[]"), "askwell.json", id="data of another shape"),
        pytest.param(
            with_data('{"nouns": {"people": [1]}}'), "askwell.json", id="rows of another shape"
        ),
        pytest.param(
            with_data('{"nouns": {"people": 1}}'), "askwell.json", id="a noun of another shape"
        ),
        pytest.param(
            with_data('{"nouns": {"people": [{"a": 1}, {"b": 1}]}}'),
            "askwell.json",
            id="uneven rows",
        ),
        pytest.param(
            with_data('{"nouns": {"people": [{"a": NaN}]}}'), "askwell.json", id="no number"
        ),
        pytest.param(
            with_data('{"nouns": {"people": [{"a": "\\ud800"}]}}'),
            "askwell.json",
            id="half a character",
        ),
        pytest.param(with_data("[" * 200_000), "askwell.json", id="nested too deep"),
        pytest.param({"askwell.json": b"{}"}, "not an archive", id="data alone"),
    ],
)
def test_what_is_damaged_is_refused_with_what_is_wrong(members, sentence):
    with pytest.raises(UnreadableFile, match=sentence):
        read_archive(io.BytesIO(make_zip(members)))


def test_an_archive_cut_short_is_refused():
    data = write_all(PEOPLE, members=(CARD,))

    for length in range(0, len(data), 37):
        with pytest.raises(UnreadableFile):
            read_archive(io.BytesIO(data[:length]))


def test_an_archive_is_known_by_its_members():
    assert is_archive(["askwell.json", "manifest.json"])
    assert not is_archive(["askwell.json"])
    assert not is_archive(["not-askwell.json", "manifest.json"])
