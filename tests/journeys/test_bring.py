"""Bringing a network in: LinkedIn's whole zip, a foreign table, a page of staff, and back again."""

from __future__ import annotations

import csv
import io
import random
import re
import zipfile
from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from pathlib import Path

    from harness.journey import Journey

PEOPLE = 1_200
TALKED = 150
GIVEN = "Ada Grace Alan Noor Ruth Tomasz Mei Adaeze Kwame Priya Yuki Jonas Farah Ioana Omar".split()
PARTS = "Lo Ka Mi Be Ra Sto Wen Fer Hal Ok Ty Vos Dar Ne".split()
ME = "https://www.linkedin.com/in/me"
STAFF = """<html><body><h1>Our team</h1>
<div class="card"><h3>Ana Lopes</h3><p>Senior Planner</p></div>
<div class="card"><h3>Ruth Lindqvist</h3><p>Director of Finance</p></div>
<div class="card"><h3>Kwame Boateng</h3><p>Planner</p></div>
</body></html>"""
TABLE = """Nom;Prénom;Courriel;Société;Fonction;Remarque
Lopes;Ana;ana@eugene.example;City of Eugene;Planner;met at Career Week
Haddad;Noor;noor@calder.example;Calder;Student;
"""


def write_export(path: Path) -> None:
    """Write the zip LinkedIn would send to somebody with 1,200 connections."""
    choose = random.Random(3)
    connections = [
        ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"]
    ]
    messages = [
        [
            "CONVERSATION ID",
            "CONVERSATION TITLE",
            "FROM",
            "SENDER PROFILE URL",
            "TO",
            "RECIPIENT PROFILE URLS",
            "DATE",
            "SUBJECT",
            "CONTENT",
            "FOLDER",
        ]
    ]
    for number in range(PEOPLE):
        given = choose.choice(GIVEN)
        family = "".join(choose.choices(PARTS, k=3)).capitalize() + f"{number:x}".translate(
            str.maketrans("0123456789", "ghijklmnop")
        )
        link = f"https://www.linkedin.com/in/p{number}"
        connections.append(
            [given, family, link, "", f"Company {number % 300}", "Planner", "04 Jun 2024"]
        )
        if number < TALKED:
            day = f"2026-10-{number % 27 + 1:02d} 10:00:00 UTC"
            name = f"{given} {family}"
            messages.append(
                [f"c{number}", "", name, link, "Noor Haddad", ME, day, "", "Hello Noor", "INBOX"]
            )
            messages.append(
                [f"c{number}", "", "Noor Haddad", ME, name, link, day, "", "Hello you", "INBOX"]
            )
    with zipfile.ZipFile(path, "w") as file:
        for name, rows in (("Connections.csv", connections), ("messages.csv", messages)):
            text = io.StringIO()
            csv.writer(text).writerows(rows)
            file.writestr(name, text.getvalue())
        file.writestr("Profile.csv", "First Name,Last Name,Headline\nNoor,Haddad,Student\n")


def drop(journey: Journey, path: Path) -> None:
    journey.open("/bring/")
    journey.page.get_by_label("Drop files here").set_input_files(path)
    journey.page.get_by_role("button", name="Look it over").click()


def test_a_whole_network_from_the_zip_to_triaged_and_back(journey: Journey, tmp_path: Path):
    page = journey.page
    page.set_default_timeout(30_000)
    write_export(tmp_path / "Basic_LinkedInDataExport.zip")
    drop(journey, tmp_path / "Basic_LinkedInDataExport.zip")
    expect(page.get_by_role("heading", level=1)).to_contain_text("1500 records found")
    expect(page.get_by_text("150 lines for timelines")).to_be_visible()
    journey.expect_accessible()
    page.get_by_role("button", name="Bring it in").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("1200 people brought in")
    page.get_by_role("link", name="Go through them").click()

    expect(page.get_by_text("0 of 1200", exact=True)).to_be_visible()
    journey.expect_accessible()
    first = page.locator("#card-name").inner_text()
    page.keyboard.press("5")
    page.keyboard.press("1")
    expect(page.get_by_text("1 of 1200", exact=True)).to_be_visible()
    page.keyboard.press("2")
    expect(page.get_by_text("2 of 1200", exact=True)).to_be_visible()
    page.keyboard.press("3")
    expect(page.get_by_text("3 of 1200", exact=True)).to_be_visible()
    expect(page.locator(".lines li").last).to_contain_text("yes, classmate")
    page.keyboard.press("u")
    expect(page.get_by_text("2 of 1200", exact=True)).to_be_visible()
    journey.open("/triage/")
    expect(page.get_by_text("2 of 1200", exact=True)).to_be_visible()

    journey.open("/people/?circle=classmate")
    expect(page.locator("main [data-row]")).to_have_count(1)
    expect(page.locator("main [data-row]")).to_contain_text(first)
    page.locator("main [data-row] a").first.click()
    expect(page.get_by_text("They: Hello Noor")).to_be_visible()

    journey.open("/bring/")
    page.get_by_role("button", name=re.compile("Undo")).first.click()
    expect(page.get_by_text("1 kept, because you used them since")).to_be_visible()
    journey.open("/people/")
    expect(page.locator("main [data-row]")).to_have_count(1)
    journey.expect_quiet()


