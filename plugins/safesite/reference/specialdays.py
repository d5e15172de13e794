"""Days that every school's year has, computed from its terms unless the school sets them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safesite.reference.terms import SchoolYear


def safer_internet_day(year: SchoolYear) -> date:
    """Return the second day of the second week of the second month, which is the Tuesday in 5-11 February."""
    return year.safer_internet_day or _first_from(date(year.last.year, 2, 5), weekday=1)


def anti_bullying_week(year: SchoolYear) -> date:
    """Return the Monday in 10-16 November."""
    return year.anti_bullying_week or _first_from(date(year.first.year, 11, 10), weekday=0)


def _first_from(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)
