"""Matrices as plain data for the press."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safesite.policy.matrices.view import GroupView, MatrixView

WORDS = ("policy.matrix-first", "policy.matrix-tell-first")


def matrix_sheet(view: MatrixView) -> dict[str, object]:
    """Return a matrix as the document's template prints it."""
    return {
        "anchor": view.anchor,
        "title": view.heading,
        "response": view.response,
        "rows_are": view.rows_are.plain,
        "columns_are": view.columns_are.plain if view.columns_are else None,
        "lead": [words.runs for words in view.lead],
        "columns": [{"title": column.title.plain, "note": column.note} for column in view.columns],
        "groups": [_group(group) for group in view.groups],
        "notes": [{"number": note.number, "runs": note.say.runs} for note in view.notes],
        "closing": [words.runs for words in view.closing],
    }


def _group(group: GroupView) -> dict[str, object]:
    return {
        "title": group.title.plain if group.title else None,
        "rows": [
            {
                "title": row.title.plain,
                "note": row.note,
                "safeguarding": row.safeguarding,
                "marks": [{"yes": mark.yes, "said": mark.said, "note": mark.note} for mark in row.marks],
            }
            for row in group.rows
        ],
    }
