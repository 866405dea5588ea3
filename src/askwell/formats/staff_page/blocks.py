"""This file is a page as a row of short lines, each with the looks and the links it has."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_UNSEEN = frozenset(
    [
        "script",
        "style",
        "template",
        "head",
        "noscript",
        "title",
        "nav",
        "footer",
        "form",
        "select",
        "option",
        "button",
        "svg",
        "iframe",
    ]
)
_BLOCKS = frozenset(
    [
        "div",
        "p",
        "li",
        "ul",
        "ol",
        "tr",
        "td",
        "th",
        "dt",
        "dd",
        "dl",
        "table",
        "tbody",
        "thead",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "section",
        "article",
        "header",
        "main",
        "aside",
        "figure",
        "figcaption",
        "address",
        "blockquote",
        "hr",
        "br",
        "body",
        "html",
        "details",
        "summary",
    ]
)
_MOST_NODES = 300_000
_MOST_BLOCKS = 50_000
_LONGEST = 600


@dataclass(slots=True)
class Block:
    """One line of a page; `looks` is its element and class, the same for lines that look alike."""

    text: str
    looks: str = ""
    links: list[str] = field(default_factory=list)


def list_blocks(root: LexborNode) -> list[Block]:
    """Return the lines of a page in order."""
    blocks: list[Block] = []
    line = _Line()
    stack: list[tuple[LexborNode, bool]] = [(root, False)]
    count = 0
    while stack and count < _MOST_NODES and len(blocks) < _MOST_BLOCKS:
        node, is_leaving = stack.pop()
        count += 1
        tag = node.tag or ""
        if tag == "-text":
            line.add(node.text_content or "", node)
            continue
        if tag in _UNSEEN or tag.startswith(("-", "!")):
            continue
        # Emphasis that stands at the beginning of a line is often a name's only mark.
        is_block = tag in _BLOCKS or (tag in {"strong", "b"} and not line.pieces)
        if is_block:
            line.flush(blocks)
        if is_leaving:
            continue
        if tag == "a":
            line.links.append(node.attributes.get("href") or "")
        if is_block:
            stack.append((node, True))
        stack.extend((child, False) for child in reversed(list(node.iter(include_text=True))))
    line.flush(blocks)
    return blocks


def split_text(text: str) -> list[Block]:
    """Return the lines of pasted text; the cells of a copied table are lines of their own."""
    cells = (cell for line in text.split("\n")[:_MOST_BLOCKS] for cell in line.split("\t"))
    return [
        Block(text=words.strip("•*·- "))
        for cell in cells
        if (words := " ".join(cell.split())[:_LONGEST])
    ]


@dataclass(slots=True)
class _Line:
    pieces: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    looks: str = ""
    size: int = 0

    def add(self, text: str, node: LexborNode) -> None:
        if not text.strip():
            if self.pieces:
                self.pieces.append(" ")
            return
        parent = node.parent
        if not self.looks and parent is not None:
            self.looks = f"{parent.tag}.{parent.attributes.get('class') or ''}"[:200]
        if self.size <= _LONGEST:
            self.pieces.append(text)
            self.size += len(text)

    def flush(self, blocks: list[Block]) -> None:
        text = " ".join("".join(self.pieces).split())[:_LONGEST]
        if text:
            blocks.append(Block(text=text, looks=self.looks, links=self.links))
        elif self.links and blocks:
            blocks[-1].links += self.links
        self.pieces, self.links, self.looks, self.size = [], [], "", 0
