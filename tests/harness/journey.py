"""This file is one person at one screen, with the real app, and what must stay quiet meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from harness.axe import expect_no_violations

if TYPE_CHECKING:
    from playwright.sync_api import ConsoleMessage, Page, Request, Response

    from harness.live_app import LiveApp


@dataclass
class Journey:
    """The app and the page; it listens for errors and for anything that leaves this computer."""

    app: LiveApp
    page: Page
    troubles: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)
    """Parts of troubles that a test causes on purpose, such as "409"."""

    def begin(self) -> Self:
        """Open the address with the token, as the browser does at the start."""
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.troubles.append(f"script: {error}"))
        self.page.on("request", self._watch)
        self.page.on("response", self._read)
        self.page.goto(self.app.address)
        self.page.wait_for_url(lambda url: "token=" not in url)
        return self

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.troubles.append(f"console: {message.text}")

    def _watch(self, request: Request) -> None:
        if not request.url.startswith((self.app.origin, "data:", "blob:")):
            self.troubles.append(f"left this computer: {request.url}")

    def _read(self, response: Response) -> None:
        if response.status >= 400:
            self.troubles.append(f"{response.status} {response.url}")

    def open(self, path: str) -> Page:
        """Go to a path of the app."""
        self.page.goto(self.app.origin + path)
        return self.page

    def move_clock(self, now: str) -> Page:
        """Come back at another moment, still signed in, to the page that was open."""
        self.app.move_clock(now)
        self.page.reload()
        return self.page

    def expect_accessible(self) -> None:
        """Fail when axe finds something on the open page."""
        expect_no_violations(self.page)

    def expect_quiet(self) -> None:
        """Fail when a script broke, the CSP stopped something, or anything left this computer."""
        kept = [
            trouble
            for trouble in self.troubles
            if not any(part in trouble for part in self.expected)
        ]
        assert not kept, "\n".join(kept)
