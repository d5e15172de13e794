"""Rules for what clauses expect of tables: the table, the row and the column are there, and say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.ids import did_you_mean
from safesite.ground.problem import Severity
from safesite.policy.draft import draft, listed
from safesite.policy.matrices.draft import listed_matrices
from safesite.policy.matrices.expect import contradictions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.problem import Problem
    from safesite.ground.shelf import Item
    from safesite.ground.source import Trail
    from safesite.policy.matrices.expect import Expectation
    from safesite.policy.matrices.model import Matrix
    from safesite.policy.model import Clause
    from safesite.reference.house import House


def check(house: House) -> Iterator[Problem]:
    """Yield each expectation of the draft's clauses that names nothing, and in a preview each that is not met."""
    faults = [problem for item in listed(house).values() for problem in _names(house, item)]
    yield from faults
    if house.preview and not faults:
        yield from _unmet(house)


def _names(house: House, item: Item[Clause]) -> Iterator[Problem]:
    known = listed_matrices(house)
    for number, expected in enumerate(item.record.expects):
        matrix = known.get(expected.matrix)
        if matrix:
            yield from _inside(item, ("expects", number), expected, matrix)
        elif item.source.file.startswith(f"{house.school_shown}/"):
            words = f"the policy has no matrix '{expected.matrix}'"
            hint = did_you_mean(expected.matrix, known, "name it in outline.yml")
            yield item.problem(("expects", number, "matrix"), words, hint)


def _inside(item: Item[Clause], trail: Trail, expected: Expectation, matrix: Item[Matrix]) -> Iterator[Problem]:
    rows = [row.id for row in matrix.record.rows]
    columns = [column.id for column in matrix.record.columns]
    if expected.row not in rows:
        words = f"the matrix '{expected.matrix}' has no row '{expected.row}'"
        yield item.problem((*trail, "row"), words, did_you_mean(expected.row, rows, f"one of {', '.join(rows)}"))
    for column in expected.marks:
        if column not in columns:
            words = f"the matrix '{expected.matrix}' has no column '{column}'"
            hint = did_you_mean(column, columns, f"one of {', '.join(columns)}")
            yield item.problem((*trail, "marks", column), words, hint)


def _unmet(house: House) -> Iterator[Problem]:
    text = draft(house)
    for name, found in contradictions(text) if text else ():
        hint = "change the table or the clause, so that both say the same"
        trail: Trail = ("expects", found.place)
        yield listed(house)[name].problem(trail, found.words, hint, severity=Severity.WARNING)
