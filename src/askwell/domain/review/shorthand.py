"""This file is the short spellings of text messages, written out so that every rule reads one English."""

from __future__ import annotations

import re

_PAIRS = """
u you; ya you; ur your; urs yours; yr year; yrs years; wk week; wks weeks; wkend weekend; hr hour; hrs hours; mth month; mths months;
abt about; ppl people; b4 before; bc because; bcos because; cos because; coz because; cuz because; bcuz because; tho though; thru through;
tmrw tomorrow; tmw tomorrow; tmr tomorrow; tomo tomorrow; 2moro tomorrow; 2day today; 2nite tonight; tonite tonight; pls please; plz please; plse please;
msg message; msgs messages; msgd messaged; wanna want to; gonna going to; gotta got to; hafta have to; lemme let me; gimme give me; kinda kind of; sorta sort of;
dunno do not know; lmk let me know; hmu contact me; btw by the way; fyi for your information; imo in my opinion; tbh to be honest; ngl not going to lie;
idk i do not know; ive i have; dont do not; cant can not; wont will not; prob probably; probs probably; def definitely; defo definitely; obvs obviously;
uni university; govt government; dept department; mgmt management; exp experience; appt appointment; intro'd introduced; luv love; grt great; gr8 great;
thnx thanks; thanx thanks; tks thanks; thks thanks; tnx thanks; thx thanks; tx thanks; cld could; wld would; shd should; coulda could have; shoulda should have;
woulda would have; y'all you; yall you; sth something; sthg something; smth something; sb somebody; smb somebody; shouldnt should not; heres here is; wheres where is;
ain't am not; aint am not; outta out of; lotta lot of; c'mon come on; 'em them; em them; bout about; 'bout about; ofc of course; rly really; rlly really;
atm at the moment; asap as soon as possible; thurs thursday; tues tuesday; weds wednesday
"""
_FULL = dict(pair.strip().split(" ", 1) for pair in _PAIRS.replace("\n", " ").split(";"))
_KEYS = frozenset(_FULL)
# These mean something else in capitals, or where a sentence runs on without a space.
_ONLY_SMALL = frozenset({"cuz", "coz", "em", "bc", "sb", "u", "def", "exp", "uni", "ive"})
_WORDS = "|".join(sorted(map(re.escape, _FULL), key=len, reverse=True))

SHORTHAND = re.compile(
    rf"(?<![\w'.@/-])(?:(?P<word>{_WORDS})(?![\w@/-]|'\w{{3}}|\.\w)|(?P<with>w)(?=/?\s)/?|(?P<and>&)(?=\s))",
    re.IGNORECASE,
)


_TOKEN = re.compile(r"[a-z0-9']+")
_SHORT_WITH = re.compile(r"\bw[/ ]")


def may_have_shorthand(low: str) -> bool:
    """Tell cheaply whether a lower-case text may hold a short spelling at all."""
    return "&" in low or bool(_SHORT_WITH.search(low)) or not _KEYS.isdisjoint(_TOKEN.findall(low))


def spell_shorthand(match: re.Match[str]) -> str:
    """Return the full spelling of one match, or the match itself where it is a name or a code."""
    word = match.group()
    if match.group("and"):
        return "and"
    if match.group("with"):
        return "with" if word[0] == "w" else word
    low = word.lower()
    if low in _ONLY_SMALL and word != low:
        return word
    full = _FULL[low]
    return full[0].upper() + full[1:] if word[0].isupper() else full
