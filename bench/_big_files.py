"""This file makes large files as phones and mail programs write them: nobody in them exists."""

from __future__ import annotations

import base64
import random
from itertools import count
from typing import TYPE_CHECKING

from bench._linkedin import GIVEN, PARTS, TITLES

if TYPE_CHECKING:
    from pathlib import Path

SEED = 7
PHOTO = 36_000
"""Bytes of a contact's picture as phones send it."""
WORDS = (
    "the plan for next week is here and we could talk about what you do where you work how you"
    " came to it and whom else I might ask thank you for the time you gave me on Tuesday it helped"
).split()
PEOPLE_IN_MAILS = 400


def write_photo_cards(path: Path, size: int) -> int:
    """Write cards with a picture each until the file has this size; returns how many."""
    choose = random.Random(SEED)
    with path.open("wb") as file:
        for number in count(1):
            given, family = _name(choose)
            photo = base64.b64encode(b"\xff\xd8\xff\xe0" + choose.randbytes(PHOTO)).decode()
            lines = [
                "BEGIN:VCARD", "VERSION:3.0", f"N:{family};{given};;;", f"FN:{given} {family}",
                f"EMAIL;TYPE=INTERNET:{given}.{family}.{number}@mail.example".lower(),
                f"TEL;TYPE=CELL:+44 113 {number:07}", f"ORG:Company {number % 300};",
                f"TITLE:{choose.choice(TITLES)}", "PHOTO;ENCODING=b;TYPE=JPEG:" + photo[:40],
                *(f" {photo[at : at + 74]}" for at in range(40, len(photo), 74)), "END:VCARD", "",
            ]  # fmt: skip
            file.write("\r\n".join(lines).encode())
            if file.tell() >= size:
                return number
    return 0


def write_correspondents(path: Path) -> None:
    """Write a card of everybody who is in the mailbox."""
    with path.open("w", encoding="utf-8") as file:
        for place, (given, family) in enumerate(_list_correspondents()):
            mail = f"{given}.{family}.{place}@mail.example"
            lines = ("BEGIN:VCARD", "VERSION:3.0", f"N:{family};{given};;;", f"FN:{given} {family}")
            file.write("\n".join((*lines, f"EMAIL:{mail}", "END:VCARD\n")))


def write_mailbox(path: Path, size: int) -> int:
    """Write a mailbox of this size, of 400 people's plain mails and some with a file attached."""
    choose = random.Random(SEED)
    people = _list_correspondents()
    with path.open("wb") as file:
        for number in count(1):
            place = choose.randrange(PEOPLE_IN_MAILS)
            given, family = people[place]
            them = f"{given} {family} <{given}.{family}.{place}@mail.example>"
            us = "Noor Haddad <noor@haddad.example>"
            sides = (them, us) if number % 3 else (us, them)
            file.write(_write_mail(choose, number, *sides))
            if file.tell() >= size:
                return number
    return 0


def _list_correspondents() -> list[tuple[str, str]]:
    choose = random.Random(SEED)
    return [_name(choose) for _ in range(PEOPLE_IN_MAILS)]


def _name(choose: random.Random) -> tuple[str, str]:
    return choose.choice(GIVEN), choose.choice(PARTS) + choose.choice(PARTS).lower()


def _write_mail(choose: random.Random, number: int, sender: str, receiver: str) -> bytes:
    day = f"{choose.randrange(1, 29):02} {choose.choice(('Jan', 'May', 'Sep'))} 20{choose.randrange(10, 27)}"
    head = (
        f"From - {day}\nFrom: {sender}\nTo: {receiver}\nSubject: Line {number}\n"
        f"Date: {day} 10:{number % 60:02}:00 +0000\nMessage-ID: <{number}@mail.example>\n"
    )
    text = "\n".join(" ".join(choose.choices(WORDS, k=12)) for _ in range(20))
    if number % 4:
        return f"{head}\n{text}\n\nBest,\n{sender.partition(' <')[0]}\n\n".encode()
    file = base64.encodebytes(choose.randbytes(12_000)).decode()
    kind = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=edge\n"
    parts = (
        f"--edge\nContent-Type: text/plain\n\n{text}\n--edge\nContent-Type: application/pdf\n"
        f"Content-Transfer-Encoding: base64\n\n{file}--edge--\n"
    )
    return f"{head}{kind}\n{parts}\n".encode()
