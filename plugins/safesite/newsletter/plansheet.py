"""The plan to print and pin up: its view as plain data for the press."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from safesite.ground.interface import interface, texts, word
from safesite.ground.pdf import Sheet
from safesite.newsletter.planview import plan_view

if TYPE_CHECKING:
    from safesite.newsletter.planview import Dated, Row, YearView
    from safesite.reference.house import House

TEMPLATE = "newsletter/templates/plan.typ"
WORDS = (
    "frame.page-of",
    "newsletter.plan-dates",
    "newsletter.plan-snippet",
    "newsletter.plan-topics",
    "newsletter.plan-week",
)


def plan_pdf(house: House) -> bytes:
    """Print the plan; it bears the first day of the first year that it plans."""
    return house.press.pdf(Sheet(TEMPLATE, sheet_view(house), house.school.terms[0].first))


def sheet_view(house: House) -> dict[str, object]:
    """Return what the plan's template prints."""
    view = plan_view(house, house.speaker_abroad())
    return {
        "lang": interface().language,
        "dir": interface().dir,
        "words": texts(*WORDS),
        "title": word("newsletter.plan"),
        "school": view.school,
        "palette": asdict(house.palette),
        "years": [_year(year) for year in view.years],
        "demonstration": house.demonstration,
        "watermark": house.watermark,
    }


def _year(year: YearView) -> dict[str, object]:
    return {
        "title": year.title,
        "note": year.note.plain if year.note else None,
        "days": [_dated(day) for day in year.days],
        "half_terms": [{"title": half.title, "rows": [*map(_row, half.rows)]} for half in year.half_terms],
    }


def _row(row: Row) -> dict[str, object]:
    return {
        "when": row.when,
        "title": row.title,
        "href": row.href or None,
        "topics": ", ".join(row.topics),
        "days": [_dated(day) for day in row.days],
    }


def _dated(day: Dated) -> str:
    return word("newsletter.plan-day", date=day.words, title=day.title)
