"""This file is the first week as a list that ticks itself, and the questions that help memory."""

from __future__ import annotations

from dataclasses import dataclass

from askwell.domain.people import Circle, Closeness
from askwell.domain.words import _

TELL_FIRST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class StartingFacts:
    """What has happened so far; counts stop where they no longer matter."""

    about: str = ""
    fields: tuple[str, ...] = ()
    people: int = 0
    told: int = 0
    has_why: bool = False
    has_invited: bool = False


@dataclass(frozen=True, slots=True)
class StartingItem:
    """One line of the list."""

    name: str
    is_done: bool
    detail: str
    url: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """One circle, with a question that brings people of it to mind."""

    circle: Circle
    question: str


def list_starting(facts: StartingFacts, *, people_wanted: int) -> tuple[StartingItem, ...]:
    """Return the list; each line is done when the fact is there, never by hand."""
    return (
        StartingItem(_("Say who you are"), bool(facts.about), facts.about, "/welcome/#you"),
        StartingItem(
            _("Name a field you wonder about"),
            bool(facts.fields),
            ", ".join(facts.fields),
            "/welcome/#fields",
        ),
        StartingItem(
            _("Bring your people"),
            facts.people >= people_wanted,
            _("{count} so far").format(count=facts.people)
            if 0 < facts.people < people_wanted
            else "",
            "/welcome/#names",
        ),
        StartingItem(
            _("Tell three people what you explore"),
            facts.told >= TELL_FIRST,
            _("{count} of {all}").format(count=facts.told, all=TELL_FIRST)
            if 0 < facts.told < TELL_FIRST
            else "",
            "/people/",
        ),
        StartingItem(_("Write why one person"), facts.has_why, "", "/outreach/"),
        StartingItem(_("Send a first invitation"), facts.has_invited, "", "/outreach/"),
    )


def list_prompts() -> tuple[Prompt, ...]:
    """Return a question a circle, to remember people by; they need not be in your field."""
    return (
        Prompt(Circle.FRIEND, _("Who hears your good news first?")),
        Prompt(Circle.FAMILY, _("An aunt, a cousin: who works somewhere that makes you curious?")),
        Prompt(Circle.NEIGHBOUR, _("Who on your street asks how you are?")),
        Prompt(Circle.COWORKER, _("Who did you like working beside, in any job?")),
        Prompt(Circle.CLASSMATE, _("Who sat next to you, and where are they now?")),
        Prompt(Circle.PROFESSOR, _("Whose class made you want to know more?")),
        Prompt(Circle.ADVISOR, _("Who helped you choose once before?")),
        Prompt(Circle.STUDENT_GROUP, _("Who organizes things in a group of yours?")),
    )


def assume_closeness(circle: Circle) -> Closeness:
    """Return how near somebody named by heart is taken to be, until you say otherwise."""
    if circle in {Circle.FRIEND, Circle.FAMILY}:
        return Closeness.CLOSE
    if circle in {Circle.PROFESSOR, Circle.ADVISOR, Circle.COWORKER, Circle.CLASSMATE}:
        return Closeness.WARM
    return Closeness.KNOWN
