"""Nearly the same letter to somebody else is noticed; one's own usual sentences are not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askwell.domain.near_copies import OtherLetter, find_near_copies

TO_ADA = """Dear Ada Lovelace,

I am a fourth-year architecture student, and I would like to learn about planning.

{why}

Could I ask you about your work for 20 minutes, by video or by telephone?

Thank you for considering it; I understand if you are too busy.

Noor Haddad"""
FLATTERY = "I have long admired your impressive work at Analytical Engines and its many projects."
NOTE = "Your note on the Quayside crossings follows where people walk, and not where lines were drawn; I have not seen anyone put detours before counts, and I read it twice on the train."


def test_n9_a_letter_with_only_the_names_changed_is_noticed():
    to_ada = TO_ADA.format(why=FLATTERY)
    to_grace = to_ada.replace("Ada Lovelace", "Grace Hopper").replace(
        "Analytical Engines", "the Navy"
    )

    assert find_near_copies(to_grace, [OtherLetter("Ada Lovelace", to_ada)]) == ("Ada Lovelace",)


def test_a_reason_of_its_own_makes_a_letter_of_its_own():
    to_ada = TO_ADA.format(why=FLATTERY)
    to_mei = TO_ADA.format(why=NOTE).replace("Ada Lovelace", "Mei-Ling Hsu")

    assert find_near_copies(to_mei, [OtherLetter("Ada Lovelace", to_ada)]) == ()


def test_short_thanks_are_left_in_peace():
    thanks = "Dear Ada, thank you for your time on Monday."

    assert find_near_copies(thanks, [OtherLetter("Alan", thanks)]) == ()


def test_each_name_comes_once_and_three_at_most():
    body = TO_ADA.format(why=NOTE)
    others = [OtherLetter(name, body) for name in ("Ada", "Ada", "Alan", "Grace", "Mei")]

    assert find_near_copies(body, others) == ("Ada", "Alan", "Grace")


@given(body=st.text(max_size=400))
def test_any_text_is_compared_without_a_crash(body):
    assert find_near_copies(body, [OtherLetter("Ada", body)]) in {(), ("Ada",)}
