"""This file is the people a page marks as microformats: h-card, and vcard before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.formats.html import read_node_text
from askwell.formats.staff_page.marked_up import find_by_ids
from askwell.formats.staff_page.values import MOST_PEOPLE, Shown, make_shown

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_ROOTS = frozenset({"h-card", "vcard"})
_NAMES = ("p-name", "fn", "name")
_TITLES = ("p-job-title", "p-role", "title", "role")
_WORDS = frozenset(
    [
        "p-name",
        "fn",
        "name",
        "p-job-title",
        "p-role",
        "title",
        "role",
        "p-org",
        "org",
        "organization-name",
        "p-tel",
        "tel",
        "u-tel",
        "email",
        "u-email",
        "p-email",
        "url",
        "u-url",
        "p-given-name",
        "p-family-name",
        "given-name",
        "family-name",
    ]
)
_MOST_NODES = 200_000
_LONGEST_IMPLIED = 80


def find_cards(page: LexborHTMLParser) -> list[Shown]:
    """Return everybody on a card; one that is only an organization's is left out."""
    people: list[Shown] = []
    for node in page.css(".h-card, .vcard"):
        if len(people) >= MOST_PEOPLE:
            break
        shown = _read_card(page, node)
        if shown is not None:
            people.append(shown)
    return people


def _read_card(page: LexborHTMLParser, root: LexborNode) -> Shown | None:
    classes = _get_classes(root)
    found, has_inner = _collect(page, root)
    name = next((text for key in _NAMES if (text := found.get(key, ""))), "")
    if not name:
        given = found.get("p-given-name") or found.get("given-name") or ""
        family = found.get("p-family-name") or found.get("family-name") or ""
        name = f"{given} {family}".strip()
    organization = found.get("p-org") or found.get("organization-name") or found.get("org") or ""
    if not name and not has_inner and not any(key.startswith(("p-", "e-")) for key in found):
        name = _imply_name(root)
    if name == organization or classes & {"h-org", "p-org", "org"}:
        return None
    return make_shown(
        name=name,
        title=next((text for key in _TITLES if (text := found.get(key, ""))), ""),
        organization=organization,
        email=found.get("u-email") or found.get("p-email") or found.get("email") or "",
        phone=found.get("p-tel") or found.get("u-tel") or found.get("tel") or "",
        profile=found.get("u-url") or found.get("url") or _find_link(root),
    )


def _collect(page: LexborHTMLParser, root: LexborNode) -> tuple[dict[str, str], bool]:
    """Return the properties of a card, and whether another card stands inside it."""
    found: dict[str, str] = {}
    has_inner = False
    stack = list(reversed(list(root.iter())))
    stack += _list_included(page, root)
    count = 0
    while stack and count < _MOST_NODES:
        node = stack.pop()
        count += 1
        classes = _get_classes(node)
        for name in classes & _WORDS:
            if name not in found and (text := _read_property(node, name)):
                found[name] = text
        if "p-org" in classes or "org" in classes:
            stack.extend(reversed(list(node.iter())))
        elif classes & _ROOTS:
            has_inner = True
        else:
            stack.extend(reversed(list(node.iter())))
    return found, has_inner


def _list_included(page: LexborHTMLParser, root: LexborNode) -> list[LexborNode]:
    names = (root.attributes.get("itemref") or "").split()[:10]
    names += [
        (link.attributes.get("href") or "").removeprefix("#") for link in root.css("a.include")[:10]
    ]
    return find_by_ids(page, names)


def _read_property(node: LexborNode, name: str) -> str:
    attributes = node.attributes
    if name.startswith("u-") or name in {"url", "email"}:
        link = attributes.get("href") or attributes.get("src") or ""
        if link:
            return link.partition("?")[0] if link.startswith("mailto:") else link
    if (attributes.get("href") or "").startswith("tel:"):
        return attributes.get("href") or ""
    for key in ("title", "alt", "value", "content"):
        if node.tag in {"abbr", "img", "area", "data", "input", "meta"} and attributes.get(key):
            return attributes[key] or ""
    values = node.css(".value")
    return " ".join(map(read_node_text, values)) if values else read_node_text(node)


def _imply_name(root: LexborNode) -> str:
    node = root
    for _ in range(3):
        attributes = node.attributes
        if node.tag in {"img", "area"} and attributes.get("alt"):
            return attributes["alt"] or ""
        if node.tag == "abbr" and attributes.get("title"):
            return attributes["title"] or ""
        inside = list(node.iter())
        if len(inside) != 1:
            break
        node = inside[0]
    text = read_node_text(root, with_pictures=True)
    return text if len(text) <= _LONGEST_IMPLIED else ""


def _find_link(root: LexborNode) -> str:
    if root.tag in {"a", "area"}:
        return root.attributes.get("href") or ""
    links = root.css("a[href]")
    return (links[0].attributes.get("href") or "") if len(links) == 1 else ""


def _get_classes(node: LexborNode) -> frozenset[str]:
    return frozenset((node.attributes.get("class") or "").split())
