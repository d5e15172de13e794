"""What the plan leaves out or asks too much of."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from safesite.curriculum.gaps import gaps
from safesite.ground.problem import Severity
from safesite.reference.terms import HalfTerms, SchoolYear, Span
from tests.curriculum.houses import curriculum_map, framework, house, library_unit, unit

if TYPE_CHECKING:
    from pathlib import Path

ASK, TELL = ({"id": name, "say": f"{name}.", "stages": ["ks1"]} for name in ("ask", "tell"))


def week(day: date) -> Span:
    """Return a half-term of one week from a Monday."""
    return Span(first=day, last=date(day.year, day.month, day.day + 4))


def short_year(autumn: Span) -> SchoolYear:
    """Return a year whose half-terms have one week each, but for the first."""
    spans = {
        "autumn-2": week(date(2026, 11, 16)),
        "spring-1": week(date(2027, 2, 8)),
        "spring-2": week(date(2027, 3, 1)),
        "summer-1": week(date(2027, 5, 3)),
        "summer-2": week(date(2027, 6, 7)),
    }
    return SchoolYear(year="2026-27", half_terms=HalfTerms(**{"autumn-1": autumn, **spans}))


def told(folder: Path, **facts: object) -> list[str]:
    """Return the warnings of a plan, without what is not about it."""
    made = house(folder, **facts)  # type: ignore[arg-type]  # facts of the school
    found = list(gaps(made))
    assert all(problem.severity is Severity.WARNING for problem in found)
    return [f"{problem.place}: {problem.where}: {problem.words}" for problem in found]


def lessons(count: int) -> list[dict[str, str]]:
    """Return some lessons."""
    return [{"title": f"Lesson {number}", "do": "We ask."} for number in range(count)]


def test_a_half_term_holds_as_many_lessons_of_a_map_as_it_has_weeks(tmp_path: Path) -> None:
    framework(tmp_path)
    first = unit("first", "Y1", when="autumn-1", lessons=lessons(2))
    curriculum_map(tmp_path, first, unit("second", "Y1", when="autumn-1"), unit("third", "Y2", when="autumn-2"))
    two = Span(first=date(2026, 9, 7), last=date(2026, 9, 18))
    three = Span(first=date(2026, 9, 7), last=date(2026, 9, 25))
    (found,) = told(tmp_path, terms=(short_year(two),))
    assert found == (
        "maps/ours.yml:37:9: units[1].when: Year 1 has 3 lessons of this map in Autumn term, first half (2 weeks)"
    )
    assert told(tmp_path, terms=(short_year(three),)) == []


def test_another_map_has_weeks_of_its_own(tmp_path: Path) -> None:
    framework(tmp_path)
    curriculum_map(tmp_path, unit("first", "Y1", when="autumn-1"), unit("second", "Y2"))
    curriculum_map(tmp_path, unit("other", "Y1", when="autumn-1"), name="other")
    assert told(tmp_path, terms=(short_year(week(date(2026, 9, 7))),)) == []


def test_a_school_without_terms_is_told_nothing_of_weeks(tmp_path: Path) -> None:
    framework(tmp_path)
    curriculum_map(tmp_path, unit("first", "Y1", when="autumn-1", lessons=lessons(30)), unit("second", "Y2"))
    assert told(tmp_path, terms=()) == []


def test_a_year_calls_to_mind_what_the_year_before_has_learnt(tmp_path: Path) -> None:
    framework(tmp_path, binding=[], statements=[ASK, TELL])
    second = unit("second", "Y2", teaches=["tell"], recalls=["tell"])
    curriculum_map(tmp_path, unit("first", "Y1", teaches=["ask"]), second)
    (found,) = told(tmp_path)
    assert found.endswith("units[1].recalls: nothing in Year 2 calls to mind what Year 1 has learnt")
    curriculum_map(tmp_path, unit("first", "Y1", teaches=["ask"]), {**second, "recalls": ["ask"]})
    assert told(tmp_path) == []


def test_what_is_called_to_mind_is_not_thereby_taught(tmp_path: Path) -> None:
    framework(tmp_path, binding=[], statements=[ASK, TELL])
    curriculum_map(tmp_path, unit("first", "Y1"), unit("second", "Y2", recalls=["ask", "tell"]))
    (found,) = told(tmp_path)
    assert found.endswith("statements[1]: no unit teaches 'tell'")


def test_a_unit_that_teaches_nothing(tmp_path: Path) -> None:
    framework(tmp_path)
    library_unit(tmp_path, "empty", "Y2", teaches=[])
    curriculum_map(tmp_path, unit("first", "Y1"), unit("second", "Y2"), plan=[{"unit": "empty"}])
    assert told(tmp_path) == ["units/empty.yml:14:10: teaches: the unit 'empty' teaches no statement"]


def test_a_statement_of_a_stage_that_the_school_does_not_have_is_no_gap(tmp_path: Path) -> None:
    later = {"id": "later", "say": "Later.", "stages": ["ks2"]}
    framework(tmp_path, statements=[ASK, later])
    curriculum_map(tmp_path, unit("first", "Y1"), unit("second", "Y2"))
    assert told(tmp_path) == []
    curriculum_map(tmp_path, unit("third", "Y3"), name="more")
    assert [words for words in told(tmp_path, years=("Y1", "Y2", "Y3")) if "'later'" in words]


def test_a_topic_is_taught_by_every_unit_that_is_about_it(tmp_path: Path) -> None:
    risks = [
        {"id": "of-contact", "say": "Contact.", "stages": ["ks1"], "topics": {"risks": ["contact"]}},
        {"id": "of-money", "say": "Money.", "stages": ["ks1"], "topics": {"risks": ["commerce"]}},
    ]
    framework(tmp_path)
    framework(tmp_path, name="risks", binding=[], by_topic=True, statements=risks)
    curriculum_map(tmp_path, unit("first", "Y1", topics={"risks": ["contact"]}), unit("second", "Y2"))
    (found,) = gaps(house(tmp_path))
    assert found.words == "no unit teaches 'of-money'"
    assert found.hint == "add 'commerce' to the 'topics' of a unit"
