"""This file is a browser without a screen, to the real app: many of them can act at once."""

from __future__ import annotations

import http.cookiejar
import re
import urllib.error
import urllib.request
import uuid
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlencode

if TYPE_CHECKING:
    from collections.abc import Callable

    from harness.live_app import LiveApp

WAITS = 60
FORM_TOKEN = re.compile(r'csrfmiddlewaretoken" value="(\w+)"')


class _StayHere(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_args: object, **_kwargs: object) -> None:
        """Follow nothing: where an answer leads is part of the answer."""


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    text: str
    location: str


@dataclass
class Visitor:
    """One browser, signed in by the address of the start."""

    app: LiveApp
    token: str = ""
    _open: urllib.request.OpenerDirector = field(init=False)

    def __post_init__(self) -> None:
        """Come in."""
        jar = http.cookiejar.CookieJar()
        self._open = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar), _StayHere)
        self.get(self.app.address.removeprefix(self.app.origin))
        self.token = FORM_TOKEN.search(self.get("/bring/").text)[1]

    def get(self, path: str) -> Answer:
        """Ask for a page."""
        return self._ask(urllib.request.Request(self.app.origin + path))

    def post(self, path: str, **form: str) -> Answer:
        """Send a form."""
        body = urlencode({"csrfmiddlewaretoken": self.token, **form}).encode()
        return self._ask(urllib.request.Request(self.app.origin + path, data=body))

    def upload(self, name: str, content: bytes) -> Answer:
        """Send a file to be read; returns where its preview is."""
        edge = uuid.uuid4().hex
        token = f'name="csrfmiddlewaretoken"\r\n\r\n{self.token}'
        file = f'name="files"; filename="{name}"\r\nContent-Type: text/plain\r\n\r\n'
        parts = [f"--{edge}\r\nContent-Disposition: form-data; {part}" for part in (token, file)]
        body = "\r\n".join(parts).encode() + content + f"\r\n--{edge}--\r\n".encode()
        kind = {"Content-Type": f"multipart/form-data; boundary={edge}"}
        address = f"{self.app.origin}/bring/files/"
        return self._ask(urllib.request.Request(address, data=body, headers=kind))

    def _ask(self, request: urllib.request.Request) -> Answer:
        request.add_header("Referer", self.app.origin + "/")
        try:
            with self._open.open(request, timeout=WAITS) as answer:
                return Answer(answer.status, answer.read().decode(errors="replace"), "")
        except urllib.error.HTTPError as error:
            with error:
                text = error.read().decode(errors="replace")
                return Answer(error.code, text, error.headers.get("Location", ""))


def act_at_once(acts: list[Callable[[], Answer]]) -> list[int]:
    """Do all of these at the same time, and return their statuses."""
    with ThreadPoolExecutor(len(acts)) as pool:
        return [answer.status for answer in pool.map(lambda act: act(), acts)]
