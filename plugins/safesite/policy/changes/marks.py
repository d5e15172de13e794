"""Two versions of some lines as one: which lines stayed, came, went or were reworded, and by which words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby, product
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Sign = Literal["", "ins", "del"]
Fate = Literal["same", "added", "removed", "reworded", "skipped"]

ALIKE = 0.5  # two lines that share fewer of their words are told as one that went and one that came
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
    return joined(paired_lines(before, after))


def joined(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return some lines with long stretches that stayed left out and counted."""
    return tuple(_shortened(lines))


def paired_lines(before: Sequence[str], after: Sequence[str]) -> Iterator[Line]:
    """Yield both versions as one list, every line of them."""
    for what, i, i_end, j, j_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            yield from (Line("same", (Piece("", line),)) for line in before[i:i_end])
        else:
            yield from _replaced(before[i:i_end], after[j:j_end])


def _replaced(before: Sequence[str], after: Sequence[str]) -> Iterator[Line]:
    """Yield old lines with what became of them; both versions stay in their order."""
    i = j = 0
    for old, new in (*_pairs(before, after), (len(before), len(after))):
        yield from (Line("removed", (Piece("del", line),)) for line in before[i:old])
        yield from (Line("added", (Piece("ins", line),)) for line in after[j:new])
        if old < len(before):
            yield Line("reworded", marked_words(before[old], after[new]))
        i, j = old + 1, new + 1


def _pairs(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Return the numbers of old lines and of the new lines that they became.

    Of all ways to pair them in their order, the one in which the pairs are most alike, taken together.
    """
    best = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    alike = [[_likeness(old, new) for new in after] for old in before]
    for i, j in product(reversed(range(len(before))), reversed(range(len(after)))):
        paired = alike[i][j] + best[i + 1][j + 1] if alike[i][j] >= ALIKE else 0.0
        best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    found: list[tuple[int, int]] = []
    i = j = 0
    while i < len(before) and j < len(after):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            found.append((i, j))
            i, j = i + 1, j + 1
    return found


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


def _shortened(lines: Iterable[Line]) -> Iterator[Line]:
    for same, group in groupby(lines, key=lambda line: line.fate == "same"):
        run = list(group)
        if same and len(run) > SHOWN:
            yield Line("skipped", (), len(run))
        else:
            yield from run
