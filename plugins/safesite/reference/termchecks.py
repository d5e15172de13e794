"""Rules for the school's terms: the days stand in the order of the year."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from safesite.ground.dates import long

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from safesite.ground.problem import Problem
    from safesite.ground.source import Source, Trail
    from safesite.reference.school import School
    from safesite.reference.terms import SchoolYear

MONDAY = 0


def check(school: School, source: Source) -> Iterator[Problem]:
    """Yield what is wrong with the terms of a school."""
    for number, year in enumerate(school.terms):
        yield from _half_terms(year, source, ("terms", number))
        yield from _label(year, source, ("terms", number))
        yield from _days(year, source, ("terms", number))
    for number, (before, after) in enumerate(pairwise(school.terms), start=1):
        if after.first <= before.last:
            words = f"the year {after.year} begins on {long(after.first)}, when {before.year} has not ended yet"
            hint = "put the years in order, each once"
            yield source.problem(("terms", number, "half_terms", "autumn-1", "first"), words, hint)


def _half_terms(year: SchoolYear, source: Source, trail: Trail) -> Iterator[Problem]:
    spans = year.half_terms.in_order()
    for name, span in spans:
        if span.last < span.first:
            words = f"this half-term ends on {long(span.last)}, before it begins on {long(span.first)}"
            yield source.problem((*trail, "half_terms", name, "last"), words, "give a later day")
    for (earlier, before), (name, span) in pairwise(spans):
        if span.first <= before.last:
            words = (
                f"this half-term begins on {long(span.first)}, when {earlier} has not ended yet ({long(before.last)})"
            )
            yield source.problem((*trail, "half_terms", name, "first"), words, "put the half-terms in order")


def _label(year: SchoolYear, source: Source, trail: Trail) -> Iterator[Problem]:
    right = f"{year.first.year}-{(year.first.year + 1) % 100:02}"
    if year.year != right:
        words = f"the first half-term begins on {long(year.first)}, and that is not in {year.year}"
        yield source.problem((*trail, "year"), words, f"write '{right}', or mend the days")


def _days(year: SchoolYear, source: Source, trail: Trail) -> Iterator[Problem]:
    for place, day in _named(year):
        if not year.first - timedelta(days=7) <= day <= year.last + timedelta(days=7):
            words = f"{long(day)} is not in the school year {year.year}"
            yield source.problem((*trail, *place), words, f"it runs from {long(year.first)} to {long(year.last)}")
    week = year.anti_bullying_week
    if week and week.weekday() != MONDAY:
        hint = f"its Monday is {(week - timedelta(days=week.weekday())).isoformat()}"
        yield source.problem((*trail, "anti_bullying_week"), f"{long(week)} is no Monday", hint)


def _named(year: SchoolYear) -> Iterator[tuple[Trail, date]]:
    """Yield each single day that is given, with its place."""
    yield from ((("inset", number), day) for number, day in enumerate(year.inset))
    for name in ("safer_internet_day", "anti_bullying_week", "parents_session"):
        day = getattr(year, name)
        if day:
            yield (name,), day
