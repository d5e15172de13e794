"""Ways from page to page: whoever follows them arrives."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from safesite.ground.output import Page, relative

FOLDERS = st.lists(st.sampled_from(["a", "b", "policy", "for"]), max_size=4).map(
    lambda parts: "".join(f"{p}/" for p in parts)
)
ANCHORS = st.sampled_from(["", "#aims", "#a-b"])
FILES = st.sampled_from(["", "poster.pdf"])
HOST = "https://school.example/sub/"


@given(FOLDERS, FOLDERS, FILES, ANCHORS)
@settings(deadline=None, max_examples=300)
def test_following_the_way_leads_there(here: str, there: str, file: str, anchor: str) -> None:
    target = f"{there}{file}{anchor}"
    assume(not target.startswith("#"))  # a place on this page, whichever that is
    way = relative(here, target)
    assert way, "an empty address would be left out by some readers"
    assert urljoin(HOST + here, way) == HOST + target


@pytest.mark.parametrize("whole", ["https://x.example/", "tel:08001111", "mailto:a@b.example", "#here"])
def test_whole_addresses_and_places_on_the_page_stay_as_they_are(whole: str) -> None:
    assert relative("policy/for/", whole) == whole


def test_a_place_on_the_same_page_needs_no_way() -> None:
    assert relative("policy/", "policy/#aims") == "#aims"


def test_the_path_of_a_page_follows_from_its_address() -> None:
    assert Page("policy/for/", "T", "", "text").path == "policy/for/index.md"
    assert Page("", "T", "", "home").path == "index.md"
