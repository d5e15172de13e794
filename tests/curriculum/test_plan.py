"""Which unit is taught to whom and when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from safesite.curriculum.entries import enter
from safesite.curriculum.plan import half_term, planned, special_day
from safesite.curriculum.times import said, slots, year_of_terms
from safesite.curriculum.view import years_label
from tests.curriculum.houses import curriculum_map, framework, house, library_unit, unit

if TYPE_CHECKING:
    from pathlib import Path


def test_units_stand_in_the_order_of_years_and_half_terms(tmp_path: Path) -> None:
    framework(tmp_path)
    library_unit(tmp_path, "library", "Y1")
    library_unit(tmp_path, "unused", "Y1")
    curriculum_map(
        tmp_path,
        unit("late", "Y1", when="summer-1"),
        unit("second-year", "Y2", when="autumn-1"),
        unit("any-time", "Y1"),
        plan=[{"unit": "library", "when": "spring-2"}],
    )
    assert [one.id for one in planned(house(tmp_path))] == ["library", "late", "any-time", "second-year"]


def test_a_map_may_plan_a_unit_for_other_years_than_it_was_written_for(tmp_path: Path) -> None:
    framework(tmp_path)
    library_unit(tmp_path, "mixed", "Y1")
    curriculum_map(tmp_path, plan=[{"unit": "mixed", "years": ["Y1", "Y2"]}])
    (one,) = planned(house(tmp_path))
    assert one.years == ("Y1", "Y2")
    assert not one.shared, "a unit of lessons for a mixed class stands with the first of its years"


def test_a_school_leaves_out_the_years_that_it_does_not_have(tmp_path: Path) -> None:
    framework(tmp_path)
    whole = unit("all", "Y1", kind="assembly", years=["Y1", "Y2", "Y3"])
    del whole["year"]
    curriculum_map(tmp_path, whole, unit("older", "Y4"))
    (one,) = planned(house(tmp_path))
    assert (one.id, one.years, one.shared) == ("all", ("Y1", "Y2"), True)


@pytest.mark.parametrize(
    ("when", "half", "words"),
    [
        ("spring-2", "spring-2", "Spring term, second half (22 February to 25 March)"),
        ("safer-internet-day", "spring-1", "Safer Internet Day, 9 February 2027"),
        ("anti-bullying-week", "autumn-2", "Anti-Bullying Week, 16 November 2026"),
        ("all-year", None, "All year"),
        (None, None, "All year"),
    ],
)
def test_when_a_unit_is_taught(tmp_path: Path, when: str | None, half: str | None, words: str) -> None:
    framework(tmp_path)
    curriculum_map(tmp_path, unit("one", "Y1", **({"when": when} if when else {})))
    made = house(tmp_path)
    (one,) = planned(made)
    assert (half_term(made, one.when), said(made, one)) == (half, words)


def test_a_school_without_terms_has_half_terms_without_dates(tmp_path: Path) -> None:
    framework(tmp_path)
    curriculum_map(tmp_path, unit("one", "Y1", when="safer-internet-day"), unit("two", "Y1", when="autumn-1"))
    made = house(tmp_path, terms=())
    assert [said(made, one) for one in planned(made)] == ["Autumn term, first half", "Safer Internet Day"]
    assert [slot.dates for slot in slots(made, planned(made))] == [""] * 6
    assert year_of_terms(made) == ""


def test_a_special_day_may_be_set_by_the_school(tmp_path: Path) -> None:
    framework(tmp_path)
    curriculum_map(tmp_path, unit("one", "Y1", when="safer-internet-day"))
    (terms,) = house(tmp_path).school.terms
    moved = house(tmp_path, terms=(terms.model_copy(update={"safer_internet_day": date(2027, 3, 2)}),))
    (one,) = planned(moved)
    assert special_day(moved, one.when) == date(2027, 3, 2)
    assert half_term(moved, one.when) == "spring-2"


@pytest.mark.parametrize(
    ("years", "words"),
    [
        (("Y3",), "Year 3"),
        (("Y5", "Y6"), "Year 5 and Year 6"),
        (("R", "Y1", "Y2"), "Reception to Year 2"),
        (("R", "Y1", "Y4"), "Reception and Year 1 and Year 4"),
    ],
)
def test_years_are_said_as_people_say_them(years: tuple[str, ...], words: str) -> None:
    assert years_label(years) == words


def test_what_took_the_place_of_a_statement_is_found_under_its_id(tmp_path: Path) -> None:
    framework(tmp_path, statements=[{"id": "ask", "was": ["ask-of-old"], "say": "Ask.", "stages": ["ks1"]}])
    curriculum_map(tmp_path, unit("first", "Y1", teaches=["ask-of-old"]), unit("second", "Y2"))
    made = house(tmp_path)
    found = made.catalogue.find("statement:ask-of-old")
    assert found
    assert found.address == "curriculum/code/#ask"
    assert [e.id for e in enter(made) if e.kind == "statement"] == ["ask"]
