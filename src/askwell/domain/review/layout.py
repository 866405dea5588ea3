"""This file is where a message's greeting ends, where its signature begins, and whether it is English."""

from __future__ import annotations

import re

from askwell.domain.review.normal import fold_letters
from askwell.domain.review.word_lists import list_words

_HELLO = (
    "hi+ there|hello+ there|hey+ there|hi+|hello+|hey+|heya|hiya+|hullo|howdy|dear|dearest|my dear|greetings|salutations|compliments|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|yo|g'day|howzit|wagwan|oi|ello"
    "|bonjour|bonsoir|salut|coucou|cher|chere|hola|buenos dias|buenas(?: tardes)?|estimad[oa]|querid[oa]|ola|bom dia|boa tarde|prezad[oa]|car[oa]|ciao|buongiorno|buonasera|salve|gentile|hallo|liebe[r]?|guten tag|moin(?: moin)?|servus|gruezi|gruss gott"
    "|sehr geehrte[r]?|hoi|dag|beste|geachte|hej|hei|heisann|god dag|halla|terve|moi|moikka|tere|labas|sveik[is]|czesc|dzien dobry|ahoj|cau|dobry den|zdravo|bok|szia|kedves|tisztelt|buna(?: ziua)?|draga|zdraveite|privet|pryvit|dobryi den|geia(?: sou)?|yassou|kalimera"
    "|merhaba|selam|sevgili|sayin|salaam?|salem|salam(?: alaikum)?|as-?salam\\w*(?: alaikum)?|assalam\\w*(?: alaikum)?|marhaba|shalom|barev|gamarjoba|namaste|namaskar|vanakkam|namaskara|sat sri akal|xin chao|chao|sawasdee|sawatdee|konnichiwa|annyeong|ni hao|nin hao"
    "|mabuhay|kumusta|halo|apa kabar|selamat \\w+|jambo|habari|hujambo|shikamoo|sannu|bawo|e kaaro|ndewo|dumela|sawubona|molo|avuxeni|mhoro|muli bwanji|akwaaba|aloha|bula|talofa|malo e lelei|kia ora|tena koe|kaixo|egun on|dia dhuit|bore da|shwmae|iawn|ha|hai|haja|sael[il]?|goddag|saluton"
)
SALUTATION = rf"(?:{_HELLO}|(?:most |highly |very |much )*(?:esteemed|respected|honou?red|honou?rable|distinguished|valued|reverend|worthy)|mister|madam|sir|madame|monsieur|herr|frau)"
# A point after one of these ends no greeting and no sentence.
SHORT_TITLES = list_words(
    "mr mrs ms mx dr dra prof profa sr sra srta rev revd hon sgt ssgt cpl pvt capt cpt cmdr cdr lt ltc col gen maj adm gov sen rep pres engr eng ing ir arch arq atty adv barr lic dott dipl mag insp supt det fr pr st mme mlle"
)
_NO_TITLE = "".join(rf"(?<!\b{title})" for title in sorted(SHORT_TITLES))
_SALUTED = re.compile(
    rf"\s*{SALUTATION}\b[^,:;!?\n]{{0,60}}?(?:[,:;!?\n]|{_NO_TITLE}(?<! \w)\.(?=\s)| - |(?= (?:i am|i have|i would|my name|this is|it is|thank|thanks|hope|just|we|i) ))",
)
_BARE = re.compile(
    r"\s*(?:[A-Z][\w.'-]*)(?: [A-Z][\w.'-]*){0,3}(?:,|:|!| -)?(?:\n|$)|\s*[A-Z][\w'-]+, (?=I\b|you\b|it\b)"
)
_NOT_BARE = re.compile(
    r"\s*(?:recently|today|yesterday|currently|thanks|thank|yes|no|well|so|also|first|finally|as|in|on|at|after|"
    r"last|this|that|your|my|great|nice|good|congratulations|hope|happy|sorry|please|follow|update)\b"
)
_CLOSING = re.compile(
    r"(?:^|\n)[ -]*(?:(?:with |in )?(?:many |kind |best |warm |warmest |kindest |very best |all the |all my |my |sincere |heartfelt |much |deepest )*"
    r"(?:thanks|thank you|regards|best|wishes|sincerely|respectfully|cheers|warmly|cordially|yours|love|gratefully|gratitude|appreciation|respect|kindly|"
    r"take care|talk soon|see you|speak soon|hugs|xoxo|all best|ciao|onward|peace|go \w+|your fan|your \w+)"
    r"(?: (?:so much|very much|again|truly|faithfully|sincerely|in advance|a lot|a million|and \w+ \w+|and \w+|\w+|for your time|for reading|for considering(?: it)?)){0,2}[ ,.!-]*)(?:\n|$)"
)
# "With warm greetings from the coast, Nino": a wish without a verb, a comma, a name.
_WISHED = re.compile(
    r"(?:^|[.!?\n])[ -]*(?i:with|your|yours|hugs|kisses|love|lots of|warm\w*|kind\w*|best|many|much|sincere\w*|respectful\w*|friendly|cordial\w*|greetings|regards|thankful\w*|grateful\w*|devoted\w*|faithful\w*|humbl\w*|in (?:gratitude|respect|friendship|haste|solidarity|service)|ever|till|until|an? \w+ (?:greeting|hug|embrace)|very \w+ly)"
    r"(?! (?:you|i|we)\b)[^.!?\n,]{0,60},[ \n]*[^\W\d_a-z][\w'.-]*(?: [^\W\d_a-z][\w'.-]*){0,3}[ .!]*$"
)
_INLINE = re.compile(
    r"(?:[.!?)] |\n)(?:-+ ?|(?i:(?:many |best |kind |warm |with |much |all the )*(?:thanks|thank you|regards|best|cheers|warmly|sincerely|wishes|greetings|thx|respectfully|gratefully|yours)(?: \w+){0,2}[,.!] ))"
    r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}[.!]?\s*$"
)
_NAME_LINE = re.compile(
    r"\n-? ?[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3}(?: ?[,|(/-][^\n?]{0,60})?[!]?(?:\n[^\n?!]{1,60}(?<!\.)){0,3}\s*$"
)
_DASHED = re.compile(r" - [A-Z][\w'-]+(?: [A-Z][\w'-]+)?\s*$")
_LONE_NAME = re.compile(r"[.!?] [A-Z][\w'-]+(?: [A-Z][\w'-]+)?\s*$")

