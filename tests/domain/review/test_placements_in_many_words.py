"""This file is the tests of wrong_organization by what a sentence does with an employer's name."""

from __future__ import annotations

import pytest

from domain.review.drafts import find_draft_codes


def _is_found(sentence: str) -> bool:
    body = (
        f"Dear Dr. Hopper,\n\nI'm a second-year student of computing. {sentence}"
        "\n\nCould we talk on the phone for 20 minutes?\n\nBest,\nEdna Quill"
    )
    return "wrong_organization" in find_draft_codes(body)


@pytest.mark.parametrize(
    "sentence",
    [
        "I trust that everybody's busy at Fjord Line Yachts now the season is on.",
        "I think it's so cool that Southgate Commuter Rail has somebody doing what you do.",
        "I was so happy to hear of your new post at the Delta Maritime Academy.",
        "I hope that the Institute's loss is Ashdown College's gain and that they treat you well there.",
        "I hope the season at Teatro Central, your house, is going well.",
        "What you are doing at the Port of Dunmore is wonderful.",
        "Congratulations on your move to Carlow Instruments.",
        "I read that you've taken the post at the Leith Sculpture Workshop.",
        "Since you joined Bexley & Sons last year, your patches got shorter.",
        "I'd love to see how you run the compiler room at Osprey Computing.",
        "Now that you head the lab at Tern Aerospace, do you still write code?",
        "The newsletter you edit for the Ashdown Historical Society made me laugh.",
        "What is a normal week like for you at Rook & Partners?",
        "You and your colleagues at Ashdown Council have made the street quieter.",
        "You represent the Guild of Toolmakers, and I'd like to hear what that asks of you.",
        "I understand you look after the test bench at Heron Data.",
        "May I visit you at Heron Data for half an hour?",
        "How did you come to be the compiler engineer at Heron Data?",
        "I see from your profile that you now work for Heron Data.",
        "How long have you been with Heron Data?",
        "I hear you took over the Meadow Clinic in the spring.",
        "You have been at the Meadow Clinic for two years now.",
        "Congratulations on joining Heron Data!",
        "I am curious how your team at Heron Data tests a release.",
        "They told me you are the one to ask at Heron Data.",
        "I would like to learn more about your position with the Meadow County Library.",
    ],
)
def test_another_employer_is_found(sentence: str) -> None:
    assert _is_found(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "When you were still with Baltic Offshore you wrote a column that I cut out.",
        "The bones you drew for Hollow Meadow made me gag.",
        "I want to ask how you estimated the scour at Kainji.",
        "I heard your talk at the Lakeside Book Fair.",
        "My professor at Ashdown College speaks of you.",
        "How are things at Eckert?",
        "I saw your poster at the Grand Central Station.",
        "Your article in The Compiler Quarterly was clear.",
        "Do you know anybody at Tern Aerospace?",
        "I have an interview at Tern Aerospace next week, and your book helped.",
        "Did you ever regret leaving Tern Aerospace?",
        "I grew up near the Port of Dunmore, which you painted.",
        "Your compiler runs on every machine at Ashdown College.",
        "Ada at Rook & Partners suggested that I write to you.",
        "I volunteer for the Red Cross, as you once did.",
        "I saw you at the Meadow Fair, where you mended a clock.",
        "I loved the cover you drew for Meadow Magazine.",
        "I have applied to Meadow College for the autumn.",
        "Is it true that you left Heron Data for Eckert?",
        "After your years at Heron Data, how did Eckert feel?",
        "I am writing from the Meadow Hospital, where I push beds.",
        "I took the course at Meadow College that you recommend on your page.",
        "Your keynote at the Meadow Conference was on my syllabus.",
        "Would Heron Data or Eckert Systems be the better place to learn?",
        "I read about you in the Meadow College newsletter.",
        "You began at Heron Data as a clerk, I read.",
        "Your book was in the library of Meadow Prison, where I teach.",
        "I translate for Meadow Publishers.",
    ],
)
def test_a_name_that_employs_nobody_here_is_left_alone(sentence: str) -> None:
    assert not _is_found(sentence)
