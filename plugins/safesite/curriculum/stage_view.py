"""The map of a key stage: a table at a glance, year by year and half-term by half-term."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.curriculum.entries import address_of_unit
from safesite.curriculum.plan import planned
from safesite.curriculum.scheme import scheme_of
from safesite.curriculum.shelves import STAGE_PAGES, TOGETHER, address_of, maps, year_page
from safesite.curriculum.times import said, year_of_terms
from safesite.curriculum.view import by_kind, links, years_label
from safesite.reference.topics import STAGE_OF, STAGES, YEARS

if TYPE_CHECKING:
    from safesite.curriculum.plan import Planned
    from safesite.curriculum.view import Link
    from safesite.ground.phrase import Phrase, Speaker
    from safesite.reference.house import House
    from safesite.reference.topics import Stage, Year

AT_A_GLANCE = ("quiz", "poster")


@dataclass(frozen=True)
class Glance:
    """A unit in the table."""

    id: str
    title: str
    href: str
    years: str
    when: str
    scheme: str
    about: Phrase
    i_can: tuple[Phrase, ...]
    uses: tuple[Link, ...]


@dataclass(frozen=True)
class YearRows:
    """The units of a year group."""

    id: str
    title: str
    href: str
    units: tuple[Glance, ...]


@dataclass(frozen=True)
class SchemeView:
    """A scheme of the school, and what the school says of it."""

    title: str
    lead: Phrase | None


@dataclass(frozen=True)
class StageView:
    """The map of a key stage."""

    title: str
    note: str
    schemes: tuple[SchemeView, ...]
    years: tuple[YearRows, ...]
    together: tuple[Glance, ...]
    together_href: str


def stage_view(house: House, stage: Stage) -> StageView:
    """Return the view of a key stage's map."""
    say = house.speaker(address_of(STAGE_PAGES[stage]))
    plan = tuple(one for one in planned(house) if any(STAGE_OF[year] == stage for year in one.years))
    used = {one.map.id for one in plan}
    return StageView(
        title=STAGES[stage],
        note=year_of_terms(house),
        schemes=tuple(
            SchemeView(scheme_of(house, item.record), say.maybe(item.record.lead))
            for item in maps(house)
            if item.id in used
        ),
        years=tuple(_year(house, say, year, plan) for year in _years(stage, plan)),
        together=tuple(_glance(house, say, one) for one in plan if one.shared),
        together_href=say.way(TOGETHER),
    )


def _years(stage: Stage, plan: tuple[Planned, ...]) -> tuple[Year, ...]:
    own = [one for one in plan if not one.shared]
    return tuple(year for year in YEARS if STAGE_OF[year] == stage and any(year in one.years for one in own))


def _year(house: House, say: Speaker, year: Year, plan: tuple[Planned, ...]) -> YearRows:
    units = tuple(_glance(house, say, one) for one in plan if year in one.years and not one.shared)
    return YearRows(year.lower(), YEARS[year], say.way(year_page(year)), units)


def _glance(house: House, say: Speaker, one: Planned) -> Glance:
    return Glance(
        id=one.id,
        title=house.plain(one.unit.title),
        href=say.way(address_of_unit(one)),
        years=years_label(one.years),
        when=said(house, one),
        scheme=scheme_of(house, one.map.record),
        about=say(one.unit.about),
        i_can=say.each(one.unit.i_can),
        uses=by_kind(used for used in links(house, say, one.unit.uses) if used.kind in AT_A_GLANCE),
    )
