"""When a unit is taught, in words and with the dates of the school's terms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.curriculum.plan import half_term, school_year, special_day
from safesite.ground.dates import MONTHS, long, period
from safesite.ground.interface import each, word
from safesite.reference.terms import HALF_TERMS

if TYPE_CHECKING:
    from datetime import date

    from safesite.curriculum.plan import Planned
    from safesite.reference.house import House
    from safesite.reference.terms import HalfTerm

SPECIAL: dict[str, str] = each("curriculum.when", ("anti-bullying-week", "safer-internet-day"))


@dataclass(frozen=True)
class Slot:
    """A time of teaching: a half-term or none (all year), its name and its dates, empty where none are given."""

    half: HalfTerm | None
    title: str
    dates: str


def slot(house: House, half: HalfTerm | None) -> Slot:
    """Return a half-term with its dates."""
    if half is None:
        return Slot(None, word("curriculum.when-all-year"), "")
    year = school_year(house)
    span = dict(year.half_terms.in_order())[half] if year else None
    dates = word("curriculum.when-dates", first=_day(span.first), last=_day(span.last)) if span else ""
    return Slot(half, HALF_TERMS[half], dates)


def _day(day: date) -> str:
    """Write a day without its year, which the page says once."""
    return word("curriculum.when-day", day=day.day, month=MONTHS[str(day.month)])


def slots(house: House, plan: tuple[Planned, ...]) -> tuple[Slot, ...]:
    """Return the half-terms, with the whole year behind them where something has no half-term."""
    found = [slot(house, half) for half in HALF_TERMS]
    all_year = any(half_term(house, one.when) is None for one in plan)
    return (*found, slot(house, None)) if all_year else tuple(found)


def said(house: House, one: Planned) -> str:
    """Return when a unit is taught: a half-term with its dates, or the special day that it belongs to."""
    if one.when not in SPECIAL:
        at = slot(house, half_term(house, one.when))
        return word("curriculum.when-in", half=at.title, dates=at.dates) if at.dates else at.title
    day = special_day(house, one.when)
    return word("curriculum.when-on", occasion=SPECIAL[one.when], date=long(day)) if day else SPECIAL[one.when]


def year_of_terms(house: House) -> str:
    """Return of which year the dates are, and the note on them, such as that they are examples; empty without dates."""
    year = school_year(house)
    if not year:
        return ""
    said = word("curriculum.when-year", year=period(year.year).words)
    return f"{said} {word('curriculum.when-note', note=house.plain(year.note))}" if year.note else said
