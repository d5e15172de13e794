"""The year of the newsletter: which snippet goes into which week. It knows dates and ids, and nothing else.

Whoever writes one more snippet during the year moves no week that has passed, and no snippet from a week that suits it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from safesite.reference.terms import anti_bullying_week, safer_internet_day

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from safesite.newsletter.model import Occasion
    from safesite.reference.terms import HalfTerm, SchoolYear, Span

WEEK = timedelta(days=7)
SCHOOL_DAYS = 5
AFTER: dict[HalfTerm, Occasion] = {
    "autumn-1": "october-half-term",
    "autumn-2": "christmas-holidays",
    "spring-1": "february-half-term",
    "spring-2": "easter-holidays",
    "summer-1": "may-half-term",
    "summer-2": "summer-holidays",
}


@dataclass(frozen=True)
class Candidate:
    """A snippet as the calendar sees it."""

    id: str
    written: date
    suits: frozenset[HalfTerm] = frozenset()
    occasion: Occasion | None = None


@dataclass(frozen=True)
class Week:
    """A week of the plan by its Monday; a holiday counts as the week in which it begins."""

    monday: date
    half_term: HalfTerm
    occasion: Occasion | None = None
    holiday: bool = False
    skipped: bool = False
    snippet: str = ""

    @property
    def friday(self) -> date:
        """Return the last school day of the week."""
        return self.monday + timedelta(days=SCHOOL_DAYS - 1)

    @property
    def free(self) -> bool:
        """Tell whether an ordinary snippet is wanted here."""
        return not (self.snippet or self.skipped or self.holiday)


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def blank(year: SchoolYear) -> tuple[Week, ...]:
    """Return the weeks of a year without snippets: those in which pupils come, and the beginning of each holiday."""
    school: dict[date, HalfTerm] = {}
    for name, span in year.half_terms.in_order():
        for monday in _school_weeks(span, frozenset(year.inset)):
            school.setdefault(monday, name)
    special: dict[date, Occasion] = {}
    days: tuple[tuple[Occasion, date], ...] = (
        ("anti-bullying-week", anti_bullying_week(year)),
        ("safer-internet-day", safer_internet_day(year)),
    )
    for occasion, day in days:
        before = [monday for monday in school if monday <= day]
        special |= {max(before): occasion} if before else {}
    weeks = [Week(monday, name, special.get(monday)) for monday, name in school.items()]
    return tuple(sorted((*weeks, *_holidays(school)), key=lambda week: week.monday))


def _school_weeks(span: Span, inset: Collection[date]) -> Iterable[date]:
    days = (span.first + timedelta(days=number) for number in range((span.last - span.first).days + 1))
    taught = (day for day in days if day.weekday() < SCHOOL_DAYS and day not in inset)
    return dict.fromkeys(map(monday_of, taught))


def _holidays(school: Mapping[date, HalfTerm]) -> Iterable[Week]:
    mondays = sorted(school)
    for monday, following in pairwise([*mondays, date.max]):
        name = school[monday]
        last = following == date.max or school[following] != name
        if last and following > monday + WEEK:
            yield Week(monday + WEEK, name, AFTER[name], holiday=True)


def plan(
    year: SchoolYear,
    candidates: Iterable[Candidate],
    skip: Collection[date] = (),
    override: Mapping[date, str] | None = None,
) -> tuple[Week, ...]:
    """Return the year with each snippet at most once, overrides aside; a holiday without a snippet is left out."""
    waiting = sorted(candidates, key=lambda candidate: (candidate.written, candidate.id))
    known = {candidate.id for candidate in waiting}
    chosen = {monday: name for monday, name in (override or {}).items() if name in known}
    board = _Board([replace(week, skipped=week.monday in skip) for week in blank(year)], waiting)
    board.give_chosen(chosen)
    board.give_occasions()
    board.give_suiting()
    board.give_others()
    return tuple(week for week in board.weeks if week.snippet or not week.holiday)


@dataclass
class _Board:
    """A plan in the making: its weeks, and the snippets that still wait for one."""

    weeks: list[Week]
    waiting: list[Candidate]

    def _give(self, number: int, name: str) -> None:
        self.weeks[number] = replace(self.weeks[number], snippet=name)
        self.waiting = [candidate for candidate in self.waiting if candidate.id != name]

    def give_chosen(self, chosen: Mapping[date, str]) -> None:
        for number, week in enumerate(self.weeks):
            if week.monday in chosen and not week.skipped:
                self._give(number, chosen[week.monday])

    def give_occasions(self) -> None:
        for number, week in enumerate(self.weeks):
            if week.occasion and not (week.snippet or week.skipped):
                fitting = (c for c in self.waiting if c.occasion == week.occasion and c.written <= week.friday)
                found = next(fitting, None)
                if found:
                    self._give(number, found.id)

    def give_suiting(self) -> None:
        for candidate in [c for c in self.waiting if not c.occasion]:
            for number, week in enumerate(self.weeks):
                if week.free and week.half_term in candidate.suits and candidate.written <= week.friday:
                    self._give(number, candidate.id)
                    break

    def give_others(self) -> None:
        """Fill what is left, first with what suits any week."""
        ordinary = sorted((c for c in self.waiting if not c.occasion), key=lambda c: bool(c.suits))
        for number, week in enumerate(self.weeks):
            found = next((c for c in ordinary if c in self.waiting and c.written <= week.friday), None)
            if week.free and found:
                self._give(number, found.id)
