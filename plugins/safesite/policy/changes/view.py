"""What the templates print of a comparison: first in plain words, then change by change with the words marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.interface import counted, word
from safesite.policy.changes.told import CHANGES, KINDS, PARTS, told_plainly

if TYPE_CHECKING:
    from safesite.policy.changes.compare import Change, Comparison
    from safesite.policy.changes.marks import Fate, Line, Piece


@dataclass(frozen=True)
class LineView:
    """A line with a word that says what became of it, and its words marked; `before` and `after` read it out whole."""

    fate: Fate
    tag: str
    pieces: tuple[Piece, ...]
    count: int

    @property
    def before(self) -> tuple[Piece, ...]:
        """Return the line as it was, with the words marked that went."""
        return tuple(piece for piece in self.pieces if piece.sign != "ins")

    @property
    def after(self) -> tuple[Piece, ...]:
        """Return the line as it is, with the words marked that came."""
        return tuple(piece for piece in self.pieces if piece.sign != "del")


@dataclass(frozen=True)
class ChangeView:
    """A change: what happened, to what, in which respects, and its lines."""

    id: str
    anchor: str
    what: str
    label: str
    title: str
    detail: str
    lines: tuple[LineView, ...]


@dataclass(frozen=True)
class ChangesView:
    """Everything that changed from one text to another; `left` and `right` name the two."""

    title: str
    lead: str
    left: str
    right: str
    told: tuple[str, ...]
    changes: tuple[ChangeView, ...]


def changes_view(comparison: Comparison, title: str, left: str, right: str) -> ChangesView:
    """Return the view of a comparison of two texts with their names."""
    return ChangesView(
        title=title,
        lead=word("policy.changes-from-to", before=left, after=right),
        left=left,
        right=right,
        told=told_plainly(comparison),
        changes=tuple(map(_change, comparison.changes)),
    )


def gone_anchor(kind: str, name: str) -> str:
    """Return the place on the page of changes where something stands that was removed."""
    return f"removed-{kind}-{name}"


def _change(change: Change) -> ChangeView:
    return ChangeView(
        id=change.unit.id,
        anchor=change.key,
        what=change.what,
        label=f"{CHANGES[change.what]}: {KINDS[change.unit.kind]}",
        title=change.unit.title,
        detail=_detail(change),
        lines=tuple(map(_line, change.lines)),
    )


def _detail(change: Change) -> str:
    if change.what == "moved" and change.was_in == change.unit.home:
        return word("policy.moved-inside", chapter=change.unit.home)
    if change.what == "moved":
        return word("policy.moved-to", before=change.was_in, after=change.unit.home)
    parts = ", ".join(PARTS[part] for part in change.parts)
    return word("policy.changed-in", parts=parts) if parts else ""


def _line(line: Line) -> LineView:
    tags = {
        "same": word("policy.line-same"),
        "added": word("policy.line-added"),
        "removed": word("policy.line-removed"),
        "reworded": word("policy.line-reworded"),
        "skipped": counted("policy.line-skipped", line.count),
    }
    return LineView(line.fate, tags[line.fate], line.pieces, line.count)
