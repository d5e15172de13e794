"""The days by which a duty is due in a school year, from its rhythm and the terms. It knows dates, and nothing else."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from safesite.reference.terms import anti_bullying_week, safer_internet_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from safesite.policy.duties.model import NamedDay
    from safesite.policy.model import HowOften
    from safesite.reference.terms import HalfTerm, SchoolYear, Span

DAY = timedelta(days=1)
SCHOOL_DAYS = 5
SEPTEMBER, AUGUST = 9, 8
ENDS_OF_TERMS: tuple[HalfTerm, ...] = ("autumn-2", "spring-2", "summer-2")


@dataclass(frozen=True, order=True)
class Moment:
    """A day by which something is due; its label names the period and stays when the day moves."""

    day: date
    label: str


def moments(how_often: HowOften | None, year: SchoolYear) -> tuple[Moment, ...]:
    """Return when a rhythm falls due in a year; what has no fixed rhythm never does."""
    return tuple(RHYTHMS[how_often](year)) if how_often in RHYTHMS else ()


def by_half_terms(year: SchoolYear, names: tuple[HalfTerm, ...]) -> Iterator[Moment]:
    """Yield the last school day of each half-term that is named."""
    for name, span in year.half_terms.in_order():
        if name in names:
            yield Moment(last_school_day(year, span), f"{year.year}.{name}")


def on_day(year: SchoolYear, name: NamedDay) -> Iterator[Moment]:
    """Yield a named day of the year, where the year has it."""
    days = {
        "parents-session": year.parents_session,
        "safer-internet-day": safer_internet_day(year),
        "anti-bullying-week": anti_bullying_week(year),
    }
    day = days[name]
    if day:
        yield Moment(day, f"{year.year}.{name}")


def school_days(year: SchoolYear) -> tuple[date, ...]:
    """Return the days on which pupils come."""
    return tuple(day for _, span in year.half_terms.in_order() for day in _taught(year, span))


def last_school_day(year: SchoolYear, span: Span) -> date:
    """Return the last day of a half-term on which pupils come."""
    return max(_taught(year, span), default=span.last)


def _taught(year: SchoolYear, span: Span) -> Iterator[date]:
    days = (span.first + DAY * number for number in range((span.last - span.first).days + 1))
    return (day for day in days if day.weekday() < SCHOOL_DAYS and day not in year.inset)


def _weekly(year: SchoolYear) -> Iterator[Moment]:
    """Yield the first school day of each school week; its Monday names it."""
    weeks: dict[date, date] = {}
    for day in school_days(year):
        weeks.setdefault(day - DAY * day.weekday(), day)
    for monday, day in weeks.items():
        yield Moment(day, f"{monday}")


def _fortnightly(year: SchoolYear) -> Iterator[Moment]:
    yield from tuple(_weekly(year))[::2]


def _monthly(year: SchoolYear) -> Iterator[Moment]:
    """Yield the first school day of each month; in a month without one, its first weekday: August has data, too."""
    taught = school_days(year)
    for number in range(12):
        first = date(year.first.year + (SEPTEMBER - 1 + number) // 12, (SEPTEMBER - 1 + number) % 12 + 1, 1)
        days = [day for day in taught if (day.year, day.month) == (first.year, first.month)]
        yield Moment(min(days, default=_first_weekday(first)), f"{first:%Y-%m}")


def _first_weekday(first: date) -> date:
    return first if first.weekday() < SCHOOL_DAYS else first + DAY * (7 - first.weekday())


def _half_termly(year: SchoolYear) -> Iterator[Moment]:
    return by_half_terms(year, tuple(name for name, _ in year.half_terms.in_order()))


def _termly(year: SchoolYear) -> Iterator[Moment]:
    return by_half_terms(year, ENDS_OF_TERMS)


def _annually(year: SchoolYear) -> Iterator[Moment]:
    return by_half_terms(year, ("summer-2",))


RHYTHMS: dict[HowOften | None, Callable[[SchoolYear], Iterator[Moment]]] = {
    "weekly": _weekly,
    "fortnightly": _fortnightly,
    "monthly": _monthly,
    "half-termly": _half_termly,
    "termly": _termly,
    "annually": _annually,
}


def september(year: SchoolYear) -> date:
    """Return the first day of the year's calendar."""
    return date(year.first.year, SEPTEMBER, 1)


def august(year: SchoolYear) -> date:
    """Return the last day of the year's calendar."""
    return date(year.first.year + 1, AUGUST, calendar.monthrange(year.first.year + 1, AUGUST)[1])
