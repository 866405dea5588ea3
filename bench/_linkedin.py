"""This file makes LinkedIn exports of any size, the same each time: nobody in them exists."""

from __future__ import annotations

import csv
import io
import random
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

ME = "https://www.linkedin.com/in/noor-haddad"

SEED = 7
GIVEN = (
    "Ada Grace Alan Noor Ruth Tomasz Mei Adaeze Kwame Lucía Priya Siobhán Yuki Jonas Dele Farah"
    " Ioana Aroha Mateus Hana Omar Lena Ivan Sara Nina Paul Zoë Ben Ana Rui"
).split()
PARTS = "Lo Ka Mi Be Ra Sto Wen Fer Hal Ok Ty Vos Dar Ne".split()
TITLES = "Engineer Planner Director Analyst Designer Teacher Surveyor".split()
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On".split(",")
MAIL_SHARE = 0.06
PEOPLE_A_COMPANY = 4


def write_connections(path: Path, count: int) -> None:
    """Write a Connections.csv of so many people, as LinkedIn does since March 2026."""
    choose = random.Random(SEED)
    with path.open("w", newline="", encoding="utf-8") as file:
        file.write('Notes:\n"Some of the email addresses may be missing."\n\n')
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerow(HEADER)
        for number in range(count):
            given = choose.choice(GIVEN)
            family = choose.choice(PARTS) + "".join(choose.choices(PARTS, k=2)).lower()
            handle = f"{given}-{family}-{number:x}".lower()
            has_mail = choose.random() < MAIL_SHARE
            writer.writerow([
                given,
                family,
                f"https://www.linkedin.com/in/{handle}",
                f"{handle}@mail.example" if has_mail else "",
                f"Company {choose.randrange(max(count // PEOPLE_A_COMPANY, 1))}",
                f"{choose.choice(TITLES)} {choose.randrange(40)}",
                f"{choose.randrange(1, 28):02d} Jul 20{choose.randrange(10, 27)}",
            ])  # fmt: skip


def write_export(folder: Path, *, connections: int, messages: int) -> bytes:
    """Return LinkedIn's zip of so many connections and messages; nobody in it exists."""
    path = folder / "Connections.csv"
    write_connections(path, connections)
    people = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))[4:]
    choose = random.Random(7)
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow([
        "CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO",
        "RECIPIENT PROFILE URLS", "DATE", "SUBJECT", "CONTENT", "FOLDER",
    ])  # fmt: skip
    for number in range(messages):
        given, family, url, *_rest = choose.choice(people)
        sides = [(f"{given} {family}", url), ("Noor Haddad", ME)]
        (sender, sender_url), (receiver, receiver_url) = choose.sample(sides, 2)
        day = f"20{choose.randrange(15, 27)}-{choose.randrange(1, 13):02}-{choose.randrange(1, 28):02}"
        words = f"Hello {receiver}, this is line {number}. " * choose.randrange(1, 8)
        writer.writerow([
            f"talk-{url}", "", sender, sender_url, receiver, receiver_url, f"{day} 10:00:{number % 60:02} UTC",
            "", words, "INBOX",
        ])  # fmt: skip
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.write(path, "Connections.csv")
        opened.writestr("messages.csv", text.getvalue())
    return buffer.getvalue()
