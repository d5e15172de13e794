"""A year group on its page, and what several year groups do together on theirs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.curriculum.chart import Bar
from safesite.curriculum.entries import address_of_unit
from safesite.curriculum.matrix import blocks
from safesite.curriculum.pages import years_of
from safesite.curriculum.plan import half_term, in_time, planned
from safesite.curriculum.scheme import scheme_of
from safesite.curriculum.shelves import TOGETHER, strand_page, year_page
from safesite.curriculum.times import said, slots, year_of_terms
from safesite.curriculum.unit_view import unit_view
from safesite.curriculum.view import years_label
from safesite.ground.interface import counted, word
from safesite.reference.topics import STAGE_OF, STAGES, STRANDS, YEARS

if TYPE_CHECKING:
    from safesite.curriculum.plan import Planned
    from safesite.curriculum.times import Slot
    from safesite.curriculum.unit_view import UnitView
    from safesite.ground.phrase import Speaker
    from safesite.reference.house import House
    from safesite.reference.topics import Year


@dataclass(frozen=True)
class Step:
    """A unit in the line of the year: its title, the way to it, its scheme or for whom it is, and when it is."""

    title: str
    href: str
    small: str
    when: str


@dataclass(frozen=True)
class Term:
    """A half-term with what is taught in it."""

    slot: Slot
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class YearView:
    """A year group on its page."""

    title: str
    lead: str
    note: str
    terms: tuple[Term, ...]
    units: tuple[UnitView, ...]
    bars: tuple[Bar, ...]
    before: tuple[str, str] | None
    after: tuple[str, str] | None


@dataclass(frozen=True)
class TogetherView:
    """What several year groups do together."""

    terms: tuple[Term, ...]
    units: tuple[UnitView, ...]
    note: str


def year_view(house: House, year: Year) -> YearView:
    """Return the view of a year group's page; its units in full are those that stand on this page."""
    here = year_page(year)
    say = house.speaker(here)
    plan = tuple(one for one in planned(house) if year in one.years)
    full = tuple(one for one in plan if address_of_unit(one).startswith(f"{here}#"))
    return YearView(
        title=YEARS[year],
        lead=_lead(year),
        note=year_of_terms(house),
        terms=terms(house, say, plan),
        units=tuple(unit_view(house, say, one) for one in full),
        bars=_bars(house, say, year),
        before=_beside(house, say, year, -1),
        after=_beside(house, say, year, 1),
    )


def _lead(year: Year) -> str:
    """Say where a year group belongs: Reception has a framework of its own, which no outcome here comes from."""
    if STAGE_OF[year] == "eyfs":
        return word("curriculum.year-lead-eyfs", year=YEARS[year])
    return word("curriculum.year-lead", year=YEARS[year], stage=STAGES[STAGE_OF[year]])


def together_view(house: House) -> TogetherView:
    """Return the view of the page of assemblies, special days and workshops."""
    say = house.speaker(TOGETHER)
    plan = tuple(one for one in planned(house) if one.shared)
    units = tuple(unit_view(house, say, one) for one in in_time(house, plan))
    return TogetherView(terms(house, say, plan), units, year_of_terms(house))


def terms(house: House, say: Speaker, plan: tuple[Planned, ...]) -> tuple[Term, ...]:
    """Sort units into the half-terms; a half-term without any stays, empty."""
    return tuple(
        Term(slot, tuple(_step(house, say, one) for one in plan if half_term(house, one.when) == slot.half))
        for slot in slots(house, plan)
    )


def _step(house: House, say: Speaker, one: Planned) -> Step:
    title, way = house.plain(one.unit.title), say.way(address_of_unit(one))
    small = years_label(one.years) if one.shared else scheme_of(house, one.map.record)
    return Step(title, way, small, said(house, one))


def _beside(house: House, say: Speaker, year: Year, step: int) -> tuple[str, str] | None:
    years = years_of(house)
    place = years.index(year) + step
    return (YEARS[years[place]], say.way(year_page(years[place]))) if 0 <= place < len(years) else None


def _bars(house: House, say: Speaker, year: Year) -> tuple[Bar, ...]:
    """Return how many statements of each strand the year teaches, against the strand that it teaches most of."""
    taught = [row for b in blocks(house) if not b.framework.record.by_topic for row in b.rows if dict(row.years)[year]]
    counts = {strand: sum(strand in row.strands for row in taught) for strand in STRANDS}
    most = max(counts.values())
    said = {strand: counted("curriculum.bar-strand", count) for strand, count in counts.items()}
    return tuple(
        Bar(label, say.way(strand_page(strand)), said[strand], counts[strand], most)
        for strand, label in STRANDS.items()
    )
