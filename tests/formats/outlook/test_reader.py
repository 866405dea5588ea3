"""This file is how the address books of Outlook, Windows and Thunderbird are read, in their languages."""

from __future__ import annotations

from datetime import date

import pytest

from askwell.domain.errors import UnreadableFile
from askwell.domain.people import ContactKind
from askwell.formats.outlook.reader import has_address_book, read_outlook

# Language, headings, and the row of Grace Hopper under them.
BOOKS = {
    "English": (
        (
            "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business City,"
            "Home Street,Home City,Business Fax,Business Phone,Mobile Phone,Birthday,Categories,E-mail Address,E-mail Type,"
            "E-mail Display Name,E-mail 2 Address,Notes,Web Page"
        ),
        (
            "Dr,Grace,B,Hopper,,Navy,Ships,Admiral,1 Pier,Arlington,2 Lane,New York,+1 202 555 0103,+1 202 555 0101,"
            "+1 202 555 0102,12/9/1906,friends;ships,grace@navy.example,SMTP,Grace,g@home.example,Likes clocks,www.navy.example"
        ),
    ),
    "German": (
        (
            "Anrede;Vorname;Weitere Vornamen;Nachname;Suffix;Firma;Abteilung;Position;Straße geschäftlich;Ort geschäftlich;"
            "Straße privat;Ort privat;Fax geschäftlich;Telefon geschäftlich;Mobiltelefon;Geburtstag;Kategorien;"
            "E-Mail-Adresse;E-Mail-Typ;E-Mail: Angezeigter Name;E-Mail 2: Adresse;Notizen;Webseite"
        ),
        (
            "Dr;Grace;B;Hopper;;Navy;Ships;Admiral;1 Pier;Arlington;2 Lane;New York;+1 202 555 0103;+1 202 555 0101;"
            "+1 202 555 0102;9.12.1906;friends,ships;grace@navy.example;SMTP;Grace;g@home.example;Likes clocks;www.navy.example"
        ),
    ),
    "French": (
        (
            "Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Service,Fonction,Rue (bureau),Ville (bureau),Rue (domicile),"
            "Ville (domicile),Télécopie (bureau),Téléphone (bureau),Tél. mobile,Anniversaire,Catégories,"
            "Adresse de messagerie,Type de messagerie,Nom complet de l'adresse de messagerie,Adresse de messagerie 2,"
            "Notes,Page Web"
        ),
        (
            "Dr,Grace,B,Hopper,,Navy,Ships,Admiral,1 Pier,Arlington,2 Lane,New York,+1 202 555 0103,+1 202 555 0101,"
            "+1 202 555 0102,09/12/1906,friends;ships,grace@navy.example,SMTP,Grace,g@home.example,Likes clocks,www.navy.example"
        ),
    ),
    "Spanish": (
        (
            "Tratamiento,Nombre,Segundo nombre,Apellidos,Sufijo,Organización,Departamento,Puesto,Calle del trabajo,"
            "Ciudad de trabajo,Calle particular,Ciudad particular,Número de fax del trabajo,Teléfono del trabajo,Móvil,"
            "Cumpleaños,Categorías,Dirección de correo electrónico,Tipo de correo electrónico,"
            "Nombre para mostrar del correo electrónico,Dirección del correo electrónico 2,Notas,Página Web"
        ),
        (
            "Dr,Grace,B,Hopper,,Navy,Ships,Admiral,1 Pier,Arlington,2 Lane,New York,+1 202 555 0103,+1 202 555 0101,"
            "+1 202 555 0102,09/12/1906,friends;ships,grace@navy.example,SMTP,Grace,g@home.example,Likes clocks,www.navy.example"
        ),
    ),
    "Italian": (
        (
            "Titolo,Nome,Secondo nome,Cognome,Titolo straniero,Società,Reparto,Posizione professionale,Via (uff.),"
            "Città (uff.),Via (ab.),Città (ab.),Fax (uff.),Telefono uff.,Cellulare,Compleanno,Categorie,"
            "Indirizzo posta elettronica,Tipo posta elettronica,Nome visualizzato posta elettronica,"
            "Indirizzo posta elettronica 2,Note,Pagina Web"
        ),
        (
            "Dr,Grace,B,Hopper,,Navy,Ships,Admiral,1 Pier,Arlington,2 Lane,New York,+1 202 555 0103,+1 202 555 0101,"
            "+1 202 555 0102,09/12/1906,friends;ships,grace@navy.example,SMTP,Grace,g@home.example,Likes clocks,www.navy.example"
        ),
    ),
    "Dutch": (
        (
            "Titel,Voornaam,Middelste naam,Achternaam,Achtervoegsel,Bedrijf,Afdeling,Functie,Werkadres straat,"
            "Werkadres plaats,Huisadres straat,Huisadres plaats,Fax op werk,Telefoon op werk,Mobiele telefoon,"
            "Verjaardag,Categorieën,E-mailadres,E-mailtype,E-mail weergavenaam,E-mailadres 2,Notities,Webpagina"
        ),
        (
            "Dr,Grace,B,Hopper,,Navy,Ships,Admiral,1 Pier,Arlington,2 Lane,New York,+1 202 555 0103,+1 202 555 0101,"
            "+1 202 555 0102,09/12/1906,friends;ships,grace@navy.example,SMTP,Grace,g@home.example,Likes clocks,www.navy.example"
        ),
    ),
    "Portuguese": (
        (
            "Título,Primeiro Nome,Segundo Nome,Sobrenome,Sufixo,Empresa,Departamento,Cargo,Rua do endereço comercial,"
            "Cidade do endereço comercial,Rua residencial,Cidade residencial,Fax comercial,Telefone comercial,"
            "Telefone celular,Aniversário,Categorias,Endereço de email,Tipo de email,Nome para exibição do email,"
            "Endereço de email 2,Anotações,Página da Web"
        ),
        (
            "Dr,Grace,B,Hopper,,Navy,Ships,Admiral,1 Pier,Arlington,2 Lane,New York,+1 202 555 0103,+1 202 555 0101,"
            "+1 202 555 0102,09/12/1906,friends;ships,grace@navy.example,SMTP,Grace,g@home.example,Likes clocks,www.navy.example"
        ),
    ),
}


