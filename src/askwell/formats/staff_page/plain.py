"""This file is the people of a page that marks nobody: a name, and near it what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.names import fold_text
from askwell.formats.staff_page.blocks import count_shared
from askwell.formats.staff_page.one_line import EMAIL, PHONE, show_address
from askwell.formats.staff_page.page_lines import get_row, look_at_lines, step_over
from askwell.formats.staff_page.shown_titles import may_be_title
from askwell.formats.staff_page.values import MOST_PEOPLE, Shown, make_shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from askwell.formats.staff_page.blocks import Block
    from askwell.formats.staff_page.one_line import Pair
    from askwell.formats.staff_page.page_lines import PageLines

_NEAR = 8
_FEWEST_ALIKE = 2
_FEWEST_LETTERS = 3


def find_plain_people(blocks: list[Block], *, pictures: Iterable[str] = ()) -> list[Shown]:
    """Return the people whose name stands beside what they do.

    A job makes a person sure; what is no known job needs a name that is one
    beyond doubt, and others on the page that look just like it.

    Args:
        blocks: The lines of the page.
        pictures: What its pictures say they show: a face has a name.
    """
    page = look_at_lines(blocks, frozenset(map(fold_text, pictures)))
    found: dict[int, tuple[str, str]] = {}
    used: set[int] = set()
    for place in range(len(page.blocks)):
        if len(found) >= MOST_PEOPLE:
            break
        pair = page.pairs[place]
        if pair is not None and _is_believed(page, place, pair):
            found[place] = (pair.name.text, pair.title)
        elif page.names[place] is not None:
            beside = _find_title(page, place, used)
            if beside is not None:
                used.add(beside)
                found[place] = (page.names[place].text, page.blocks[beside].text)  # type: ignore[union-attr]
    return [
        shown
        for place, (name, title) in found.items()
        if (shown := _add_contacts(page.blocks, found, place, name, title)) is not None
    ]


def _is_believed(page: PageLines, place: int, pair: Pair) -> bool:
    if pair.is_sure or (pair.name.is_sure and _has_own_address(page, place, pair.name.text)):
        return True
    total, sure = page.rows[get_row(page.blocks[place])]
    return sure >= _FEWEST_ALIKE and sure * 2 >= total


def _find_title(page: PageLines, place: int, used: set[int]) -> int | None:
    block = page.blocks[place]
    near = {
        step: beside
        for step in (1, -1)
        if (beside := step_over(page, place, step)) is not None and beside not in used
    }
    shared = {step: count_shared(block, page.blocks[beside]) for step, beside in near.items()}
    # What stands in the same card is nearer; among equals the page says where titles stand.
    order = sorted(near, key=lambda step: (-shared[step], step != page.step))
    for step in order:
        beside = near[step]
        is_nearest = shared[step] == shared[order[0]]
        if is_nearest and page.titles[beside] and _is_sure_enough(page, place, beside):
            return beside
    if not order:
        return None
    beside = near[order[0]]
    return beside if _may_go_together(page, place, beside) else None


def _is_sure_enough(page: PageLines, place: int, beside: int) -> bool:
    name = page.names[place]
    if name is None or page.pairs[beside] is not None:
        return False
    if name.is_sure or _is_alike(page, place):
        return True
    if page.sure[page.blocks[place].looks] >= _FEWEST_ALIKE:
        return True
    # One line alone that only looks like a name needs an element of its own, or to be first in one.
    block = page.blocks[place]
    is_first = place == 0 or page.blocks[place - 1].parents != block.parents
    return is_first or block.looks != page.blocks[beside].looks or block.looks == "text"


def _may_go_together(page: PageLines, place: int, beside: int) -> bool:
    name = page.names[place]
    other = page.names[beside]
    text = page.blocks[beside].text
    if name is None or (other is not None and other.is_sure):
        return False
    is_own = _has_own_address(page, place, name.text)
    if not may_be_title(text, is_lower=is_own):
        return False
    if is_own:
        return name.is_sure or _is_alike(page, place)
    looks = (page.blocks[place].looks, page.blocks[beside].looks)
    if looks[0] == looks[1] or not _is_alike(page, place):
        return False
    mostly_jobs = page.jobs[looks] * 2 > page.beside[looks]
    return (page.jobs[looks] >= _FEWEST_ALIKE and mostly_jobs) or (
        name.is_sure
        and page.beside[looks] >= _FEWEST_ALIKE
        # Most lines that look so are names beyond doubt: these are people.
        and page.sure[looks[0]] * 2 > page.looks[looks[0]][0]
    )


def _is_alike(page: PageLines, place: int) -> bool:
    """Tell whether most lines that look like this one are names too."""
    total, named = page.looks[page.blocks[place].looks]
    return named >= _FEWEST_ALIKE and named * 2 > total


def _has_own_address(page: PageLines, place: int, name: str) -> bool:
    plain = fold_text(name).replace("'", "").replace("-", "")
    words = [word for word in plain.split() if len(word) >= _FEWEST_LETTERS]
    for number in range(place, min(place + _NEAR, len(page.blocks))):
        if number > place and page.names[number] is not None:
            break
        block = page.blocks[number]
        texts = [show_address(block.text), *(link for link in block.links if "mailto:" in link)]
        for text in texts:
            for address in EMAIL.findall(text.removeprefix("mailto:")):
                mailbox = fold_text(address.partition("@")[0])
                if any(word[:6] in mailbox for word in words):
                    return True
    return False


def _add_contacts(
    blocks: list[Block], found: dict[int, tuple[str, str]], place: int, name: str, title: str
) -> Shown | None:
    email = phone = profile = ""
    for number in range(place, min(place + _NEAR, len(blocks))):
        if number > place and number in found:
            break
        block = blocks[number]
        text = show_address(block.text)
        if not email and (match := EMAIL.search(text)):
            email = match[0]
        if not phone and (match := PHONE.search(text)):
            phone = match[0]
        for link in block.links:
            if link.startswith("mailto:"):
                email = email or link
            elif link.startswith("tel:"):
                phone = phone or link
            elif "linkedin.com/in/" in link:
                profile = profile or link
    cut = PHONE.sub("", EMAIL.sub("", title)).strip(" ,;|–—-(:")
    return make_shown(name=name, title=cut, email=email, phone=phone, profile=profile)
