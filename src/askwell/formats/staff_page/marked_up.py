"""This file is the people a page marks in its own elements: microdata and RDFa."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.formats.html import read_node_text
from askwell.formats.staff_page.linked_data import NOT_STAFF
from askwell.formats.staff_page.values import MOST_PEOPLE, Shown, make_shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

_EMPLOYERS = frozenset({"worksfor", "affiliation", "memberof"})
_MEMBERS = frozenset({"employee", "employees", "member", "members", "founder", "founders"})
_LINKS = ("href", "src", "data", "resource")
_MOST_NODES = 200_000
_MOST_UP = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dialect:
    """The attributes by which one way of marking says what is what."""

    scope: str
    type: str
    prop: str


_DIALECTS = (
    _Dialect(scope="itemscope", type="itemtype", prop="itemprop"),
    _Dialect(scope="typeof", type="typeof", prop="property"),
)


def find_marked_people(page: LexborHTMLParser) -> list[Shown]:
    """Return everybody marked as a schema.org or FOAF Person."""
    people: list[Shown] = []
    for dialect in _DIALECTS:
        for node in page.css(f"[{dialect.type}]"):
            if len(people) >= MOST_PEOPLE:
                return people
            if not _is_person(node.attributes.get(dialect.type)) or _is_relation(node, dialect):
                continue
            shown = _read_person(page, node, dialect)
            if shown is not None:
                people.append(shown)
    return people


def find_by_ids(page: LexborHTMLParser, ids: list[str]) -> list[LexborNode]:
    """Return the elements an item names as more of itself."""
    plain = [name for name in ids[:10] if name.replace("-", "").replace("_", "").isalnum()]
    found = [page.css_first(f'[id="{name}"]', default=None) for name in plain]
    return [node for node in found if node is not None]


def _read_person(page: LexborHTMLParser, node: LexborNode, dialect: _Dialect) -> Shown | None:
    found: dict[str, str] = {}
    profile = ""
    for name, element in _list_properties(page, node, dialect):
        if name in _EMPLOYERS:
            found.setdefault("organization", _read_name(page, element, dialect))
        elif name in {"url", "sameas", "homepage"}:
            link = _read_value(element)
            profile = link if "linkedin.com/" in link or not profile else profile
        else:
            found.setdefault(name, _read_value(element))
    name = found.get("name") or " ".join(
        filter(None, (found.get("givenname"), found.get("familyname")))
    )
    return make_shown(
        name=name,
        title=found.get("jobtitle") or found.get("title") or found.get("rolename") or "",
        organization=found.get("organization") or _find_owner(page, node, dialect),
        email=found.get("email") or found.get("mbox") or "",
        phone=found.get("telephone") or found.get("phone") or "",
        profile=profile,
    )


def _list_properties(
    page: LexborHTMLParser, root: LexborNode, dialect: _Dialect
) -> Iterator[tuple[str, LexborNode]]:
    """Yield the properties of an item, not those of items inside it."""
    stack = list(reversed(list(root.iter())))
    stack += find_by_ids(page, (root.attributes.get("itemref") or "").split())
    count = 0
    while stack and count < _MOST_NODES:
        node = stack.pop()
        count += 1
        attributes = node.attributes
        for name in (attributes.get(dialect.prop) or "").split()[:5]:
            yield name.replace(":", "/").rsplit("/", 1)[-1].lower(), node
        if dialect.scope not in attributes:
            stack.extend(reversed(list(node.iter())))


def _read_name(page: LexborHTMLParser, node: LexborNode, dialect: _Dialect) -> str:
    if dialect.scope in node.attributes:
        for name, element in _list_properties(page, node, dialect):
            if name == "name":
                return _read_value(element)
    return read_node_text(node)


def _find_owner(page: LexborHTMLParser, node: LexborNode, dialect: _Dialect) -> str:
    names = {name.lower() for name in (node.attributes.get(dialect.prop) or "").split()}
    if not names & _MEMBERS:
        return ""
    parent = node.parent
    for _ in range(_MOST_UP):
        if parent is None:
            break
        if dialect.scope in parent.attributes:
            return next(
                (
                    _read_value(element)
                    for name, element in _list_properties(page, parent, dialect)
                    if name == "name"
                ),
                "",
            )
        parent = parent.parent
    return ""


def _is_person(kinds: str | None) -> bool:
    names = [kind.replace(":", "/").rsplit("/", 1)[-1] for kind in (kinds or "").split()[:10]]
    return "Person" in names


def _is_relation(node: LexborNode, dialect: _Dialect) -> bool:
    names = (node.attributes.get(dialect.prop) or "").replace(":", "/").lower().split()
    return any(name.rsplit("/", 1)[-1] in NOT_STAFF for name in names)


def _read_value(node: LexborNode) -> str:
    attributes = node.attributes
    if content := attributes.get("content"):
        return content
    text = read_node_text(node)
    for name in _LINKS:
        link = attributes.get(name) or ""
        if link.startswith(("mailto:", "tel:", "http://", "https://")):
            # A name that is a link is still a name.
            is_address = link.startswith(("mailto:", "tel:"))
            return link.partition("?")[0] if is_address else _prefer(link, text, node)
    return attributes.get("alt") or text


def _prefer(link: str, text: str, node: LexborNode) -> str:
    names = (node.attributes.get("itemprop") or node.attributes.get("property") or "").lower()
    return (
        link if any(word in names for word in ("url", "sameas", "homepage")) or not text else text
    )
