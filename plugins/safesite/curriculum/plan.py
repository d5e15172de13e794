"""The school's year: which unit is taught to whom and when, out of all the maps of the school."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.curriculum.shelves import UNITS, maps
from safesite.reference.terms import HALF_TERMS, anti_bullying_week, safer_internet_day, year_on
from safesite.reference.topics import YEARS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from safesite.curriculum.model import Map
    from safesite.curriculum.unit import Teaching, When
    from safesite.ground.shelf import Item
    from safesite.ground.source import Source, Trail
    from safesite.reference.house import House
    from safesite.reference.terms import HalfTerm, SchoolYear
    from safesite.reference.topics import Year

SPECIAL: dict[When, HalfTerm] = {"anti-bullying-week": "autumn-2", "safer-internet-day": "spring-1"}
DAYS: dict[When | None, Callable[[SchoolYear], date]] = {
    "anti-bullying-week": anti_bullying_week,
    "safer-internet-day": safer_internet_day,
}


@dataclass(frozen=True)
class Planned:
    """A unit in the school's year: what it holds, where that is written, and where and when a map plans it."""

    id: str
    unit: Teaching
    source: Source
    trail: Trail
    map: Item[Map]
    where: Trail
    when: When | None
    years: tuple[Year, ...]

    @property
    def shared(self) -> bool:
        """Tell whether it is for several years at once and not a unit of lessons."""
        return len(self.years) > 1 and self.unit.kind != "unit"


def planned(house: House) -> tuple[Planned, ...]:
    """Return the units that the school teaches: by year group, then by half-term, then by map."""
    years, slots = list(YEARS), [*HALF_TERMS, None]
    found = {(one.id, one.trail): one for one in reversed(placements(house)) if one.years}
    kept = reversed(found.values())  # a unit that was planned twice counts where it was planned first
    return tuple(sorted(kept, key=lambda one: (years.index(one.years[0]), slots.index(half_term(house, one.when)))))


def placements(house: House) -> tuple[Planned, ...]:
    """Return every unit as often as a map plans it."""
    return tuple(one for item in maps(house) for one in _of(house, item))


def in_time(house: House, plan: Iterable[Planned]) -> tuple[Planned, ...]:
    """Return units in the order of the year; what goes on all year comes last."""
    slots = [*HALF_TERMS, None]
    return tuple(sorted(plan, key=lambda one: slots.index(half_term(house, one.when))))


def _of(house: House, item: Item[Map]) -> Iterator[Planned]:
    library = house.shelf(UNITS)
    for number, placed in enumerate(item.record.plan):
        unit = library.get(placed.unit)
        if unit:
            years = _ours(house, placed.years or unit.record.taught_to)
            yield Planned(unit.id, unit.record, unit.source, (), item, ("plan", number), placed.when, years)
    for number, own in enumerate(item.record.units):
        trail = ("units", number)
        yield Planned(own.id, own, item.source, trail, item, trail, own.when, _ours(house, own.taught_to))


def _ours(house: House, years: tuple[Year, ...]) -> tuple[Year, ...]:
    """Keep the year groups that the school has: a shared map may be for more."""
    return tuple(year for year in YEARS if year in years and year in house.school.years)


def school_year(house: House) -> SchoolYear | None:
    """Return the school year that is planned, where the school gives its terms."""
    return year_on(house.school.terms, house.today)


def half_term(house: House, when: When | None) -> HalfTerm | None:
    """Return the half-term of a time of teaching; none where it is all year, or at no set time."""
    if when is None or when == "all-year":
        return None
    if when != "anti-bullying-week" and when != "safer-internet-day":  # noqa: PLR1714 - mypy follows only this
        return when
    day, year = special_day(house, when), school_year(house)
    if day is None or year is None:
        return SPECIAL[when]
    return next((name for name, span in year.half_terms.in_order() if day <= span.last), SPECIAL[when])


def special_day(house: House, when: When | None) -> date | None:
    """Return the day of Safer Internet Day, or the Monday of Anti-Bullying Week, in the year that is planned."""
    year = school_year(house)
    return DAYS[when](year) if when in DAYS and year else None
