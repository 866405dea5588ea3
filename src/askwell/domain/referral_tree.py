"""This file is who led to whom, drawn: people in columns by how far they are from you."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

PEOPLE_AT_MOST = 60
WIDTH, HEIGHT = 176, 56
GAP_ACROSS, GAP_DOWN = 40, 12
LONGEST_NAME = 22


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One name given: by whom, whom to, when, on what occasion. All ids are outside ids."""

    by: str
    to: str
    on: date
    occasion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One person in the picture, with the place of their box."""

    ulid: str
    name: str
    depth: int
    left: int
    top: int
    is_subject: bool
    given: Given | None

    @property
    def label(self) -> str:
        """Return the name as it fits the box."""
        is_long = len(self.name) > LONGEST_NAME
        return self.name[: LONGEST_NAME - 1].rstrip() + "…" if is_long else self.name

    @property
    def middle(self) -> int:
        """Return the height of the box's middle."""
        return self.top + HEIGHT // 2


@dataclass(frozen=True, slots=True)
class Edge:
    """A line from who gave a name to who was named."""

    before: Node
    after: Node

    @property
    def path(self) -> str:
        """Return the line as SVG writes it."""
        start, end = self.before.left + WIDTH, self.after.left
        half = (start + end) // 2
        return (
            f"M{start} {self.before.middle}C{half} {self.before.middle} "
            f"{half} {self.after.middle} {end} {self.after.middle}"
        )


@dataclass(frozen=True, slots=True)
class ReferralTree:
    """The whole picture; nodes come as one reads them, each after who gave the name."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    width: int
    height: int
    is_whole: bool


def draw_referrals(
    subject: str, *, names: Mapping[str, str], given: Iterable[Given]
) -> ReferralTree:
    """Draw who led to `subject` and whom they led to.

    Names first given count: somebody whom two people named hangs on the earlier
    one, and a circle of names is cut where it closes.
    """
    firsts = _find_firsts(given, names)
    top = _climb(subject, firsts)
    below: dict[str, list[Given]] = {}
    for each in sorted(firsts.values(), key=lambda one: (one.on, one.to)):
        below.setdefault(each.by, []).append(each)
    order, is_whole = _walk(top, below, keep=_list_line(subject, firsts))
    return _place(order, subject, names, is_whole=is_whole)


def _find_firsts(given: Iterable[Given], names: Mapping[str, str]) -> dict[str, Given]:
    firsts: dict[str, Given] = {}
    for each in sorted(given, key=lambda one: one.on):
        if each.by in names and each.to in names:
            firsts.setdefault(each.to, each)
    return firsts


def _list_line(subject: str, firsts: Mapping[str, Given]) -> list[str]:
    line = [subject]
    while line[-1] in firsts and firsts[line[-1]].by not in line:
        line.append(firsts[line[-1]].by)
    return line


def _climb(subject: str, firsts: Mapping[str, Given]) -> str:
    return _list_line(subject, firsts)[-1]


def _walk(
    top: str, below: Mapping[str, list[Given]], *, keep: Sequence[str]
) -> tuple[list[tuple[str, int, Given | None]], bool]:
    # Above the subject only the line that led there; below it, everybody.
    order: list[tuple[str, int, Given | None]] = []
    seen: set[str] = set()
    waiting: deque[tuple[str, int, Given | None]] = deque([(top, 0, None)])
    while waiting and len(order) < PEOPLE_AT_MOST:
        ulid, depth, by = waiting.popleft()
        if ulid in seen:
            continue
        seen.add(ulid)
        order.append((ulid, depth, by))
        onward = below.get(ulid, [])
        if ulid in keep[1:]:
            onward = [each for each in onward if each.to in keep]
        waiting.extendleft((each.to, depth + 1, each) for each in reversed(onward))
    return order, not waiting


def _place(
    order: Sequence[tuple[str, int, Given | None]],
    subject: str,
    names: Mapping[str, str],
    *,
    is_whole: bool,
) -> ReferralTree:
    nodes: dict[str, Node] = {}
    row = 0
    for index, (ulid, depth, by) in enumerate(order):
        # A first child shares its parent's row; every other begins a row of its own.
        row += 1 if index and depth <= order[index - 1][1] else 0
        nodes[ulid] = Node(
            ulid=ulid,
            name=names[ulid],
            depth=depth,
            left=depth * (WIDTH + GAP_ACROSS),
            top=row * (HEIGHT + GAP_DOWN),
            is_subject=ulid == subject,
            given=by,
        )
    edges = tuple(Edge(nodes[n.given.by], n) for n in nodes.values() if n.given is not None)
    deepest = max((node.depth for node in nodes.values()), default=0)
    return ReferralTree(
        nodes=tuple(nodes.values()),
        edges=edges,
        width=deepest * (WIDTH + GAP_ACROSS) + WIDTH,
        height=row * (HEIGHT + GAP_DOWN) + HEIGHT,
        is_whole=is_whole,
    )
