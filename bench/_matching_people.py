"""This file is a seeded crowd for the matching benchmark: people, the same people again, and near-misses.

Every second record of a person keeps at least one fact that a careful reader could go by.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING

from nicknames import NickNamer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

GIVEN_TEXT = (
    "James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard "
    "Susan Joseph Jessica Thomas Sarah Christopher Karen Charles Lisa Daniel Nancy Matthew Sandra "
    "Anthony Ashley Mark Emily Donald Kimberly Steven Margaret Andrew Donna Paul Michelle Joshua Carol "
    "Kenneth Amanda Kevin Melissa Brian Deborah Timothy Stephanie Ronald Rebecca Jason Sharon Edward "
    "Laura Jeffrey Cynthia Ryan Dorothy Jacob Amy Nicholas Kathleen Gary Angela Eric Shirley Jonathan "
    "Emma Stephen Brenda Larry Pamela Justin Nicole Scott Anna Brandon Samantha Benjamin Katherine "
    "Samuel Christine Gregory Debra Alexander Rachel Patrick Carolyn Frank Janet Raymond Maria Jack "
    "Olivia Dennis Heather Jerry Helen Tyler Catherine Aaron Diane José Julie Henry Victoria Nathan "
    "Joyce Peter Lauren Zachary Kelly Adam Christina Kyle Ruth Noah Joan Ethan Virginia Jürgen "
    "Björn Zoë René Léa Chloé Andrés Inés Núria Søren Łukasz Małgorzata Žofia Günther Käthe Étienne "
    "Benoît Mónica Ángel Óscar Mehmet Ayşe Gökhan Yusuf Fatima Omar Layla Wei Jing Hiroshi Yuki "
    "Priya Arjun Ananya Rohan Chidi Amara Kwame Abena Oluwaseun Ngozi Thandiwe Sipho Ivan Olga Dmitri "
    "Svetlana Pavel Tereza Zoltán Ágnes Giovanni Chiara Luca Giulia Pedro Inês João Beatriz Mateus"
)
COMMON_TEXT = (
    "Smith Johnson Williams Brown Jones García Miller Davis Rodríguez Martínez Hernández López "
    "Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Thompson White Harris Clark Lewis "
    "Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson "
    "Baker Hall Campbell Mitchell Carter Müller Schmidt Schneider Fischer Weber Dubois Moreau Rossi "
    "Bianchi Silva Santos Kowalski Novák Andersen Hansen Johansson Yılmaz Kaya Wang Li Zhang Chen "
    "Kim Park Tanaka Suzuki Singh Kumar Patel Khan Okafor Mensah Dlamini Ivanov Petrov Horváth"
)
ONSETS_TEXT = "B Br C Cl D Dr F Fl G Gr H J K Kr L M N P Pr R S St T Tr V W Z Sch Th"
MIDDLES_TEXT = "a e i o u ä ö ü é au ei ie ou ar er il on an en ol"
ENDS_TEXT = (
    "mann berg stein ski sen son ton well ford ley es ini ová dottir idis wicz etti ström holm"
)
HEADS_TEXT = "Old New Port Upper Saint North"
AREAS_TEXT = (
    "sales;research;planning;housing;water;parks;finance;payments;mobile;clinical;youth;export"
)
FIRMS_TEXT = "Harbour River Summit Cedar Northern Atlas Granite Lumen Orchard Beacon Prairie Delta"
TRADES_TEXT = "Council Health Bank Logistics Press Labs Energy Schools Trust Foods Design Transit"
CITIES_TEXT = (
    "Eugene Portland Salem Bend Seattle Tacoma Boise Oakland Fresno Denver Austin Chicago Boston Kiel "
    "Hamburg Bremen Leipzig Lyon Nantes Turin Porto Lisbon Madrid Seville Krakow Brno Oslo Malmö Leeds "
    "York Bristol Cardiff Galway Cork Accra Lagos Nairobi Pune Chennai Osaka"
)
TITLES_TEXT = (
    "Planner;Senior planner;Engineer;Software engineer;Data analyst;Nurse;Teacher;Professor;Director;"
    "Project manager;Product manager;Accountant;Consultant;Researcher;Designer;Editor;Recruiter;"
    "Operations manager;Policy adviser;Librarian;Chemist;Architect;Sales manager;Attorney"
)
GIVEN, COMMON, ONSETS, MIDDLES, ENDS, HEADS, FIRMS, TRADES, CITIES = (
    text.split()
    for text in (
        GIVEN_TEXT, COMMON_TEXT, ONSETS_TEXT, MIDDLES_TEXT, ENDS_TEXT, HEADS_TEXT, FIRMS_TEXT,
        TRADES_TEXT, CITIES_TEXT,
    )
)  # fmt: skip
AREAS, TITLES = AREAS_TEXT.split(";"), TITLES_TEXT.split(";")
SCHOOLS = [f"University of {city}" for city in CITIES[:20]]
PROVIDERS = ["gmail.com"] * 6 + ["yahoo.com", "outlook.com", "icloud.com", "gmx.net"]
KINDS = (
    "typo", "nickname", "swapped", "new job", "new e-mail", "missing parts", "no accents",
    "initials", "married", "formatting",
)  # fmt: skip
NEAR_MISSES = ("father and son", "another city", "siblings at work", "common name")
_NICKNAMES = NickNamer()


@dataclass(frozen=True, slots=True)
class Record:
    """One record as a file gives it; `who` is the truth that matching is measured against."""

    who: int
    given: str
    family: str
    suffix: str = ""
    email: str = ""
    phone: str = ""
    profile: str = ""
    organization: str = ""
    school: str = ""
    title: str = ""
    city: str = ""
    birthday: date | None = None
    kind: str = ""
    of: int = -1
    """The place of the record that this one repeats or resembles."""


def make_crowd(size: int, seed: int) -> list[Record]:
    """Return `size` records: 10 % of them repeat another one, as many resemble another one."""
    maker = _Maker(size, seed)
    own = size - 2 * (size // 10)
    records = [maker.make_person(number) for number in range(own)]
    originals = maker.dice.sample(range(own), size // 10)
    for number, place in enumerate(originals):
        records.append(maker.repeat(records[place], place, KINDS[number % len(KINDS)]))
    others = [place for place in range(own) if place not in set(originals)]
    for number, place in enumerate(maker.dice.sample(others, size // 10)):
        kind = NEAR_MISSES[number % len(NEAR_MISSES)]
        records.append(maker.resemble(records[place], place, kind, size + number))
    return records


class _Maker:
    """The dice and the names of one crowd."""

    def __init__(self, size: int, seed: int) -> None:
        self.dice = random.Random(seed)
        made = [a + b + c + d for a in ONSETS for b in MIDDLES for c in ("l", "n", "r", "tt", "k")
                for d in ENDS]  # fmt: skip
        self.dice.shuffle(made)
        self.families = COMMON + made[: max(600, size // 12)]
        # Few have many bearers, many have few: as in life, rank by rank.
        self.family_weights = list(
            accumulate(1 / (rank + 12) for rank in range(len(self.families)))
        )
        self.given = list(dict.fromkeys([*GIVEN, *sorted(_list_more_given())]))
        self.given_weights = list(accumulate(1 / (rank + 15) for rank in range(len(self.given))))
        self.cities = CITIES + [f"{head} {city}" for head in HEADS for city in CITIES]
        self.titles = TITLES + [f"{title}, {area}" for title in TITLES for area in AREAS]
        firms = [f"{a} {b}" for a in (*FIRMS, *self.cities) for b in TRADES] + [
            f"{family} {trade}" for family in made[:3000] for trade in TRADES[:4]
        ]
        self.firms = firms[: max(400, size // 8)]
        self.firm_weights = list(accumulate(1 / (rank + 20) for rank in range(len(self.firms))))
        self.city_weights = list(accumulate(1 / (rank + 10) for rank in range(len(self.cities))))
        self.taken: set[str] = set()
        self.repeats: dict[str, Callable[[Record], Record]] = {
            "typo": self._slip, "nickname": self._shorten, "swapped": self._swap,
            "new job": self._change_job, "new e-mail": self._change_email,
            "missing parts": self._lose_parts, "no accents": self._lose_accents,
            "initials": self._abbreviate, "married": self._marry, "formatting": self._reformat,
        }  # fmt: skip

    def make_person(self, who: int) -> Record:
        dice = self.dice
        [given] = dice.choices(self.given, cum_weights=self.given_weights)
        [family] = dice.choices(self.families, cum_weights=self.family_weights)
        firm = self._pick_firm() if dice.random() < 0.8 else ""
        return Record(
            who, given, family,
            email=self._make_email(given, family, firm) if dice.random() < 0.7 else "",
            phone=self._make_phone() if dice.random() < 0.5 else "",
            profile=self._make_profile(given, family) if dice.random() < 0.45 else "",
            organization=firm,
            school=dice.choice(SCHOOLS) if dice.random() < 0.2 else "",
            title=dice.choice(self.titles) if firm else "",
            city=self._pick_city() if dice.random() < 0.7 else "",
            birthday=self._make_birthday() if dice.random() < 0.1 else None,
        )  # fmt: skip

    def repeat(self, record: Record, place: int, kind: str) -> Record:
        # A new family name leaves the rest as it was, or nobody could tell.
        known = record if kind == "married" else self._thin(record)
        changed = self.repeats[kind](known)
        return self._keep_one_fact(replace(changed, kind=kind, of=place), record)

    def resemble(self, record: Record, place: int, kind: str, who: int) -> Record:
        dice = self.dice
        other = self.make_person(who)
        family = record.family
        if kind == "father and son":
            home = record.phone if dice.random() < 0.5 else other.phone
            suffix = "Jr." if dice.random() < 0.7 else ""
            changed = replace(other, given=record.given, family=family, suffix=suffix,
                              phone=home, city=record.city, birthday=self._make_birthday())  # fmt: skip
        elif kind == "another city":
            city = dice.choice([c for c in self.cities if c != record.city])
            changed = replace(other, given=record.given, family=family, city=city)
        elif kind == "siblings at work":
            home = record.phone if dice.random() < 0.2 else other.phone
            changed = replace(other, family=family, organization=record.organization,
                              city=record.city, phone=home)  # fmt: skip
            if changed.given == record.given:
                changed = replace(changed, given="Ruth" if record.given != "Ruth" else "Noah")
        else:
            changed = replace(other, given=record.given, family=family)
        email = other.email and self._make_email(
            changed.given, changed.family, changed.organization, number=dice.randint(1, 999)
        )
        profile = other.profile and self._make_profile(changed.given, changed.family)
        return replace(changed, email=email, profile=profile, kind=kind, of=place)

    def _thin(self, record: Record) -> Record:
        """Let some of what the first source knew be missing in the second."""
        dice = self.dice
        kept = {
            name: getattr(record, name) if dice.random() < share else ""
            for name, share in (("email", 0.7), ("phone", 0.65), ("profile", 0.6),
                                ("title", 0.7), ("school", 0.6), ("city", 0.75))
        }  # fmt: skip
        birthday = record.birthday if dice.random() < 0.7 else None
        organization = record.organization if dice.random() < 0.85 else ""
        return replace(record, **kept, organization=organization, birthday=birthday)

    def _keep_one_fact(self, changed: Record, record: Record) -> Record:
        facts = ("email", "phone", "profile", "organization", "school", "city")
        if any(getattr(changed, f) and getattr(changed, f) == getattr(record, f) for f in facts):
            return changed
        had = [f for f in ("organization", "phone", "email", "city", "profile", "school")
               if getattr(record, f)]  # fmt: skip
        if had:
            return replace(changed, **{had[0]: getattr(record, had[0])})
        return replace(changed, profile=record.profile or f"linkedin.com/in/p{record.who}")

    def _slip(self, record: Record) -> Record:
        field = "family" if self.dice.random() < 0.6 and len(record.family) > 4 else "given"
        word = getattr(record, field)
        if len(word) < 4:
            return replace(record, family=record.family + record.family[-1])
        at = self.dice.randrange(1, len(word) - 1)
        slip = self.dice.choice(("swap", "drop", "double", "other"))
        new = {
            "swap": word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            "drop": word[:at] + word[at + 1 :],
            "double": word[:at] + word[at] + word[at:],
            "other": word[:at] + self.dice.choice("aeiourst") + word[at + 1 :],
        }[slip]
        return replace(record, **{field: new})

    def _shorten(self, record: Record) -> Record:
        short = sorted(_NICKNAMES.nicknames_of(record.given))
        return replace(record, given=self.dice.choice(short).title() if short else record.given[:3])

    def _swap(self, record: Record) -> Record:
        return replace(record, given=record.family, family=record.given)

    def _change_job(self, record: Record) -> Record:
        changed = replace(
            record, organization=self._pick_firm(), title=self.dice.choice(self.titles)
        )
        at_work = record.email and record.email.split("@")[1] not in PROVIDERS
        return replace(changed, email="") if at_work else changed

    def _change_email(self, record: Record) -> Record:
        return replace(record, email=self._make_email(record.given, record.family, ""))

    def _lose_parts(self, record: Record) -> Record:
        lost = self.dice.sample(("title", "city", "organization", "phone", "school"), 3)
        return replace(record, **dict.fromkeys(lost, ""))

    def _lose_accents(self, record: Record) -> Record:
        from askwell.domain.names import fold_text

        if record.given.isascii() and record.family.isascii():
            return replace(record, given=record.given.upper(), family=record.family.upper())
        return replace(
            record, given=fold_text(record.given).title(), family=fold_text(record.family).title()
        )

    def _abbreviate(self, record: Record) -> Record:
        return replace(record, given=f"{record.given[0]}.")

    def _marry(self, record: Record) -> Record:
        [family] = self.dice.choices(self.families, cum_weights=self.family_weights)
        if self.dice.random() < 0.3:
            family = f"{record.family}-{family}"
        lost = self.dice.choice(("email", "phone", "profile", "title", "city"))
        return replace(record, family=family, **{lost: ""})

    def _reformat(self, record: Record) -> Record:
        phone = record.phone.replace("+1", "(0)").replace("-", " ") if record.phone else ""
        return replace(record, given=f"Dr. {record.given.lower()}", family=record.family.upper(),
                       email=record.email.upper(), phone=phone,
                       city=f"{record.city}, Region" if record.city else "")  # fmt: skip

    def _make_email(self, given: str, family: str, firm: str, number: int = 0) -> str:
        from askwell.domain.names import fold_text

        dice = self.dice
        first, last = (fold_text(word).replace(" ", "") for word in (given.strip("."), family))
        tail = str(number or dice.randint(1, 9999))
        if firm and dice.random() < 0.45:
            address = f"{first}.{last}{number or ''}@{fold_text(firm).replace(' ', '')}.example"
        else:
            local = dice.choice(
                (f"{first}.{last}{tail}", f"{first[0]}{last}{tail}", f"{first}{tail}{last[:2]}")
            )
            address = f"{local}@{dice.choice(PROVIDERS)}"
        # No two people are given one address.
        while address in self.taken:
            address = f"{dice.randint(2, 99)}{address}"
        self.taken.add(address)
        return address

    def _pick_firm(self) -> str:
        return self.dice.choices(self.firms, cum_weights=self.firm_weights)[0]

    def _pick_city(self) -> str:
        return self.dice.choices(self.cities, cum_weights=self.city_weights)[0]

    def _make_phone(self) -> str:
        return f"+1-{self.dice.randint(201, 989)}-{self.dice.randint(200, 999)}-{self.dice.randint(1000, 9999)}"

    def _make_profile(self, given: str, family: str) -> str:
        return f"https://www.linkedin.com/in/{given.lower()}-{family.lower()}-{self.dice.randint(10**5, 10**7):x}"

    def _make_birthday(self) -> date:
        return date(1945, 1, 1) + timedelta(days=self.dice.randrange(60 * 365))


def _list_more_given() -> set[str]:
    from nicknames import name_triplets

    return {triplet.name1.title() for triplet in name_triplets() if len(triplet.name1) > 3}


def list_true_pairs(records: list[Record]) -> Iterator[tuple[int, int]]:
    """Yield the places of each record and the one it repeats."""
    for place, record in enumerate(records):
        if record.kind in KINDS:
            yield record.of, place
