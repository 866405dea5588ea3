"""Files kept until they are brought in, and how far a long task is."""

from __future__ import annotations

from askwell.records.progress import Progress, forget_progress, read_progress, write_progress
from askwell.records.uploads import find_upload, remove_upload, store_upload


def test_a_kept_file_is_its_owners_only_and_can_be_removed_twice():
    name = store_upload([b"first, ", b"second"])

    path = find_upload(name)
    assert path.read_bytes() == b"first, second"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o077 == 0
    remove_upload(name)
    remove_upload(name)
    assert not path.exists()


def test_no_name_leads_outside_the_folder():
    assert find_upload("../../etc/passwd") == find_upload("passwd")


def test_progress_is_told_and_forgotten():
    write_progress("01J", Progress(done=1_500, total=6_000, seconds=10))

    told = read_progress("01J")
    assert (told.done, told.total, told.seconds_left) == (1_500, 6_000, 30)
    forget_progress("01J")
    assert read_progress("01J") is None


def test_before_anything_is_done_nobody_guesses_how_long_it_takes():
    assert Progress(done=0, total=10, seconds=2).seconds_left is None
