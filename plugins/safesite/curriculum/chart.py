"""Charts drawn at build: places and sizes of every part, in the units of the drawing; a template writes the SVG."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.reference.topics import STRANDS, YEARS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from safesite.curriculum.matrix import Block
    from safesite.reference.topics import Year

GAP = 4  # between squares
TONES = (1, 4, 7, 10)  # the least number of statements for each tone but the palest


@dataclass(frozen=True)
class Layout:
    """Where a heat map puts its parts: labels beside the squares, or on a phone above them, with short names."""

    name: str
    label: int
    above: int
    row: int
    column: int
    head: int = 34
    least: int = 0  # the width that its labels need

    def year(self, year: Year) -> str:
        """Return the name of a year above its column."""
        return YEARS[year] if self.label else year


WIDE = Layout("wide", label=250, above=0, row=40, column=74)
NARROW = Layout("narrow", label=0, above=26, row=40, column=44, least=260)


@dataclass(frozen=True)
class Square:
    """A field of the heat map: how many statements of a strand a year teaches, and how strong its colour is."""

    x: int
    y: int
    count: int
    tone: int


@dataclass(frozen=True)
class Heat:
    """A heat map of strands by years, drawn in one way; the same numbers serve its text twin."""

    name: str
    width: int
    height: int
    square: tuple[int, int]
    years: tuple[tuple[int, str], ...]
    rows: tuple[tuple[int, str, tuple[Square, ...]], ...]


def heats(blocks: Iterable[Block], years: tuple[Year, ...]) -> tuple[Heat, ...]:
    """Return how many statements of each strand are taught in each year, drawn for wide and for narrow screens."""
    counts = _counts(blocks)
    return tuple(_heat(layout, counts, years) for layout in (WIDE, NARROW))


def _heat(to: Layout, counts: dict[tuple[str, Year], int], years: tuple[Year, ...]) -> Heat:
    step = to.above + to.row
    tops = [to.head + number * step for number in range(len(STRANDS))]
    rows = tuple(
        (
            top + (to.above or to.row) // 2,
            label,
            tuple(_square(to, counts.get((strand, year), 0), column, top) for column, year in enumerate(years)),
        )
        for top, (strand, label) in zip(tops, STRANDS.items(), strict=True)
    )
    names = tuple((to.label + column * to.column + to.column // 2, to.year(year)) for column, year in enumerate(years))
    width, height = max(to.least, to.label + len(years) * to.column), to.head + len(STRANDS) * step
    return Heat(to.name, width, height, (to.column - GAP, to.row - GAP), names, rows)


def _counts(blocks: Iterable[Block]) -> dict[tuple[str, Year], int]:
    """Count the statements by strand and year; one that is only a topic of its own counts nowhere."""
    counts: dict[tuple[str, Year], int] = {}
    for row in (row for block in blocks if not block.framework.record.by_topic for row in block.rows):
        for key in ((strand, year) for strand in row.strands for year, units in row.years if units):
            counts[key] = counts.get(key, 0) + 1
    return counts


def _square(to: Layout, count: int, column: int, top: int) -> Square:
    tone = sum(count >= least for least in TONES)
    return Square(to.label + column * to.column + GAP // 2, top + to.above + GAP // 2, count, tone)


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