_ENGLISH = list_words(
    "the and you your to of that with for would could my have this from about are we it if but not be can at by how what i'm thanks thank will was were am is i a an me or do did hi hello dear like been when who as so our they there"
    " on in out up off over now just only here before after some any all one two day week today tomorrow time year years more most very really much many few than then them their his her he she its us no yes please pls"
    " want know think see saw get got make made let tell ask talk call hear read work works job good great new old first last next back again still even also too into through because where why which while may might"
    " learned learn loved love best regards super interesting stuff lot lots always never ever every each other another own same such both place point way thing things day name kind hope hoping wanted appreciate useful"
    " should must has had does going coming trying working looking looking something someone anything people help question questions minute minutes min mins phone around without between during since until against under"
)
# A signature is short, or it is no signature.
_LINES_AT_MOST, _CHARACTERS_AT_MOST = 8, 120
_ENOUGH_WORDS = 8
_ENOUGH_ENGLISH = 0.22


def find_greeting(text: str) -> tuple[int, int]:
    """Return the span of the greeting at the start, empty when there is none."""
    head = text[:200]
    low = fold_letters(head)
    if saluted := _SALUTED.match(low):
        return 0, saluted.end()
    bare = _BARE.match(head)
    if bare and not _NOT_BARE.match(low):
        return 0, bare.end()
    return 0, 0


def find_signature(text: str, low: str, *, after: int) -> int:
    """Return where the closing and the name begin, or the end of the text."""
    tail = max(after - 1, len(text) - 400, 0)
    closings = [match.start() for match in _CLOSING.finditer(low, tail)]
    rest = len(text)
    if closings and low.count("\n", closings[-1] + 1) <= _LINES_AT_MOST:
        return max(closings[-1], after)
    for pattern in (_WISHED, _INLINE, _DASHED, _NAME_LINE, _LONE_NAME):
        if (match := pattern.search(text, tail)) and len(match.group()) < _CHARACTERS_AT_MOST:
            # The mark that ends the last sentence stays with the sentence.
            return max(match.start() + (text[match.start()] in ".!?)"), after)
    return rest


_QUOTED = re.compile(
    r"^(?:>|-{2,} ?(?:original|forwarded|begin|weitergeleitet|ursprungliche)|begin forwarded message|on [^\n]{4,80} wrote:|from: [^\n]+\n(?:sent|date|to): |le [^\n]{4,60} a ecrit ?:|am [^\n]{4,60} schrieb )",
    re.IGNORECASE | re.MULTILINE,
)
_UNQUOTED_AFTER = re.compile(r"^[^>\s]", re.MULTILINE)


def find_quoted_mail(text: str) -> int:
    """Return where mail quoted below begins, or the end of the text."""
    for match in _QUOTED.finditer(text):
        is_answered = match.group() == ">" and _UNQUOTED_AFTER.search(text, match.start())
        if match.start() and not is_answered:
            return match.start()
    return len(text)


def is_english(words: list[str]) -> bool:
    """Tell whether enough of the small words are English ones."""
    if len(words) < _ENOUGH_WORDS:
        return True
    return sum(word in _ENGLISH for word in words) >= _ENOUGH_ENGLISH * len(words)
