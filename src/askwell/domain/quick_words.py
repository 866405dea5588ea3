"""This file is the words and signs that quick add goes by."""

from __future__ import annotations

import re

from askwell.domain.people import Circle

LONGEST = 1000
PHONE_DIGITS = range(7, 16)
EMAIL = re.compile(r"<?\b(?:mailto:)?([^\s@<>,;()|]+@[^\s@<>,;()|]+\.[^\s@<>,;()|.]+)>?")
LINK = re.compile(
    r"\b(?:https?://[^\s,;|()<>]+|www\.[^\s,;|()<>]+|(?:[a-z]{2}\.)?linkedin\.com/[^\s,;|()<>]+"
    r"|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|edu|gov|io|dev|me|info)(?:/[^\s,;|()<>]*)?(?=[\s,;|()]|$))",
    re.IGNORECASE,
)
PHONE = re.compile(r"(?<![\w/-])\(?\+?\(?\d[\d\s().-]{5,18}\d(?![\w/-])")
LABEL = re.compile(
    r"\b(?:e-?mail|mail|phone|tel|mobile|cell|linkedin|site|web):(?=\s|$)", re.IGNORECASE
)
TAG = re.compile(r"(?<!\S)#([^\s,;#]+)")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
ISO_DAY = re.compile(r"\b(?:on\s+)?(\d{4})-(\d{2})-(\d{2})\b", re.IGNORECASE)
DAY_MONTH = re.compile(
    rf"\b(?:on\s+)?(?:the\s+)?(\d{{1,2}})(?:st|nd|rd|th)?\s+{MONTH}(?:,?\s+(\d{{4}}))?\b",
    re.IGNORECASE,
)
MONTH_DAY = re.compile(
    rf"\b(?:on\s+)?{MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(\d{{4}}))?", re.IGNORECASE
)
NEAR_DAY = re.compile(r"\b(today|yesterday)\b", re.IGNORECASE)
SEPARATOR = re.compile(r"[,;|\n\t()\[\]·•]|\s+[-–—]+\s+|\s/\s")
PRONOUNS = re.compile(
    r"(?:she|he|they|ze|xe|her|him|them|any)(?:/(?:she|he|they|her|hers|him|his|them|theirs|hir|xem|any))+",
    re.IGNORECASE,
)
SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|dr|esq|mba|aicp|cpa|pe|rn)\.?", re.IGNORECASE)
MET = re.compile(
    r"(?:we\s+|i\s+)?(?:first\s+)?met\s+(?:(?:her|him|them)\s+)?(?:at|in|on|during)\s+(?:the\s+)?(.+)",
    re.IGNORECASE,
)
HOW = re.compile(
    r"(?:(?:we\s+|i\s+)?(?:first\s+)?met|introduced|referred|recommended|suggested|through|via"
    r"|knows|know\s+(?:her|him|them)|sat\s+next\s+to|saw|heard|friends?\s+of|we|i|from\s+(?:my|our|the)"
    r"|(?:speaker|panell?ist)\s+(?:at|on|in))\b",
    re.IGNORECASE,
)
REFERRED = re.compile(r"\b(?:referred|recommended|suggested|introduced)\s+by\b", re.IGNORECASE)
WORKS = re.compile(
    r"(?:works?|working|is|job|now)?\s*(?:at|@|for|from)\s+(?:the\s+)?(.+)", re.IGNORECASE
)
TITLE_AT = re.compile(r"(.+?)\s+(?:at|@|from)\s+(?:the\s+)?(.+)", re.IGNORECASE)
PLACE = re.compile(r"(?:based|lives?|living)?\s*(?:in|near)\s+(.+)", re.IGNORECASE)
ARTICLE = re.compile(r"^(?:is\s+)?(?:an?|the)\s+(?=\S)", re.IGNORECASE)
BREAK = re.compile(
    r"(?<!\bwe)(?<!\bfirst)\s+(?=(?:(?:we\s+|first\s+)?met|introduced\s+by|referred\s+by|recommended\s+by|works?\s+(?:at|for)"
    r"|based\s+in|lives\s+in|who\s+is|is\s+an?)\s)",
    re.IGNORECASE,
)
PARTICLES = frozenset(
    {
        "van",
        "von",
        "de",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "della",
        "der",
        "den",
        "di",
        "du",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "ben",
        "bint",
        "e",
        "y",
        "af",
        "av",
        "zu",
        "ter",
        "ten",
        "'t",
    }
)
PLACES = re.compile(
    r"\b(?:city|county|state|universit|college|school|institut|inc|ltd|llc|gmbh|corp|compan|"
    r"department|dept|ministry|agency|labs?|foundation|trust|council|bank|hospital|clinic|group|"
    r"studios?|partners|associat|society|office\s+of|bureau|library|museum|center|centre|district|"
    r"works|co-op|cooperative|services|solutions|consulting)",
    re.IGNORECASE,
)
JOBS = re.compile(
    r"\b(?:\w+(?:er|or|ist|ian|ant|ect|man|woman)|head|lead|chief|vp|ceo|cto|cfo|coo|nurse|chair|intern|"
    r"founder|dean|clerk|fellow|attorney|judge|student|staff|assistant|associate)s?\b",
    re.IGNORECASE,
)
CIRCLES = {
    Circle.FRIEND: "friend friends buddy",
    Circle.FAMILY: "family aunt uncle cousin sister brother mother father mom mum dad niece nephew in-law",
    Circle.NEIGHBOUR: "neighbour neighbor",
    Circle.COWORKER: "coworker co-worker colleague workmate boss",
    Circle.CLASSMATE: "classmate schoolmate roommate alumna alumnus alum",
    Circle.PROFESSOR: "professor teacher prof lecturer instructor",
    Circle.ADVISOR: "advisor adviser mentor counselor counsellor",
    Circle.STUDENT_GROUP: "club student-group",
    Circle.SPEAKER: "speaker panelist panellist",
}
CIRCLE_OF = {word: circle for circle, words in CIRCLES.items() for word in words.split()}
