"""One app at a time on a home."""

from __future__ import annotations

from askwell.config.one_process import hold_home, note_address, read_address


def test_the_second_app_on_a_home_is_told_where_the_first_is(tmp_path):
    with hold_home(tmp_path) as is_alone:
        note_address(tmp_path, "http://127.0.0.1:8717/")
        with hold_home(tmp_path) as is_second_alone:
            assert (is_alone, is_second_alone) == (True, False)
            assert read_address(tmp_path) == "http://127.0.0.1:8717/"


def test_a_home_is_free_again_after_the_app_ended(tmp_path):
    with hold_home(tmp_path):
        pass

    with hold_home(tmp_path) as is_alone:
        assert is_alone
