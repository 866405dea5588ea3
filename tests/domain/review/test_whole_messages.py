"""This file is the tests of the review on whole messages in many voices, clean and not."""

from __future__ import annotations

import pytest

from askwell.domain.review import parse_context
from domain.review.drafts import find_draft_codes

CLEAN = {
    "beekeeper": (
        "invitation",
        "email",
        {
            "recipient_name": "Ioana Petrescu",
            "recipient_role": "Apiarist",
            "organization": "Lindenhof Honey",
        },
        "Dear Ioana,\n\nI keep the school garden in Bremen and teach year six. Your film on wintering hives in shipping crates has convinced my pupils that bees are engineers. Might you have half an hour in the holidays to tell me how you started? I can come out by bicycle.\n\nYours,\nHenrike Vogt",
    ),
    "dockworker": (
        "invitation",
        "linkedin_note",
        {
            "recipient_name": "Tariq Aziz",
            "recipient_role": "Naval Architect",
            "organization": "Keel & Co",
        },
        "Hi Tariq, dockworker in Gdansk, night classes in shipbuilding. The ferry you lengthened by 14 m passes my window. Could I ask you about that cut in a 15 min call? Any evening is fine.",
    ),
    "returner": (
        "invitation",
        "email",
        {
            "recipient_name": "Wanjiru Kamau",
            "recipient_role": "Actuary",
            "organization": "Savanna Mutual",
            "referrer": "Peter Otieno",
        },
        "Good afternoon Ms. Kamau,\n\nPeter Otieno from the chess club told me that you came to actuarial work after ten years of raising children. I am at that point now: a former maths teacher with two boys in school. Would you be open to a 25-minute conversation? I am not looking for a position, only for the view from inside.\n\nWarm regards,\nFlorence Achieng",
    ),
    "letter": (
        "invitation",
        "letter",
        {
            "recipient_name": "Robert Ainsley",
            "recipient_role": "Organ Builder",
            "organization": "Ainsley & Sons",
        },
        "Dear Mr Ainsley,\n\nI tune pianos for a living and sang for years under the organ your father built in Ripon. When the new reeds went in last autumn I could hear the difference from the street. May I visit the workshop for an hour one weekday, and watch you voice a pipe? If that is a nuisance, I shall quite understand.\n\nYours sincerely,\nMarian Tolley",
    ),
    "written": (
        "invitation",
        "email",
        {
            "recipient_name": "Soledad Cruz",
            "recipient_role": "Court Interpreter",
            "organization": "Third District Court",
        },
        "Hello Soledad,\n\nAt the bar association panel you described interpreting for a deaf witness through two languages. I'm a nursing assistant and interpret for my grandmother at every appointment, so I have three questions about training. May I send them by email? Whenever you have a quiet moment is soon enough.\n\nThanks,\nMarisela",
    ),
    "raised": (
        "thank_you",
        "email",
        {
            "recipient_name": "Joost Bakker",
            "recipient_role": "Dike Warden",
            "organization": "Waterschap Noord",
            "previous_contact": "Tour; he mentioned a vacancy and asked for her CV",
            "interviewee_raised_employment": True,
        },
        "Dear Joost,\n\nThank you for the tour along the sea wall, and for showing me the gauge from 1953. You asked for my CV for the vacancy on your team: here it is, and yes, I would like to be considered.\n\nKind regards,\nSanne",
    ),
    "ty short": (
        "thank_you",
        "linkedin_note",
        {"recipient_name": "Dov Levin", "recipient_role": "Sommelier", "organization": "Cellar 9"},
        "Dov, thanks for today. I poured water over gravel all evening to smell what you meant by petrichor. My flatmates think I've lost it.",
    ),
    "ty long": (
        "thank_you",
        "email",
        {
            "recipient_name": "Mireille Fontaine",
            "recipient_role": "Puppet Maker",
            "organization": "Theatre des Ombres",
        },
        "Chere Mireille,\n\nI left your atelier with sawdust in my hair and a head full of strings. I'm grateful that you let me carve an ear, and that you told me plainly which of my drawings would never stand up. Tomorrow I start again with lime wood.\n\nAvec gratitude,\nLucas",
    ),
    "impact": (
        "follow_up",
        "email",
        {
            "recipient_name": "Abel Tesfaye",
            "recipient_role": "Ranger",
            "organization": "Simien Park",
            "advice_acted_on": "Spend a winter as a hut keeper",
            "previous_contact": "Call in May",
        },
        "Dear Abel,\n\nYou told me to spend one winter as a hut keeper before signing up for forestry. I did. By February I was talking to the stove, and I now know I need people around me. I have moved to environmental education and start in September. Thank you for saving me three years!\n\nMiriam",
    ),
    "nudge": (
        "follow_up",
        "email",
        {
            "recipient_name": "Paula Quist",
            "recipient_role": "Locksmith",
            "organization": "Quist Keys",
            "previous_contact": "Invitation two weeks ago, no answer",
        },
        "Hi Paula,\n\nI wrote two weeks ago about the safe you opened for the museum, and I know shops are busy in December. If a quarter of an hour ever fits, I'd still love to hear the story. If not, no harm done, and happy holidays.\n\nEmil",
    ),
    "referral": (
        "referral_ask",
        "email",
        {
            "recipient_name": "Uncle Ferdinand",
            "recipient_role": "Uncle, retired postman",
            "organization": "",
        },
        "Dear Uncle Ferdinand,\n\nI've finished my first year of geology and can't decide between water and rocks. You delivered letters to half the valley: is there someone who drills wells or works at the quarry who might let me ask a few questions? I don't need work, just stories.\n\nHugs,\nLotte",
    ),
    "referral orgs": (
        "referral_ask",
        "linkedin_inmail",
        {
            "recipient_name": "Dr. Hideko Mori",
            "recipient_role": "Professor",
            "organization": "Tohoku University",
        },
        "Dear Professor Mori,\n\nI was in your seminar on coastal risk and am now exploring disaster planning. Which two or three organizations would you read about first in my place? And if a former student of yours comes to mind who would not mind a short call, I would be glad of the name.\n\nRespectfully,\nKenji Abe",
    ),
    "intro": (
        "introduction_request",
        "email",
        {
            "recipient_name": "Beth Amadi",
            "recipient_role": "Choir director",
            "organization": "St. Jude",
        },
        "Hi Beth,\n\nYou mentioned that your neighbour Carl Strand restores carousels. I'm in my second year of mechanical engineering and can't get that out of my head. Would you feel comfortable introducing us? I'd ask him for 20 minutes, and I can send you two lines to forward. If it's awkward, just say so.\n\nSee you Thursday,\nNils",
    ),
    "reconnect": (
        "reconnect",
        "email",
        {
            "recipient_name": "Farah Nasser",
            "recipient_role": "Set Designer",
            "organization": "Opera North",
            "previous_contact": "Shared a desk during the 2019 festival",
        },
        "Dear Farah,\n\nIt has been ages since we shared that wobbly desk at the 2019 festival. I still have the cardboard moon. I'm teaching drama in Hull these days and saw that you designed the new Tosca. How are you? If you ever fancy a cup of tea and half an hour of gossip, I'd love that.\n\nLove,\nRowan",
    ),
    "second language": (
        "invitation",
        "email",
        {
            "recipient_name": "Helmut Krause",
            "recipient_role": "Tram Driver Trainer",
            "organization": "Rheinbahn",
        },
        "Dear Mr. Krause,\n\nI am from Ukraine and since one year in Düsseldorf, before I was engineer for locomotives. In the newspaper I have read how you teach drivers to listen to the rails. This is exactly what my father did. Is it possible to speak with you for 20 minutes? My German is not perfect but I try.\n\nWith respect,\nOleh Bondar",
    ),
    "their opening": (
        "invitation",
        "email",
        {
            "recipient_name": "Nia Bowen",
            "recipient_role": "Gallery Director",
            "organization": "Mostyn",
        },
        "Dear Nia,\n\nI was at the opening on Friday with my evening class and you spoke about turning down the big sponsor. I'm a bookkeeper for a charity, and that question keeps me awake. Could you spare me 20 minutes to say how you decided? Mornings before nine are easiest for me but I'll fit around you.\n\nBest wishes,\nGethin",
    ),
    "recruiter": (
        "invitation",
        "linkedin_inmail",
        {"recipient_name": "Carmen Ruiz", "recipient_role": "Recruiter", "organization": "Talento"},
        "Hi Carmen,\n\nI'm a sociology student writing about how hospitals hire night staff. Your thread on interviews at 3 a.m. is the only thing I found that takes the job seriously. Could we speak for 30 minutes about how you learned to recruit that way? I'm not applying for anything, and I won't name anyone.\n\nThank you,\nJulen",
    ),
    "pronouns": (
        "invitation",
        "email",
        {
            "recipient_name": "Sam Okoro",
            "recipient_role": "Sound Engineer",
            "organization": "Pier Studios",
        },
        'Hi Sam,\n\nI mix live sound for a youth club [they/them here]. The way you buried the bass in the second track of "Low Tide" (1) baffles me. Would you have 15 minutes to explain it over the phone?\n\nCheers,\nKit\n--\nwww.example.org/kit | linkedin.com/in/kit',
    ),
}
FLAWED = {
    "sly job": (
        "invitation",
        "email",
        {"recipient_name": "Ravi Shah", "recipient_role": "Chef", "organization": "Clove"},
        "Dear Ravi,\n\nI'm a line cook in Leeds. Your smoked dal changed how I think about fire. Could I have 20 minutes on the phone? And should you ever be short a pair of hands on Saturdays, I'm only a bus ride away.\n\nBest,\nTom Lyle",
        {"asks_for_job"},
    ),
    "flattery": (
        "invitation",
        "email",
        {
            "recipient_name": "Laura Chen",
            "recipient_role": "Product Manager",
            "organization": "Northwind",
        },
        "Dear Laura,\n\nI am a computer science student at Leeds. I've been following your career and find your achievements truly remarkable. Could I have 20 minutes to learn from your experience?\n\nBest,\nTom Lyle",
        {"generic_why_them"},
    ),
    "nobody": (
        "invitation",
        "linkedin_note",
        {
            "recipient_name": "Laura Chen",
            "recipient_role": "Product Manager",
            "organization": "Northwind",
        },
        "Hi Laura, your teardown of the parking app made me laugh out loud on the bus. Could we have a chat about it some day?",
        {"missing_who_i_am", "no_time_bound"},
    ),
    "template": (
        "invitation",
        "email",
        {
            "recipient_name": "Laura Chen",
            "recipient_role": "Product Manager",
            "organization": "Northwind",
        },
        "Dear Laura,\n\nI'm a student at Leeds. I loved your article on {article title}. Could I have 20 minutes?\n\nBest,\nTom",
        {"placeholder_left", "generic_why_them"},
    ),
    "old firm": (
        "thank_you",
        "email",
        {
            "recipient_name": "Laura Chen",
            "recipient_role": "Product Manager",
            "organization": "Northwind",
        },
        "Dear Lara,\n\nThank you for explaining how you kill features with a spreadsheet. I hope all goes well at Contoso Mobile!\n\nBest,\nTom",
        {"wrong_name", "wrong_organization"},
    ),
    "demand": (
        "introduction_request",
        "email",
        {"recipient_name": "Laura Chen", "recipient_role": "Friend", "organization": "Northwind"},
        "Laura, introduce me to Karl today please. You promised, and I've waited long enough.\n\nTom",
        {"pushy"},
    ),
    "no ask": (
        "referral_ask",
        "email",
        {"recipient_name": "Laura Chen", "recipient_role": "Friend", "organization": "Northwind"},
        "Hi Laura,\n\nI graduate in May and have fallen for cartography. Maps everywhere! Hope the baby sleeps.\n\nTom",
        {"missing_ask"},
    ),
    "cool thanks": (
        "thank_you",
        "email",
        {
            "recipient_name": "Laura Chen",
            "recipient_role": "Product Manager",
            "organization": "Northwind",
        },
        "Hi Laura,\n\nIt was great to talk. You know so much about your field!\n\nTom",
        {"no_thanks", "thank_you_not_specific"},
    ),
    "cv": (
        "reconnect",
        "email",
        {
            "recipient_name": "Laura Chen",
            "recipient_role": "Product Manager",
            "organization": "Northwind",
            "previous_contact": "Flatmates in Leeds in 2018",
        },
        "Hi Laura,\n\nHow time flies. I'd love to hear what you are up to. I've popped my CV in the attachment so you can see what I've done.\n\nTom",
        {"offers_resume", "missing_previous_contact"},
    ),
    "done it": (
        "follow_up",
        "email",
        {
            "recipient_name": "Laura Chen",
            "recipient_role": "Product Manager",
            "organization": "Northwind",
            "advice_acted_on": "Interview five users",
        },
        "Hi Laura,\n\nI interviewed five users last week, as you suggested. Three were at the library and two in the canteen.\n\nTom",
        {"no_thanks", "missing_impact"},
    ),
    "door": (
        "invitation",
        "email",
        {
            "recipient_name": "Laura Chen",
            "recipient_role": "Product Manager",
            "organization": "Northwind",
            "referrer": "Ines Duarte",
        },
        "Dear Laura,\n\nI'm a pharmacist thinking about a change. A former colleague suggested I get in touch, because you left the lab for software. Could you spare half an hour?\n\nBest,\nTom",
        {"missing_referrer"},
    ),
    "nothing": (
        "invitation",
        "email",
        {
            "recipient_name": "Laura Chen",
            "recipient_role": "Product Manager",
            "organization": "Northwind",
        },
        "Hello,\n\nI am doing a degree in economics and would like to find out more about product management. Could someone speak to me for twenty minutes?\n\nTom",
        {"missing_why_them"},
    ),
}


@pytest.mark.parametrize("name", CLEAN)
def test_a_clean_message_is_left_alone(name: str) -> None:
    kind, channel, facts, body = CLEAN[name]

    codes = find_draft_codes(body, kind=kind, channel=channel, context=parse_context(facts))

    assert codes == set()


@pytest.mark.parametrize("name", FLAWED)
def test_a_flawed_message_gets_exactly_its_findings(name: str) -> None:
    kind, channel, facts, body, expected = FLAWED[name]

    codes = find_draft_codes(body, kind=kind, channel=channel, context=parse_context(facts))

    assert codes == expected
