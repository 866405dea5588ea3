"""This file is the people a page describes in JSON-LD, in the words of schema.org."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from askwell.formats.staff_page.values import MOST_PEOPLE, Shown, make_shown

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

# People a person or a text is related to are not the staff of a page.
NOT_STAFF = frozenset(
    [
        "author",
        "creator",
        "editor",
        "contributor",
        "reviewedby",
        "review",
        "reviews",
        "publisher",
        "comment",
        "children",
        "parent",
        "parents",
        "spouse",
        "sibling",
        "knows",
        "colleague",
        "colleagues",
        "follows",
        "relatedto",
        "copyrightholder",
        "translator",
        "actor",
        "director",
        "sponsor",
    ]
)
_MOST_NODES = 50_000
_LONGEST = 3_000_000
_EMPLOYERS = ("worksFor", "affiliation", "memberOf", "worksfor")
_MEMBERS = frozenset(
    {"employee", "employees", "member", "members", "founder", "founders", "alumni"}
)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the data somebody stands."""

    organization: str = ""
    role: str = ""


def find_linked_people(page: LexborHTMLParser) -> list[Shown]:
    """Return everybody of type Person, wherever in the data they stand."""
    roots = [
        data
        for script in page.css('script[type*="ld+json"]')
        if (data := _parse(script.text() or script.inner_html or "")) is not None
    ]
    nodes = _walk(roots)
    by_id = {str(node["@id"]): node for node, _ in nodes if "@id" in node and len(node) > 1}
    people: list[Shown] = []
    for node, owner in nodes:
        if _is_type(node, "Person") and len(people) < MOST_PEOPLE:
            shown = _read_person(node, owner, by_id)
            if shown is not None:
                people.append(shown)
    return people


def _parse(text: str) -> Any:
    text = text.strip()[:_LONGEST].removeprefix("<![CDATA[").removeprefix("//<![CDATA[")
    text = text.removesuffix("]]>").removesuffix("//").strip().rstrip(";")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _walk(roots: list[Any]) -> list[tuple[dict[str, Any], _Place]]:
    """Return every object in order with the organization and the role it stands under."""
    found: list[tuple[dict[str, Any], _Place]] = []
    stack = [(root, _Place()) for root in reversed(roots)]
    while stack and len(found) < _MOST_NODES:
        value, owner = stack.pop()
        if isinstance(value, list):
            stack.extend((one, owner) for one in reversed(value))
        elif isinstance(value, dict):
            found.append((value, owner))
            # Between an organization and a person there may be a role, with its name.
            role = _get_text(value.get("roleName"))
            name = owner.organization if role else _get_text(value.get("name"))
            within = _Place(organization=name, role=role)
            inside = [
                (one, within if key in _MEMBERS else _Place())
                for key, one in value.items()
                if key.lower() not in NOT_STAFF and isinstance(one, (dict, list))
            ]
            stack.extend(reversed(inside))
    return found


def _read_person(
    node: dict[str, Any], owner: _Place, by_id: dict[str, dict[str, Any]]
) -> Shown | None:
    name = _get_text(node.get("name"))
    if not name:
        name = f"{_get_text(node.get('givenName'))} {_get_text(node.get('familyName'))}".strip()
    contact = node.get("contactPoint")
    point = contact[0] if isinstance(contact, list) and contact else contact
    point = point if isinstance(point, dict) else {}
    employer = next(
        (found for key in _EMPLOYERS if (found := _get_name(node.get(key), by_id))),
        owner.organization,
    )
    return make_shown(
        name=name,
        title=_get_title(node) or owner.role,
        organization=employer,
        email=_get_text(node.get("email")) or _get_text(point.get("email")),
        phone=_get_text(node.get("telephone")) or _get_text(point.get("telephone")),
        profile=_choose_link(node),
    )


def _get_title(node: dict[str, Any]) -> str:
    keys = ("jobTitle", "roleName", "hasOccupation")
    return next((text for key in keys if (text := _get_text(node.get(key)))), "")


def _choose_link(node: dict[str, Any]) -> str:
    links = node.get("sameAs")
    listed = links if isinstance(links, list) else [links]
    texts = [text for link in listed if (text := _get_text(link))]
    linkedin = next((text for text in texts if "linkedin.com/" in text), "")
    return linkedin or _get_text(node.get("url")) or (texts[0] if texts else "")


def _get_name(value: Any, by_id: dict[str, dict[str, Any]]) -> str:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict) and "name" not in value:
        value = by_id.get(str(value.get("@id")), value)
    return _get_text(value)


def _get_text(value: Any) -> str:
    """Return the text of a value: itself, the first of a list, or an object's name or value."""
    for _ in range(4):
        if isinstance(value, str):
            return value.strip()
        if isinstance(value, list):
            value = value[0] if value else None
        elif isinstance(value, dict):
            value = value.get("name") or value.get("@value") or value.get("title")
        else:
            break
    return ""


def _is_type(node: dict[str, Any], wanted: str) -> bool:
    types = node.get("@type")
    listed = types if isinstance(types, list) else [types]
    return any(
        isinstance(one, str) and one.replace(":", "/").rsplit("/", 1)[-1] == wanted
        for one in listed
    )
