"""The coverage page: a chart, what is not covered in words, and the matrix of statements by years."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.curriculum.chart import Bar, heats
from safesite.curriculum.matrix import blocks
from safesite.curriculum.origin import binding
from safesite.curriculum.pages import years_of
from safesite.curriculum.shelves import COVERAGE, address_of, unread
from safesite.curriculum.view import link
from safesite.ground.interface import word
from safesite.reference.topics import YEARS, together

if TYPE_CHECKING:
    from safesite.curriculum.chart import Heat
    from safesite.curriculum.matrix import Block, Row
    from safesite.curriculum.view import Link
    from safesite.ground.catalogue import Entry
    from safesite.ground.phrase import Speaker
    from safesite.reference.house import House


@dataclass(frozen=True)
class Cell:
    """A year in the row of a statement: how many units teach it then, their titles, and the way to it or to all."""

    year: str
    count: int
    named: str
    href: str


@dataclass(frozen=True)
class RowView:
    """A statement in the matrix; `marks` are the years in which it is taught, for the filter."""

    id: str
    title: str
    href: str
    due: str
    taught: bool
    marks: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class BlockView:
    """A table of the matrix."""

    id: str
    title: str
    badge: str
    binds: bool
    taught: int
    rows: tuple[RowView, ...]
    gaps: tuple[RowView, ...]


@dataclass(frozen=True)
class Unread:
    """A framework that nobody has read in, and whom it binds."""

    link: Link
    binding: str


@dataclass(frozen=True)
class CoverageView:
    """The coverage page."""

    years: tuple[tuple[str, str], ...]
    blocks: tuple[BlockView, ...]
    grave: tuple[BlockView, ...]
    other: tuple[BlockView, ...]
    taught: int
    count: int
    heats: tuple[Heat, ...]
    bars: tuple[Bar, ...]
    unread: tuple[Unread, ...]


def coverage_view(house: House) -> CoverageView:
    """Return the view of the coverage page."""
    say, found = house.speaker(COVERAGE), blocks(house)
    views = tuple(_block(say, block) for block in found)
    rows = [row for block in found for row in block.rows]
    return CoverageView(
        years=tuple((year, YEARS[year]) for year in years_of(house)),
        blocks=views,
        grave=tuple(view for view in views if view.gaps and view.binds),
        other=tuple(view for view in views if view.gaps and not view.binds),
        taught=sum(row.taught for row in rows),
        count=len(rows),
        heats=heats(found, years_of(house)),
        bars=bars(house, say, found),
        unread=tuple(
            Unread(link(say, house.catalogue.by_key[f"framework:{item.id}"]), binding(house, item.record))
            for item in unread(house)
        ),
    )


def bars(house: House, say: Speaker, found: tuple[Block, ...]) -> tuple[Bar, ...]:
    """Return for each framework how many of its statements are taught."""
    names = dict.fromkeys(block.framework.id for block in found)
    rows = {name: [row for block in found if block.framework.id == name for row in block.rows] for name in names}
    titles = {block.framework.id: house.plain(block.framework.record.short) for block in found}
    return tuple(_bar(titles[name], say.way(address_of(name)), own) for name, own in rows.items())


def _bar(title: str, href: str, rows: list[Row]) -> Bar:
    part, whole = sum(row.taught for row in rows), len(rows)
    return Bar(title, href, word("curriculum.bar-share", part=part, whole=whole), part, whole)


def _block(say: Speaker, block: Block) -> BlockView:
    rows = tuple(_row(say, row) for row in block.rows)
    return BlockView(
        id=block.id,
        title=block.title,
        badge=block.badge,
        binds=block.binds,
        taught=sum(row.taught for row in rows),
        rows=rows,
        gaps=tuple(row for row in rows if not row.taught),
    )


def _row(say: Speaker, row: Row) -> RowView:
    here = say.way(row.entry.address)
    return RowView(
        id=row.entry.id,
        title=row.entry.summary,
        href=here,
        due=row.due,
        taught=row.taught,
        marks=" ".join(year for year, units in row.years if units),
        cells=tuple(_cell(say, here, YEARS[year], units) for year, units in row.years),
    )


def _cell(say: Speaker, here: str, year: str, units: tuple[Entry, ...]) -> Cell:
    """Return a cell: one unit is linked, and several stand listed with the statement, at `here`."""
    found = [link(say, unit) for unit in units]
    return Cell(
        year,
        len(found),
        together(one.text for one in found) if found else "",
        found[0].href if len(found) == 1 else here,
    )
