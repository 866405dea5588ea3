"""Every address a step leads to is a page there is."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from django.urls import Resolver404, resolve

from askwell.domain.letter_words import MessageKind
from askwell.domain.next_steps import links
from askwell.domain.starting import StartingFacts, list_starting

ID = "01J" + "0" * 23

ADDRESSES = {
    links.OUTREACH: "outreach",
    links.QUICK_ADD: "quick-add",
    links.WELCOME_NAMES: "welcome",
    links.link_person(ID): "person",
    links.link_why(ID): "person",
    links.link_organization(ID): "organization",
    links.link_new_message(ID, MessageKind.THANK_YOU, thanks=ID): "message-new",
    links.link_message(ID): "message",
    links.link_interview(ID): "interview",
    links.link_interview_day(ID): "interview-day",
    links.link_debrief(ID): "interview-debrief",
}


@pytest.mark.parametrize(("address", "name"), ADDRESSES.items())
def test_a_step_leads_to_a_page(address: str, name: str):
    assert resolve(urlsplit(address).path).url_name == name


def test_the_first_weeks_list_leads_to_pages():
    for item in list_starting(StartingFacts(), people_wanted=10):
        try:
            resolve(urlsplit(item.url).path)
        except Resolver404:
            pytest.fail(f"{item.name} leads nowhere: {item.url}")
