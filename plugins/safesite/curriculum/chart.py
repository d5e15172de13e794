"""Charts drawn at build: places and sizes of every part, in the units of the drawing; a template writes the SVG."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.reference.topics import STRANDS, YEARS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from safesite.curriculum.matrix import Block
    from safesite.reference.topics import Year

LABEL, ROW, COLUMN, HEAD, GAP = 250, 40, 74, 34, 4
TONES = (1, 4, 7, 10)  # the least number of statements for each tone but the palest


@dataclass(frozen=True)
class Square:
    """A field of the heat map: how many statements of a strand a year teaches, and how strong its colour is."""

    x: int
    y: int
    count: int
    tone: int


@dataclass(frozen=True)
class Heat:
    """A heat map of strands by years; the same numbers serve its text twin."""

    width: int
    height: int
    square: tuple[int, int]
    years: tuple[tuple[int, str], ...]
    rows: tuple[tuple[int, str, tuple[Square, ...]], ...]


def heat(blocks: Iterable[Block], years: tuple[Year, ...]) -> Heat:
    """Return how many statements of each strand are taught in each year."""
    counts = _counts(blocks)
    rows = tuple(
        (
            HEAD + number * ROW + ROW // 2,
            label,
            tuple(_square(counts.get((strand, year), 0), column, number) for column, year in enumerate(years)),
        )
        for number, (strand, label) in enumerate(STRANDS.items())
    )
    names = tuple((LABEL + column * COLUMN + COLUMN // 2, YEARS[year]) for column, year in enumerate(years))
    width, height = LABEL + len(years) * COLUMN, HEAD + len(STRANDS) * ROW
    return Heat(width, height, (COLUMN - GAP, ROW - GAP), names, rows)


def _counts(blocks: Iterable[Block]) -> dict[tuple[str, Year], int]:
    """Count the statements by strand and year; one that is only a topic of its own counts nowhere."""
    counts: dict[tuple[str, Year], int] = {}
    for row in (row for block in blocks if not block.framework.record.by_topic for row in block.rows):
        for key in ((strand, year) for strand in row.strands for year, units in row.years if units):
            counts[key] = counts.get(key, 0) + 1
    return counts


def _square(count: int, column: int, number: int) -> Square:
    tone = sum(count >= least for least in TONES)
    return Square(LABEL + column * COLUMN + GAP // 2, HEAD + number * ROW + GAP // 2, count, tone)


@dataclass(frozen=True)
class Bar:
    """A bar with its words: how much of a whole."""

    label: str
    href: str
    said: str
    part: int
    whole: int

    @property
    def length(self) -> int:
        """Return the length of the bar out of 100."""
        return round(100 * self.part / self.whole) if self.whole else 0
