"""A matrix with the school's facts in their places: what a draft has, and an edition has for good."""

from __future__ import annotations

from pydantic import Field

from safesite.ground.ids import Id
from safesite.ground.model import Part
from safesite.ground.words import Words
from safesite.policy.matrices.mark import MarkText
from safesite.policy.matrices.model import Kind


class ColumnText(Part):
    """A column."""

    id: Id
    title: Words
    completed: bool = False


class RowText(Part):
    """A row, with a mark for each column."""

    id: Id
    title: Words
    marks: dict[Id, MarkText]
    safeguarding: bool = False
    footnote: Words | None = None


class GroupText(Part):
    """Rows that belong together."""

    title: Words | None = None
    rows: tuple[RowText, ...] = Field(min_length=1)


class MatrixText(Part):
    """A table of yes and no."""

    id: Id
    title: Words
    kind: Kind
    rows_are: Words
    columns_are: Words | None = None
    lead: tuple[Words, ...] = ()
    columns: tuple[ColumnText, ...] = Field(min_length=1)
    groups: tuple[GroupText, ...] = Field(min_length=1)
    closing: tuple[Words, ...] = ()

    @property
    def rows(self) -> tuple[RowText, ...]:
        """Return every row, in order."""
        return tuple(row for group in self.groups for row in group.rows)
