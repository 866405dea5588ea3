"""This file is who a message greets, and whether that is the recipient."""

from __future__ import annotations

import re

from askwell.domain.review.layout import SALUTATION
from askwell.domain.review.nicknames import is_same_name
from askwell.domain.review.normal import fold_text

TITLES = frozenset(
    """mr mrs ms miss mx dr doctor prof professor sir madam maam ma'am sister brother father mother rev reverend pastor rabbi imam fr hon judge justice captain capt
    chief colonel col major maj lieutenant lt sergeant sgt general gen officer commander chef coach counselor councillor councilor councilmember councilwoman councilman commissioner
    senator representative mayor president dean director chair ambassador nurse auntie aunt aunty uncle grandma grandpa granny nana cousin tia tio oma opa dad mom mum mama papa
    herr frau monsieur madame mme mlle senor senora señor don dona sensei ji san lord lady dame fellow deacon bishop master teacher boss dearest dear""".split()
)
_NOBODY = frozenset(
    """hiring team all everyone everybody there friend friends folks colleague colleagues manager recruiter recruiters staff members member people guys admissions committee
    whom who it may concern to the my our your of and at human resources hr department office alum alumni alumna alumnus alumnae neighbor neighbour again old pal buddy mate man dude bro
    you lovely kind esteemed respected good honored editor editors lead crew club group class classmate roommate teammate ladies gentlemen both two hello hi hey morning afternoon evening
    day from in for on person human stranger champ doc hope just thanks thank long happy greetings super quick sunshine""".split()
)
_SUFFIXES = frozenset("jr sr ii iii iv phd md esq cpa pe rn mba aia faia pmp".split())
_PARTICLES = frozenset("de da del della di du van von der den la le el al bin ibn y e dos das".split())
_NAME = re.compile(r"[^\W\d_]+(?:['.-][^\W\d_]+)*")


def find_misnaming(greeting: str, recipient: str) -> tuple[int, int] | None:
    """Return the span of a name in the greeting that is not the recipient's."""
    owned = split_name(recipient)
    if not owned:
        return None
    opening = re.match(rf"\s*{SALUTATION}\b", fold_text(greeting))
    start = opening.end() if opening else 0
    body = re.split(r"[\[{<(]|@@|__|%", greeting[start:])[0]
    low = fold_text(body)
    if re.search(r"\b(?:team|committee|manager|department|recruiter|all|everyone|xxx+|insert|name)\b", low) or re.search(r"\band (?:the|your)\b", low):
        return None
    for match in _NAME.finditer(low):
        word = match.group().rstrip(".").removesuffix("'s")
        if word in TITLES | _NOBODY | _SUFFIXES | _PARTICLES:
            continue
        if not is_owned(word, owned):
            return start + match.start(), start + match.end()
    return None


def split_name(name: str) -> tuple[str, ...]:
    """Return the folded words of a name, without titles, suffixes and remarks."""
    plain = fold_text(name)
    words = (match.group().strip(".") for match in _NAME.finditer(plain))
    return tuple(word for word in words if word not in TITLES | _SUFFIXES)


def is_owned(word: str, owned: tuple[str, ...]) -> bool:
    """Tell whether a written name is one of the recipient's, or short for it."""
    joined = {"".join(owned[:2]), "".join(owned[1:3]), "".join(owned[-2:])}
    squeezed = re.sub(r"['.-]", "", word)
    if squeezed in joined or squeezed == "".join(part[0] for part in owned[:2]):
        return True
    for real in owned:
        parts = [*re.split(r"[-']", real), re.sub(r"['-]", "", real), real]
        if any(is_same_name(candidate, part) for part in parts for candidate in (word, squeezed)):
            return True
    pieces = [piece for piece in re.split(r"[-]", word) if piece]
    return len(pieces) > 1 and all(is_owned(piece, owned) for piece in pieces)
