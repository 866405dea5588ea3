"""This file is how HTML is opened without harm, and how it reads as plain text."""

from __future__ import annotations

import html as entities
import re
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from askwell.formats.limits import MAX_HTML_DEPTH, MAX_TAGS
from askwell.formats.text import strip_unprintable

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_MARKUP = re.compile(
    r"</?(?:p|br|div|span|a|b|i|u|strong|em|ul|ol|li|h[1-6]|table|tr|td|img|html|body|blockquote"
    r"|font)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_TAG_NAME = re.compile(r"/?([A-Za-z][A-Za-z0-9-]*)")
_VOID = frozenset(
    # These have no end, or end by themselves where the next begins: they add no depth.
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "option",
        "html",
        "head",
        "body",
    ]
)
_RAW = frozenset({"script", "style", "textarea", "title", "noscript"})
_UNSEEN = frozenset({"script", "style", "template", "head", "noscript", "title"})
_LINES = frozenset(
    [
        "div",
        "tr",
        "li",
        "dt",
        "dd",
        "br",
        "address",
        "article",
        "aside",
        "figure",
        "figcaption",
        "footer",
        "header",
        "hr",
        "main",
        "nav",
        "section",
        "form",
        "fieldset",
        "pre",
    ]
)
_PARAGRAPHS = frozenset(
    ["p", "ul", "ol", "dl", "table", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"]
)
_MANY_ATTRIBUTES = 400
_LONG_TAG = 3_000
_SPACES = re.compile(r"[ \t\r\f\v\xa0]+")


def open_html(text: str) -> LexborHTMLParser:
    """Parse a page whose nesting and attributes are first brought to what pages have.

    The parser is fast, but takes quadratic time on a tag of ten thousand
    attributes or on ten thousand levels.
    """
    return LexborHTMLParser(_calm_markup(text))


def looks_like_html(text: str) -> bool:
    """Tell whether a text holds markup rather than a stray angle bracket."""
    return "<" in text and _MARKUP.search(text) is not None


def convert_html(text: str) -> str:
    """Return what a person sees of HTML: lines, paragraphs, and quotes marked with `>`."""
    if not looks_like_html(text):
        return entities.unescape(text) if "&" in text else text
    root = open_html(text).root
    if root is None:
        return ""
    writer = _TextWriter()
    _walk_tree(root, writer)
    return strip_unprintable(writer.finish())


def read_node_text(node: LexborNode, *, with_pictures: bool = False) -> str:
    """Return the words inside an element on one line; pictures by what they say of themselves."""
    pieces: list[str] = []
    stack = [node]
    while stack:
        part = stack.pop()
        tag = part.tag or ""
        if tag == "-text":
            pieces.append(part.text_content or "")
        elif tag == "img" and with_pictures:
            pieces.append(f" {part.attributes.get('alt') or ''} ")
        elif tag not in _UNSEEN and not tag.startswith(("-", "!")):
            if tag in _LINES or tag in _PARAGRAPHS:
                pieces.append(" ")
            stack.extend(reversed(list(part.iter(include_text=True))))
    return " ".join("".join(pieces).split())


def _walk_tree(root: LexborNode, writer: _TextWriter) -> None:
    # A stack of our own: a page may be deeper than Python's.
    stack: list[tuple[LexborNode, bool]] = [(root, False)]
    while stack:
        node, is_leaving = stack.pop()
        tag = node.tag or ""
        if tag == "-text":
            writer.add_text(node.text_content or "")
        elif is_leaving:
            writer.leave(tag)
        elif tag not in _UNSEEN and not tag.startswith(("-", "!")):
            writer.enter(tag)
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(list(node.iter(include_text=True))))


class _TextWriter:
    """Text being put together line by line."""

    __slots__ = ("_line", "_lines", "_quotes", "_wants_gap")

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line: list[str] = []
        self._quotes = 0
        self._wants_gap = False

    def add_text(self, text: str) -> None:
        """Add words, spaces between them made one."""
        self._line.append(text.replace("\n", " "))

    def enter(self, tag: str) -> None:
        """Begin an element."""
        if tag in _PARAGRAPHS:
            self._break_paragraph()
        elif tag in _LINES:
            # Two line breaks in a row are how many programs part paragraphs.
            self._wants_gap = self._wants_gap or (tag == "br" and not self._line)
            self._break_line()
        if tag == "blockquote":
            self._quotes += 1
        elif tag in {"td", "th"}:
            self._line.append(" ")

    def leave(self, tag: str) -> None:
        """End an element."""
        if tag in _PARAGRAPHS:
            self._break_paragraph()
        elif tag in _LINES and tag != "br":
            self._break_line()
        if tag == "blockquote":
            self._quotes -= 1

    def finish(self) -> str:
        """Return the text."""
        self._break_line()
        return "\n".join(self._lines).strip("\n")

    def _break_line(self) -> None:
        line = _SPACES.sub(" ", "".join(self._line)).strip()
        self._line = []
        if line:
            if self._wants_gap and self._lines:
                self._lines.append("")
            self._wants_gap = False
            self._lines.append(">" * self._quotes + " " + line if self._quotes else line)

    def _break_paragraph(self) -> None:
        self._break_line()
        self._wants_gap = True


def _calm_markup(text: str) -> str:
    if len(text) < _LONG_TAG and text.count("<") < MAX_HTML_DEPTH:
        return text
    first, *pieces = text.split("<", MAX_TAGS)
    if len(pieces) == MAX_TAGS:
        pieces[-1] = pieces[-1].partition("<")[0]
    kept = [first]
    depth = 0
    raw = ""
    for piece in pieces:
        if raw:
            if piece[: len(raw) + 1].lower() == "/" + raw:
                raw = ""
            kept.append("<" + piece)
            continue
        depth, raw, is_kept = _weigh_tag(piece, depth)
        kept.append("<" + piece if is_kept else piece.partition(">")[2])
    return "".join(kept)


def _weigh_tag(piece: str, depth: int) -> tuple[int, str, bool]:
    """Return the depth after a tag, the name of what it makes raw, and whether to keep it."""
    match = _TAG_NAME.match(piece)
    if match is None:
        return depth, "", True
    name = match[1].lower()
    if piece.startswith("/"):
        return (depth if name in _VOID else max(0, depth - 1)), "", True
    if name in _RAW:
        return depth, name, True
    is_heavy = len(piece) > _LONG_TAG and len(piece.partition(">")[0].split()) > _MANY_ATTRIBUTES
    is_open = name not in _VOID
    if is_heavy or (is_open and depth >= MAX_HTML_DEPTH):
        return depth, "", False
    return depth + is_open, "", True
