"""A framework on its page: where it comes from, whom it binds, and what teaches each statement."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING

from safesite.curriculum.coverage import binds, serving, taught
from safesite.curriculum.origin import binding, origin
from safesite.curriculum.shelves import address_of
from safesite.curriculum.view import badges, link
from safesite.ground.interface import each, word
from safesite.reference.topics import STAGES, YEARS

if TYPE_CHECKING:
    from safesite.curriculum.model import Framework, Statement
    from safesite.curriculum.origin import OriginView
    from safesite.curriculum.view import Link
    from safesite.ground.phrase import Phrase, Speaker
    from safesite.ground.shelf import Item
    from safesite.reference.house import House
    from safesite.reference.topics import Stage

SERVES = each("curriculum.serves", ("unit", "quiz", "poster", "snippet"))


@dataclass(frozen=True)
class Served:
    """What serves a statement in one way."""

    label: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Cell:
    """A year in the row of a statement: the units that teach it then."""

    year: str
    units: tuple[Link, ...]


@dataclass(frozen=True)
class StatementView:
    """A statement, what serves it, and its row in the table."""

    id: str
    title: str
    words: Phrase
    badges: tuple[str, ...]
    served: tuple[Served, ...]
    taught: bool
    due: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class StageView:
    """The statements that are due by the end of the same stage or stages."""

    id: str
    title: str
    statements: tuple[StatementView, ...]


@dataclass(frozen=True)
class FrameworkView:
    """A framework on its page."""

    title: Phrase
    short: Phrase
    about: Phrase
    origin: OriginView
    binding: str
    binds: bool
    taught: int
    count: int
    years: tuple[str, ...]
    stages: tuple[StageView, ...]


def framework_view(house: House, item: Item[Framework]) -> FrameworkView:
    """Return the view of a framework for its own page."""
    say, record = house.speaker(address_of(item.id)), item.record
    return FrameworkView(
        title=say(record.title),
        short=say(record.short),
        about=say(record.about),
        origin=origin(house, record),
        binding=binding(house, record),
        binds=binds(house, record),
        taught=taught(house, record),
        count=len(record.statements),
        years=_years(house),
        stages=_stages(house, say, record),
    )


def _years(house: House) -> tuple[str, ...]:
    """Return Year 1 to Year 6, with Reception before them where a unit is for Reception."""
    reception = any("R" in unit.years for unit in house.catalogue.of_kind("unit", house.reader))
    return tuple(label for year, label in YEARS.items() if year != "R" or reception)


def _stages(house: House, say: Speaker, record: Framework) -> tuple[StageView, ...]:
    groups: dict[tuple[Stage, ...], list[StatementView]] = {}
    for statement in record.statements:
        groups.setdefault(statement.due, []).append(_statement(house, say, record, statement))
    return tuple(_stage(stages, tuple(found)) for stages, found in groups.items())


def _stage(stages: tuple[Stage, ...], statements: tuple[StatementView, ...]) -> StageView:
    return StageView("by_" + "_".join(stages), _by_the_end_of(stages), statements)


def _by_the_end_of(stages: tuple[Stage, ...]) -> str:
    first, *rest = (STAGES[stage] for stage in stages)
    start = word("curriculum.due", stage=first)
    return reduce(lambda said, stage: word("curriculum.due-and", stages=said, stage=stage), rest, start)


def _statement(house: House, say: Speaker, record: Framework, statement: Statement) -> StatementView:
    served = {kind: tuple(link(say, e) for e in serving(house, record, statement, kind)) for kind in SERVES}
    entry = house.catalogue.by_key[f"statement:{statement.id}"]
    return StatementView(
        id=statement.id,
        title=entry.title,
        words=say(statement.say),
        badges=badges(statement.topics),
        served=tuple(Served(SERVES[kind], found) for kind, found in served.items() if found),
        taught=bool(served["unit"]),
        due=_by_the_end_of(statement.due),
        cells=tuple(Cell(year, _in_year(served["unit"], year)) for year in _years(house)),
    )


def _in_year(units: tuple[Link, ...], year: str) -> tuple[Link, ...]:
    return tuple(unit for unit in units if unit.label == year)
