"""What clauses expect of tables, and the rows that say otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from safesite.ground.ids import Id
from safesite.ground.interface import word
from safesite.ground.model import Part
from safesite.policy.matrices.mark import read_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.policy.wording import ClauseText, PolicyText


class Expectation(Part):
    """What a clause says of a row of a table: the two must agree."""

    matrix: Id
    """The table."""
    row: Id
    """Its row."""
    marks: dict[Id, Literal["yes", "no"]] = Field(min_length=1)
    """What the clause says, for the columns that it speaks of: {unacceptable: yes}."""


@dataclass(frozen=True)
class Contradiction:
    """A mark that says something else than a clause."""

    clause: str
    place: int
    matrix: str
    row: str
    column: str
    expected: str
    found: str

    @property
    def words(self) -> str:
        """Return it as a sentence."""
        return word(
            "policy.contradiction",
            clause=self.clause,
            matrix=self.matrix,
            row=self.row,
            column=self.column,
            expected=self.expected,
            found=self.found,
        )


def contradictions(text: PolicyText) -> tuple[tuple[str, Contradiction], ...]:
    """Return every mark of a policy's tables that contradicts one of its clauses, with the clause's id."""
    return tuple((clause.id, found) for clause in text.clauses for found in _of(clause, text))


def _of(clause: ClauseText, text: PolicyText) -> Iterator[Contradiction]:
    tables = {matrix.id: matrix for matrix in text.matrices}
    for number, expected in enumerate(clause.expects):
        matrix = tables.get(expected.matrix)
        row = next((row for row in matrix.rows if row.id == expected.row), None) if matrix else None
        titles = {column.id: column.title.plain() for column in matrix.columns} if matrix else {}
        for column, wanted in expected.marks.items() if matrix and row else ():
            if matrix and row and column in titles and read_mark(row.marks[column]).yes != (wanted == "yes"):
                yield Contradiction(
                    clause=clause.title.plain(),
                    place=number,
                    matrix=matrix.title.plain(),
                    row=row.title.plain(),
                    column=titles[column],
                    expected=word("policy.matrix-yes") if wanted == "yes" else word("policy.matrix-no"),
                    found=row.marks[column],
                )