def test_a_table_with_foreign_headings_is_mapped_and_remembered(journey: Journey, tmp_path: Path):
    page = journey.page
    (tmp_path / "contacts.csv").write_text(TABLE, encoding="utf-8")
    drop(journey, tmp_path / "contacts.csv")
    expect(page.get_by_role("heading", level=1)).to_have_text("What is in this table?")
    journey.expect_accessible()
    expect(page.get_by_label("Courriel")).to_have_value("email")
    page.get_by_label("Remarque").select_option("how-met")
    expect(page.locator("#columns")).to_contain_text("Ana Lopes")
    expect(page.locator("#columns")).to_contain_text("met at Career Week")
    page.get_by_role("button", name="These are right").click()
    page.get_by_role("button", name="Bring 2 people").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("2 people brought in")

    drop(journey, tmp_path / "contacts.csv")
    expect(page.get_by_role("link", name="Change what the columns are")).to_be_visible()
    expect(page.locator(".import-key .unchanged b")).to_have_text("2")
    journey.expect_quiet()


def test_a_page_of_staff_becomes_the_people_that_were_ticked(journey: Journey):
    page = journey.page
    journey.open("/people/quick/")
    page.get_by_label("One line is enough").fill("Mei Tanaka, clerk at City of Eugene")
    page.get_by_role("button", name="Read it").click()
    with page.expect_navigation():
        page.get_by_role("button", name="Add", exact=True).click()
    journey.open("/organizations/")
    page.get_by_role("link", name="City of Eugene").click()
    page.get_by_role("link", name="Read their staff page").click()
    journey.expect_accessible()
    page.get_by_label("Names and titles, pasted").fill(STAFF)
    page.get_by_role("button", name="See who is on it").click()
    expect(
        page.get_by_label("Where they work").or_(page.get_by_label("Organization"))
    ).to_have_value("City of Eugene")
    journey.expect_accessible()
    page.get_by_label("Ana Lopes").check()
    page.get_by_label("Kwame Boateng").check()
    page.get_by_role("button", name="Bring it in").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("2 people brought in")
    journey.open("/organizations/")
    page.get_by_role("link", name="City of Eugene").click()
    expect(page.get_by_role("row", name=re.compile("Ana Lopes.*Senior Planner"))).to_be_visible()
    expect(page.get_by_text("Ruth Lindqvist")).to_have_count(0)
    journey.expect_quiet()


def test_what_was_taken_along_comes_back_into_an_empty_home(journey: Journey, tmp_path: Path):
    page = journey.page
    (tmp_path / "contacts.csv").write_text(TABLE, encoding="utf-8")
    drop(journey, tmp_path / "contacts.csv")
    page.get_by_role("button", name="These are right").click()
    page.get_by_role("button", name="Bring 2 people").click()
    journey.open("/bring/")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Everything").click()
    archive = tmp_path / "all.zip"
    waiting.value.save_as(archive)
    page.get_by_role("button", name=re.compile("Undo")).first.click()
    journey.open("/people/")
    expect(page.locator("main [data-row]")).to_have_count(0)

    drop(journey, archive)
    page.get_by_role("button", name=re.compile("^Bring ")).click()
    journey.open("/people/")
    expect(page.locator("main [data-row]")).to_have_count(2)
    journey.open("/activity/")
    journey.expect_accessible()
    journey.expect_quiet()
