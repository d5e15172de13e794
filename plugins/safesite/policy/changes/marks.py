"""Two versions of some lines as one: which lines stayed, came, went or were reworded, and by which words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Sign = Literal["", "ins", "del"]
Fate = Literal["same", "added", "removed", "reworded", "skipped"]

ALIKE = 0.4  # two lines that share fewer of their words are told as one that went and one that came
SHOWN = 2  # lines as before in a row; more are counted and left out


@dataclass(frozen=True)
class Piece:
    """Words that stayed, came (ins) or went (del)."""

    sign: Sign
    text: str


@dataclass(frozen=True)
class Line:
    """A line with its words marked; of lines that were left out it says only how many."""

    fate: Fate
    pieces: tuple[Piece, ...]
    count: int = 1


def marked_lines(before: Sequence[str], after: Sequence[str]) -> tuple[Line, ...]:
    """Return both versions as one list of lines; long stretches without a change are left out."""
    return tuple(_shortened(_lines(before, after)))


def _lines(before: Sequence[str], after: Sequence[str]) -> Iterator[Line]:
    for what, i, i_end, j, j_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            yield from (Line("same", (Piece("", line),)) for line in before[i:i_end])
        else:
            yield from _replaced(before[i:i_end], after[j:j_end])


def _replaced(before: Sequence[str], after: Sequence[str]) -> Iterator[Line]:
    """Pair each new line with the old line that is most like it; old lines stay in their order."""
    rest = list(before)
    for line in after:
        like = max(rest, key=lambda old: _likeness(old, line), default=None)
        if like is None or _likeness(like, line) < ALIKE:
            yield Line("added", (Piece("ins", line),))
            continue
        at = rest.index(like)
        yield from (Line("removed", (Piece("del", old),)) for old in rest[:at])
        rest = rest[at + 1 :]
        yield Line("reworded", marked_words(like, line))
    yield from (Line("removed", (Piece("del", old),)) for old in rest)


def _likeness(before: str, after: str) -> float:
    return SequenceMatcher(None, before.split(), after.split(), autojunk=False).ratio()


def marked_words(before: str, after: str) -> tuple[Piece, ...]:
    """Return two versions of a line as one: the words that stayed, those that went and those that came."""
    old, new = before.split(), after.split()
    pieces: list[Piece] = []
    for what, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            pieces.append(Piece("", " ".join(new[j:j_end])))
        else:
            pieces += [Piece("del", " ".join(old[i:i_end])), Piece("ins", " ".join(new[j:j_end]))]
    *first, last = [piece for piece in pieces if piece.text] or [Piece("", "")]
    return (*(replace(piece, text=f"{piece.text} ") for piece in first), last)


def _shortened(lines: Iterator[Line]) -> Iterator[Line]:
    for same, group in groupby(lines, key=lambda line: line.fate == "same"):
        run = list(group)
        if same and len(run) > SHOWN:
            yield Line("skipped", (), len(run))
        else:
            yield from run
