"""This file is whom Noor met along the way, at evenings, panels and meetings."""

from __future__ import annotations

from askwell.domain.people import Circle
from askwell.domain.sample.values import SamplePerson


def _meet(  # noqa: PLR0913, PLR0917 - one line a person, so that the list reads as a list
    key: str, name: str, title: str, place: str, circle: Circle, tag: str = ""
) -> SamplePerson:
    return SamplePerson(
        key=key, name=name, title=title, place=place, circles=(circle,), tags=(tag,) if tag else ()
    )


AROUND = (
    SamplePerson(
        key="ioana",
        name="Ioana Petrescu",
        title="Landscape architect",
        place="petrescu",
        circles=(Circle.SPEAKER,),
        how_met="Panel on small parks, last Friday.",
        met_ago=3,
        tags=("panel, small parks",),
    ),
    SamplePerson(
        key="yuki",
        name="Yuki Tanabe",
        title="Street designer, self-employed",
        circles=(Circle.SPEAKER,),
        how_met="Panel on small parks, last Friday.",
        met_ago=3,
        tags=("panel, small parks",),
    ),
    _meet("rahim", "Rahim Chowdhury", "Surveyor", "northgate", Circle.ASSOCIATION),
    _meet(
        "seo-yeon", "Seo-yeon Kim", "Researcher", "han-river", Circle.ASSOCIATION, "reads my drafts"
    ),
    _meet("greta", "Greta Lindholm", "Finance officer", "common-ground", Circle.OTHER),
    _meet("emeka", "Emeka Obi", "Housing officer", "riverside", Circle.ASSOCIATION),
    _meet("oona", "Oona Virtanen", "Chair", "institute", Circle.ASSOCIATION, "runs the evenings"),
    _meet("dmitri", "Dmitri Petrov", "Transport planner", "summit", Circle.ASSOCIATION),
    _meet("marisol", "Marisol Vega", "Archivist", "harbour", Circle.SPEAKER),
    _meet("tunde", "Tunde Bakare", "Curator", "lantern", Circle.SPEAKER),
    _meet("astrid", "Astrid Holm", "Planning lawyer", "fjord", Circle.SPEAKER),
    _meet("kofi", "Kofi Asante", "Quantity surveyor", "arden", Circle.OTHER),
    _meet("rosa", "Rosa Jiménez", "Lighting designer", "foz", Circle.OTHER),
    _meet("peter", "Peter Novák", "Editor of a building magazine", "", Circle.SPEAKER),
    _meet("lindiwe", "Lindiwe Dlamini", "Housing researcher", "morrow", Circle.ASSOCIATION),
)
