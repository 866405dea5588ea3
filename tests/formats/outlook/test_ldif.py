"""This file is how Thunderbird's LDIF is read."""

from __future__ import annotations

import base64

import pytest

from askwell.domain.errors import UnreadableFile
from askwell.formats.outlook.ldif import read_ldif
from askwell.formats.recognise import recognise_format

NAME = base64.b64encode("Ana López".encode()).decode()
BOOK = f"""dn: cn=Grace Hopper,mail=grace@navy.example
objectclass: top
objectclass: person
cn: Grace Hopper
givenName: Grace
sn: Hopper
mail: grace@navy.example
mozillaSecondEmail: g@home.example
mobile: +1 202 555 0100
title: Admiral
o: Na
 vy
description: Likes clocks

dn:: {NAME}
objectclass: person
cn:: {NAME}

dn: cn=Ships
objectclass: groupOfNames
cn: Ships
member: cn=Grace Hopper

dn: mail=
objectclass: person
description: nobody
"""


def test_an_entry_becomes_a_person():
    found = read_ldif(BOOK.encode())

    grace, ana = found.people
    assert (grace.full_name, grace.title, grace.organization) == ("Grace Hopper", "Admiral", "Navy")
    assert [one.value for one in grace.contacts] == [
        "grace@navy.example",
        "g@home.example",
        "+1 202 555 0100",
    ]
    assert ana.full_name == "Ana López"
    assert (found.read, [problem.record for problem in found.problems]) == (3, [3])


def test_it_is_known_by_what_is_in_it():
    assert recognise_format(BOOK.replace("\n", "\r\n").encode()) == "ldif"


def test_another_text_is_refused():
    with pytest.raises(UnreadableFile, match="LDIF"):
        read_ldif(b"dn: nothing")