@pytest.mark.parametrize("language", BOOKS)
@pytest.mark.parametrize("code_page", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_language_says_the_same_of_grace(language, code_page):
    header, row = BOOKS[language]

    found = read_outlook(f"{header}\r\n{row}\r\n".encode(code_page))

    [grace] = found.people
    assert (grace.full_name, grace.given, grace.additional, grace.family) == (
        "Grace B Hopper",
        "Grace",
        "B",
        "Hopper",
    )
    assert (grace.prefix, grace.organization, grace.department, grace.title) == (
        "Dr",
        "Navy",
        "Ships",
        "Admiral",
    )
    assert [(one.kind, one.value, one.label) for one in grace.contacts] == [
        (ContactKind.EMAIL, "grace@navy.example", ""),
        (ContactKind.EMAIL, "g@home.example", ""),
        (ContactKind.PHONE, "+1 202 555 0103", "fax"),
        (ContactKind.PHONE, "+1 202 555 0101", "work"),
        (ContactKind.PHONE, "+1 202 555 0102", "mobile"),
        (ContactKind.SITE, "www.navy.example", ""),
        (ContactKind.ADDRESS, "1 Pier, Arlington", "work"),
        (ContactKind.ADDRESS, "2 Lane, New York", "home"),
    ]
    assert grace.location == "Arlington"
    assert grace.notes == "Likes clocks"
    assert grace.tags == ("ships",)
    if language != "English":
        assert grace.birthday == date(1906, 12, 9)
    assert found.problems == ()


def test_an_american_book_writes_the_month_first():
    header, row = BOOKS["English"]

    assert read_outlook(f"{header}\n{row}".encode()).people[0].birthday == date(1906, 12, 9)


def test_polish_headings_choose_the_polish_code_page():
    header = (
        "Imię,Nazwisko,Firma,Stanowisko,E-mail,Telefon,Telefon 2,Notes,Kategorie,Web,Fax,Birthday"
    )

    [person] = read_outlook(
        f"{header}\nŁucja,Źdźbło,Port,Kapitan,l@x.example,,,,,,,".encode("cp1250")
    ).people
    assert person.full_name == "Łucja Źdźbło"


def test_thunderbird_is_read_too():
    header = (
        "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,"
        "Fax Number,Pager Number,Mobile Number,Home Address,Home City,Job Title,Department,Organization,Web Page 1,"
        "Birth Year,Notes"
    )

    [person] = read_outlook(
        f"{header}\n,,Grace Hopper,,grace@navy.example,,,,,,,,,,,,Navy,,,\n".encode()
    ).people
    assert (person.full_name, person.organization) == ("Grace Hopper", "Navy")


def test_a_row_of_nobody_is_counted_and_reported():
    header, row = BOOKS["English"]
    found = read_outlook(f"{header}\n{row}\nDr,,,,,,,,,,,,,,,,,,,,,A note,\n".encode())

    assert (found.read, len(found.people)) == (2, 1)
    assert [(one.record, one.kept) for one in found.problems] == [(2, False)]


def test_the_address_of_an_exchange_server_is_no_address():
    header, row = BOOKS["English"]
    found = read_outlook(
        f"{header}\n{row.replace('grace@navy.example', '/o=NAVY/cn=GRACE')}\n".encode()
    )

    assert found.people[0].contacts[0].value == "g@home.example"
    assert found.problems == ()


@pytest.mark.parametrize("text", ["Name,Town\nAda,London\n", "", "a,b,c,d,e,f,g,h,i,j,k,l,m\n"])
def test_a_table_of_your_own_is_no_address_book(text):
    assert not has_address_book(text)
    with pytest.raises(UnreadableFile, match="address book"):
        read_outlook(text.encode())


def test_one_heading_for_courtesy_and_job_means_both():
    text = (
        "Titre,Prénom,Nom,Société,Titre,Rue (bureau),Ville (bureau),Code postal (bureau),Téléphone (bureau),"
        "Tél. mobile,Adresse de messagerie,Anniversaire,Notes\n"
        "Mme,Ada,Lovelace,Engines,Analyste,,,,01 22,,ada@x.example,,\n"
    )

    [ada] = read_outlook(text.encode()).people

    assert (ada.prefix, ada.title) == ("Mme", "Analyste")


def test_our_own_table_comes_back_with_what_the_parts_of_a_name_have_no_place_for():
    head = "Name,Given Name,Family Name,Organization,Title,E-mail,Phone,Links,Location,Circles,Tags,Notes"
    row = "Grace Hopper III,Grace,Hopper,,,g@navy.example,'+1 202 555 0101,,,,,'=1+1"

    [grace] = read_outlook(f"{head}\n{row}\n".encode()).people

    assert (grace.full_name, grace.given, grace.family) == ("Grace Hopper III", "Grace", "Hopper")
    assert [contact.value for contact in grace.contacts] == ["g@navy.example", "+1 202 555 0101"]
    assert grace.notes == "=1+1"
