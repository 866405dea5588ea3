"""This file is the people of a table whose headings say which column holds names and which titles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from askwell.formats.html import read_node_text
from askwell.formats.staff_page.one_line import EMAIL, PHONE, show_address, split_pair
from askwell.formats.staff_page.shown_names import read_shown_name
from askwell.formats.staff_page.shown_titles import is_shown_title
from askwell.formats.staff_page.values import MOST_PEOPLE, Shown, make_shown

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_WORDS = {
    "family": r"(?:last|family) ?name|surname|nachname|apellidos?|cognome|achternaam|nom de famille",
    "given": r"(?:first|given) ?name|forename|vorname|prénom|prenom|voornaam",
    "name": r"(?:full |employee |staff |contact |member )?names?(?: (?:&|and) (?:title|position))?|employee|person|faculty|member"
    r"|last ?name, ?first ?name|staff(?: member)?|contact(?: person)?|attorney|nom|nombre|nome|naam|navn|namn|official|nom (?:et )?prénom|imię i nazwisko|nazwisko i imię|jméno(?: a příjmení)?|név|nimi|ad[ıi]? soyad[ıi]|фио|имя|ime(?: i prezime)?"
    r"|nombre y apellidos?|apellidos?,? y nombres?|musician|artist|player|teacher|doctor|provider|lawyer|councillor|trustee|nome e cognome|nominativo|nome completo|mitarbeiter(?:in)?|ansprechpartner(?:in)?",
    "title": r"(?:job |position |working |official )?titles?|positions?|roles?|designation|rank|job|occupation|funktion|fonction"
    r"|poste|cargo|puesto|ruolo|qualifica|functie|stilling|titel|titre|título|responsibilit(?:y|ies)|office held|stanowisko|funkcja|funkce|pozice|beosztás|nimike|tehtävä|unvan|görev|должность|statut|status|befattning|roll|função"
    r"|aufgabe|zuständigkeit|qualifikation|incarico|instrument|voice|subject|chair|categoría|catégorie|kategorie|charge|capacity|grade",
    "email": r"e-?mails?(?: address)?|courriel|correo(?: electrónico)?|mail",
    "phone": r"(?:tele)?phones?(?: number)?|tel\.?|telefon|téléphone|teléfono|extension|ext\.?|phone #",
    "department": r"departments?|dept\.?|divisions?|offices?|units?|abteilung|service|departamento|area",
}
_HEADINGS = tuple((field, re.compile(words, re.IGNORECASE)) for field, words in _WORDS.items())
_MOST_TABLES = 500
_MOST_ROWS = 5_000
_MOST_CELLS = 40
_HEAD_ROWS = 3
_FEWEST_BESIDE = 2
_MOST_ROWS_OF_NAMES = 200


@dataclass(frozen=True, slots=True)
class TablePeople:
    """The people of the tables, and the elements that are those tables."""

    people: list[Shown]
    tables: frozenset[int]


def find_table_people(page: LexborHTMLParser) -> TablePeople:
    """Return everybody in tables that have headings for names and for something about people."""
    people: list[Shown] = []
    used: set[int] = set()
    for table in page.css("table")[:_MOST_TABLES]:
        # A table of tables is only where things stand on the page.
        if len(people) >= MOST_PEOPLE or len(table.css("table")) > 1:
            continue
        rows = [_list_cells(row) for row in table.css("tr")[:_MOST_ROWS]]
        if found := _read_rows(rows) or _read_rows_of_names(rows):
            people += found
            used.add(table.mem_id)
    return TablePeople(people, frozenset(used))


def _list_cells(row: LexborNode) -> list[LexborNode]:
    return [cell for cell in row.iter() if cell.tag in {"td", "th"}][:_MOST_CELLS]


def _read_rows(rows: list[list[LexborNode]]) -> list[Shown]:
    for number, row in enumerate(rows[:_HEAD_ROWS]):
        columns = _read_headings([read_node_text(cell) for cell in row])
        if columns:
            shown = [_read_row(cells, columns) for cells in rows[number + 1 :]]
            return [one for one in shown if one is not None]
    return []


def _read_rows_of_names(rows: list[list[LexborNode]]) -> list[Shown]:
    """Return the people of a table that has names in one row and their titles in the next."""
    people: list[Shown] = []
    for names, titles in pairwise(rows[:_MOST_ROWS_OF_NAMES]):
        if not _FEWEST_BESIDE <= len(names) == len(titles):
            continue
        jobs = [read_node_text(cell) for cell in titles]
        if not all(map(is_shown_title, jobs)):
            continue
        read = [read_shown_name(read_node_text(cell)) for cell in names]
        if None in read:
            continue
        shown = [
            make_shown(name=name.text, title=job)
            for name, job in zip(read, jobs, strict=True)
            if name is not None
        ]
        people += [one for one in shown if one is not None]
    return people


def _read_headings(texts: list[str]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for place, text in enumerate(texts):
        plain = text.strip(" :*")
        field = next((name for name, words in _HEADINGS if words.fullmatch(plain)), "")
        if field:
            columns.setdefault(field, place)
    # "Nom, Prénom" and "Cognome, Nome": beside one half of a name, "name" is the other.
    for half, other in (("given", "family"), ("family", "given")):
        if "name" in columns and half in columns and other not in columns:
            columns[other] = columns.pop("name")
    has_name = "name" in columns or {"given", "family"} <= columns.keys()
    about = {"title", "email", "phone", "department"} & columns.keys()
    return columns if has_name and about else {}


def _read_row(cells: list[LexborNode], columns: dict[str, int]) -> Shown | None:
    texts = [read_node_text(cell) for cell in cells]

    def get(field: str) -> str:
        place = columns.get(field, -1)
        return texts[place] if 0 <= place < len(texts) else ""

    whole = f"{get('given')} {get('family')}".strip() if "given" in columns else get("name")
    pair = None if "title" in columns else split_pair(whole)
    name = pair.name if pair is not None else read_shown_name(whole)
    if name is None:
        return None
    links = [
        link.attributes.get("href") or "" for cell in cells for link in cell.css("a[href]")[:10]
    ]
    mail = next((link for link in links if link.startswith("mailto:")), "")
    row = show_address(" | ".join(texts))
    email, phone = EMAIL.search(row), PHONE.search(get("phone") or row)
    return make_shown(
        name=name.text,
        title=pair.title if pair is not None else get("title") or get("department"),
        email=email[0] if email else mail,
        phone=phone[0] if phone else "",
        profile=next((link for link in links if "linkedin.com/in/" in link), ""),
    )
