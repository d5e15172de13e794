"""The plan of this school: its years of weeks, filled from its snippets and its own choices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.newsletter.calendar import Candidate, Week, plan
from safesite.newsletter.shelves import CHOICES, SNIPPETS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from safesite.ground.shelf import Item
    from safesite.newsletter.model import Override, Snippet
    from safesite.reference.house import House
    from safesite.reference.terms import SchoolYear


@dataclass(frozen=True)
class YearPlan:
    """A school year and its weeks."""

    year: SchoolYear
    weeks: tuple[Week, ...]

    def begun(self, today: date) -> Week | None:
        """Return the latest week with a snippet that has begun; before the year it is the first."""
        filled = [week for week in self.weeks if week.snippet]
        return next((week for week in reversed(filled) if week.monday <= today), filled[0] if filled else None)


def candidates(house: House) -> tuple[Candidate, ...]:
    """Return the school's snippets as the calendar sees them."""
    return tuple(map(_candidate, house.shelf(SNIPPETS).values()))


def _candidate(item: Item[Snippet]) -> Candidate:
    snippet = item.record
    return Candidate(item.id, snippet.written, frozenset(snippet.suits), snippet.occasion)


def overrides(house: House) -> Iterator[Override]:
    """Yield the weeks for which the school has chosen the snippet."""
    for item in house.shelf(CHOICES).values():
        yield from item.record.override


def year_plans(house: House) -> tuple[YearPlan, ...]:
    """Return the plan of every school year that the school gives."""
    skip = {monday for item in house.shelf(CHOICES).values() for monday in item.record.skip}
    chosen = {override.week: override.snippet for override in overrides(house)}
    given = candidates(house)
    return tuple(YearPlan(year, plan(year, given, skip, chosen)) for year in house.school.terms)


def current(house: House) -> YearPlan | None:
    """Return the plan of the year that runs today; between two years it is the one that ended."""
    plans = year_plans(house)
    begun = [made for made in plans if made.weeks and made.weeks[0].monday <= house.today]
    return begun[-1] if begun else next(iter(plans), None)
