"""This file is how the people on a page are found, marked or not, and nobody is made up."""

from __future__ import annotations

import json

import pytest

from askwell.domain.errors import UnreadableFile
from askwell.formats.staff_page.reader import read_staff_page, read_staff_text
from formats.samples import list_corpus, read_corpus_file

GRACE = {"@type": "Person", "name": "Grace Hopper", "jobTitle": "Admiral"}


def show(text: str) -> list[tuple[str, str]]:
    return [(one.name, one.title) for one in read_staff_text(text).staff]


def linked(data: object) -> str:
    return f'<html><script type="application/ld+json">{json.dumps(data)}</script></html>'


@pytest.mark.parametrize(
    "data",
    [
        GRACE,
        [GRACE],
        {"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, GRACE]},
        {"@type": "ProfilePage", "mainEntity": GRACE},
        GRACE | {"@type": ["Person", "Thing"]},
        GRACE | {"@type": "https://schema.org/Person"},
        GRACE | {"name": "", "givenName": "Grace", "familyName": "Hopper"},
        GRACE | {"name": {"@value": "Grace Hopper"}, "jobTitle": ["Admiral", "Programmer"]},
        {"@type": "Organization", "name": "Navy", "employee": [GRACE]},
        {
            "@type": "Organization",
            "name": "Navy",
            "member": {
                "@type": "OrganizationRole",
                "roleName": "Admiral",
                "member": {"@type": "Person", "name": "Grace Hopper"},
            },
        },
    ],
)
def test_linked_data_is_read_in_every_shape(data):
    assert show(linked(data)) == [("Grace Hopper", "Admiral")]


def test_who_they_work_for_is_found_where_it_stands():
    within = {"@type": "Organization", "name": "Navy", "employee": GRACE}
    nested = GRACE | {"worksFor": {"@type": "Organization", "name": "Navy"}}
    named = {
        "@graph": [
            {"@id": "#n", "@type": "Organization", "name": "Navy"},
            GRACE | {"worksFor": {"@id": "#n"}},
        ]
    }

    for data in (within, nested, named):
        assert [one.organization for one in read_staff_text(linked(data)).staff] == ["Navy"]


def test_authors_relatives_and_colleagues_are_not_staff():
    ada = {"@type": "Person", "name": "Ada Lovelace"}

    for key in ("author", "knows", "colleague", "spouse", "review"):
        assert show(linked(GRACE | {key: ada})) == [("Grace Hopper", "Admiral")]


def test_broken_linked_data_costs_nothing_else():
    text = (
        linked(GRACE) + '<script type="application/ld+json">{"@type": </script>' + linked("[" * 10)
    )

    assert show(text) == [("Grace Hopper", "Admiral")]
    assert show('<p>x</p><script type="application/ld+json">' + "[" * 100_000 + "</script>") == []


@pytest.mark.parametrize(
    "text",
    [
        (
            '<div itemscope itemtype="http://schema.org/Person"><a itemprop="name" href="https://x.example/">Grace Hopper</a>'
            '<b itemprop="jobTitle">Admiral</b><i itemprop="worksFor" itemscope itemtype="http://schema.org/Organization">'
            '<b itemprop="name">Navy</b></i><a itemprop="email" href="mailto:g@navy.example?subject=x">mail</a></div>'
        ),
        (
            '<div vocab="http://schema.org/" typeof="schema:Person"><span property="schema:name">Grace Hopper</span>'
            '<span property="jobTitle">Admiral</span><span property="worksFor" typeof="Organization"><b property="name">Navy'
            '</b></span><meta property="email" content="g@navy.example"></div>'
        ),
        (
            '<div class="h-card"><a class="p-name u-url" href="https://x.example/">Grace Hopper</a> <i class="p-job-title">'
            'Admiral</i> <b class="p-org">Navy</b><a class="u-email" href="mailto:g@navy.example">mail</a></div>'
        ),
        (
            '<div class="vcard"><b class="fn">Grace Hopper</b><i class="title">Admiral</i><span class="org">Navy</span>'
            '<a class="email" href="mailto:g@navy.example">mail</a></div>'
        ),
    ],
    ids=["microdata", "RDFa", "h-card", "vcard"],
)
def test_marked_elements_are_read(text):
    [grace] = read_staff_text(f"<html>{text}</html>").staff

    assert (grace.name, grace.title, grace.organization, grace.email) == (
        "Grace Hopper",
        "Admiral",
        "Navy",
        "g@navy.example",
    )


CARDS = {
    "headings": "<div class=m><h3>{0}</h3><p>{1}</p></div>",
    "list": "<ul><li><strong>{0}</strong><br>{1}</li></ul>",
    "table": "<table><tr><td>{0}</td><td>{1}</td></tr></table>",
    "one line": "<ul><li>{0}, {1}</li></ul>",
    "dash": "<p>{0} – {1}</p>",
    "definition": "<dl><dt>{0}</dt><dd>{1}</dd></dl>",
    "title above": "<div><h4>{1}</h4><h3>{0}</h3></div>",
    "spans": "<div><div class=n><span>{0}</span></div><div class=t><span>{1}</span></div></div>",
}


@pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)
def test_cards_without_any_markup_are_read(card):
    people = [
        ("Grace Hopper", "Rear Admiral"),
        ("Ada Lovelace", "Lead Analyst"),
        ("Alan Turing", "Director of Research"),
    ]
    page = (
        "<html><h1>Our Team</h1><p>Lorem ipsum dolor sit amet.</p>"
        + "".join(card.format(*one) for one in people)
        + "<footer>Contact Us</footer></html>"
    )

    assert show(page) == people


