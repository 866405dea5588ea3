"""This file is which given names are short or foreign forms of one another."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from typing import NamedTuple

from nicknames import name_triplets

# The library knows English; these are forms that meet in one address book elsewhere.
_ELSEWHERE = """
jose pepe pepito joseph joe
francisco paco pancho curro kiko francis frank
ignacio nacho iggy
enrique quique kike henry
jesus chucho chuy
guadalupe lupe lupita
guillermo memo william bill will
roberto beto robert
eduardo lalo edu edward
dolores lola loli
concepcion concha conchita
maria mary marie mariya maryam
mercedes merche
rosario charo
luis lucho louis lewis
manuel manolo manu
juan juanito john
jorge george georg jurgen
miguel michael mike michel mikhail misha
pedro peter pierre pyotr petr piotr
pablo paul pavel
santiago santi diego james
alejandro alex ale alexander aleksandr sasha alexandr oleksandr sacha
aleksandra alexandra sasha olexandra sandra ola
dmitri dmitry dima dimitri dmytro mitya
vladimir vova volodya volodymyr
nikolai nikolay kolya nicholas nick nicolas niklas klaus mykola
sergei sergey seryozha serhiy serge
yevgeny evgeny zhenya eugene
yekaterina ekaterina katya kateryna catherine kate
tatiana tatyana tanya tetiana
anastasia nastya stacy
svetlana sveta
natalia natalya natasha nataliya
yelena elena lena olena helen
irina ira iryna irene
olga olya olha
anna anya ania hanna hannah anne annie ana
ivan vanya john
andrei andrey andriy andrew andreas andre
johannes hans hannes johann jan jannes john
heinrich heiner heinz henry
friedrich fritz frederick
wilhelm willi willy william helmut
katharina kathi kati katja catherine
margarethe margarete grete gretel gretchen margaret
elisabeth elizabeth lisbeth elsa else lisa liesl sisi
matthias mattias matt matthew mathias
stephan stefan steffen stephen steven steve esteban etienne
josef sepp joseph
maximilian max maxi
sebastian basti seb
christoph christopher chris kristof
giuseppe beppe peppe pino joseph
giovanni gianni nanni john
francesco franco ciccio francis
luigi gigi
alessandro sandro alex
domenico mimmo dominic
salvatore totò toto turi
vincenzo enzo vincent
antonio tonio toni tony anthony antoine anton
joao john
jeanne jane joan
guillaume william
mohammed muhammad mohamed mohammad mohamad muhammed mehmet moe mo
ahmed ahmad achmed
yusuf youssef yousef joseph
ibrahim abraham brahim
khadija khadijah
fatima fatimah fatma
hussein hussain husain huseyin
abdullah abdallah abdulla
nguyen ng
jakub kuba jacob
malgorzata gosia margaret
katarzyna kasia catherine
tomasz tomek thomas
wojciech wojtek
agnieszka aga agnes
krzysztof krzysiek christopher
magdalena magda lena leni
zofia zosia sophie sofia
laszlo laci
istvan pista stephen
erzsebet zsoka bozsi elizabeth
yiannis giannis ioannis john
konstantinos kostas costas constantine
georgios giorgos george
dimitrios dimitris jim
siobhan shevaun
padraig patrick paddy
seamus james
sean shaun shawn john
"""


def are_forms_of_one_name(one: str, other: str) -> bool:
    """Tell whether two folded given names are forms of one name: Bob and Robert, Pepe and José."""
    mine, theirs = find_formal_names(one), find_formal_names(other)
    if other in mine or one in theirs:
        return True
    formal = _load_formal_names()
    # Bob and Rob are both Robert; Robert and William are two names, though Billy may be either.
    return not mine.isdisjoint(theirs) and not (one in formal.whole and other in formal.whole)


def is_short_form(one: str, other: str) -> bool:
    """Tell whether the first of two folded names is a short form of the second."""
    return other in find_formal_names(one)


def is_pet_name(one: str, other: str) -> bool:
    """Tell whether the first name stands for the second and is nobody's full name: Bertie."""
    return one not in _load_formal_names().whole and other in find_formal_names(one)


@lru_cache(maxsize=20_000)
def find_formal_names(name: str) -> frozenset[str]:
    """Return the names that a folded given name may stand for, itself among them."""
    return frozenset({name, *_load_formal_names().of.get(name, ())})


class _FormalNames(NamedTuple):
    of: dict[str, set[str]]
    whole: set[str]
    """Names that have short forms of their own."""


@cache
def _load_formal_names() -> _FormalNames:
    formal: dict[str, set[str]] = defaultdict(set)
    whole = set()
    for triplet in name_triplets():
        formal[triplet.name2.lower()].add(triplet.name1.lower())
        whole.add(triplet.name1.lower())
    for line in _ELSEWHERE.split("\n"):
        for form in line.split()[1:]:
            formal[form].add(line.split()[0])
    return _FormalNames(formal, whole)
