"""Rules for training outlines that need more than one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.ids import did_you_mean
from safesite.policy.shelves import CLAUSES, COURSES, SHEETS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.ids import Id
    from safesite.ground.problem import Problem
    from safesite.ground.source import Trail
    from safesite.policy.training.model import Course
    from safesite.reference.house import House


def check(house: House) -> Iterator[Problem]:
    """Yield each clause and each sheet that an outline names and nobody has written."""
    clauses, known = house.shelf(CLAUSES), house.shelf(SHEETS)
    for item in house.shelf(COURSES).values():
        for trail, name in _clauses(item.record):
            if name not in clauses:
                yield item.problem(trail, f"there is no clause '{name}'", did_you_mean(name, clauses))
        sheet = item.record.sheet
        if sheet and sheet not in known:
            hint = did_you_mean(sheet, known, "write it into policy/sheets/")
            yield item.problem(("sheet",), f"there is no sheet '{sheet}'", hint)


def _clauses(course: Course) -> Iterator[tuple[Trail, Id]]:
    named: list[tuple[Trail, tuple[Id, ...]]] = [(("called_for",), course.called_for)]
    named += [(("steps", number, "clauses"), step.clauses) for number, step in enumerate(course.steps)]
    named += [(("questions", number, "clauses"), check.clauses) for number, check in enumerate(course.questions)]
    for trail, names in named:
        yield from (((*trail, number), name) for number, name in enumerate(names))
