"""This file is the tests of offers_resume in many words, and of résumés that nobody holds out."""

from __future__ import annotations

import pytest

from domain.review.drafts import find_draft_codes

OFFERED = [
    "You'll find my CV at the bottom of this mail.",
    "P.S. Résumé below, in case it helps you place me.",
    "I took the liberty of putting my curriculum vitae in the post to you.",
    "My résumé travels with this note.",
    "I can bring a copy of my CV to the call.",
    "Would you cast a critical eye over my résumé?",
    "Here's my CV: https://files.example/ada.pdf",
    "Please receive in annex my CV and two letters.",
    "If it is of any use I could forward you my resume.",
    "My CV is on my site, ada.example, should you be curious.",
    "I'd value your honest thoughts on my résumé.",
    "Enclosed please find a short résumé.",
    "I leave my CV with your secretary tomorrow.",
    "To give you an idea of my path, a one-page summary of my experience is attached.",
    "I uploaded my resume to the folder we share.",
    "Maybe you could look at my CV and tell me what is missing?",
    "Let me know if you would like to see my CV.",
    "I've linked my résumé in my profile for context.",
    "CV attached.",
    "Résumé available upon request.",
    "My lebenslauf is attached, forgive the German.",
    "I allow myself to add my CV for your kind perusal.",
    "My full work history is in the attachment.",
    "I'll send over my CV so that you know who is calling.",
    "Feel free to tear my résumé apart; it is linked below.",
    "For reference I have included my curriculum.",
    "Happy to share my CV if useful.",
    "I append my CV, two pages, for your orientation.",
    "May I send you my résumé for comments?",
    "Attached you will find my CV and transcript.",
    "I would be glad to hear what you make of my resume (attached).",
    "I slipped a printed CV into the book I returned to you.",
    "Can I pick your brain about my resume?",
    "I've dropped my CV in your pigeonhole.",
    "My cv's here if you want it: bit.example/ada-cv",
    "Do you mind if I show you my resume when we meet?",
    "I also attach my updated CV.",
    "Should you wish to know more of me, my CV accompanies this letter.",
    "I've put together a CV for you to glance at.",
    "Shall I email you my résumé beforehand?",
]
NOT_OFFERED = [
    "May I resume our conversation about the drum memory?",
    "I rewrote my CV after your talk; it is half as long and twice as true.",
    "No CV attached, I promise.",
    "How many résumés did you read for the study?",
    "What do you look for first in a CV?",
    "Your CV pipeline counts bees better than mine.",
    "I won't send you my résumé; I only want to understand the work.",
    "Your advice on my resume got me the interview, thank you.",
    "I work in CV, computer vision that is.",
    "The lab resumes its seminar in May.",
    "I threw my old CV away and started from a blank page, as you suggested.",
    "My portfolio is at ada.example.",
    "People tell me that nobody reads CVs any more; is that so?",
    "I improved my résumé the way you said.",
    "There is no résumé in this mail and none will follow.",
    "Your post on blind CVs made me laugh.",
    "Does the trade still ask for a curriculum vitae with a photograph?",
    "I will resume work in June.",
    "I never had a CV; I was born on the boat.",
    "My daughter's school teaches CV writing, and I find it odd.",
    "I attach the photograph of the relay.",
    "Here is the link to the map: maps.example/harbour",
    "The CV model you published fails in fog; did you see that too?",
    "I read in your CV online that you once tuned organs.",
    "After the strike we resumed the survey.",
    "I am not attaching a resume, as this isn't about a job.",
    "My CV still says baker, which I love.",
    "Your résumé workshop filled our hall.",
    "I had my resume printed on the press you restored, and then moved to Oslo.",
    "I enclose two stamps.",
    "A one-pager about the river project is attached.",
    "My CV isn't ready yet, so I come with empty hands.",
    "I have to hand in a one-pager on our chat.",
]


@pytest.mark.parametrize("sentence", OFFERED)
def test_a_resume_held_out_is_found_in_any_words(sentence: str) -> None:
    body = f"Dear Grace,\n\nI am a linguistics student in Turku.\n\n{sentence}\n\nBest,\nAda"

    assert "offers_resume" in find_draft_codes(body)


@pytest.mark.parametrize("sentence", NOT_OFFERED)
def test_a_resume_that_is_only_mentioned_is_left_alone(sentence: str) -> None:
    body = f"Dear Grace,\n\nI am a linguistics student in Turku.\n\n{sentence}\n\nBest,\nAda"

    assert "offers_resume" not in find_draft_codes(body)
