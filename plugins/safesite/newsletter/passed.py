"""Days in a text: those that are written out fully enough to say when they have passed."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from safesite.ground.dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NUMBERS = {name[:3].lower(): int(number) for number, name in MONTHS.items()}
_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" if name[3:] else name for name in MONTHS.values())
_DAY = re.compile(
    rf"\b(?:(?P<weekday>{'|'.join(WEEKDAYS)}),?\s+)?(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?"
    rf"(?P<month>{_MONTH})\b(?:,?\s+(?P<year>\d{{4}})\b)?",
    re.IGNORECASE,
)
YEARS_AHEAD = 7  # by then every day of the year has been on every day of the week, but for leap days


def days(text: str, written: date) -> Iterator[tuple[str, date]]:
    """Yield each day that a text names, as written and as a date; '5 November' alone comes back every year."""
    for found in _DAY.finditer(text):
        day = _day(found, written)
        if day:
            yield found[0], day


def _day(found: re.Match[str], written: date) -> date | None:
    month, number = NUMBERS[found["month"][:3].lower()], int(found["day"])
    if found["year"]:
        return _date(int(found["year"]), month, number)
    if not found["weekday"]:
        return None
    years = range(written.year, written.year + YEARS_AHEAD)
    possible = [day for year in years if (day := _date(year, month, number)) and day >= written]
    named = (day for day in possible if day.weekday() == WEEKDAYS.index(found["weekday"].lower()))
    return next(named, next(iter(possible), None))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
