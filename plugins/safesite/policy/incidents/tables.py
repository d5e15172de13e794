"""What the school's own tables say of incidents: nothing follows where a child could be at risk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.policy.editions import shown
from safesite.policy.incidents.serious import serious
from safesite.policy.matrices.view import matrix_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.phrase import Phrase, Speaker
    from safesite.policy.matrices.view import MatrixView, RowView
    from safesite.policy.matrices.wording import MatrixText
    from safesite.policy.wording import PolicyText
    from safesite.reference.house import House


@dataclass(frozen=True)
class RowOfTable:
    """An incident of a table; `follows` is empty where a child could be at risk."""

    title: Phrase
    follows: tuple[str, ...]


@dataclass(frozen=True)
class TableView:
    """A table of the school on what follows, with its incidents apart: those about a child's safety, and the rest."""

    title: str
    href: str
    at_risk: tuple[RowOfTable, ...]
    others: tuple[RowOfTable, ...]


def tables(house: House, say: Speaker) -> tuple[TableView, ...]:
    """Return the school's tables on what follows, as the text that is shown has them."""
    text, _ = shown(house)
    found = (matrix_view(matrix, say) for matrix in (_matrices(text) if text else ()) if matrix.kind == "response")
    return tuple(_table(matrix, say) for matrix in found)


def _matrices(text: PolicyText) -> Iterator[MatrixText]:
    for section in text.sections:
        yield from section.matrices
    yield from text.appendices


def _table(matrix: MatrixView, say: Speaker) -> TableView:
    rows = [row for group in matrix.groups for row in group.rows]
    return TableView(
        title=matrix.heading,
        href=say.way(f"policy/#{matrix.anchor}"),
        at_risk=tuple(RowOfTable(row.title, ()) for row in rows if _at_risk(row)),
        others=tuple(RowOfTable(row.title, _follows(matrix, row)) for row in rows if not _at_risk(row)),
    )


def _at_risk(row: RowView) -> bool:
    return row.safeguarding or bool(serious(row.title.plain))


def _follows(matrix: MatrixView, row: RowView) -> tuple[str, ...]:
    marked = (pair for pair in zip(matrix.columns, row.marks, strict=True) if pair[1].yes)
    return tuple(f"{column.title.plain} ({mark.note})" if mark.note else column.title.plain for column, mark in marked)
