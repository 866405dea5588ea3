"""The real process: it starts, opens once, moves its clock, is killed and comes back (R3, S8)."""

from __future__ import annotations

import http.client
import json
import stat
import time
from contextlib import closing

import pytest

from askwell.config.browser import write_door
from harness.live_app import run_askwell


def ask(app, path, *, host=None, method="GET"):
    with closing(http.client.HTTPConnection("127.0.0.1", app.port, timeout=10)) as connection:
        connection.request(method, path, headers={"Host": host} if host else {})
        answer = connection.getresponse()
        answer.text = answer.read().decode(errors="replace")
    return answer


@pytest.mark.parametrize(
    "path", ["/", "/locked/", "/no/such/page/", "/static/no-such-file.css", "/static/css/app.css"]
)
def test_s8_every_answer_carries_the_headers_that_protect_it(resting_app, path):
    answer = ask(resting_app, path)

    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert "Traceback" not in answer.text
    assert answer.headers["Server"] is None


def test_a_foreign_name_that_resolves_here_is_refused_by_the_process(resting_app):
    assert ask(resting_app, "/", host="evil.example").status == 400


def test_the_home_is_readable_by_its_owner_only(resting_app):
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in resting_app.home.iterdir()}

    assert stat.S_IMODE(resting_app.home.stat().st_mode) == 0o700
    assert [path for path, mode in modes.items() if mode & 0o077] == []


def test_a_second_start_says_where_the_first_one_is(resting_app):
    second = run_askwell("run", "--no-browser", home=resting_app.home)

    assert second.returncode == 0
    assert f"already running: {resting_app.origin}" in second.stderr


def test_it_ends_cleanly_when_told_to_and_starts_again_after_a_kill(start_app):
    app = start_app()

    assert app.stop() == 0
    assert not (app.home / "open.html").exists()
    app.start()
    app.kill()
    began = time.monotonic()
    app.start()

    assert time.monotonic() - began < 10
    assert ask(app, "/locked/").status == 403


def test_r3_the_settings_keep_what_was_acknowledged(resting_app):
    answer = json.loads(run_askwell("check", "--json", home=resting_app.home).stdout)

    assert answer["problems"] == []
    assert answer["settings"] == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 20000,
        "secure_delete": 1,
    }


def test_the_private_file_opens_the_app_signed_in(start_app, browser):
    app = start_app()
    door = write_door(app.home, app.address.replace("/?", "/interviews/?"))
    page = browser.new_page()

    page.goto(door.as_uri())
    page.wait_for_url(f"{app.origin}/**")
    page.wait_for_url(lambda url: "token" not in url)

    assert page.url == f"{app.origin}/interviews/"
    page.context.close()


def test_without_the_token_the_browser_sees_the_locked_page(start_app, browser):
    app = start_app()
    page = browser.new_page()

    page.goto(f"{app.origin}/interviews/")

    assert page.url.startswith(f"{app.origin}/locked/")
    page.context.close()


def test_the_clock_moves_and_whoever_was_signed_in_still_is(start_journey):
    journey = start_journey(now="2026-11-23T09:41:00+00:00")
    journey.expected.append("404")

    page = journey.open("/interviews/")
    journey.move_clock("2026-11-24T09:41:00+00:00")

    assert page.url == f"{journey.app.origin}/interviews/"
    journey.expect_accessible()
