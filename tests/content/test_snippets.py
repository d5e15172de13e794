"""The year of snippets that ships: enough for every week, spread over all topics, easy to read, and careful."""

from __future__ import annotations

import re
from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING, get_args

import pytest

from safesite.ground.walk import texts
from safesite.newsletter.calendar import blank
from safesite.newsletter.checks import OLDEST
from safesite.newsletter.model import Occasion
from safesite.newsletter.shelves import SNIPPETS
from safesite.newsletter.view import readings
from safesite.newsletter.yearplan import year_plans
from safesite.reference.terms import HALF_TERMS
from safesite.reference.topics import LABELS
from tests.content.shipped import house
from tests.reference.records import SCHOOLS

if TYPE_CHECKING:
    from safesite.ground.shelf import Item
    from safesite.newsletter.model import Snippet

WEEKLY, SPECIAL, FEWEST_ON_A_TOPIC = 39, 6, 3
A_YEAR = timedelta(days=366)
SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")
NEVER = re.compile(r"\bnever\b", re.IGNORECASE)
# The two rules without an exception, and what is always true.
ALLOWED = re.compile(r"\balone\b|password|never too late", re.IGNORECASE)
BLAME = re.compile(r"should have known|why did you|stranger danger|for ever\b|forever|digital tattoo", re.IGNORECASE)


def snippets() -> dict[str, Item[Snippet]]:
    """Return the snippets of the library."""
    found = dict(house(SCHOOLS[0]).shelf(SNIPPETS))
    assert len(found) >= WEEKLY + SPECIAL
    return found


def said() -> dict[str, str]:
    """Return every text of every snippet, by file and place."""
    school = house(SCHOOLS[0])
    return {
        f"{item.source.file} {trail}": school.plain(words)
        for item in snippets().values()
        for trail, words in texts(item.record)
    }


def test_there_are_enough_for_a_year_of_weeks_and_for_each_special_day() -> None:
    days = Counter(item.record.occasion for item in snippets().values())
    assert days[None] >= WEEKLY
    assert {name: days[name] for name in get_args(Occasion) if not days[name]} == {}
    assert sum(days.values()) - days[None] >= SPECIAL


def test_every_letter_of_smart_every_risk_and_every_strand_has_its_share() -> None:
    found = Counter(tag for item in snippets().values() for tag in item.record.topics.tags)
    assert len(LABELS) == 5 + 4 + 8
    assert {tag: found[tag] for tag in LABELS if found[tag] < FEWEST_ON_A_TOPIC} == {}


def test_every_half_term_has_snippets_of_its_season() -> None:
    found = Counter(name for item in snippets().values() for name in item.record.suits)
    assert {name: found[name] for name in HALF_TERMS if found[name] < FEWEST_ON_A_TOPIC} == {}


@pytest.mark.parametrize("school", SCHOOLS)
def test_no_week_of_a_shipped_school_is_empty(school: str) -> None:
    [plan] = year_plans(house(school))
    weeks = [week for week in plan.weeks if not week.holiday]
    assert len(weeks) >= 38
    assert [week.monday for week in weeks if not week.snippet] == []
    holidays = [week for week in blank(plan.year) if week.holiday]
    assert len([week for week in plan.weeks if week.holiday]) == len(holidays) == 6


def test_every_form_is_easy_to_read() -> None:
    school = house(SCHOOLS[0])
    ages = {
        f"{name} {form}": found.age
        for name, item in snippets().items()
        for form, found in readings(school, item.record).items()
    }
    assert len(ages) == 3 * len(snippets())
    assert {name: age for name, age in ages.items() if age > OLDEST} == {}


def test_every_snippet_is_read_again_within_a_year() -> None:
    long = [name for name, item in snippets().items() if item.record.review > item.record.written + A_YEAR]
    assert long == []


def test_never_is_said_of_the_two_rules_without_an_exception_only() -> None:
    found = [(place, part) for place, text in said().items() for part in SENTENCE.findall(text) if NEVER.search(part)]
    assert found
    assert [(place, part) for place, part in found if not ALLOWED.search(part)] == []


def test_nobody_is_blamed_or_frightened() -> None:
    assert [(place, BLAME.findall(text)) for place, text in said().items() if BLAME.search(text)] == []
    assert BLAME.search("You should have known.")


def test_childlines_number_is_spaced_as_it_is_said_and_999_is_for_danger() -> None:
    numbers = {place: text for place, text in said().items() if re.search(r"0800|\b999\b", text)}
    assert len(numbers) >= 10
    for place, text in numbers.items():
        assert text.count("0800") == text.count("0800 1111"), place
        assert "999" not in text or "danger" in text.lower(), place


def test_one_question_is_asked_and_one_thing_is_to_do() -> None:
    for name, item in snippets().items():
        assert "?" in item.record.ask.plain(), name
        assert item.record.tonight.count() <= 30, name
        assert item.record.ask.count() <= 30, name
