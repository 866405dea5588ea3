"""This file is somebody without a mouse: Tab, Enter, letters, and a focus that can be seen."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page

MOST_STOPS = 150
LOOK_AT_FOCUS = """() => {
    const one = document.activeElement;
    const near = [one, one.nextElementSibling, one.closest("label"), one.parentElement];
    // The button inside a field for days or times is drawn, and ringed, by the browser itself.
    const isInside = ["date", "time"].includes(one.type) && !one.matches(":focus-visible");
    const hasRing = isInside || near.some(part => {
        if (!part) return false;
        const style = getComputedStyle(part);
        const isOutlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
        return isOutlined || style.boxShadow !== "none";
    });
    const box = one.getBoundingClientRect();
    const named = one.getAttribute("aria-labelledby");
    const label = one.getAttribute("aria-label")
        ?? (named ? document.getElementById(named)?.innerText : null)
        ?? (one.labels?.length ? one.labels[0].innerText : null);
    return {
        name: (label ?? one.innerText ?? one.value ?? "").trim(),
        tag: one.tagName, type: one.type ?? "", hasRing,
        isSeen: box.bottom > 0 && box.top < innerHeight && box.width > 0,
    };
}"""


@dataclass
class Keyboard:
    """The keys of one page, and where the focus could not be seen."""

    page: Page
    unseen: list[str] = field(default_factory=list)

    def press(self, key: str) -> None:
        """Press one key."""
        self.page.keyboard.press(key)

    def write(self, text: str) -> None:
        """Type over whatever the field holds."""
        self.press("Control+A")
        self.page.keyboard.insert_text(text)

    def reach(self, name: str) -> None:
        """Press Tab until the focus is on what is called that, and look at the focus on the way."""
        passed = []
        for _stop in range(MOST_STOPS):
            self.press("Tab")
            found = self.page.evaluate(LOOK_AT_FOCUS)
            self._note(found)
            if re.fullmatch(name, found["name"], flags=re.DOTALL):
                return
            passed.append(found["name"])
        raise AssertionError(f"Tab never came to {name} on {self.page.url}: {passed[-40:]}")

    def choose(self, name: str) -> None:
        """Go to a link or button and press Enter."""
        self.reach(name)
        self.press("Enter")

    def leave_by(self, name: str) -> None:
        """Go to a link or button that leads to another page, press Enter, and arrive."""
        self.reach(name)
        with self.page.expect_navigation():
            self.press("Enter")

    def fill(self, name: str, text: str) -> None:
        """Go to a field and write into it."""
        self.reach(name)
        self.write(text)

    def _note(self, found: dict[str, Any]) -> None:
        if found["tag"] != "BODY" and not (found["hasRing"] and found["isSeen"]):
            self.unseen.append(f"{self.page.url}: {found['tag']} “{found['name'][:60]}”")
