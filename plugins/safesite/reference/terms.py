"""The school's terms: the half-terms of a year, the days without pupils, and the days that everybody asks about."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Literal, get_args

from pydantic import Field

from safesite.ground.interface import each
from safesite.ground.model import Part
from safesite.ground.patterns import SCHOOL_YEAR
from safesite.ground.words import Words

HalfTerm = Literal["autumn-1", "autumn-2", "spring-1", "spring-2", "summer-1", "summer-2"]

SCHOOL_DAYS = 5
HALF_TERMS: dict[HalfTerm, str] = each("reference.half-term", get_args(HalfTerm))


class Span(Part):
    """A half-term: the first and the last day on which pupils come."""

    first: date
    """The first day."""
    last: date
    """The last day."""


class HalfTerms(Part):
    """The six half-terms of a school year."""

    autumn_1: Span = Field(alias="autumn-1")
    """The first half of the autumn term."""
    autumn_2: Span = Field(alias="autumn-2")
    """The second half of the autumn term."""
    spring_1: Span = Field(alias="spring-1")
    """The first half of the spring term."""
    spring_2: Span = Field(alias="spring-2")
    """The second half of the spring term."""
    summer_1: Span = Field(alias="summer-1")
    """The first half of the summer term."""
    summer_2: Span = Field(alias="summer-2")
    """The second half of the summer term."""

    def in_order(self) -> tuple[tuple[HalfTerm, Span], ...]:
        """Return each half-term with its name, in the order of the year."""
        return tuple((name, getattr(self, name.replace("-", "_"))) for name in HALF_TERMS)


class SchoolYear(Part):
    """A school year: its half-terms, and the days that the school has set."""

    year: Annotated[str, Field(pattern=SCHOOL_YEAR)]
    """The year, such as 2026-27."""
    half_terms: HalfTerms
    """The six half-terms."""
    inset: tuple[date, ...] = ()
    """Days within the half-terms on which pupils stay at home."""
    note: Words | None = None
    """What readers of these dates should know."""
    safer_internet_day: date | None = None
    """Safer Internet Day, where it is not the Tuesday in 5-11 February."""
    anti_bullying_week: date | None = None
    """The Monday of Anti-Bullying Week, where it is not the one in 10-16 November."""
    parents_session: date | None = None
    """The day of the session on online safety for parents."""
    policy_review: date | None = None
    """The day on which the school means to review its policy."""

    @property
    def first(self) -> date:
        """Return the first day of the year."""
        return self.half_terms.autumn_1.first

    @property
    def last(self) -> date:
        """Return the last day of the year."""
        return self.half_terms.summer_2.last


def safer_internet_day(year: SchoolYear) -> date:
    """Return the second day of the second week of the second month, which is the Tuesday in 5-11 February."""
    return year.safer_internet_day or _first_from(date(year.last.year, 2, 5), weekday=1)


def anti_bullying_week(year: SchoolYear) -> date:
    """Return the Monday in 10-16 November."""
    return year.anti_bullying_week or _first_from(date(year.first.year, 11, 10), weekday=0)


def _first_from(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def weeks(span: Span, without: tuple[date, ...] = ()) -> int:
    """Return in how many weeks of a half-term pupils come on at least one day; `without` are days off."""
    days = (span.first + timedelta(days=number) for number in range((span.last - span.first).days + 1))
    return len({day.isocalendar()[:2] for day in days if day.weekday() < SCHOOL_DAYS and day not in without})


def year_on(years: tuple[SchoolYear, ...], day: date) -> SchoolYear | None:
    """Return the school year of a day: the one that runs, else the next, else the last that there was."""
    in_order = sorted(years, key=lambda year: year.first)
    return next((year for year in in_order if day <= year.last), in_order[-1] if in_order else None)
