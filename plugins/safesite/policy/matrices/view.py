"""What the templates print of a matrix: every heading, every mark as a word, every footnote with its number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.interface import word
from safesite.ground.words import Words
from safesite.policy.matrices.mark import read_mark

if TYPE_CHECKING:
    from safesite.ground.phrase import Phrase, Speaker
    from safesite.policy.matrices.wording import ColumnText, GroupText, MatrixText, RowText


@dataclass(frozen=True)
class HeadView:
    """The heading of a column, with the number of its footnote, if any."""

    title: Phrase
    note: str


@dataclass(frozen=True)
class MarkView:
    """A cell: whether it says yes, that as a word, and its note."""

    yes: bool
    said: str
    note: str


@dataclass(frozen=True)
class RowView:
    """A row with a mark for each column, in the order of the columns."""

    id: str
    title: Phrase
    marks: tuple[MarkView, ...]
    safeguarding: bool
    note: str


@dataclass(frozen=True)
class GroupView:
    """Rows that belong together, with their common heading, if any."""

    title: Phrase | None
    rows: tuple[RowView, ...]


@dataclass(frozen=True)
class NoteView:
    """A footnote with its number and its place on the page."""

    number: str
    id: str
    say: Phrase


@dataclass(frozen=True)
class MatrixView:
    """A table of yes and no."""

    id: str
    anchor: str
    label: str
    title: Phrase
    response: bool
    rows_are: Phrase
    columns_are: Phrase | None
    lead: tuple[Phrase, ...]
    columns: tuple[HeadView, ...]
    groups: tuple[GroupView, ...]
    notes: tuple[NoteView, ...]
    closing: tuple[Phrase, ...]

    @property
    def heading(self) -> str:
        """Return the heading, with the appendix before it where it is one."""
        return f"{self.label}: {self.title.plain}" if self.label else self.title.plain


def anchor(name: str) -> str:
    """Return the place of a matrix on the policy's page."""
    return f"table-{name}"


def matrix_views(matrices: tuple[MatrixText, ...], say: Speaker) -> tuple[MatrixView, ...]:
    """Return the views of the matrices of a chapter."""
    return tuple(matrix_view(matrix, say) for matrix in matrices)


def appendix_views(matrices: tuple[MatrixText, ...], say: Speaker) -> tuple[MatrixView, ...]:
    """Return the views of the matrices that stand as appendices, numbered."""
    labels = (word("policy.appendix", number=number) for number, _ in enumerate(matrices, start=1))
    return tuple(matrix_view(matrix, say, label) for matrix, label in zip(matrices, labels, strict=True))


def matrix_view(matrix: MatrixText, say: Speaker, label: str = "") -> MatrixView:
    """Return the view of a matrix; a remark that several rows share is printed once."""
    notes = _notes(matrix)
    return MatrixView(
        id=matrix.id,
        anchor=anchor(matrix.id),
        label=label,
        title=say(matrix.title),
        response=matrix.kind == "response",
        rows_are=say(matrix.rows_are),
        columns_are=say.maybe(matrix.columns_are),
        lead=say.each(matrix.lead),
        columns=tuple(HeadView(say(column.title), _number(notes, _column_note(column))) for column in matrix.columns),
        groups=tuple(_group(group, matrix, notes, say) for group in matrix.groups),
        notes=tuple(NoteView(number, f"{anchor(matrix.id)}-note-{number}", say(n)) for n, number in notes.items()),
        closing=say.each(matrix.closing),
    )


def _notes(matrix: MatrixText) -> dict[Words, str]:
    """Return the footnotes in the order of reading, each once, with their numbers."""
    found = [*map(_column_note, matrix.columns), *(row.footnote for row in matrix.rows)]
    return {note: str(number) for number, note in enumerate(dict.fromkeys(filter(None, found)), start=1)}


def _column_note(column: ColumnText) -> Words | None:
    return Words.of(word("policy.matrix-completed")) if column.completed else None


def _number(notes: dict[Words, str], note: Words | None) -> str:
    return notes[note] if note else ""


def _group(group: GroupText, matrix: MatrixText, notes: dict[Words, str], say: Speaker) -> GroupView:
    return GroupView(say.maybe(group.title), tuple(_row(row, matrix, notes, say) for row in group.rows))


def _row(row: RowText, matrix: MatrixText, notes: dict[Words, str], say: Speaker) -> RowView:
    marks = tuple(_mark(row.marks[column.id]) for column in matrix.columns)
    return RowView(row.id, say(row.title), marks, row.safeguarding, _number(notes, row.footnote))


def _mark(text: str) -> MarkView:
    mark = read_mark(text)
    return MarkView(mark.yes, word("policy.matrix-yes") if mark.yes else word("policy.matrix-no"), mark.note)
