"""This file is what the headings of address books mean, in the languages they are written in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from askwell.domain.columns import ColumnField
from askwell.domain.names import fold_text

_LONGEST = 120
_NOT_WORDS = re.compile(r"[^\w]+|_")
_NUMBER = re.compile(r"\b\d{1,2}\b")
# Whole headings, folded; English, German, French, Spanish, Italian, Dutch, Portuguese, and more.
_WHOLE: dict[ColumnField, str] = {
    ColumnField.FULL_NAME: "name|full name|fullname|display name|contact name|contact|person|people|who"
    "|anzeigename|voller name|vollstandiger name|nom complet|nom affiche|nom et prenom|prenom et nom"
    "|nom prenom|nombre completo|nombre y apellidos|nome completo|nome e cognome|nome visualizzato"
    "|volledige naam|naam|weergavenaam|nome de exibicao|nome para exibicao|visningsnamn|imie i nazwisko"
    "|ansprechpartner|kontakt|file as|nom|navn|namn|nimi|cn",
    ColumnField.GIVEN: "first name|firstname|given name|givenname|first|forename|vorname|rufname|prenom"
    "|nombre|nombres|nome|nombre de pila|nome proprio|primeiro nome|voornaam|fornavn|fornamn|etunimi|imie"
    "|jmeno|keresztnev|ad|imya",
    ColumnField.ADDITIONAL: "middle name|middlename|middle|additional name|weitere vornamen|zweiter vorname"
    "|deuxieme prenom|second prenom|segundo nombre|secondo nome|segundo nome|nome do meio|middelste naam"
    "|tweede naam|mellannamn|mellomnavn|mellemnavn",
    ColumnField.FAMILY: "last name|lastname|surname|family name|familyname|last|nachname|familienname|zuname"
    "|nom de famille|apellido|apellidos|cognome|achternaam|familienaam|sobrenome|apelido|etternavn"
    "|efternavn|efternamn|sukunimi|nazwisko|prijmeni|vezeteknev|soyad|sn",
    ColumnField.PREFIX: "name prefix|prefix|salutation|courtesy title|honorific|anrede|civilite|tratamiento"
    "|aanhef|pronome de tratamento",
    ColumnField.SUFFIX: "suffix|name suffix|suffixe|sufijo|suffisso|achtervoegsel|sufixo|titolo straniero",
    ColumnField.NICKNAME: "nickname|nick|spitzname|surnom|apodo|alias|soprannome|bijnaam|apelido 1|alcunha"
    "|smeknamn|kaldenavn",
    ColumnField.PRONOUNS: "pronouns|pronomen|pronoms|pronombres|pronomi|pronomes|voornaamwoorden",
    ColumnField.ORGANIZATION: "company|organization|organisation|company name|organization name|employer"
    "|firm|institution|agency|workplace|business|firma|firmenname|unternehmen|organisation name|arbeitgeber"
    "|societe|entreprise|organisme|employeur|compania|empresa|organizacion|institucion|societa|azienda"
    "|ditta|ente|bedrijf|organisatie|werkgever|companhia|organizacao|instituicao|foretag|firmanavn"
    "|yritys|firma nazwa|spolecnost|o",
    ColumnField.DEPARTMENT: "department|dept|division|unit|abteilung|service|departement|departamento"
    "|reparto|ufficio reparto|afdeling|avdeling|avdelning|dzial|ou",
    ColumnField.TITLE: "job title|title|jobtitle|position|role|occupation|job|profession|current title"
    "|stelle|beruf|funktion|berufsbezeichnung|arbeitstitel|titre|fonction|poste|intitule du poste|puesto|cargo"
    "|profesion|titolo|posizione|posizione professionale|mansione|qualifica|ruolo|functie|functietitel|beroep"
    "|titel|titulo|profissao|stilling|befattning|stanowisko",
    ColumnField.BIRTHDAY: "birthday|birth date|date of birth|dob|geburtstag|geburtsdatum|anniversaire"
    "|date de naissance|cumpleanos|fecha de nacimiento|compleanno|data di nascita|verjaardag"
    "|geboortedatum|aniversario|data de nascimento|fodelsedag|fodselsdag",
    ColumnField.MET_ON: "met on|date met|first met|connected on|connected|met|met at date|kennengelernt am"
    "|kennengelernt|verbunden am|vernetzt am|connecte le|connecte depuis|conectado el|collegato il|verbonden op|conectado em|rencontre le|conocido el|incontrato il|ontmoet op|conhecido em",
    ColumnField.HOW_MET: "how we met|how met|how do i know them|how i know them|relationship|connection"
    "|where we met|source|referred by|woher|beziehung|relation|relacion|relazione|relatie|relacao",
    ColumnField.TAGS: "tags|tag|categories|category|labels|label|groups|group|keywords|group membership"
    "|kategorien|kategorie|gruppen|stichworter|mots cles|categorie|categories du contact|categorias"
    "|etiquetas|categoria|etichette|categorieen|etiquettes|groupes|grupos|gruppi|groepen",
    ColumnField.NOTES: "notes|note|comments|comment|remarks|description|notizen|notiz|bemerkungen|bemerkung"
    "|kommentar|remarques|commentaires|notas|comentarios|observaciones|commenti|notities|opmerkingen"
    "|anotacoes|observacoes|anteckningar|noter|poznamky|uwagi",
    ColumnField.REGION: "state|region|province|county|bundesland|provincia|provincie|estado",
    ColumnField.POSTCODE: "zip|zip code|postal code|postcode|plz|postleitzahl|code postal|codigo postal|cap|cep",
    ColumnField.COUNTRY: "country|country region|land|pays|pais|paese|land region",
    ColumnField.CITY: "city|town|location|place|ort|stadt|wohnort|ville|lieu|ciudad|localidad|citta|luogo"
    "|plaats|woonplaats|stad|cidade|local|localidade",
    ColumnField.STREET: "address|street|street address|postal address|mailing address|adresse|strasse|anschrift"
    "|rue|direccion|calle|indirizzo|via|adres|straat|endereco|rua|morada",
    ColumnField.PHONE: "abitazione|ufficio|casa|cellulare|rufnummer|nummer",
    ColumnField.LINK: "url|website|web site|web page|webpage|homepage|home page|site|web|link|profile"
    "|profile url|linkedin|linkedin url|linkedin profile|twitter|github|webseite|internetseite|page web"
    "|site web|pagina web|sitio web|sito web|webpagina|pagina da web|blog|perfil|profilo|profil|profiel",
    ColumnField.SKIP: "id|no|nr|number|gender|sex|geschlecht|account|user|priority|sensitivity|initials"
    "|initialen|language|sprache|spouse|partner|children|hobby|private|mileage|anniversary|timestamp"
    "|buro|office location|ruckmeldung|created|updated|modified|created at|updated at|age|birth year|birth month|birth day|screen name",
}
_EXACT = {phrase: field for field, phrases in _WHOLE.items() for phrase in phrases.split("|")}
# Stems that decide when they stand anywhere in a longer heading; the order is the order asked.
_STEMS: tuple[tuple[ColumnField, re.Pattern[str]], ...] = (
    (
        ColumnField.SKIP,
        re.compile(
            r"\b(?:\w*type|typ|tipo|display name|angezeigter|nom complet de l|affich\w*|mostrar|weergegeven"
            r"|weergavenaam|pantalla|exibicao|visualizz\w*|assistant|assistent\w*|assistente|asistente|manager"
            r"|vorgesetzt\w*|user|benutzer|custom|yomi|phonetic|server|free busy|po box|postfach|isdn|telex"
            r"|ttd|tty|callback|radio|pager|id number|organizational|government|billing|referred)\b"
        ),
    ),
    (
        ColumnField.EMAIL,
        re.compile(
            r"\b(?:e ?mails?|emailadres\w*|mailadress\w*|mail|courriels?|messagerie|correos?"
            r"|posta elettronica|e mailadres\w*|e post|epost|sahkoposti)\b|e?mail"
        ),
    ),
    (ColumnField.PHONE, re.compile(r"\bfax\b|telefax|telecopie")),
    (
        ColumnField.PHONE,
        re.compile(
            r"\b(?:phone\w*|tel|\w*tele?fon\w*|telephone|telefoon\w*|mobile?|mobil\w*|mobiel\w*|cell|cellulare"
            r"|cellular|handy\w*|portable|movil|celular|telemovel|puhelin\w*|gsm|whatsapp|signal)\b"
        ),
    ),
    (
        ColumnField.LINK,
        re.compile(r"\b(?:url|web\w*|linkedin|github|twitter|homepage|site|sito)\b"),
    ),
    (
        ColumnField.BIRTHDAY,
        re.compile(r"\b(?:birth\w*|geburt\w*|naissance|nacimiento|nascita|nascimento)\b"),
    ),
    (
        ColumnField.POSTCODE,
        re.compile(
            r"\b(?:zip\w*|postal code|post ?code|postleitzahl|code postal|codigo postal|cap|cep|plz|postnummer)\b"
        ),
    ),
    (ColumnField.COUNTRY, re.compile(r"\b(?:country|land|pays|pais|paese)\b")),
    (ColumnField.CITY, re.compile(r"\b(?:city|ort|stadt|ville|ciudad|citta|plaats|cidade|town)\b")),
    (
        ColumnField.REGION,
        re.compile(r"\b(?:state|region|province|provincia|provincie|bundesland|estado|county)\b"),
    ),
    (
        ColumnField.STREET,
        re.compile(
            r"\b(?:street|address|strasse|adresse|huisadres|gade|gate|rue|calle|direccion|via (?:uff|ab|priv)\w*|straat|adres|rua|endereco)\b"
        ),
    ),
    (
        ColumnField.GIVEN,
        re.compile(r"\b(?:first ?name|given ?name|vorname|prenom|voornaam|primeiro nome)\b"),
    ),
    (
        ColumnField.FAMILY,
        re.compile(
            r"\b(?:last ?name|surname|family ?name|nachname|apellidos?|cognome|achternaam|sobrenome)\b"
        ),
    ),
    (
        ColumnField.ORGANIZATION,
        re.compile(r"\b(?:compan\w*|organi[sz]a\w*|employer|firma|empresa)\b"),
    ),
    (ColumnField.TITLE, re.compile(r"\b(?:job|title|position|role)\b")),
    (ColumnField.NOTES, re.compile(r"\b(?:notes?|comments?|remarks?|notizen|notas)\b")),
)
_LABELS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("fax", re.compile(r"fax|telecopie")),
    (
        "mobile",
        re.compile(
            r"\b(?:mobil\w*|mobiel\w*|cell\w*|handy\w*|portable|movil|celular|telemovel|gsm)\b"
        ),
    ),
    (
        "work",
        re.compile(
            r"\b(?:business|work|office|bureau|geschaftlich|dienstlich|firma|buro|trabajo|uff|ufficio|lavoro"
            r"|werk\w*|zakelijk|comercial|trabalho|professionnel\w*|pro|company|laboral)\b"
        ),
    ),
    (
        "home",
        re.compile(
            r"\b(?:home|privat\w*|private|personal|domicile|particular|abitazione|casa|thuis|prive"
            r"|residencial|perso\w*|huisadres|ab)\b"
        ),
    ),
)

_LABELLED = frozenset(
    {
        ColumnField.EMAIL,
        ColumnField.PHONE,
        ColumnField.STREET,
        ColumnField.CITY,
        ColumnField.REGION,
        ColumnField.POSTCODE,
        ColumnField.COUNTRY,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What one heading means; SKIP when it means nothing Askwell keeps, None when unknown."""

    field: ColumnField | None
    label: str = ""


@lru_cache(maxsize=10_000)
def read_heading(text: str) -> Heading:
    """Return what a heading says its column holds."""
    words = " ".join(_NOT_WORDS.sub(" ", fold_text(text[:_LONGEST])).split())
    if field := _EXACT.get(words):
        return Heading(field=field, label=_find_label(field, words))
    plain = " ".join(_NUMBER.sub(" ", words).split())
    if field := _EXACT.get(plain):
        return Heading(field=field, label=_find_label(field, plain))
    for field, stem in _STEMS:
        if stem.search(plain):
            return Heading(field=field, label=_find_label(field, plain))
    return Heading(field=None)


def _find_label(field: ColumnField, words: str) -> str:
    if field not in _LABELLED:
        return ""
    return next((label for label, pattern in _LABELS if pattern.search(words)), "")
