"""This file is a person's own text on a page: Markdown, made harmless."""

from __future__ import annotations

from functools import cache

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

INLINE = frozenset({"a", "br", "code", "em", "s", "strong"})
BLOCKS = frozenset({"blockquote", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "ul"})
TABLES = frozenset({"table", "tbody", "td", "th", "thead", "tr"})
SCHEMES = frozenset({"http", "https", "mailto"})


def render_markdown(text: object) -> SafeString:
    """Return Markdown as HTML that can neither script, nor load, nor look like the page."""
    html = _open_reader().render(str(text or ""))
    clean = nh3.clean(
        html,
        tags=set(INLINE | BLOCKS | TABLES),
        attributes={"a": {"href", "title"}, "ol": {"start"}},
        url_schemes=set(SCHEMES),
        url_relative="deny",
        link_rel="noopener nofollow",
    )
    return mark_safe(clean)  # noqa: S308 - nh3 has just cleaned it


@cache
def _open_reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": False, "linkify": False, "breaks": True})
    # A picture in a note would fetch from a stranger's server; a heading would outrank the page's.
    reader.enable(["table", "strikethrough"]).disable(["image"])
    reader.core.ruler.push("lower_headings", _lower_headings)
    return reader


def _lower_headings(state: object) -> None:
    for token in state.tokens:  # type: ignore[attr-defined]
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(6, int(token.tag[1]) + 2)}"
