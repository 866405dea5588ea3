"""This file makes LinkedIn exports of any size, the same each time: nobody in them exists."""

from __future__ import annotations

import csv
import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

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
