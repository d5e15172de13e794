"""From a source to a model: everything that is wrong at once, and nothing that an author writes raises."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from safesite.ground.load import load
from safesite.ground.model import Part, Record
from safesite.ground.source import Source, parse
from safesite.ground.words import Words
from safesite.quizzes.model import Quiz
from safesite.reference.school import School

if TYPE_CHECKING:
    from collections.abc import Iterator

SMALL = Path(__file__).parents[1] / "small"
SCHOOL: dict[str, Any] = yaml.safe_load((SMALL / "content/schools/oakfield/school.yml").read_text(encoding="utf-8"))
QUIZ: dict[str, Any] = yaml.safe_load((SMALL / "quizzes/pip-asks.yml").read_text(encoding="utf-8"))
SCHOOL["contacts"]["correct_on"] = "2026-09-01"


CLOSE_IT = r"close it, or write \* for a star that is meant as a star"


class Toy(Part):
    """A toy."""

    name: Words
    wheels: int = 4


class Box(Record):
    """A box of toys."""

    toys: tuple[Toy, ...]


def told(text: str) -> list[str]:
    """Return what is said about a box."""
    source, problems = parse("schema: 1\n" + text, "box.yml")
    assert source is not None, problems
    box, problems = load(Box, source)
    assert (box is None) == bool(problems)
    return [str(problem) for problem in problems]


def test_what_is_right_becomes_a_frozen_model() -> None:
    assert told("toys: [{name: A car}]") == []


def test_every_fault_is_told_at_its_own_place() -> None:
    assert told("toys:\n  - {name: 3}\n  - {name: '*', wheels: four}\nlid: x") == [
        "box.yml:3:12: toys[0].name: '3' is read as a number, not as a text\n    Try: put it in double quotes (\"…\")",
        f"box.yml:4:12: toys[1].name: a '*' is opened and never closed\n    Try: {CLOSE_IT}",
        "box.yml:4:25: toys[1].wheels: 'four' is not a whole number\n    Try: write it in digits, without quotes",
        "box.yml:5:1: lid: there is no such setting\n    Try: one of schema, toys, was",
    ]


def test_a_misspelt_setting_is_not_told_as_missing_too() -> None:
    assert told("toys: [{nmae: A car}]") == [
        "box.yml:2:9: toys[0].nmae: there is no such setting\n    Try: did you mean 'name'?"
    ]


def test_a_long_value_is_shown_in_one_short_line() -> None:
    assert told('toys: "' + "a\\n" * 50 + '"') == [
        "box.yml:2:7: toys: '" + "a " * 20 + "…' is not a list\n    Try: begin each line with '- '"
    ]


def trails(data: Any, trail: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the trail of every value."""
    yield trail
    for key, inner in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from trails(inner, (*trail, key))


def changed(data: dict[str, Any], trail: tuple[Any, ...], value: Any) -> dict[str, Any]:
    """Return a copy in which another value stands at a trail."""
    made = copy.deepcopy(data)
    inner: Any = made
    for part in trail[:-1]:
        inner = inner[part]
    inner[trail[-1]] = value
    return made


ODD = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["*", "{", "[[x]]", "{dsl}", "2026-02-30", "https://x", "\ud800", "-", "pick-one"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=8) | st.sampled_from(["id", "kind", "schema"]), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.sampled_from([t for t in trails(SCHOOL) if t]), ODD)
@settings(deadline=None, max_examples=300)
def test_whatever_stands_in_a_schools_file_is_taken_or_told(trail: tuple[Any, ...], value: Any) -> None:
    is_told(School, changed(SCHOOL, trail, value))


@given(st.sampled_from([t for t in trails(QUIZ) if t]), ODD)
@settings(deadline=None, max_examples=300)
def test_whatever_stands_in_a_quiz_is_taken_or_told(trail: tuple[Any, ...], value: Any) -> None:
    is_told(Quiz, changed(QUIZ, trail, value))


def is_told(model: type[Record], data: dict[str, Any]) -> None:
    """Assert that a model comes back, or words that an author can read."""
    record, problems = load(model, Source("f.yml", data))
    assert (record is None) == bool(problems)
    for problem in problems:
        assert problem.words
        assert "\n" not in str(problem).removesuffix(f"\n    Try: {problem.hint}")
        for jargon in ("pydantic", "Traceback", "validat", "None", "class "):
            assert jargon not in problem.words
