"""The coverage of the whole curriculum as plain data: statements by years, and what nobody teaches yet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING

from safesite.curriculum.coverage import binds, ours, serving
from safesite.curriculum.origin import BADGES
from safesite.curriculum.pages import years_of
from safesite.curriculum.shelves import frameworks
from safesite.ground.interface import word
from safesite.reference.topics import STAGE_OF, STAGES, YEARS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.curriculum.model import Framework, Statement
    from safesite.ground.catalogue import Entry
    from safesite.ground.shelf import Item
    from safesite.reference.house import House
    from safesite.reference.topics import Year


@dataclass(frozen=True)
class Row:
    """A statement: its words, by when it is due, whether a unit teaches it, and which ones in each year."""

    entry: Entry
    strands: tuple[str, ...]
    due: str
    taught: bool
    years: tuple[tuple[Year, tuple[Entry, ...]], ...]


@dataclass(frozen=True)
class Block:
    """Statements that stand together: a framework, or one of its parts."""

    id: str
    framework: Item[Framework]
    title: str
    badge: str
    binds: bool
    rows: tuple[Row, ...]

    @property
    def gaps(self) -> tuple[Row, ...]:
        """Return the statements that no unit teaches."""
        return tuple(row for row in self.rows if not row.taught)


def blocks(house: House) -> tuple[Block, ...]:
    """Return the coverage of every framework that somebody has read in, part by part."""
    read = (item for item in frameworks(house) if item.record.status == "read")
    return tuple(block for item in read for block in _blocks(house, item) if block.rows)


def _blocks(house: House, item: Item[Framework]) -> Iterator[Block]:
    record = item.record
    short, statements = house.plain(record.short), ours(house, record)
    if not record.parts:
        yield _block(house, item, item.id, short, statements)
    for part in record.parts:
        title = word("curriculum.part", framework=short, part=house.plain(part.title))
        own = tuple(statement for statement in statements if statement.part == part.id)
        yield _block(house, item, f"{item.id}-{part.id}", title, own)


def _block(house: House, item: Item[Framework], name: str, title: str, statements: tuple[Statement, ...]) -> Block:
    rows = tuple(_row(house, item.record, statement) for statement in statements)
    return Block(name, item, title, BADGES[item.record.origin], binds(house, item.record), rows)


def _row(house: House, framework: Framework, statement: Statement) -> Row:
    units = serving(house, framework, statement, "unit")
    years = tuple((year, tuple(unit for unit in units if _reaches(unit, statement, year))) for year in years_of(house))
    entry = house.catalogue.by_key[f"statement:{statement.id}"]
    return Row(entry, statement.topics.strands, due(statement), bool(units), years)


def _reaches(unit: Entry, statement: Statement, year: Year) -> bool:
    """Tell whether a unit teaches a statement to a year: what is for many years reaches those of the right stage."""
    if year not in unit.years:
        return False
    right = [one for one in unit.years if STAGE_OF[one] in statement.due]  # type: ignore[index]  # units have years
    return year in right or not right or len(unit.years) == 1


def due(statement: Statement) -> str:
    """Return by when a statement is due: the year that it was written for, or the end of a stage or stages."""
    if statement.year:
        return YEARS[statement.year]
    first, *rest = (STAGES[stage] for stage in statement.stages)
    start = word("curriculum.due", stage=first)
    return reduce(lambda said, stage: word("curriculum.due-and", stages=said, stage=stage), rest, start)
