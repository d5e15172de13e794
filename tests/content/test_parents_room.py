"""The parents' room: its seven things, in words that are easy to read, with numbers that a finger can use."""

from __future__ import annotations

import re

import pytest

from safesite.ground.interface import word
from safesite.ground.phrase import Phrase, Piece
from safesite.ground.reading import measure
from safesite.publish.front import render
from safesite.publish.front.reach import reachable, ways_to_reach
from safesite.publish.front.shelves import PAGES
from safesite.publish.front.view import page_view
from tests.content.shipped import house as shipped

SCHOOLS = pytest.mark.parametrize("school", ["claygate", "cockwood"])
ROOM = (
    "page:help-for-parents",
    "page:set-up-a-device",
    "page:ages-and-apps",
    "page:talk-with-your-child",
    "page:parents-session",
    "page:in-short-parents",
    "page:questions-to-the-school",
)
AIM = 10  # years: the reading age that a parent in a hurry, or in a second language, can manage
BRANDS = re.compile(r"(?i)\b(iphone|ipad|android|windows|xbox|playstation|nintendo|google|apple|whatsapp|tiktok)\b")


def said(school: str, name: str) -> str:
    """Return what a hand-written page says, a line for each piece of its text."""
    view = page_view(shipped(school), shipped(school).shelf(PAGES)[name])
    blocks = [*view.body, *view.later]
    pieces = [view.lead, *(card.say for card in view.cards)]
    pieces += [p for b in blocks for p in (b.heading, b.words, *b.points, *b.steps) if p]
    return "\n".join(map(str, pieces))


@SCHOOLS
def test_the_door_for_parents_leads_to_all_seven_things_first(school: str) -> None:
    door = shipped(school).shelf(PAGES)["parents"].record
    leads = [card.to for card in (*door.cards, *(card for group in door.groups for card in group.cards))]
    # Two large cards, what to do when one is not sure, what to do with one's child, and the rules in short.
    assert set(ROOM) <= set(leads[:12])
    assert leads[0] == "page:help-for-parents"
    assert [name for name in ROOM if shipped(school).catalogue.find(name) is None] == []


@SCHOOLS
def test_every_page_for_parents_is_easy_to_read(school: str) -> None:
    names = [name for name, item in shipped(school).shelf(PAGES).items() if item.record.audience == "parents"]
    assert len(names) > 6
    ages = {name: measure(said(school, name)).age for name in names}
    assert measure("Notwithstanding unforeseeable technological circumstances, responsibility continues.").age > AIM
    assert {name: age for name, age in ages.items() if age > AIM} == {}


@SCHOOLS
def test_how_to_set_up_a_device_names_no_brand(school: str) -> None:
    assert BRANDS.search("On an iPad, open Settings.")
    assert not BRANDS.search(said(school, "set-up-a-device"))


@SCHOOLS
def test_when_something_has_happened_steps_come_first_then_whom_to_tell_then_the_rest(school: str) -> None:
    found = shipped(school)
    [page] = [page for page in render(found) if page.address == "help-for-parents/"]
    places = [page.body.index(words) for words in ("<ol>", word("reference.contacts"), "What happens next")]
    assert places == sorted(places)
    assert "999" in page.body
    assert found.school.contacts.office.phone in page.body


@SCHOOLS
def test_numbers_and_addresses_in_a_text_are_links(school: str) -> None:
    found = shipped(school)
    ways = ways_to_reach(found)
    assert {"0800 1111", found.school.contacts.office.phone, found.school.contacts.office.email} <= set(ways)
    assert "999" not in ways
    pages = {page.address: page.body for page in render(found)}
    assert '<a href="tel:08001111">0800 1111</a>' in pages["talk-with-your-child/"]
    for address in ("questions-to-the-school/", "parents-session/"):
        assert f'href="mailto:{found.school.contacts.office.email}"' in pages[address]


def test_a_number_becomes_a_link_and_its_neighbours_stay() -> None:
    made = reachable(
        Phrase((Piece("Call 0800 1111.", "strong"), Piece("0800 1111", "", "help/"))), {"0800 1111": "tel:1"}
    )
    assert made.pieces == (
        Piece("Call ", "strong"),
        Piece("0800 1111", "strong", "tel:1"),
        Piece(".", "strong"),
        Piece("0800 1111", "", "help/"),
    )
