"""What an author may write as a matrix: columns, groups of rows, and a mark for each column of each row."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from safesite.ground.ids import Id
from safesite.ground.model import Part, Record
from safesite.ground.words import Words
from safesite.policy.matrices.mark import MarkText

Kind = Literal["use", "response"]


class Column(Part):
    """A column."""

    id: Id
    """Its name in the marks of the rows."""
    title: Words
    """Its heading."""
    completed: bool = False
    """Whether the document cuts this heading off and we completed it; a footnote then says so."""


class Row(Part):
    """A row: what somebody does, or what happened."""

    id: Id
    """Its name; rules that name a row use it."""
    title: Words
    """What somebody does, or what happened."""
    marks: dict[Id, MarkText]
    """yes or no for each column, with a note where there is one: {police: no, technician: yes (anon)}."""
    safeguarding: bool = False
    """Whether a child could be at risk: the row then says that the safeguarding lead is told first."""
    footnote: Words | None = None
    """A remark of ours on this row, such as that its mark is our inference."""


class Group(Part):
    """Rows that belong together."""

    title: Words | None = None
    """What they have in common, printed above them; without it they follow the rows before."""
    rows: tuple[Row, ...] = Field(min_length=1)
    """The rows, in order."""


class Matrix(Record):
    """A table of yes and no: what may be done, or what follows when something happened."""

    title: Words
    """Its heading and its caption."""
    kind: Kind
    """use: what may be done with the school's systems; response: who is told and what follows."""
    rows_are: Words
    """What its rows are, above the first column, such as Incidents."""
    columns_are: Words | None = None
    """What its columns are, above all of them, such as Actions and sanctions."""
    lead: tuple[Words, ...] = ()
    """Paragraphs before the table."""
    columns: tuple[Column, ...] = Field(min_length=1)
    """Its columns, in order."""
    groups: tuple[Group, ...] = Field(min_length=1)
    """Its rows, in groups."""
    closing: tuple[Words, ...] = ()
    """Paragraphs after the table."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return every row, in order."""
        return tuple(row for group in self.groups for row in group.rows)
