"""This file is the tests of missing_who_i_am in many words: what places a sender in the world."""

from __future__ import annotations

import pytest

from domain.review.drafts import find_draft_codes


def _is_accused(sentence: str) -> bool:
    body = (
        f"Dear Dr. Hopper,\n\n{sentence} The way you label everything twice is a delight."
        "\n\nCould we talk on the phone for 20 minutes?\n\nBest,\nEdna Quill"
    )
    return "missing_who_i_am" in find_draft_codes(body)


@pytest.mark.parametrize(
    "sentence",
    [
        "I poured foundations for thirty years before my knees gave notice.",
        "I've just been hired by a two-room press to do everything nobody else wants.",
        "I read Law at Leeds and row badly.",
        "Eleven years of night trains, and now a hip that has resigned.",
        "I was made redundant from the cannery last spring.",
        "I come to this from the kitchen side.",
        "By day I fix lifts.",
        "I'm in my last term of nursing school.",
        "I look after my father full time and take an evening course in bookkeeping.",
        "We moved here from Odesa last year; I used to keep the books for a port.",
        "Long-haul driver here, hello from a layby near Metz.",
        "After nine years on the ambulances, I am looking round.",
        "I'm nineteen and on a gap year in Lisbon.",
        "I was a page designer till the paper folded.",
        "I'm one of the porters at St Anne's.",
        "Currently I am pursuing B.Tech in civil at Nagpur.",
        "I'm the person who answers the phones at the county seat.",
        "The bank where I've stamped cheques since 1998 closes in June.",
        "My own trade is bookbinding.",
        "We sat in the same lecture hall in Graz, eight years apart; I left with a degree in chemistry.",
        "Half my life has gone into upholstering other people's chairs.",
        "Philosophy at Groningen, third year, and no plan.",
        "I answer the emergency line in Tampere.",
        "I'm at secondary school still, sixteen and three quarters.",
        "I am employed at the customs office in Gdynia.",
        "I'm halfway through a plumbing certificate.",
        "I translate instructions for washing machines.",
        "I'm a stay-at-home dad.",
        "I'm with a housing charity in Cork.",
        "I'm in the middle of a career change out of banking.",
        "I'm a recent arrival from Aleppo with a degree nobody here can read.",
        "I was born deaf and I design subtitles.",
        "I'm on the checkout at a supermarket in Leeds.",
        "I'm a widow of sixty-one, and for the first time my days are my own.",
        "I am an M.Tech scholar at NIT Warangal.",
        "The school where I teach has no lab.",
        "I belong to the last intake of the old seminary.",
        "I'm enrolled in night classes for welding.",
        "I studied to be an architect in Tehran.",
        "My restaurant closed in the spring and I am forty-eight.",
        "Dental hygienist, eleven years, both wrists tired.",
        "I'm in a doctoral programme in Uppsala.",
        "I did four years in the Navy.",
        "I'm about to be a father and a graduate in the same week.",
        "I'm working towards a certificate in bookbinding.",
        "I'm studying part time while I drive for a bakery.",
        "I'm Edna, a trainee at the tax office in Bonn.",
        "I've swapped the classroom for the workshop after twelve years.",
        "I have recently completed my Bachelor of Commerce from Mumbai.",
        "I'm your neighbour from the third floor.",
        "We are two sisters who run a print shop in Lima.",
        "My pupils and I have built your machine from cardboard.",
        "I'm in the reserve and between deployments.",
        "I manage a call centre by night and write poems by day.",
    ],
)
def test_a_place_in_the_world_is_heard(sentence: str) -> None:
    assert not _is_accused(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "I've walked past your mural every morning this spring.",
        "I also wondered whether anybody ever came round.",
        "I was thinking a call some evening would do.",
        "My aunt swears by your column.",
        "I've read it aloud to everybody in my house.",
        "A person in my walking group told me to write to you.",
        "It is on my fridge.",
        "I would like to ask what your first year was like.",
        "I have been following your work since the eel film.",
        "I love how you explain things.",
        "I listened to the ferry episode six times.",
        "My neighbour lent me your book.",
        "I happened to see you on the news.",
        "I got your name from the notice board.",
        "My cat sat on your catalogue.",
        "I was up at six to hear you on the radio.",
        "I'm at the end of my rope with the manual you wrote.",
        "I'm passionate about maps.",
        "I'm a great admirer of your patience.",
        "I went to your exhibition twice.",
        "I have followed you for three years.",
        "I watched all thirty of your videos with my daughter.",
        "I would be honoured to meet such a leader.",
        "I live for your newsletter.",
        "I was so happy when the train stopped and I saw your poster.",
        "After months of listening to your show, I had to write.",
        "My phone is full of photographs of your gate.",
        "I found your article in a dentist's waiting room.",
        "My first thought was that it must be a trick.",
        "I have loved rivers since I was small.",
        "I can be reached any evening.",
        "I was in the audience on Thursday.",
        "I have three questions, none of them clever.",
        "I'm available on Tuesday or on Friday.",
        "My grandmother had the same clock.",
        "I'm sorry to trouble you at this season.",
        "I am one of your many readers.",
        "I'm the sort of person who reads footnotes.",
        "I sent a copy to everyone I know.",
        "I am writing to you because of the frog.",
        "I'd be on time and leave on time.",
        "I promise to keep it short.",
        "I'm hooked on your series.",
        "I've listened to it at least a dozen times on the train.",
        "I tried to draw the knot from memory and failed.",
        "I'm trying to find out whether this field is for me.",
        "I live for the moment when the curtain sticks.",
        "I was stuck in traffic when I heard your interview.",
        "I had goosebumps at the end.",
        "I've put your picture over my desk.",
        "I hope to do something of the kind one day.",
        "I am grateful for your patience with beginners.",
        "I'm convinced that labels matter.",
        "I can come to you, or we can use the phone.",
        "I never thought I'd care about tape.",
        "I know how busy you must be.",
        "I've been asked by nobody to write this.",
    ],
)
def test_reading_and_admiring_say_nothing_of_oneself(sentence: str) -> None:
    assert _is_accused(sentence)
