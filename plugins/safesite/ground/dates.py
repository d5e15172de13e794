"""Dates as schools give them: a day, a month or a school year; and how they are written."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from safesite.ground.interface import each, word

MONTHS = each("dates.month", [str(number) for number in range(1, 13)])
SCHOOL_YEAR_STARTS = 9  # September


@dataclass(frozen=True, order=True)
class Period:
    """A day, a month or a school year, as an author wrote it."""

    first: date
    last: date
    written: str

    @property
    def words(self) -> str:
        """Return the period as people read it."""
        if self.first == self.last:
            return long(self.first)
        if self.first.month == self.last.month:
            return word("dates.month", month=MONTHS[str(self.first.month)], year=self.first.year)
        return word("dates.school-year", first=self.first.year, last=f"{self.last.year % 100:02}")


def period(text: str) -> Period:
    """Read '2026-09-01', '2026-09' or '2026-27'; anything else raises ValueError."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        day = date.fromisoformat(text)
        return Period(day, day, text)
    match = re.fullmatch(r"(\d{4})-(\d{2})", text)
    if match is None:
        raise ValueError(text)
    year, number = int(match[1]), int(match[2])
    # 2011-12 would be both a month and a school year; a month it is, and the years from 2012 on are unambiguous.
    if 1 <= number <= 12:  # noqa: PLR2004 - months of a year
        return Period(date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1]), text)
    if number != (year + 1) % 100:
        raise ValueError(text)
    return Period(date(year, SCHOOL_YEAR_STARTS, 1), date(year + 1, SCHOOL_YEAR_STARTS - 1, 31), text)


def whole(text: str) -> Period:
    """Read a year, a month or a day, as registers give them; anything else raises ValueError."""
    if re.fullmatch(r"\d{4}", text):
        return Period(date(int(text), 1, 1), date(int(text), 12, 31), text)
    return period(text)


def long(day: date) -> str:
    """Write a day as '1 September 2026'."""
    return word("dates.day", day=day.day, month=MONTHS[str(day.month)], year=day.year)
