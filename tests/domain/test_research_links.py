"""Links to read about somebody: right, encoded, and never anything but the web."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.domain.research_links import (
    LinkKind,
    LookUp,
    list_person_links,
    list_place_links,
    read_web_address,
)


def find(links, kind):
    return [link for link in links if link.kind is kind]


def test_n3_a_person_is_looked_up_by_name_company_and_school():
    links = list_person_links(
        LookUp(
            name="Mei-Ling Hsu",
            organization="Arden & Vale",
            schools=("Calder",),
            profile="linkedin.com/in/mlh",
        )
    )

    assert [link.kind for link in links] == ["profile", "linkedin", "alumni", "web"]
    assert links[0].address == "https://linkedin.com/in/mlh"
    assert links[1].address == (
        "https://www.linkedin.com/search/results/people/?keywords=Mei-Ling%20Hsu%20Arden%20%26%20Vale"
    )
    assert parse_qs(urlsplit(links[3].address).query)["q"] == ['"Mei-Ling Hsu" "Arden & Vale"']


def test_i2_a_place_is_looked_up_by_people_school_title_and_site():
    links = list_place_links(
        LookUp(
            organization="City of Eugene",
            website="www.eugene-or.gov/planning",
            my_schools=("University of Oregon",),
            wanted_titles=("Planner", "Urban designer"),
        )
    )

    assert [link.about for link in find(links, LinkKind.TITLES)] == ["Planner", "Urban designer"]
    assert "Oregon" in find(links, LinkKind.ALUMNI)[0].address
    assert find(links, LinkKind.SITE)[0].address == "https://www.eugene-or.gov/planning"
    query = parse_qs(urlsplit(find(links, LinkKind.ON_SITE)[0].address).query)["q"]
    assert query == ["site:eugene-or.gov team staff people"]


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "JavaScript://x.y/%0aalert(1)",
        "data:text/html,x",
        "ftp://a.example",
        "mailto:a@b.example",
        "file:///etc/passwd",
        "https://good.example@bad.example/",
        "https://",
        "nonsense",
        "https://a b.example",
        "http://[::1",
        "",
        "https://x\n.example",
    ],
)
def test_what_is_no_page_of_the_web_is_no_link(text):
    assert read_web_address(text) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("example.org", "https://example.org"),
        (" http://a.example/x?y=1 ", "http://a.example/x?y=1"),
        ("HTTPS://A.EXAMPLE", "HTTPS://A.EXAMPLE"),
    ],
)
def test_a_page_of_the_web_is_kept_as_written(text, expected):
    assert read_web_address(text) == expected


@given(name=st.text(max_size=80), place=st.text(max_size=80), site=st.text(max_size=60))
def test_every_link_is_plain_and_encoded(name, place, site):
    known = LookUp(name=name, organization=place, website=site, profile=site)

    for link in (*list_person_links(known), *list_place_links(known)):
        assert link.address.lower().startswith(("http://", "https://"))
        assert link.address.isprintable()
        assert not any(sign.isspace() for sign in link.address)
