"""How one strand grows from Reception to Year 6, and all strands side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.curriculum.coverage import ours, serving
from safesite.curriculum.matrix import due
from safesite.curriculum.pages import years_of
from safesite.curriculum.shelves import PROGRESSION, frameworks, strand_page, year_page
from safesite.curriculum.view import link
from safesite.reference.topics import STRANDS, YEARS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.curriculum.model import Framework, Statement
    from safesite.curriculum.view import Link
    from safesite.ground.phrase import Phrase, Speaker
    from safesite.reference.house import House
    from safesite.reference.topics import Strand, Year


@dataclass(frozen=True)
class Grown:
    """A statement on the way up: its words, and the units that teach it."""

    id: str
    words: Phrase
    href: str
    due: str
    units: tuple[Link, ...]


@dataclass(frozen=True)
class Rung:
    """A year group: what is written for it in this strand, and the units of that year that belong to the strand."""

    title: str
    href: str
    statements: tuple[Grown, ...]
    units: tuple[Link, ...]


@dataclass(frozen=True)
class StrandView:
    """A strand on its page."""

    title: str
    about: Phrase | None
    rungs: tuple[Rung, ...]
    outcomes: tuple[Grown, ...]
    uses: tuple[Link, ...]
    others: tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True)
class ProgressionView:
    """All strands by years."""

    years: tuple[tuple[str, str], ...]
    strands: tuple[tuple[str, str, tuple[tuple[Grown, ...], ...]], ...]


def strand_view(house: House, strand: Strand) -> StrandView:
    """Return the view of a strand's page."""
    say = house.speaker(strand_page(strand))
    found = tuple(_of(house, strand))
    return StrandView(
        title=STRANDS[strand],
        about=_about(house, say, strand),
        rungs=tuple(_rung(house, say, strand, year) for year in years_of(house)),
        outcomes=tuple(_grown(house, say, *one) for one in found if not one[1].year and not one[0].by_topic),
        uses=_uses(house, say, strand),
        others=tuple((label, say.way(strand_page(name)), name == strand) for name, label in STRANDS.items()),
    )


def progression_view(house: House) -> ProgressionView:
    """Return the view of the page with all strands side by side."""
    say, years = house.speaker(PROGRESSION), years_of(house)
    return ProgressionView(
        years=tuple((YEARS[year], say.way(year_page(year))) for year in years),
        strands=tuple(
            (label, say.way(strand_page(strand)), tuple(_written_for(house, say, strand, year) for year in years))
            for strand, label in STRANDS.items()
        ),
    )


def _of(house: House, strand: Strand) -> Iterator[tuple[Framework, Statement]]:
    for item in frameworks(house):
        for statement in ours(house, item.record):
            if strand in statement.topics.strands:
                yield item.record, statement


def _written_for(house: House, say: Speaker, strand: Strand, year: Year) -> tuple[Grown, ...]:
    return tuple(_grown(house, say, *one) for one in _of(house, strand) if one[1].year == year)


def _rung(house: House, say: Speaker, strand: Strand, year: Year) -> Rung:
    units = (unit for unit in house.catalogue.about(f"strand:{strand}", "unit") if year in unit.years)
    shown = tuple(link(say, unit) for unit in units)
    return Rung(YEARS[year], say.way(year_page(year)), _written_for(house, say, strand, year), shown)


def _grown(house: House, say: Speaker, framework: Framework, statement: Statement) -> Grown:
    entry = house.catalogue.by_key[f"statement:{statement.id}"]
    units = tuple(link(say, unit) for unit in serving(house, framework, statement, "unit"))
    return Grown(statement.id, say(statement.say), say.way(entry.address), due(statement), units)


def _about(house: House, say: Speaker, strand: Strand) -> Phrase | None:
    parts = (part for item in frameworks(house) for part in item.record.parts if part.id == strand)
    return next((say(part.about) for part in parts), None)


def _uses(house: House, say: Speaker, strand: Strand) -> tuple[Link, ...]:
    kinds = ("quiz", "poster", "snippet")
    found = house.catalogue.about(f"strand:{strand}", *kinds)
    public = (entry for kind in kinds for entry in house.catalogue.of_kind(kind, house.reader) if entry in found)
    return tuple(link(say, entry) for entry in public)
