"""Bring & take, as a browser sees it."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from askwell.actions import comparing, import_alike, import_tasks
from askwell.records.models import BatchStatus, ImportBatch, Person
from askwell.records.progress import Progress, write_progress
from askwell.records.uploads import find_upload
from cast import meet_ada, meet_grace

CONNECTIONS = """First Name,Last Name,URL,Email Address,Company,Position,Connected On
Grace,Hopper,https://www.linkedin.com/in/grace,grace@navy.example,Yale,Professor,12 Mar 2025
Alan,Turing,https://www.linkedin.com/in/alan,,Bletchley Park,Researcher,26 Jul 2025
,,,,,,07 Jun 2026
"""


def upload(client, *files: tuple[str, str | bytes]):
    data = [
        SimpleUploadedFile(name, text.encode() if isinstance(text, str) else text)
        for name, text in files
    ]
    return client.post(reverse("import-upload"), {"files": data})


def test_the_page_says_how_to_bring_and_how_to_take(client_in):
    page = client_in.get(reverse("bring"), {"kind": "google"}).content.decode()

    assert 'type="file"' in page
    assert "multiple" in page
    for name in ("askwell", "vcard", "csv", "ics", "json", "markdown"):
        assert reverse("export", args=[name]) in page


def test_a_file_is_looked_over_before_anything_is_saved(client_in, owner):
    meet_grace(owner)

    answer = upload(client_in, ("Connections.csv", CONNECTIONS))
    batch = ImportBatch.objects.get()
    page = client_in.get(answer.url).content.decode()

    assert answer.url == reverse("import-preview", args=[batch.ulid])
    assert "3 records found, nothing saved yet" in page
    assert "1 new, 1 updated, 0 unchanged, 1 left out" in page
    assert "Same e-mail as someone you have." in page
    assert "<span>profile:</span> <ins" in page
    assert "hides their name" in page
    assert "Bring 2 people" in page
    assert Person.objects.count() == 1
    assert find_upload(batch.file).stat().st_mode & 0o777 == 0o600


def test_then_it_is_brought_in_and_the_file_is_gone(client_in, owner):
    upload(client_in, ("Connections.csv", CONNECTIONS))
    batch = ImportBatch.objects.get()
    kept = find_upload(batch.file)

    answer = client_in.post(reverse("import-run", args=[batch.ulid]), follow=True)

    assert "2 people brought in" in answer.content.decode()
    assert Person.objects.count() == 2
    assert not kept.exists()
    again = client_in.post(reverse("import-run", args=[batch.ulid]))
    assert again.status_code == 409
    assert Person.objects.count() == 2


def test_and_taken_back(client_in, owner):
    upload(client_in, ("Connections.csv", CONNECTIONS))
    batch = ImportBatch.objects.get()
    client_in.post(reverse("import-run", args=[batch.ulid]))

    answer = client_in.post(reverse("import-undo", args=[batch.ulid]), follow=True)

    assert "2 people removed." in answer.content.decode()
    assert not Person.objects.exists()


def test_cancelling_keeps_nothing(client_in):
    upload(client_in, ("Connections.csv", CONNECTIONS))
    kept = find_upload(ImportBatch.objects.get().file)

    client_in.post(reverse("import-discard", args=[ImportBatch.objects.get().ulid]))

    assert not ImportBatch.objects.exists()
    assert not kept.exists()


def test_an_unreadable_file_is_refused_with_a_sentence(client_in):
    answer = upload(client_in, ("holiday.jpg", b"\xff\xd8\xff\xe0 not a list of people"))

    assert answer.status_code == 422
    assert "holiday.jpg: Askwell cannot tell what this file is." in answer.content.decode()
    assert not ImportBatch.objects.exists()


@pytest.mark.parametrize("files", [[], [("empty.csv", b"")]], ids=["no file", "an empty file"])
def test_nothing_to_read_is_said_so(client_in, files):
    assert upload(client_in, *files).status_code == 422


def test_several_files_of_several_kinds_come_at_once(client_in):
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Lovelace\r\nEND:VCARD\r\n"

    answer = upload(client_in, ("Connections.csv", CONNECTIONS), ("phone.vcf", card))
    page = client_in.get(answer.url).content.decode()

    assert answer.url == reverse("bring")
    assert "Connections.csv" in page
    assert "phone.vcf" in page
    assert set(ImportBatch.objects.values_list("format", flat=True)) == {"linkedin", "vcard"}


def test_a_large_file_is_brought_in_behind_the_page(client_in, monkeypatch):
    monkeypatch.setattr(import_tasks, "BRING_AT_ONCE", 1)
    upload(client_in, ("Connections.csv", CONNECTIONS))
    batch = ImportBatch.objects.get()

    answer = client_in.post(reverse("import-run", args=[batch.ulid]), follow=True)

    assert "Bringing your people in" in answer.content.decode()
    assert not Person.objects.exists()
    write_progress(batch.ulid, Progress(done=500, total=2_000, seconds=40))
    address = reverse("import-progress", args=[batch.ulid])
    fragment = client_in.get(address, headers={"HX-Request": "true"}).content.decode()
    assert "500 / 2000" in fragment.replace(",", "")
    assert "About 2 minutes left" in fragment

    import_tasks.bring_in_background.call(batch.ulid, "2026-11-23T09:00:00+00:00")

    assert Person.objects.count() == 2
    done = client_in.get(address, headers={"HX-Request": "true"})
    assert done.headers["HX-Redirect"] == reverse("import-preview", args=[batch.ulid])
    assert client_in.get(address).status_code == 302


def test_a_large_file_is_read_behind_the_page_and_may_be_refused_there(client_in, monkeypatch):
    monkeypatch.setattr(import_tasks, "READ_AT_ONCE", 1)
    upload(client_in, ("Connections.csv", CONNECTIONS), ("holiday.jpg", b"\xff\xd8\xff\xe0"))
    good, bad = ImportBatch.objects.order_by("number")
    assert good.status == BatchStatus.READING

    for batch in (good, bad):
        import_tasks.read_in_background.call(batch.ulid)

    page = client_in.get(reverse("import-preview", args=[good.ulid])).content.decode()
    assert "Bring 2 people" in page
    page = client_in.get(reverse("import-preview", args=[bad.ulid])).content.decode()
    assert "could not be brought in" in page
    assert not find_upload(bad.file or "nothing").is_file()


def test_an_archive_is_brought_in_by_the_same_door(client_in, owner):
    meet_ada(owner)
    archive = b"".join(client_in.get(reverse("export", args=["askwell"])).streaming_content)
    Person.objects.all().delete()

    upload(client_in, ("askwell.zip", archive))
    client_in.post(reverse("import-run", args=[ImportBatch.objects.get().ulid]))

    assert Person.objects.get().full_name == "Ada Lovelace"


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("vcard", b"BEGIN:VCARD"),
        ("csv", b"\xef\xbb\xbfName,"),
        ("ics", b"BEGIN:VCALENDAR"),
        ("json", b"[\n{"),
        ("markdown", b"# Ada Lovelace"),
        ("askwell", b"PK"),
    ],
)
def test_every_way_out_is_a_download_and_never_a_page(client_in, owner, name, start):
    meet_ada(owner)

    answer = client_in.get(reverse("export", args=[name]))

    assert b"".join(answer.streaming_content).startswith(start)
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer.headers["Content-Security-Policy"]


def test_some_people_can_be_taken_alone_and_nobody_elses(client_in, owner, other_owner):
    ada, theirs = meet_ada(owner), meet_grace(other_owner)
    meet_grace(owner)

    address = reverse("export", args=["vcard"])
    answer = client_in.get(address, {"person": [ada.ulid, theirs.ulid]})
    cards = b"".join(answer.streaming_content)

    assert cards.count(b"BEGIN:VCARD") == 1
    assert b"Ada" in cards
    assert client_in.get(reverse("export", args=["docx"])).status_code == 404


def test_a_cell_that_would_run_is_escaped_in_the_table(client_in, owner):
    meet_ada(owner, notes="=HYPERLINK(1)")

    answer = client_in.get(reverse("export", args=["csv"]))

    assert b",'=HYPERLINK(1)" in b"".join(answer.streaming_content)


def test_the_sample_comes_and_goes_by_one_press(client_in, owner):
    client_in.post(reverse("sample"))
    assert Person.objects.count() >= 60

    client_in.post(reverse("sample-removal"))
    assert not Person.objects.exists()


def test_somebody_elses_import_is_not_there(client_in, other_client):
    upload(other_client, ("Connections.csv", CONNECTIONS))
    ulid = ImportBatch.objects.get().ulid

    for name in ("import-preview", "import-progress"):
        assert client_in.get(reverse(name, args=[ulid])).status_code == 404
    for name in ("import-run", "import-undo", "import-discard"):
        assert client_in.post(reverse(name, args=[ulid])).status_code == 404


def test_what_is_in_the_archive_says_who_it_is(client_in, owner):
    meet_ada(owner)

    answer = client_in.get(reverse("export", args=["askwell"]))

    data = io.BytesIO(b"".join(answer.streaming_content))
    assert "people.csv" in zipfile.ZipFile(data).namelist()


def test_a_large_import_is_taken_back_behind_the_page(client_in, monkeypatch):
    upload(client_in, ("Connections.csv", CONNECTIONS))
    batch = ImportBatch.objects.get()
    client_in.post(reverse("import-run", args=[batch.ulid]))
    monkeypatch.setattr(import_tasks, "BRING_AT_ONCE", 1)

    answer = client_in.post(reverse("import-undo", args=[batch.ulid]), follow=True)
    assert "Taking the import back" in answer.content.decode()
    assert client_in.post(reverse("import-undo", args=[batch.ulid])).status_code == 409

    import_tasks.undo_in_background.call(batch.ulid, "2026-11-23T10:00:00+00:00")
    assert not Person.objects.exists()
    page = client_in.get(reverse("import-preview", args=[batch.ulid])).content.decode()
    assert "Taken back" in page


def test_a_crowd_is_said_to_be_still_compared_until_it_is(client_in, owner, now, monkeypatch):
    for module in (comparing, import_alike):
        monkeypatch.setattr(module, "AT_ONCE", 1)
    cards = "".join(
        f"BEGIN:VCARD\nVERSION:4.0\nFN:{name}\nORG:Navy\nEND:VCARD\n"
        for name in ("Grace Hopper", "G. Hopper", "Alan Turing")
    )
    file = SimpleUploadedFile("cards.vcf", cards.encode())
    looked = client_in.post("/bring/files/", {"files": file}, follow=True)
    assert "compared with whom you have only once they are in" in looked.content.decode()
    batch = ImportBatch.objects.get()

    told = client_in.post(f"/bring/{batch.ulid}/run/", follow=True).content.decode()
    assert "still being compared" in told
    assert f'hx-get="/bring/{batch.ulid}/"' in told
    comparing.compare_everybody(owner=owner, now=now)

    told = client_in.get(f"/bring/{batch.ulid}/").content.decode()
    assert "still being compared" not in told
    assert "hx-select" not in told
    assert "Decide about the 1 who may be somebody you have" in told
