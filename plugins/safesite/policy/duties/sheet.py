"""A role's year in print, on one page: its view as plain data for the press."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from safesite.ground.interface import interface, texts
from safesite.ground.pdf import Sheet
from safesite.policy.duties.tasks import first_day
from safesite.policy.duties.view import role_view

if TYPE_CHECKING:
    from safesite.policy.duties.lines import Line
    from safesite.reference.house import House

TEMPLATE = "policy/templates/year.typ"
WORDS = (
    "policy.duty-clause",
    "policy.duty-how-often",
    "policy.duty-what",
    "policy.duty-when",
    "policy.role-also",
    "policy.role-dated",
    "policy.role-undated",
)


def role_pdf(house: House, role: str) -> bytes:
    """Print a role's year; it bears the first day of the terms, or today where there are none."""
    return house.press.pdf(Sheet(TEMPLATE, sheet_view(house, role), first_day(house)))


def sheet_view(house: House, role: str) -> dict[str, object]:
    """Return what the template prints."""
    view = role_view(house, role, house.speaker_abroad())
    return {
        "lang": interface().language,
        "dir": interface().dir,
        "words": texts(*WORDS),
        "title": view.heading,
        "school": view.school,
        "year": view.year,
        "note": view.note,
        "palette": asdict(house.palette),
        "dated": list(map(_line, view.dated)),
        "parts": [{"title": part.title, "lines": list(map(_line, part.lines))} for part in view.parts],
        "groups": [title for title, _ in view.groups],
        "demonstration": house.demonstration,
        "watermark": house.watermark,
    }


def _line(line: Line) -> dict[str, str]:
    return {"what": line.what.plain, "how_often": line.how_often, "when": line.when, "number": line.number}
