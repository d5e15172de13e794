"""What an author of frameworks and maps is told, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from safesite.curriculum import ROOM
from safesite.curriculum.shelves import reserved
from safesite.ground.problem import Severity
from tests.curriculum.houses import curriculum_map, framework, house, other, unit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from safesite.ground.catalogue import Entry
    from safesite.ground.problem import Problem

UNTAUGHT = "STATUTORY: no unit teaches 'tell', and Code binds"
BOTH = (unit("first", "Y1"), unit("second", "Y2"))


def problems(folder: Path, others: Iterable[Entry] = (), kind: str = "unconfirmed", **facts: object) -> list[Problem]:
    """Return what the room and the catalogue say."""
    made = house(folder, others, kind, **facts)
    return [*made.catalogue.problems(), *ROOM.check(made)]


def test_a_whole_curriculum_is_met_with_silence(tmp_path: Path) -> None:
    framework(tmp_path)
    curriculum_map(tmp_path, *BOTH)
    assert problems(tmp_path) == []


def test_a_year_without_a_unit_is_a_warning(tmp_path: Path) -> None:
    framework(tmp_path)
    curriculum_map(tmp_path, unit("first", "Y1"))
    (found,) = problems(tmp_path)
    assert found.severity is Severity.WARNING
    assert found.words == "Year 2 has no unit"
    assert found.hint == "plan one, or leave Y2 out of 'years:' in school.yml"


@pytest.mark.parametrize(
    ("kind", "binding", "words"),
    [
        ("maintained", ["maintained"], f"{UNTAUGHT} maintained schools by law"),
        (
            "unconfirmed",
            ["maintained", "academy"],
            f"{UNTAUGHT} maintained schools and academies by law (this school's kind is unconfirmed)",
        ),
        ("academy", ["maintained"], "no unit teaches 'tell'"),
        ("unconfirmed", [], "no unit teaches 'tell'"),
    ],
)
def test_a_statement_that_nothing_teaches(tmp_path: Path, kind: str, binding: list[str], words: str) -> None:
    statements: list[dict[str, object]] = [{"id": name, "say": "Words.", "stages": ["ks1"]} for name in ("ask", "tell")]
    framework(tmp_path, binding=binding, statements=statements)
    curriculum_map(tmp_path, *BOTH)
    (found,) = problems(tmp_path, kind=kind)
    assert found.severity is Severity.WARNING
    assert (found.place.file, found.where, found.words) == ("frameworks/code.yml", "statements[1]", words)
    assert found.hint == "add 'tell' to the 'teaches' of a unit"


def test_a_link_in_a_text_teaches_nothing(tmp_path: Path) -> None:
    statements: list[dict[str, object]] = [{"id": name, "say": "Words.", "stages": ["ks1"]} for name in ("ask", "tell")]
    framework(tmp_path, binding=[], statements=statements)
    curriculum_map(tmp_path, unit("first", "Y1", about="See [[tell]]."), unit("second", "Y2"))
    assert [found.words for found in problems(tmp_path)] == ["no unit teaches 'tell'"]


def test_a_statement_that_is_taught_only_after_its_stage(tmp_path: Path) -> None:
    framework(tmp_path)
    years = ("Y2", "Y3")
    curriculum_map(tmp_path, unit("late", "Y3"), unit("other", "Y2", teaches=["tell"], recalls=[]))
    code = {"id": "tell", "say": "Tell.", "stages": ["ks1"]}
    framework(tmp_path, name="more", binding=[], statements=[code])
    found = next(one for one in problems(tmp_path, years=years) if "due" in one.words)
    assert found.severity is Severity.WARNING
    assert found.words == "'ask' is due by the end of Key Stage 1, and is only taught later"


def test_a_quiz_and_a_poster_that_no_unit_uses(tmp_path: Path) -> None:
    framework(tmp_path)
    curriculum_map(tmp_path, unit("first", "Y1", uses=["pond"]), unit("second", "Y2"))
    others = [other("quiz", "pond"), other("quiz", "lost"), other("poster", "fish")]
    found = problems(tmp_path, others)
    assert {problem.severity for problem in found} == {Severity.WARNING}
    assert [f"{problem.place}: {problem.words} ({problem.hint})" for problem in found] == [
        "quiz/lost.yml:1:1: no unit uses the quiz 'lost' (add 'quiz:lost' to the 'uses' of a unit)",
        "poster/fish.yml:1:1: no unit uses the poster 'fish' (add 'poster:fish' to the 'uses' of a unit)",
    ]


def test_a_document_that_the_register_does_not_know(tmp_path: Path) -> None:
    framework(tmp_path, guidance="nc-computin")
    curriculum_map(tmp_path, *BOTH)
    (found,) = problems(tmp_path)
    assert found.severity is Severity.ERROR
    assert str(found) == (
        "frameworks/code.yml:5:11: guidance: the register has no document 'nc-computin'\n"
        "    Try: did you mean 'nc-computing'?"
    )


def test_an_edition_that_the_register_does_not_know(tmp_path: Path) -> None:
    framework(tmp_path, edition="2014")
    curriculum_map(tmp_path, *BOTH)
    (found,) = problems(tmp_path)
    assert found.severity is Severity.ERROR
    assert str(found) == (
        "frameworks/code.yml:6:10: edition: the register has no edition '2014' of 'nc-computing'\n"
        "    Try: its editions are: 2013, 2028"
    )


def test_no_framework_takes_the_name_of_a_page(tmp_path: Path) -> None:
    assert {"coverage", "progression", "together", "strands", "reception", "year-6", "ks1", "ks2"} <= reserved()
    framework(tmp_path, name="ks1")
    curriculum_map(tmp_path, *BOTH)
    (found,) = problems(tmp_path)
    assert found.severity is Severity.ERROR
    assert found.words == "the site has a page of its own at curriculum/ks1/"


def test_ids_that_occur_twice_and_ids_that_nothing_has(tmp_path: Path) -> None:
    framework(tmp_path)
    curriculum_map(tmp_path, *BOTH, unit("first", "Y2", teaches=["ask", "aks"], clauses=["none"]))
    assert [f"{found.where}: {found.words}" for found in problems(tmp_path)] == [
        ": the id 'first' is taken already (in maps/ours.yml)",
        "units[2].teaches[1]: no curriculum statement has the id 'aks'",
        "units[2].clauses[0]: no clause of the policy has the id 'none'",
    ]


def test_a_pointer_stands_where_the_author_wrote_it(tmp_path: Path) -> None:
    framework(tmp_path)
    curriculum_map(tmp_path, *BOTH, unit("third", "Y2", teaches=["ask", "aks"]))
    (found,) = problems(tmp_path)
    line = (tmp_path / "maps/ours.yml").read_text(encoding="utf-8").splitlines()[found.place.line - 1]
    assert line == "  - aks"


def test_a_school_without_maps_is_told_once(tmp_path: Path) -> None:
    framework(tmp_path)
    (found,) = problems(tmp_path, [other("quiz", "pond")])
    assert found.severity is Severity.WARNING
    assert str(found) == (
        "school.yml:1:1: this school has no curriculum map, so its site shows nothing as taught\n"
        "    Try: add one in school/curriculum/maps/"
    )