def test_names_that_look_like_the_others_need_no_known_title():
    page = "".join(
        f"<div class=m><h3 class=n>{name}</h3><p class=t>{title}</p></div>"
        for name, title in [
            ("Grace Hopper", "Director"),
            ("Ada Lovelace", "Analyst"),
            ("Alan Turing", "Dreams"),
        ]
    )

    assert show(page)[-1] == ("Alan Turing", "Dreams")


def test_addresses_numbers_and_profiles_go_with_their_person():
    page = (
        '<div><h3>Grace Hopper</h3><p>Director</p><a href="mailto:g@navy.example">mail</a> <a href="tel:+12025550100">call'
        '</a><a href="https://linkedin.com/in/grace">in</a></div><div><h3>Ada Lovelace</h3><p>Analyst</p><p>ada@x.example'
        "</p></div>"
    )

    grace, ada = read_staff_text(page).staff
    assert (grace.email, grace.phone, grace.profile) == (
        "g@navy.example",
        "+12025550100",
        "https://linkedin.com/in/grace",
    )
    assert (ada.email, ada.phone) == ("ada@x.example", "")


def test_pasted_text_is_read_line_by_line():
    text = (
        "Our Team\nGrace Hopper\nRear Admiral\nDr. Ada Lovelace, PhD\nada@x.example\nLead Analyst\nAlan Turing - Head of Maths\n"
        "Chair: Katherine Johnson\nvan Rossum, Guido\tProgrammer\n"
    )

    assert show(text) == [
        ("Grace Hopper", "Rear Admiral"),
        ("Ada Lovelace", "Lead Analyst"),
        ("Alan Turing", "Head of Maths"),
        ("Katherine Johnson", "Chair"),
        ("Guido van Rossum", "Programmer"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "March 2011\nAn Agency is Born\nLorem ipsum dolor sit amet, consectetur adipisicing elit.",
        "<h2>Our Services</h2><p>Web Design and Marketing</p><h2>Contact Us</h2><p>Director</p>",
        "<p>The director of the museum spoke with Grace Hopper about ships.</p>",
        "Privacy Policy\nTerms of Service\nNew York\nOffice Manager wanted",
    ],
)
def test_nobody_is_made_up(text):
    found = read_staff_text(text)

    assert found.staff == ()
    assert found.problems[0].kept


def test_scripts_and_links_that_run_are_never_a_profile():
    page = (
        '<div class="h-card"><b class="p-name">Grace <script>alert(1)</script>Hopper</b>'
        '<a class="u-url" href="javascript:alert(1)">x</a></div>'
    )

    [grace] = read_staff_text(page).staff
    assert (grace.name, grace.profile) == ("Grace Hopper", "")


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252", "utf-16"])
def test_a_page_is_read_in_the_set_it_names(charset):
    page = f'<html><meta charset="{charset}"><h3>Ana López</h3><p>Directora</p></html>'

    assert read_staff_page(page.encode(charset)).staff[0].name == "Ana López"


def test_an_empty_page_is_refused():
    with pytest.raises(UnreadableFile, match="empty"):
        read_staff_page(b" ")


@pytest.mark.parametrize(("path", "expected"), list_corpus("html-person"))
def test_real_files_give_their_known_facts(path, expected):
    staff = read_staff_page(read_corpus_file(path)).staff
    by_name = {one.name.replace(" ", ""): one for one in staff}

    if "names" in expected:
        assert [one.name for one in staff] == expected["names"]
        assert [one.title for one in staff] == expected["roles"]
    elif "person" in expected:
        known = expected["person"]
        [one] = staff
        assert (one.name, one.title, one.email) == (
            known["name"],
            known["jobTitle"],
            known["email"],
        )
        assert (one.phone, one.profile) == (known["telephone"], known["url"])
    else:
        organizations = {card["org"] for card in expected["cards"] if "org" in card} | {
            "Mozilla Foundation"
        }
        for card in expected["cards"]:
            name = card.get("name", "")
            if not name or name in organizations:
                continue
            one = by_name["".join(name.split())]
            assert one.organization == card.get("org", one.organization)
            assert one.title == card.get("role", one.title)
            if card.get("url", "").count("/") > 3:
                assert one.profile in {card["url"], ""}
        assert bool(staff) == bool(expected["h_cards"])
