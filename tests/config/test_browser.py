"""Opening the browser: the token stays out of every program's arguments."""

from __future__ import annotations

import stat
import webbrowser

from askwell.config.browser import open_in_browser

ADDRESS = "http://127.0.0.1:8717/?token=secret"


def test_the_browser_is_given_a_private_file_and_no_token(tmp_path, monkeypatch):
    opened = []
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(webbrowser, "open", lambda url: opened.append(url) or True)

    assert open_in_browser(tmp_path, ADDRESS)

    assert opened == [(tmp_path / "open.html").as_uri()]
    assert ADDRESS in (tmp_path / "open.html").read_text()
    assert stat.S_IMODE((tmp_path / "open.html").stat().st_mode) == 0o600


def test_without_a_screen_no_text_browser_takes_the_terminal(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(webbrowser, "open", lambda _: 1 / 0)

    assert not open_in_browser(tmp_path, ADDRESS)
