"""The whole school at a glance: years by half-terms, what it rests on, how well it is covered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.curriculum.chart import heats
from safesite.curriculum.coverage import ours, untaught
from safesite.curriculum.coverage_view import bars
from safesite.curriculum.files import downloads
from safesite.curriculum.matrix import blocks
from safesite.curriculum.origin import BADGES, binding
from safesite.curriculum.pages import years_of
from safesite.curriculum.plan import planned
from safesite.curriculum.scheme import scheme_of
from safesite.curriculum.shelves import (
    COVERAGE,
    FOLDER,
    PROGRESSION,
    TOGETHER,
    address_of,
    frameworks,
    maps,
    strand_page,
    unread,
    year_page,
)
from safesite.curriculum.stage_view import SchemeView
from safesite.curriculum.times import slots, year_of_terms
from safesite.curriculum.view import link
from safesite.curriculum.year_view import Term, terms
from safesite.ground.interface import counted, word
from safesite.reference.topics import RISKS, STAGE_OF, STAGES, STRANDS, YEARS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from safesite.curriculum.chart import Bar, Heat
    from safesite.curriculum.files import Download
    from safesite.curriculum.matrix import Block
    from safesite.curriculum.model import Framework
    from safesite.curriculum.plan import Planned
    from safesite.curriculum.times import Slot
    from safesite.curriculum.view import Link
    from safesite.ground.phrase import Phrase, Speaker
    from safesite.ground.shelf import Item
    from safesite.reference.house import House
    from safesite.reference.topics import Year


@dataclass(frozen=True)
class YearView:
    """A year group: its mark, its name, its page, and its half-terms."""

    mark: str
    title: str
    href: str
    stage: str
    terms: tuple[Term, ...]


@dataclass(frozen=True)
class FrameworkCard:
    """A framework in short."""

    title: Phrase
    href: str
    badge: str
    binding: str
    unread: bool
    taught: int
    count: int


@dataclass(frozen=True)
class RiskView:
    """A category of risk, and the units on it."""

    title: str
    units: tuple[Link, ...]


@dataclass(frozen=True)
class Overview:
    """The overview page."""

    school: str
    note: str
    slots: tuple[Slot, ...]
    years: tuple[YearView, ...]
    together: tuple[Term, ...]
    maps: tuple[Link, ...]
    schemes: tuple[SchemeView, ...]
    strands: tuple[tuple[str, str], ...]
    ways: Mapping[str, str]
    frameworks: tuple[FrameworkCard, ...]
    heats: tuple[Heat, ...]
    bars: tuple[Bar, ...]
    gap: str
    gap_grave: bool
    risks: tuple[RiskView, ...]
    downloads: tuple[Download, ...]


def overview(house: House, sizes: Mapping[str, int]) -> Overview:
    """Return the view of the overview page; `sizes` gives the bytes of the room's files by path."""
    say, plan, found = house.speaker(FOLDER), planned(house), blocks(house)
    gaps = [block for block in found if block.gaps]
    return Overview(
        school=house.school.name,
        note=year_of_terms(house),
        slots=slots(house, plan),
        years=tuple(_year(house, say, year, plan) for year in years_of(house)) if plan else (),
        together=_row(house, say, tuple(one for one in plan if one.shared), plan),
        maps=tuple(link(say, entry) for entry in house.catalogue.of_kind("map", house.reader)),
        schemes=tuple(SchemeView(scheme_of(house, i.record), say.maybe(i.record.lead)) for i in maps(house)),
        strands=tuple((label, say.way(strand_page(strand))) for strand, label in STRANDS.items()) if plan else (),
        ways={
            name: say.way(way)
            for name, way in (("together", TOGETHER), ("progression", PROGRESSION), ("coverage", COVERAGE))
        },
        frameworks=tuple(_framework(house, say, item) for item in frameworks(house)),
        heats=heats(found, years_of(house)),
        bars=bars(house, say, found),
        gap=_gap(gaps, read_in=not unread(house)),
        gap_grave=any(block.binds for block in gaps),
        risks=tuple(
            RiskView(label, tuple(link(say, unit) for unit in house.catalogue.about(f"risk:{risk}", "unit")))
            for risk, label in RISKS.items()
        ),
        downloads=downloads(FOLDER, sizes),
    )


def _gap(gaps: list[Block], *, read_in: bool) -> str:
    """Say in one sentence what is not covered, of all the frameworks or of those that somebody has read in."""
    binding_, other = (sum(len(block.gaps) for block in gaps if block.binds is bound) for bound in (True, False))
    if binding_:
        return counted("curriculum.gaps-grave", binding_, other=other)
    if other:
        return word("curriculum.gaps-other", count=other)
    return word("curriculum.gaps-none") if read_in else word("curriculum.gaps-none-read")


def _year(house: House, say: Speaker, year: Year, plan: tuple[Planned, ...]) -> YearView:
    own = tuple(one for one in plan if year in one.years and not one.shared)
    return YearView(
        mark=year.removeprefix("Y"),
        title=YEARS[year],
        href=say.way(year_page(year)),
        stage=STAGES[STAGE_OF[year]],
        terms=_row(house, say, own, plan),
    )


def _row(house: House, say: Speaker, own: tuple[Planned, ...], plan: tuple[Planned, ...]) -> tuple[Term, ...]:
    """Return the cells of a row of the grid: one for each time in which anything is planned."""
    found = {term.slot: term.steps for term in terms(house, say, own)}
    return tuple(Term(slot, found.get(slot, ())) for slot in slots(house, plan))


def _framework(house: House, say: Speaker, item: Item[Framework]) -> FrameworkCard:
    record = item.record
    count = len(ours(house, record))
    return FrameworkCard(
        title=say(record.title),
        href=say.way(address_of(item.id)),
        badge=BADGES[record.origin],
        binding=binding(house, record),
        unread=record.status == "unverified",
        taught=count - len(untaught(house, record)),
        count=count,
    )
