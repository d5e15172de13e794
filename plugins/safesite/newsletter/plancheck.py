"""Rules for the plan of the weeks: what a school chooses is there, fits a week, and leaves none empty."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from safesite.ground.dates import long
from safesite.ground.ids import did_you_mean
from safesite.ground.problem import Severity
from safesite.newsletter.calendar import WEEK, blank, monday_of
from safesite.newsletter.shelves import CHOICES, SNIPPETS
from safesite.newsletter.yearplan import year_plans
from safesite.reference.topics import together

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date

    from safesite.ground.problem import Problem
    from safesite.ground.shelf import Item
    from safesite.ground.source import Trail
    from safesite.newsletter.model import Choices
    from safesite.newsletter.yearplan import YearPlan
    from safesite.reference.house import House
    from safesite.reference.terms import HalfTerm


def check(house: House) -> Iterator[Problem]:
    """Yield what is wrong with the plan of a school's weeks."""
    weeks = {week.monday for year in house.school.terms for week in blank(year)}
    seen: Counter[date] = Counter()
    for item in house.shelf(CHOICES).values():
        for trail, monday in _named(item):
            seen[monday] += 1
            yield from _week(item, trail, monday, weeks, twice=seen[monday] > 1)
        yield from _snippets(house, item)
    for number, plan in enumerate(year_plans(house)):
        yield from _twice(house, plan)
        yield from _empty(house, plan, number)


def _named(item: Item[Choices]) -> Iterator[tuple[Trail, date]]:
    yield from ((("skip", number), monday) for number, monday in enumerate(item.record.skip))
    yield from ((("override", number, "week"), chosen.week) for number, chosen in enumerate(item.record.override))


def _week(item: Item[Choices], trail: Trail, day: date, weeks: Collection[date], *, twice: bool) -> Iterator[Problem]:
    if day in weeks:
        if twice:
            yield item.problem(trail, f"the week of {long(day)} is named twice", "keep one of the two")
    elif monday_of(day) in weeks:
        yield item.problem(trail, f"{long(day)} is no Monday", f"its week begins on {monday_of(day).isoformat()}")
    else:
        words = f"the week of {long(day)} is not a school week, nor does a holiday begin in it"
        yield item.problem(trail, words, "look at the term dates in school.yml")


def _snippets(house: House, item: Item[Choices]) -> Iterator[Problem]:
    known = house.shelf(SNIPPETS)
    for number, chosen in enumerate(item.record.override):
        if chosen.snippet not in known:
            hint = did_you_mean(chosen.snippet, known, "look at the ids in content/newsletter/")
            yield item.problem(("override", number, "snippet"), f"no snippet has the id '{chosen.snippet}'", hint)


def _twice(house: House, plan: YearPlan) -> Iterator[Problem]:
    """Yield each choice by which a snippet stands in two weeks of one year."""
    seen: dict[str, date] = {}
    mondays = {week.monday: week.snippet for week in plan.weeks if week.snippet}
    for item in house.shelf(CHOICES).values():
        for number, chosen in enumerate(item.record.override):
            if mondays.get(chosen.week) == chosen.snippet:
                first = seen.setdefault(chosen.snippet, chosen.week)
                if first != chosen.week:
                    words = f"'{chosen.snippet}' is chosen for the week of {long(first)} already"
                    trail: Trail = ("override", number, "snippet")
                    yield item.problem(trail, words, "choose another for one of them", severity=Severity.WARNING)


def _empty(house: House, plan: YearPlan, number: int) -> Iterator[Problem]:
    """Yield for each half-term the weeks to come that have no snippet; one that has passed cannot be mended."""
    empty: dict[HalfTerm, list[str]] = {}
    for week in plan.weeks:
        if not (week.snippet or week.skipped) and week.monday + WEEK > house.today:
            empty.setdefault(week.half_term, []).append(long(week.monday))
    for name, days in empty.items():
        trail: Trail = ("terms", number, "half_terms", name)
        words = f"no snippet is left for the week{'s' if len(days) > 1 else ''} of {together(days)}"
        hint = "write more, or leave weeks out by 'skip' in newsletter-plan/"
        yield house.school_source.problem(trail, words, hint, severity=Severity.WARNING)
