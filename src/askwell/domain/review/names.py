"""This file is who a message greets, and whether that is the recipient."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from askwell.domain.review.layout import SALUTATION
from askwell.domain.review.nicknames import is_first_name, is_same_name
from askwell.domain.review.normal import fold_letters
from askwell.domain.review.text import find_words
from askwell.domain.review.word_lists import list_words

TITLES = list_words("""mr mrs ms miss mx dr doctor prof professor sir madam maam ma'am sister brother father mother rev reverend pastor rabbi imam fr hon judge justice captain capt
    chief colonel col major maj lieutenant lt sergeant sgt general gen officer commander chef coach counselor councillor councilor councilmember councilwoman councilman commissioner
    senator representative mayor president dean director chair ambassador nurse auntie aunt aunty uncle grandma grandpa granny nana cousin tia tio oma opa dad mom mum mama papa
    herr frau monsieur madame mme mlle senor senora señor don dona sensei ji san lord lady dame fellow deacon bishop master teacher boss chairman chairwoman chairperson chairlady principal warden matron constable sheriff deputy detective inspector superintendent marshal trooper skipper bosun purser admiral commodore brigadier corporal cpl cadet cmdr cdr ssgt capt cpt gov governor minister secretary treasurer senior dearest dear barrister advocate engr eng ing arch arq dott lic dra sra sri shri smt swami guru sensei sifu senpai sunbae oga alhaji hajia chief otunba mzee mama ustaz sheikh shaikh hakim ma mam respected honourable honorable respected docent magister mag dipl licenciado licenciada ingeniero arquitecto maestro maestra mzuri bhai didi anna akka ate kuya tito tita lolo lola po nim ssi kun chan sama sahib saheb hanim bey abi abla teyze amca efendi hoca hocam khun pak bu bapak ibu mas mbak kak tuan puan encik cik xiansheng laoshi bwana mwalimu mallam alhaja baba iya sis bro bra tante onkel kyrie kyria pan pani gospodin gospodja
    domnule doamna garu babu dada apa begum saab ustadh moulana hajji khanum khanom agha aqa jan joon jaan muallim xanim phra ajarn meneer mevrouw signora signor signore dottore dottoressa ingegnere avvocato senhor senhora doutor doutora mister mestre chef em emeritus emerita mgr mag bc ph
    highness excellency eminence honour honor colleague kollege kollegin professora profesora profesor doktor doc drs prof.dr captain skipper boss comrade brother-in-law sister-in-law cuz mate bud buddy hun love sweetie darling""")
_NOBODY = list_words("""hiring team all everyone everybody there friend friends folks colleague colleagues manager recruiter recruiters staff members member people guys admissions committee
    whom who it may concern to the my our your of and at human resources hr department office alum alumni alumna alumnus alumnae neighbor neighbour again old pal buddy mate man dude bro
    you lovely kind esteemed respected good honored editor editors lead or from crew club group class classmate roommate teammate ladies gentlemen both two hello hi hey morning afternoon evening
    day from in for on person human stranger champ doc hope just thanks thank long happy greetings super quick sunshine""")
_FAMILY = list_words("""cousin aunt uncle mother father sister brother grandmother grandfather grandma grandpa niece nephew mother-in-law father-in-law
    sister-in-law brother-in-law godmother godfather stepmother stepfather stepsister stepbrother half-sister half-brother relative family relation""")
_SUFFIXES = list_words("jr sr ii iii iv phd md esq cpa pe rn mba aia faia pmp")
_PARTICLES = list_words("de da del della di du van von der den la le el al bin ibn y e dos das")
_ALIKE = 0.5
_CUT_SURNAME = 4
_FRIENDLY = re.compile(r"\s*(?:hi+|hello+|hey+|dear|heya|hiya+)\b")
_IN_COMPANY = re.compile(
    r" (?:and|or|plus|with) (?:(?:the|your|all|whole|entire|rest of|your whole) )*(?:team|colleagues|crew|family|co|company|all|everyone|everybody|friends|others|rest|staff|folks|gang|board|committee|lab|group)\b"
)
_HONORIFIC = re.compile(
    r"(?<=\w)-(?:san|sama|kun|chan|sensei|ji|nim|ssi|bhai|da|dada|hanim|bey)\b", re.IGNORECASE
)
_NAME = re.compile(r"[^\W\d_]+(?:['.-][^\W\d_]+)*")


def find_misnaming(greeting: str, recipient: str, role: str = "") -> tuple[int, int] | None:
    """Return the span of a name in the greeting that is not the recipient's.

    The words of their role are no names: a branch chairman is greeted as such.
    """
    owned = split_name(recipient)
    if not owned:
        return None
    opening = re.match(rf"\s*{SALUTATION}\b", fold_letters(greeting))
    start = opening.end() if opening else 0
    body = re.split(r"[\[{<(]|@@|__|%", greeting[start:])[0]
    # "Morita-san" is a name with its honorific.
    body = _HONORIFIC.sub(lambda found: " " * len(found.group()), body)
    low = fold_letters(body)
    if company := _IN_COMPANY.search(low):
        # "Vanessa and team": others are greeted too, and the name before them is still theirs.
        body, low = body[: company.start()], low[: company.start()]
    if re.search(
        r"\b(?:from|team|committee|manager|department|recruiter|all|everyone|xxx+|insert|name)\b",
        low,
    ) or re.search(r"\band (?:the|your)\b", low):
        return None
    names = [match for match in _NAME.finditer(low) if not _is_title(match, low)]
    roles = set(find_words(fold_letters(role)))
    names = [match for match in names if _bare(match) not in roles or is_first_name(_bare(match))]
    if roles & _FAMILY:
        # "Prima", "Jie": family calls family by words of many languages.
        names = [match for match in names if _may_be_given(_bare(match), owned)]
    is_known = any(is_owned(_bare(match), owned) for match in names)
    for place, match in enumerate(names):
        is_capital = body[match.start()].isupper()
        if is_owned(_bare(match), owned) or (not is_capital and (is_known or len(names) > 1)):
            continue
        if not is_capital and not _is_lower_name(_bare(match), greeting, owned):
            continue
        is_before = any(is_owned(_bare(later), owned) for later in names[place + 1 :])
        if is_before and not _may_be_given(_bare(match), owned):
            # An honorific we do not know: people put them before a name all over the world.
            continue
        return start + match.start(), start + match.end()
    return None


def _is_lower_name(word: str, greeting: str, owned: tuple[str, ...]) -> bool:
    # "Dear reader of tides" names nobody; "hi torvald" is somebody who writes no capitals.
    if not _FRIENDLY.match(fold_letters(greeting)):
        return False
    return _may_be_given(word, owned) or greeting.lstrip()[:1].islower()


def _is_title(match: re.Match[str], low: str) -> bool:
    word = _bare(match)
    is_shortened = (
        low[match.end() : match.end() + 1] == "." and low[match.end() + 1 :].strip(" .,") != ""
    )
    return word in TITLES | _NOBODY | _SUFFIXES | _PARTICLES or (is_shortened and len(word) > 1)


def _bare(match: re.Match[str]) -> str:
    return match.group().rstrip(".").removesuffix("'s")


def _may_be_given(word: str, owned: tuple[str, ...]) -> bool:
    return is_first_name(word) or SequenceMatcher(None, word, owned[0]).ratio() >= _ALIKE


def split_name(name: str) -> tuple[str, ...]:
    """Return the folded words of a name, without titles, suffixes and remarks."""
    plain = fold_letters(name)
    words = (match.group().strip(".") for match in _NAME.finditer(plain))
    return tuple(word for word in words if word not in TITLES | _SUFFIXES)


def is_owned(word: str, owned: tuple[str, ...]) -> bool:
    """Tell whether a written name is one of the recipient's, or short for it."""
    joined = {"".join(owned[:2]), "".join(owned[1:3]), "".join(owned[-2:])}
    squeezed = re.sub(r"['.-]", "", word)
    if squeezed in joined or squeezed in {
        "".join(part[0] for part in owned[:2]),
        "".join(part[0] for part in owned[0].split("-")),
    }:
        return True
    for place, real in enumerate(owned):
        if _spell_umlauts(word) == real:
            return True
        if 0 < place == len(owned) - 1 and len(word) > _CUT_SURNAME and not is_first_name(word):
            # A family name is not cut short: Quintana is somebody other than Quintanilla.
            if {*re.split(r"[-']", real)} & {word, *word.split("-")} or squeezed == re.sub(
                r"['-]", "", real
            ):
                return True
            continue
        parts = [*re.split(r"[-']", real), re.sub(r"['-]", "", real), real]
        if any(is_same_name(candidate, part) for part in parts for candidate in (word, squeezed)):
            return True
    pieces = [piece for piece in re.split(r"[-]", word) if piece]
    return len(pieces) > 1 and all(is_owned(piece, owned) for piece in pieces)


def _spell_umlauts(word: str) -> str:
    # The fold made "u" of an umlaut; people without the key write "ue".
    return re.sub(r"(?<=[aou])e|(?<=a)a", "", word)
