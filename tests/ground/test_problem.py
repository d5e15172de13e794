"""Problems: how they are written, in which order, and what they stop."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safesite.ground.problem import (
    Place,
    Problem,
    ProblemsFound,
    Severity,
    in_order,
    report,
    stop_on_errors,
    summed_up,
)

LATE = Problem(Place("b.yml", 2, 1), "title", "it is left empty")
EARLY = Problem(Place("a.yml", 10, 3), "", "the file is odd", "mend it")
WARNING = Problem(Place("a.yml", 1), "of", "it is old", severity=Severity.WARNING)
NOTE = Problem(Place("a.yml", 1), "to", "it is left out", severity=Severity.INFO)


def test_a_problem_names_the_place_the_setting_and_a_way_out() -> None:
    assert str(EARLY) == "a.yml:10:3: the file is odd\n    Try: mend it"
    assert str(LATE) == "b.yml:2:1: title: it is left empty"


def test_a_place_that_is_no_file_has_no_line() -> None:
    assert str(Problem(Place("the environment", 0), "", "no date")) == "the environment: no date"


def test_problems_stand_in_the_order_of_files_lines_and_columns_each_once() -> None:
    line_9 = Problem(Place("a.yml", 9, 30), "", "nine")
    column_1 = Problem(Place("a.yml", 10, 1), "", "ten")
    assert in_order([LATE, EARLY, column_1, EARLY, line_9]) == (line_9, column_1, EARLY, LATE)


def test_a_report_has_the_gravest_first_and_counts_them() -> None:
    assert report([NOTE, WARNING, LATE, EARLY]).split("\n\n") == [
        "2 problems to fix:\na.yml:10:3: the file is odd\n    Try: mend it\nb.yml:2:1: title: it is left empty",
        "1 thing to look at:\na.yml:1:1: of: it is old",
        "1 note:\na.yml:1:1: to: it is left out",
    ]
    assert report([WARNING, Problem(Place("c.yml"), "", "x", severity=Severity.WARNING)]).startswith("2 things to look")
    assert report([LATE]).startswith("1 problem to fix:\n")
    assert not report([])


def test_a_note_of_many_places_is_told_once_and_counted_in_full() -> None:
    notes = [Problem(Place("a.yml", n), "to", "it is left out", severity=Severity.INFO) for n in range(1, 7)]
    other = Problem(Place("b.yml", 9), "to", "it is unsure", "read it", severity=Severity.INFO)
    assert report([*notes, other]) == (
        "7 notes:\na.yml:1:1: to: it is left out\n    The same at: a.yml:2:1, a.yml:3:1, a.yml:4:1 and 2 more\n"
        "b.yml:9:1: to: it is unsure\n    Try: read it"
    )
    assert report([*notes, other], each=True).count("it is left out") == 6
    assert report(notes[:2]).endswith("The same at: a.yml:2:1")
    warnings = [replace(note, severity=Severity.WARNING) for note in notes]
    assert report(warnings).count("it is left out") == 6


def test_what_comes_in_crowds_is_summed_up_by_the_file_that_it_is_about() -> None:
    places = [Place("a.yml", 3), Place("b.yml", 4), Place("c.yml", 5)]
    about = ["draft.yml", "draft.yml", "other.yml"]
    found = [
        Problem(place, "to", "left out", severity=Severity.INFO, group="{count} links are left out", about=file)
        for place, file in zip(places, about, strict=True)
    ]
    assert [str(problem) for problem in summed_up([*found, LATE])] == [
        "draft.yml:1:1: 2 links are left out",
        "b.yml:2:1: title: it is left empty",
        "c.yml:5:1: to: left out",
    ]


def test_only_errors_stop_and_all_of_them_are_told() -> None:
    stop_on_errors([WARNING, NOTE])
    with pytest.raises(ProblemsFound) as found:
        stop_on_errors([WARNING, LATE, EARLY])
    assert found.value.problems == (EARLY, LATE)
    assert str(found.value) == report([EARLY, LATE])
