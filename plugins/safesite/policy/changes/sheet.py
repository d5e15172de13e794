"""A comparison as a document to print, each reworded line before and after."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from safesite.ground.interface import counted, interface, texts
from safesite.ground.pdf import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from safesite.policy.changes.marks import Piece
    from safesite.policy.changes.view import ChangesView, ChangeView, LineView
    from safesite.reference.house import House

TEMPLATE = "policy/templates/changes.typ"
WORDS = (
    "frame.page-of",
    "policy.changes-by-change",
    "policy.changes-in-short",
    "policy.changes-print-key",
    "policy.line-after",
    "policy.line-before",
)


def changes_pdf(house: House, view: ChangesView, made_on: date) -> bytes:
    """Print a comparison; the document bears the day from which the newer text is in force, or today for a draft."""
    return house.press.pdf(Sheet(TEMPLATE, changes_sheet(house, view), made_on))


def changes_sheet(house: House, view: ChangesView) -> dict[str, object]:
    """Return what the document's template prints."""
    return {
        "lang": interface().language,
        "dir": interface().dir,
        "words": texts(*WORDS),
        "title": view.title,
        "school": house.school.name,
        "palette": asdict(house.palette),
        "lead": view.lead,
        "told": list(view.told),
        "changes": list(map(change_sheet, view.changes)),
        "demonstration": house.demonstration,
        "watermark": house.watermark,
    }


def change_sheet(change: ChangeView) -> dict[str, object]:
    """Return a change as a template prints it: paper has no room for lines that stayed, so they are counted."""
    kept = [line for line in change.lines if line.fate not in ("same", "skipped")]
    stayed = sum(line.count for line in change.lines) - len(kept)
    others = counted("policy.changes-stayed", stayed) if stayed else ""
    return {
        "label": change.label,
        "title": change.title,
        "detail": " ".join(filter(None, (change.detail, others))),
        "whole": change.what != "reworded",
        "lines": list(map(_line, kept)),
    }


def _line(line: LineView) -> dict[str, object]:
    return {"fate": line.fate, "tag": line.tag, "before": _pieces(line.before), "after": _pieces(line.after)}


def _pieces(pieces: Iterable[Piece]) -> list[dict[str, str]]:
    return [{"sign": piece.sign, "text": piece.text} for piece in pieces]
