"""This file is where the people of the sample network work, and the fields that are explored."""

from __future__ import annotations

from askwell.domain.people import WorkSetting
from askwell.domain.sample.values import SampleField, SamplePlace

ME_NAME = "Noor Haddad"
ME_ABOUT = "an architecture student in my last year at Calder"
ME_SEEKING = "how towns decide what gets built, and who sits at that table"
ME_ZONE = "Europe/London"

FIELDS = (
    SampleField(
        key="planning",
        name="Urban planning",
        titles=("Planner", "Community planner", "Housing strategist"),
        learn="Who decides in the end, and how much of the week is drawing.",
        target=6,
    ),
    SampleField(
        key="heritage",
        name="Heritage conservation",
        titles=("Conservation officer", "Heritage planner"),
        learn="Whether keeping things is a quiet life or a daily argument.",
    ),
    SampleField(
        key="exhibition",
        name="Exhibition design",
        titles=("Exhibition designer", "Interpretation planner"),
        learn="How one gets from buildings to rooms that tell a story.",
    ),
)

_GOVERNMENT, _PRIVATE = WorkSetting.GOVERNMENT, WorkSetting.PRIVATE
_NON_PROFIT, _EDUCATION = WorkSetting.NON_PROFIT, WorkSetting.EDUCATION

PLACES = (
    SamplePlace(
        key="common-ground",
        name="Common Ground Trust",
        setting=_NON_PROFIT,
        location="Leeds",
        ownership="its members",
        website="https://commonground.example",
        notes="Told of a summer street survey there, to apply for by mid January.",
        research=(
            "Eleven people, four of them planners. They are paid by councils to ask the questions"
            " councils cannot ask. Adaeze says the rooms are the work.\n\n"
            "Not clear to me: what happens in a year without commissions."
        ),
    ),
    SamplePlace(
        key="calder",
        name="Calder School of Architecture",
        setting=_EDUCATION,
        location="Bristol",
        ownership="public university",
        website="https://calder.example",
    ),
    SamplePlace(
        key="northgate",
        name="Northgate Region",
        setting=_GOVERNMENT,
        location="Toronto",
        ownership="regional government",
        research="Publishes its transport model; the public comments are answered one by one.",
    ),
    SamplePlace(key="arden", name="Arden & Vale", setting=_PRIVATE, location="Manchester"),
    SamplePlace(
        key="riverside", name="Riverside Housing Co-op", setting=_NON_PROFIT, location="Hull"
    ),
    SamplePlace(key="tideway", name="Tideway Water", setting=_PRIVATE, location="London"),
    SamplePlace(key="halden", name="Halden Partners", setting=_PRIVATE, location="London"),
    SamplePlace(
        key="petrescu", name="Petrescu Studio", setting=WorkSetting.SELF_EMPLOYED, location="Bath"
    ),
    SamplePlace(
        key="harbour", name="Old Harbour Council", setting=_GOVERNMENT, location="Old Harbour"
    ),
    SamplePlace(key="marisma", name="Marisma County", setting=_GOVERNMENT, location="Cádiz"),
    SamplePlace(key="lotus", name="Lotus Quarter Fund", setting=_NON_PROFIT, location="Hội An"),
    SamplePlace(
        key="morrow",
        name="Morrow Institute",
        setting=_EDUCATION,
        location="Edinburgh",
        research="Their land value atlas is free, and slow to load.",
    ),
    SamplePlace(key="lantern", name="Lantern Museum", setting=_NON_PROFIT, location="Kyoto"),
    SamplePlace(key="han-river", name="Han River Lab", setting=_EDUCATION, location="Seoul"),
    SamplePlace(key="foz", name="Foz Atelier", setting=_PRIVATE, location="Porto"),
    SamplePlace(
        key="weaver", name="Weaver Street Library", setting=_GOVERNMENT, location="Bristol"
    ),
    SamplePlace(key="kiln", name="Kiln Bakery", setting=_PRIVATE, location="Bristol"),
    SamplePlace(
        key="students", name="Calder Housing Society", setting=_NON_PROFIT, location="Bristol"
    ),
    SamplePlace(
        key="institute", name="Young Planners' Circle", setting=_NON_PROFIT, location="Bristol"
    ),
    SamplePlace(key="fjord", name="Fjordby Kommune", setting=_GOVERNMENT, location="Fjordby"),
    SamplePlace(key="summit", name="Summit Rail", setting=_PRIVATE, location="Leeds"),
    SamplePlace(key="st-brigid", name="St Brigid's Hospital", setting=_GOVERNMENT, location="Cork"),
)
