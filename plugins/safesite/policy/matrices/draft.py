"""The matrices of the draft: which the outline names, and their words with the school's facts in their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.policy.matrices.wording import ColumnText, GroupText, MatrixText, RowText
from safesite.policy.shelves import MATRICES, OUTLINES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from safesite.ground.shelf import Item
    from safesite.ground.source import Trail
    from safesite.ground.words import Words
    from safesite.policy.matrices.model import Group, Matrix, Row
    from safesite.policy.model import Outline
    from safesite.reference.house import House

    Say = Callable[[Words], Words]


def names(outline: Outline) -> Iterator[tuple[Trail, str]]:
    """Yield every matrix that an outline names, with the place where it does."""
    for s, section in enumerate(outline.sections):
        for m, name in enumerate(section.matrices):
            yield ("sections", s, "matrices", m), name
    for m, name in enumerate(outline.appendices):
        yield ("appendices", m), name


def listed_matrices(house: House) -> dict[str, Item[Matrix]]:
    """Return the matrices that the outline names, in its order; what does not exist is left out."""
    outline = house.shelf(OUTLINES).get("outline")
    named = [name for _, name in names(outline.record)] if outline else []
    known = house.shelf(MATRICES)
    return {name: known[name] for name in named if name in known}


def matrix_text(item: Item[Matrix], say: Say) -> MatrixText:
    """Return a matrix as `say` puts its words."""
    matrix = item.record
    return MatrixText(
        id=item.id,
        title=say(matrix.title),
        kind=matrix.kind,
        rows_are=say(matrix.rows_are),
        columns_are=say(matrix.columns_are) if matrix.columns_are else None,
        lead=tuple(map(say, matrix.lead)),
        columns=tuple(ColumnText(id=c.id, title=say(c.title), completed=c.completed) for c in matrix.columns),
        groups=tuple(_group(group, say) for group in matrix.groups),
        closing=tuple(map(say, matrix.closing)),
    )


def _group(group: Group, say: Say) -> GroupText:
    return GroupText(title=say(group.title) if group.title else None, rows=tuple(_row(row, say) for row in group.rows))


def _row(row: Row, say: Say) -> RowText:
    return RowText(
        id=row.id,
        title=say(row.title),
        marks=row.marks,
        safeguarding=row.safeguarding,
        footnote=say(row.footnote) if row.footnote else None,
    )
