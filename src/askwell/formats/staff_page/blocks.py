"""This file is a page as a row of short lines, each with its looks, its links and where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from askwell.formats.html import read_node_text

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_UNSEEN = frozenset(
    "script|style|template|head|noscript|title|nav|footer|form|select|option|button|svg|iframe|object|audio|video".split(
        "|"
    )
)
_BLOCKS = frozenset(
    (
        "div|p|li|ul|ol|tr|td|th|dt|dd|dl|table|tbody|thead|tfoot|h1|h2|h3|h4|h5|h6|h7|section|article|header|main|aside|figure"
        "|figcaption|address|blockquote|hr|br|body|html|details|summary|caption|center|pre"
    ).split("|")
)
_INLINE = frozenset("span|small|em|i|b|strong|cite|time|label|a|font|u".split("|"))
# What pages call their menus and footers where they do not use the elements for them.
_ELSEWHERE = frozenset(
    (
        "nav|navbar|navigation|menu|main-nav|main-menu|site-nav|top-nav|topnav|mainmenu|submenu|breadcrumb|breadcrumbs|footer"
        "|site-footer|page-footer|main-footer|cookie|cookies|cookie-banner|pager|pagination|quick-links|skip-link|social-links"
        "|testimonial|testimonials|testimonial-item|reviews|client-say|related-posts|recent-posts|headlines|news-list|latest-news"
    ).split("|")
)
# Wherever in a class: "quote-slider", "c-testimonial__item".
_QUOTED = re.compile(r"testimonial|(?:^|[\s_-])quotes?(?:$|[\s_-])|customer-stor|breadcrumb")
# "project-card", "product": what a page makes or tells, unless the same class says it is people.
_THINGS = re.compile(
    r"(?:^|\s)(?:products?|projects?|recipes?|vacanc(?:y|ies)|events?|courses?|press|plants?|services?|features?)(?:[-_]\w+)*(?=$|\s)"
)
_PEOPLE = re.compile(
    r"team|staff|people|member|contact|person|profile|faculty|employee|main|page|wrap|container|content"
)
_HALF_NAME = re.compile(
    r"(?:^|[\s_-])(?:(?:first|last|given|family|fore|sur|middle)(?:[_-]?names?)?|vorname|nachname|pr[eé]nom|nom|voornaam|achternaam)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_CONTAINERS = frozenset(
    "div|ul|ol|li|section|header|aside|table|article|figure|blockquote".split("|")
)
_ROLES = frozenset({"navigation", "contentinfo", "banner", "search", "menu", "menubar"})
_MOST_NODES = 300_000
_MOST_BLOCKS = 30_000
_MOST_PARENTS = 60
_LONGEST = 600
_ENOUGH_PIECES = 50


@dataclass(slots=True)
class Block:
    """One line of a page.

    `looks` is its element and class, the same for lines that look alike.
    `parents` are the elements it stands in, the outermost first.
    """

    text: str
    looks: str = ""
    links: list[str] = field(default_factory=list)
    parents: tuple[int, ...] = ()
    level: int = 0
    """Of a heading 1 to 6, else nothing."""


def list_blocks(root: LexborNode) -> list[Block]:
    """Return the lines of a page in order."""
    blocks: list[Block] = []
    line = _Line()
    parents: list[int] = []
    apart: dict[int, bool] = {}
    stack: list[tuple[LexborNode, bool]] = [(root, False)]
    count = 0
    while stack and count < _MOST_NODES and len(blocks) < _MOST_BLOCKS:
        node, is_leaving = stack.pop()
        count += 1
        tag = node.tag or ""
        if tag == "-text":
            line.add(node.text_content or "", node, parents)
            continue
        if is_leaving:
            line.flush(blocks)
            if tag not in {"br", "hr"}:
                parents.pop()
            continue
        if tag in _UNSEEN or tag.startswith(("-", "!")) or _is_elsewhere(node, tag):
            continue
        is_block = tag in _BLOCKS or (tag in _INLINE and _is_piece(node, tag, line, apart))
        if is_block:
            line.flush(blocks)
            if tag not in {"br", "hr"}:
                parents.append(node.mem_id)
            stack.append((node, True))
        if tag == "a":
            line.links.append(node.attributes.get("href") or "")
        stack.extend((child, False) for child in reversed(list(node.iter(include_text=True))))
    line.flush(blocks)
    return blocks


def split_text(text: str) -> list[Block]:
    """Return the lines of pasted text; the cells of a copied table are lines of their own."""
    blocks: list[Block] = []
    paragraph = 0
    for line in text.split("\n")[:_MOST_BLOCKS]:
        if not line.strip():
            paragraph += 1
            continue
        cells = line.split("\t")
        row = (len(blocks) + 1,) if len(cells) > 1 else ()
        parents = (-1 - paragraph, *row)
        texts = (" ".join(cell.split())[:_LONGEST].strip("•*·- ") for cell in cells)
        blocks += [Block(text=words, looks="text", parents=parents) for words in texts if words]
    return blocks


def count_shared(one: Block, other: Block) -> int:
    """Return how many elements two lines both stand in: the more, the nearer they are."""
    shared = 0
    for first, second in zip(one.parents, other.parents, strict=False):
        if first != second:
            break
        shared += 1
    return shared


def _is_elsewhere(node: LexborNode, tag: str) -> bool:
    attributes = node.attributes
    if (attributes.get("role") or "") in _ROLES:
        return True
    if tag not in _CONTAINERS:
        return False
    if tag == "figure" and node.css_first("blockquote") is not None:
        return True
    words = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower()
    if not _ELSEWHERE.isdisjoint(words.split()):
        return True
    words = words[:_LONGEST]
    if _QUOTED.search(words):
        return True
    return _THINGS.search(words) is not None and _PEOPLE.search(words) is None


def _is_piece(node: LexborNode, tag: str, line: _Line, apart: dict[int, bool]) -> bool:
    """Tell whether an element inside a line is a piece of its own: a name beside a title."""
    # Emphasis that stands at the beginning of a line is often a name's only mark.
    if tag == "small" or (tag in {"strong", "b"} and not line.pieces):
        return True
    parent = node.parent
    if parent is None or _HALF_NAME.search((node.attributes.get("class") or "")[:_LONGEST]):
        return False
    # Asked once for all that stand beside each other, of which there may be many.
    if parent.mem_id not in apart:
        apart[parent.mem_id] = _is_made_of_pieces(parent)
    return apart[parent.mem_id]


def _is_made_of_pieces(parent: LexborNode) -> bool:
    beside = 0
    for child in parent.iter(include_text=True):
        if child.tag == "-text":
            if any(map(str.isalnum, child.text_content or "")):
                return False
        elif child.tag in _INLINE:
            beside += bool(read_node_text(child))
        if beside > _ENOUGH_PIECES:
            break
    return beside > 1


@dataclass(slots=True)
class _Line:
    pieces: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    parents: tuple[int, ...] = ()
    looks: str = ""
    level: int = 0
    size: int = 0

    def add(self, text: str, node: LexborNode, parents: list[int]) -> None:
        if not text.strip():
            if self.pieces:
                self.pieces.append(" ")
            return
        if not self.pieces:
            self.parents = tuple(parents[:_MOST_PARENTS])
        parent = node.parent
        if not self.looks and parent is not None:
            self._look_at(parent)
        if self.size <= _LONGEST:
            self.pieces.append(text)
            self.size += len(text)

    def flush(self, blocks: list[Block]) -> None:
        text = " ".join("".join(self.pieces).split())[:_LONGEST].strip(" ,;–—|·•/")
        text = text.removeprefix("- ").removeprefix(": ")
        if text:
            blocks.append(
                Block(
                    text=text,
                    looks=self.looks,
                    links=self.links,
                    parents=self.parents,
                    level=self.level,
                )
            )
        elif self.links and blocks:
            blocks[-1].links += self.links
        self.pieces, self.links = [], []
        self.parents, self.looks, self.level, self.size = (), "", 0, 0

    def _look_at(self, parent: LexborNode) -> None:
        tag = parent.tag or ""
        outer = parent.parent
        around = f"{outer.tag}.{outer.attributes.get('class') or ''}" if outer is not None else ""
        self.looks = f"{around}>{tag}.{parent.attributes.get('class') or ''}"[:200]
        for node in (parent, outer):
            name = (node.tag or "") if node is not None else ""
            if len(name) == 2 and name[0] == "h" and name[1] in "123456":  # noqa: PLR2004 - h1
                self.level = int(name[1])
