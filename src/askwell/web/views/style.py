"""This file is the page that shows every part of the look, with invented people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django import forms
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from askwell.domain.outreach import Stage
from askwell.web.templatetags.labels import SETTINGS, list_choices

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

COLOURS = [
    "bg",
    "bg-sunk",
    "card",
    "hover",
    "text",
    "text-quiet",
    "rule",
    "rule-strong",
    "control",
    "accent",
    "accent-strong",
    "accent-soft",
    "accent-rule",
    "on-accent",
    "stop",
    "warn",
    "hint",
    "stop-soft",
    "warn-soft",
    "hint-soft",
    "inverse",
    "heat-1",
    "heat-2",
    "heat-3",
]
SIZES = ["t-4xl", "t-3xl", "t-2xl", "t-xl", "t-l", "t-m", "t-s", "t-xs"]
NAMES = (
    "Adaeze Okonkwo",
    "Tomasz Wieczorek",
    "Nguyễn Thị Hạnh",
    "Aroha Te Whare",
    "Ruth Lindqvist",
    "Mei-Ling Hsu",
    "علي حسن",
)
TALK = date(2026, 11, 19)


class SampleForm(forms.Form):
    """One field of each kind; it is never sent anywhere."""

    why = forms.CharField(label=_("Why this person"), help_text=_("One sentence is enough."))
    email = forms.EmailField(label=_("Email"))
    setting = forms.ChoiceField(label=_("Setting"), choices=list_choices(SETTINGS))
    notes = forms.CharField(label=_("Notes"), widget=forms.Textarea, required=False)
    told = forms.BooleanField(label=_("They know what I am looking for"), required=False)


@dataclass(frozen=True, slots=True)
class SampleFinding:
    """What a review found, as the finding part wants it."""

    severity: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class SamplePiece:
    """One question of a plan, as the time bar wants it."""

    minutes: int
    state: str = ""
    tenths: int | None = None


FINDINGS = (
    SampleFinding("stop", _("This asks for a job"), _("Asking for work makes a yes harder.")),
    SampleFinding("warn", _("Say how long"), _("A number is easier to say yes to.")),
    SampleFinding("hint", _("A kind way out"), _("Nothing to change.")),
)
PIECES = (
    SamplePiece(3, "done"),
    SamplePiece(6, "done"),
    SamplePiece(6, "now", 5),
    SamplePiece(5),
    SamplePiece(4),
    SamplePiece(3, "spare"),
)
FACTS = ((_("Last contact"), "11 July"), (_("Stage"), _("Not now; asked for March")))
NOTES = "She **likes** short notes.\n\n- drawings first\n- [her paper](https://example.org/paper)\n"


@require_safe
def show_style(request: HttpRequest) -> HttpResponse:
    """Show every component, on paper and in ink."""
    looks = [(theme, _build_form(theme)) for theme in ("light", "dark")]
    return render(
        request,
        "style/page.html",
        {
            "looks": looks,
            "colours": COLOURS,
            "sizes": SIZES,
            "names": NAMES,
            "stages": list(Stage),
            "findings": FINDINGS,
            "pieces": PIECES,
            "facts": FACTS,
            "talk": TALK,
            "notes": NOTES,
        },
    )


def _build_form(theme: str) -> SampleForm:
    sent = {
        "why": "She drew the detours",
        "email": "ruth@calder",
        "setting": "education",
    }
    return SampleForm(sent, auto_id=f"{theme}_%s")
