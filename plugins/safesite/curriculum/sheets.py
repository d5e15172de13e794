"""The wall map and the sheet of a year group, as plain data for the press."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from safesite.curriculum.pages import years_of
from safesite.curriculum.plan import half_term, in_time, planned, school_year
from safesite.curriculum.scheme import scheme_of
from safesite.curriculum.times import SPECIAL, said, slots, year_of_terms
from safesite.curriculum.view import years_label
from safesite.ground.dates import period
from safesite.ground.interface import interface, texts, word
from safesite.ground.pdf import Sheet
from safesite.reference.topics import STAGE_OF, STAGES, YEARS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from safesite.curriculum.plan import Planned
    from safesite.curriculum.times import Slot
    from safesite.reference.house import House
    from safesite.reference.topics import Year

WORDS = ("frame.page-of", "curriculum.sheet-together", "curriculum.sheet-years")
YEAR_WORDS = ("frame.page-of", "curriculum.unit-says", "curriculum.unit-words", "curriculum.unit-home")


def wall_map(house: House) -> Sheet:
    """Return the map of the whole school for an A3 wall: years by half-terms."""
    plan = planned(house)
    times = slots(house, plan)
    own = [one for one in plan if not one.shared]
    view = {
        **_frame(house, word("curriculum.sheet-wall"), WORDS),
        "slots": [{"title": slot.title, "dates": slot.dates} for slot in times],
        "years": [
            {"title": YEARS[year], "cells": _cells(house, times, (one for one in own if year in one.years))}
            for year in years_of(house)
        ],
        "together": _cells(house, times, (one for one in plan if one.shared), years=True),
    }
    return Sheet("curriculum/templates/wall.typ", view, _day(house))


def year_sheet(house: House, year: Year) -> Sheet:
    """Return the A4 sheet of a year group: when what is taught, what pupils can do afterwards, and the words."""
    own = [one for one in planned(house) if year in one.years]
    view = {
        **_frame(house, word("curriculum.sheet-year", year=YEARS[year]), YEAR_WORDS),
        "stage": STAGES[STAGE_OF[year]],
        "units": [_unit(house, one) for one in own if not one.shared],
        "together": {
            "title": word("curriculum.together"),
            "lines": [
                f"{house.plain(one.unit.title)}: {said(house, one)}" for one in in_time(house, own) if one.shared
            ],
        },
    }
    return Sheet("curriculum/templates/year.typ", view, _day(house))


def _frame(house: House, title: str, words: tuple[str, ...]) -> dict[str, object]:
    year = school_year(house)
    return {
        "lang": interface().language,
        "dir": interface().dir,
        "words": texts(*words),
        "title": title,
        "school": house.school.name,
        "year": period(year.year).words if year else "",
        "note": year_of_terms(house),
        "palette": asdict(house.palette),
        "demonstration": house.demonstration,
        "watermark": house.watermark,
    }


def _day(house: House) -> date:
    """Return the day that a sheet bears: the first of the year that it plans, so that it stays the same for a year."""
    year = school_year(house)
    return year.first if year else house.school.contacts.correct_on


def _cells(
    house: House, times: tuple[Slot, ...], units: Iterable[Planned], *, years: bool = False
) -> list[list[dict[str, str]]]:
    found = list(units)
    return [
        [_cell(house, one, years=years) for one in found if half_term(house, one.when) == slot.half] for slot in times
    ]


def _cell(house: House, one: Planned, *, years: bool) -> dict[str, str]:
    occasion = SPECIAL.get(one.when, "") if one.when else ""
    small = (years_label(one.years), occasion) if years else (scheme_of(house, one.map.record),)
    return {
        "title": house.plain(one.unit.title),
        "small": " · ".join(words for words in small if words),
        "say": "" if years else house.plain(one.unit.i_can[0]),
    }


def _unit(house: House, one: Planned) -> dict[str, object]:
    unit = one.unit
    return {
        "title": house.plain(unit.title),
        "when": said(house, one),
        "scheme": scheme_of(house, one.map.record),
        "i_can": [house.plain(line) for line in unit.i_can],
        "words": [[house.plain(entry.word), house.plain(entry.meaning)] for entry in unit.vocabulary],
        "home": house.plain(unit.home) if unit.home else "",
    }
