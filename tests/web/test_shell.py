"""What stands around every page, and how values become words on it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django import forms
from django.contrib import messages
from django.template import Context, Template
from django.template.loader import render_to_string
from django.urls import NoReverseMatch, resolve

from askwell.domain import interviews, outreach, people
from askwell.web import context
from askwell.web.templatetags import labels, shell, words
from askwell.web.templatetags.prose import render_markdown

STATIC = Path(context.__file__).parent / "static"
CSS = STATIC / "css"
STEP_ONE = re.compile(
    r"var\(--(paper|ink|moss|brick|ochre|slate)-|#[0-9a-f]{3,8}\b|\brgb", re.IGNORECASE
)


def read_style(client):
    return client.get("/style/").content.decode()


def test_every_place_of_the_shell_leads_to_a_page(client_in):
    places = re.findall(r'<a href="(/[^"#]*)" title', read_style(client_in))

    assert places
    assert all(resolve(place) for place in places)


def test_a_place_without_a_page_is_not_shown():
    assert shell.link_place({"shell_path": "/"}, "no-such-page", "users", "People") == ""
    assert shell.link_tool("no-such-page", "plus", "Quick add", key="n", opens="quick-add") == ""


@pytest.mark.parametrize(
    ("path", "href", "mark"),
    [
        ("/people/", "/people/", "page"),
        ("/people/01ABC/", "/people/", "true"),
        ("/outreach/", "/people/", ""),
        ("/people/", "/", ""),
        ("/", "/", "page"),
    ],
)
def test_the_place_one_is_at_is_marked(monkeypatch, path, href, mark):
    monkeypatch.setattr(shell, "reverse", lambda _name: href)

    link = shell.link_place({"shell_path": path}, "people", "users", "People", 412)

    assert re.findall(r'aria-current="(\w+)"', link) == ([mark] if mark else [])
    assert '<span class="count">412</span>' in link


def test_an_unknown_address_is_only_a_missing_page(monkeypatch):
    def refuse(name):
        raise NoReverseMatch(name)

    monkeypatch.setattr(shell, "reverse", refuse)

    assert shell.link_place({}, "people", "users", "People") == ""


@pytest.mark.parametrize(
    ("theme", "head"), [("", "<html lang="), ("dark", 'data-theme="dark"')], ids=["system", "dark"]
)
def test_the_theme_is_the_computers_until_one_is_chosen(client_in, owner, theme, head):
    owner.profile.theme = theme
    owner.profile.save()

    opening = re.search(r"<html[^>]*>", read_style(client_in))[0]

    assert head in opening
    assert ("data-theme" in opening) is bool(theme)


def test_a_fragment_does_not_count_what_waits(monkeypatch, rf, owner, today):
    asked = []
    monkeypatch.setattr(context, "count_shell", lambda user, _today: asked.append(user))
    request = rf.get("/style/")
    request.user, request.today = owner, today

    values = context.add_shell(request)
    Template("{{ page_name }}{{ shell.theme }}").render(Context(values))
    assert asked == []

    Template("{{ shell.counts.people }}").render(Context(values))
    assert asked == [owner]


def test_nobody_is_shown_the_shell_of_somebody(client, db):
    page = client.get("/no/such/page/")

    assert page.status_code == 404
    assert "nav" not in page.content.decode()


class Said:
    """A message with tags."""

    def __init__(self, extra_tags):
        self.extra_tags = extra_tags


@pytest.mark.parametrize(
    ("tags", "address"),
    [
        ("undo:/undo/7/", "/undo/7/"),
        ("kept undo:/undo/7/", "/undo/7/"),
        ("", ""),
        (None, ""),
        ("undo:https://evil.example/", ""),
        ("undo://evil.example/", ""),
        ("undo:javascript:alert(1)", ""),
    ],
)
def test_a_toast_undoes_on_this_site_only(tags, address):
    assert words.find_undo_address(Said(tags)) == address


def test_a_message_becomes_a_toast_with_its_way_back(rf):
    message = messages.storage.base.Message(messages.SUCCESS, "Ana <b>left</b>", "undo:/undo/7/")

    toast = render_to_string("parts/_toast.html", {"message": message}, rf.get("/"))

    assert "Ana &lt;b&gt;left&lt;/b&gt;" in toast
    assert '<form method="post" action="/undo/7/">' in toast
    assert "csrfmiddlewaretoken" in toast


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Grace Hopper", "GH"),
        ("Grace Brewster Murray Hopper", "GH"),
        ("Ada", "A"),
        ("  ", "?"),
        (None, "?"),
        ("(Alan) Turing", "T"),
        ("علي حسن", "عح"),
        ("Ángel ñandú", "ÁÑ"),
    ],
)
def test_initials_are_of_the_first_and_the_last_name(name, letters):
    assert words.take_initials(name) == letters


def test_a_name_keeps_its_hue():
    assert words.pick_hue("Grace Hopper") == words.pick_hue("grace hopper")
    hues = {words.pick_hue(name) for name in ("Grace Hopper", "Ada Lovelace", "Alan Turing")}
    assert len(hues) == 3
    known = (CSS / "components" / "hue.css").read_text(encoding="utf-8")
    assert all(f".{hue} {{" in known for hue in hues)


@pytest.mark.parametrize(
    ("value", "today", "long", "short"),
    [
        (date(2026, 11, 19), date(2026, 11, 23), "Thursday 19 November", "19 Nov"),
        (date(2025, 11, 19), date(2026, 11, 23), "Wednesday 19 November 2025", "19 Nov 2025"),
        (date(2026, 11, 19), None, "Thursday 19 November 2026", "19 Nov 2026"),
        (None, date(2026, 11, 23), "", ""),
    ],
    ids=["this year", "another year", "no today", "no day"],
)
def test_a_day_names_its_year_only_when_it_is_another(value, today, long, short):
    assert words.show_day(value, today) == long
    assert words.show_short_day(value, today) == short


def test_a_moment_is_shown_in_the_persons_own_zone(settings):
    settings.TIME_ZONE = "Asia/Taipei"
    moment = datetime(2026, 11, 30, 17, 30, tzinfo=UTC)

    assert words.show_hour(moment) == "01:30"
    assert words.show_day(moment, date(2026, 1, 1)) == "Tuesday 1 December"
    assert words.show_hour(None) == ""


@pytest.mark.parametrize(
    ("written", "forbidden"),
    [
        ("<script>alert(1)</script>", "<script"),
        ("<img src=x onerror=alert(1)>", "<img"),
        ("![](https://evil.example/spy.png)", "<img"),
        ("[x](javascript:alert(1))", "<a href"),
        ("[x](data:text/html;base64,AA)", "<a href"),
        ("[x](//evil.example)", "href"),
        ("[x](/undo/7/)", "href"),
        ('<a href="https://evil.example" onclick="x()">x</a>', "<a "),
        ("<style>*{display:none}</style>", "<style"),
        ("# A heading", "<h1"),
        ("https://example.org", "<a "),
    ],
)
def test_a_note_cannot_script_or_load_or_look_like_the_page(written, forbidden):
    assert forbidden not in render_markdown(written)


def test_a_note_keeps_what_was_meant():
    note = render_markdown(
        'She **likes** [drawings](https://example.org "a paper").\n\n- one\n- two'
    )

    assert "<strong>likes</strong>" in note
    assert 'rel="noopener nofollow"' in note
    assert note.count("<li>") == 2
    assert render_markdown(None) == ""


@pytest.mark.parametrize(
    ("values", "named"),
    [
        (outreach.Stage, labels.STAGES),
        (outreach.Stage, labels.STAGE_WORDS),
        (people.Circle, labels.CIRCLES),
        (people.WorkSetting, labels.SETTINGS),
        (people.ContactKind, labels.CONTACT_KINDS),
        (people.AffiliationKind, labels.AFFILIATIONS),
        (people.Closeness, labels.CLOSENESS),
        (outreach.Answer, labels.ANSWERS),
        (outreach.MessageStatus, labels.MESSAGE_STATUSES),
        (outreach.InteractionKind, labels.INTERACTIONS),
        (outreach.FieldStatus, labels.FIELD_STATUSES),
        (outreach.ReferralStatus, labels.REFERRAL_STATUSES),
        (outreach.AdviceStatus, labels.ADVICE_STATUSES),
        (outreach.FavourKind, labels.FAVOURS),
        (interviews.InterviewFormat, labels.FORMATS),
        (interviews.InterviewStatus, labels.INTERVIEW_STATUSES),
        (interviews.KeepResearching, labels.RESEARCHING),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_every_value_of_the_domain_has_a_word(values, named):
    assert list(named) == list(values)
    assert all(str(label) for label in named.values())


def test_a_stored_value_is_named_and_an_unknown_one_is_shown():
    page = Template("{{ stage|stage_name }}, {{ odd|stage_name }}, {{ none|stage_name }}")

    shown = page.render(Context({"stage": "not-now", "odd": "later", "none": None}))

    assert shown == "Not now, later, "


class Invitation(forms.Form):
    """One field of each drawing."""

    email = forms.EmailField(help_text="Where she reads.")
    notes = forms.CharField(widget=forms.Textarea, required=False)
    told = forms.BooleanField(required=False)


def draw(name, data):
    field = Invitation(data)[name]
    return render_to_string("parts/_field.html", {"field": field})


def test_a_field_ties_its_help_and_its_errors_to_itself():
    markup = draw("email", {"email": "grace@navy"})

    described = re.search(r'aria-describedby="([^"]+)"', markup)[1].split()
    assert described == ["id_email_helptext", "id_email_error"]
    assert all(f'id="{part}"' in markup for part in described)
    assert 'aria-invalid="true"' in markup
    assert '<label for="id_email">' in markup


def test_a_field_without_trouble_says_nothing_of_it():
    markup = draw("notes", {"email": "grace@navy.example"})

    assert "aria-invalid" not in markup
    assert 'class="textarea"' in markup
    assert "optional" in markup


def test_a_lone_box_has_its_words_after_it():
    assert re.search(
        r'<label class="check"><input type="checkbox"[^>]*><span>Told', draw("told", {})
    )


def list_imports():
    return re.findall(r'@import url\("([^"]+)"\) layer\((\w+)\);', (CSS / "app.css").read_text())


def test_every_stylesheet_has_its_place_in_the_order():
    there = {file.relative_to(CSS).as_posix() for file in CSS.rglob("*.css")} - {"app.css"}

    assert sorted(name for name, _layer in list_imports()) == sorted(there)


def test_a_component_means_its_colours():
    odd = {
        file.name: found[0]
        for file in (CSS / "components").glob("*.css")
        if file.name not in {"brief-print.css", "day-of.css"}
        and (found := STEP_ONE.search(re.sub(r"/\*.*?\*/", "", file.read_text(), flags=re.DOTALL)))
    }

    assert odd == {}


def test_every_script_of_the_shell_is_there_and_small():
    lines = {
        name: len((STATIC / name).read_text(encoding="utf-8").splitlines())
        for name in context.SCRIPTS
    }

    assert max(lines.values()) <= 125
