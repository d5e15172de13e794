"""Whatever a slip of the pen makes of a quiz, it is built, or refused with file and line."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safesite.ground.output import Reader
from safesite.ground.problem import Severity
from safesite.ground.walk import texts
from safesite.quizzes import ROOM
from tests.quizzes.houses import EXAMPLES, NAMES, example, house, item_of, pages, shown

if TYPE_CHECKING:
    from safesite.ground.problem import Problem

ODD: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    10**30,
    1.5,
    "",
    " ",
    "x",
    "No",
    "*open",
    "{short}",
    "{nobody-gives-this}",
    "[[quiz:quiz]]",
    "[[nowhere]]",
    "<b>&amp;</b> \\* `# |",
    "“Do you have it?”",
    "…!?",
    "word " * 60,
    "pick-one",
    "eyfs",
    "safe",
    [],
    {},
    ["x"],
    [[]],
    {"say": "x"},
    {"safe": "x"},
)


def trails(value: Any, trail: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the trail of every value below the top."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [deeper for key, part in inner for deeper in ((*trail, key), *trails(part, (*trail, key)))]


DATA = {name: example(name) for name in NAMES}
TRAILS = {name: trails(data) for name, data in DATA.items()}
VALUES = st.one_of(st.sampled_from(ODD), st.text(st.characters(exclude_categories=["Cs"]), max_size=20))


@st.composite
def mutated(draw: st.DrawFn) -> dict[str, Any]:
    """Give an example in which up to three values were dropped, replaced or written twice."""
    name = draw(st.sampled_from(NAMES))
    data = copy.deepcopy(DATA[name])
    for _ in range(draw(st.integers(1, 3))):
        trail = draw(st.sampled_from(TRAILS[name]))
        change(draw, data, trail)
    return data


def change(draw: st.DrawFn, data: Any, trail: tuple[str | int, ...]) -> None:
    """Change the value at a trail, where an earlier change has left one."""
    *way, key = trail
    last: Any = key
    for part in way:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return
    try:
        old = data[last]
    except (KeyError, IndexError, TypeError):
        return
    if not isinstance(data, (dict, list)):
        return
    match draw(st.sampled_from(("drop", "replace", "twice"))):
        case "drop":
            del data[last]
        case "replace":
            data[last] = draw(VALUES)
        case _ if isinstance(data, list):
            data.append(copy.deepcopy(old))
        case _:
            data[draw(st.sampled_from(("x", "say", "icon", "safe", "feedbak")))] = copy.deepcopy(old)


def has_a_place(problem: Problem) -> bool:
    """Tell whether a problem names its file, a line and what is wrong."""
    return problem.place.file == shown() and problem.place.line >= 1 and problem.words != ""


def test_there_is_much_to_change() -> None:
    assert all(len(found) > 40 for found in TRAILS.values())
    assert max(map(len, TRAILS.values())) > 200


@settings(max_examples=400, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(mutated())
def test_any_mutation_is_built_or_refused_with_file_and_line(data: dict[str, Any]) -> None:
    holds(json.dumps(data, indent=1))


def holds(text: str) -> None:
    """Hold that a quiz is built, or refused with file and line."""
    found, faults = item_of(text)
    assert all(map(has_a_place, faults))
    if found is None:
        assert faults
        return
    made = house(found, reader=Reader.STAFF)
    if any(set(words.facts) - set(made.school.all_facts()) for _, words in texts(found.record)):
        return  # the build refuses a fact that the school does not give, before it asks any room
    problems = [*ROOM.check(made), *made.catalogue.problems()]
    assert all(map(has_a_place, problems))
    if not any(problem.severity is Severity.ERROR for problem in problems):
        assert len(pages(made)) == 4


WRITTEN = {name: (EXAMPLES / f"{name}.yml").read_text(encoding="utf-8").splitlines() for name in NAMES}
SLIPS: tuple[str, ...] = (
    "",
    ":",
    "- ",
    "  ",
    "\t",
    "'",
    '"',
    "“",
    "{",
    "[",
    "# ",
    "&a ",
    "*a",
    "|",
    "> ",
    "!x ",
    "?",
    "- - ",
    "---",
)
SLIPS += ("\u2028", "\x07")


@st.composite
def mistyped(draw: st.DrawFn) -> str:
    """Give the text of an example as a slip of the hand leaves it: lines lost, doubled, moved, cut or typed into."""
    lines = list(WRITTEN[draw(st.sampled_from(NAMES))])
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(lines) - 1))
        place = draw(st.integers(0, len(lines[at])))
        match draw(st.sampled_from(("lose", "double", "move", "cut", "type"))):
            case "lose":
                del lines[at]
            case "double":
                lines.insert(at, lines[at])
            case "move":
                lines[at] = draw(st.sampled_from(("  ", "    ", " "))) + lines[at]
            case "cut":
                lines[at] = lines[at][:place]
            case _:
                lines[at] = lines[at][:place] + draw(st.sampled_from(SLIPS)) + lines[at][place:]
    return "\n".join(lines)


@settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(mistyped())
def test_any_slip_in_the_file_is_built_or_refused_with_file_and_line(text: str) -> None:
    holds(text)
