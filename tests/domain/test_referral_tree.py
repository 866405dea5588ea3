"""The picture of referrals: who led to whom, without crossing boxes and without end."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.domain.referral_tree import PEOPLE_AT_MOST, Given, draw_referrals

DAY = date(2026, 1, 1)
NAMES = {letter: letter.upper() for letter in "abcdefgh"}


def give(by: str, to: str, day: int = 0) -> Given:
    return Given(by=by, to=to, on=DAY + timedelta(days=day))


def show(subject: str, *pairs: str) -> list[tuple[str, int]]:
    tree = draw_referrals(
        subject, names=NAMES, given=[give(pair[0], pair[1], day) for day, pair in enumerate(pairs)]
    )
    return [(node.ulid, node.depth) for node in tree.nodes]


def test_i2_the_line_that_led_there_stands_before_and_everybody_after_stands_below():
    assert show("b", "ab", "bc", "bd", "de") == [("a", 0), ("b", 1), ("c", 2), ("d", 2), ("e", 3)]


def test_whom_else_the_referrer_named_is_another_picture():
    assert show("b", "ab", "af") == [("a", 0), ("b", 1)]


def test_the_first_to_give_a_name_counts():
    assert show("c", "ac", "bc") == [("a", 0), ("c", 1)]


def test_a_circle_of_names_is_cut_where_it_closes():
    assert sorted(ulid for ulid, _depth in show("a", "ab", "bc", "ca")) == ["a", "b", "c"]


def test_nobody_around_is_a_picture_of_one():
    tree = draw_referrals("a", names=NAMES, given=[])

    assert [node.label for node in tree.nodes] == ["A"]
    assert (tree.edges, tree.is_whole) == ((), True)


def test_a_crowd_is_cut_and_says_so():
    names = {str(number): str(number) for number in range(100)}
    tree = draw_referrals("0", names=names, given=[give("0", str(n), n) for n in range(1, 100)])

    assert (len(tree.nodes), tree.is_whole) == (PEOPLE_AT_MOST, False)


def test_a_long_name_is_shortened_in_its_box_only():
    names = {"a": "A" * 50}
    [node] = draw_referrals("a", names=names, given=[]).nodes

    assert (len(node.label), len(node.name)) == (22, 50)


@settings(deadline=None)
@given(
    pairs=st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), max_size=20)
)
def test_boxes_never_overlap_and_lines_go_onward(pairs):
    tree = draw_referrals(
        "a", names=NAMES, given=[give(by, to, n) for n, (by, to) in enumerate(pairs) if by != to]
    )

    places = [(node.left, node.top) for node in tree.nodes]
    assert len(set(places)) == len(places)
    assert sum(node.is_subject for node in tree.nodes) == 1
    assert all(edge.before.depth + 1 == edge.after.depth for edge in tree.edges)
    assert all(
        node.left + 176 <= tree.width and node.top + 56 <= tree.height for node in tree.nodes
    )
