"""This file is the tests of wrong_name with pet names, titles, offices and names nearly right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.review.drafts import GRACE, find_draft_codes


def _find(greeting: str, name: str, role: str = "Engineer") -> set[str]:
    context = replace(GRACE, recipient_name=name, recipient_role=role)
    body = f"{greeting}\n\nThank you for the walk through the archive.\n\nBea"
    return find_draft_codes(body, context=context)


@pytest.mark.parametrize(
    ("greeting", "name"),
    [
        ("Hi Fitz,", "Aidan Fitzgerald"),
        ("Dear Prof. Öztürk,", "Ayşe Ozturk"),
        ("Hello Ishida Kazuo,", "Kazuo Ishida"),
        ("Hi JP,", "Jean-Paul Roux"),
        ("Hi Marianne and the whole crew,", "Marianne Holt"),
        ("Hey Mick,", "Michael Dunne"),
        ("Dear Capt. Holloway,", "Imani Holloway"),
        ("Dear Engr. Bello,", "Engr. Musa Bello"),
        ("Hi Chrissie,", "Christina Poole"),
        ("Dear Annie,", "Annika Berg"),
        ("Hi Dot,", "Dorothea Lang"),
        ("Hi Sasha,", "Aleksandr Petrov"),
        ("Hi Vinnie,", "Vincent Moreau"),
        ("heyyy Nell,", "Eleanor Shaw"),
        ("Dear Ms. Hernandez-Lopez,", "Pilar Hernández"),
        ("Hi Carmel,", "Carmelita Ruiz"),
        ("Cuz,", "Rosa Ruiz"),
        ("Dear Pippa,", "Philippa Crane"),
        ("Hi Bex,", "Rebecca Stone"),
        ("Dear fellow gardener,", "Joan Pell"),
        ("Dear friend of the library,", "Aoife Brennan"),
        ("Dear keeper of clocks,", "Eleanor Voss"),
    ],
)
def test_a_pet_name_or_a_title_is_theirs(greeting: str, name: str) -> None:
    assert "wrong_name" not in _find(greeting, name)


@pytest.mark.parametrize(
    ("greeting", "name"),
    [
        ("Captain Benedict,", "Rosa Benedicta"),
        ("Hi Joana and team,", "Joanna Olsen"),
        ("hiii samira,", "Samir Haddad"),
        ("Dear Sgt. Lund,", "Sgt. Rebecca Lind"),
        ("Dear Engr. Hector Bello,", "Engr. Victor Bello"),
        ("Hi Marie,", "Marian Cole"),
        ("Hi Kristen,", "Kirsten Dahl"),
        ("Dear Brian,", "Bryan Ford"),
        ("Hi Sara,", "Sarah Lim"),
        ("Dear Mr. Stevenson,", "Paul Stephenson"),
        ("Hi Ann,", "Andrea Wells"),
        ("Hi Stephen,", "Stephanie Moore"),
    ],
)
def test_a_name_nearly_theirs_is_not(greeting: str, name: str) -> None:
    assert "wrong_name" in _find(greeting, name)


@pytest.mark.parametrize(
    "greeting", ["Good morning Registrar,", "Thank you, Captain!", "Dear Harbour Master,"]
)
def test_an_office_is_no_name(greeting: str) -> None:
    assert "wrong_name" not in _find(greeting, "Ines Prado", "Registrar and Harbour Master")


@pytest.mark.parametrize(
    "body",
    [
        "Hello,\n\nThanks for the tea, Martha! It was lovely to see the vault.\n\nEdna",
        "Dear Grace,\n\nI enjoyed the vault. You're a star, Martha.\n\nEdna",
        "Martha - thank you for the hour.\n\nEdna",
        "martha, thanks for the hour\n\nedna",
        "Hello again Martha,\n\nthank you for the hour.\n\nEdna",
    ],
)
def test_somebody_else_called_in_passing_is_found(body: str) -> None:
    assert "wrong_name" in find_draft_codes(body, kind="thank_you")


@pytest.mark.parametrize(
    "body",
    [
        "Dear Grace,\n\nThank you for the hour. My sister, Martha, loved the story.\n\nEdna",
        "Dear Grace,\n\nYour story is just like my aunt, Martha.\n\nEdna",
        "Grace - thank you for the hour.\n\nMartha",
        "Martha, your tenant, writing: thank you for the hour.\n\nBest,\nMartha",
        "Sunday was a joy, thank you for the hour.\n\nEdna",
        "Dear Grace,\n\nThank you for the hour and for Portland, Oregon.\n\nEdna",
        "Honestly, thank you for the hour.\n\nEdna",
    ],
)
def test_somebody_else_only_spoken_of_is_left_alone(body: str) -> None:
    assert "wrong_name" not in find_draft_codes(body, kind="thank_you")


@pytest.mark.parametrize("greeting", ["Jie,", "Prima,", "Hi Mimi,"])
def test_family_calls_family_by_words_of_its_own(greeting: str) -> None:
    assert "wrong_name" not in _find(greeting, "Danielle Ruiz", "Cousin, librarian")


def test_family_is_still_called_by_its_own_name() -> None:
    assert "wrong_name" in _find("Hi Daniela,", "Danielle Ruiz", "Cousin, librarian")
