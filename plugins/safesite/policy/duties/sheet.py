"""A role's year in print, on one page: its view as plain data for the press."""

from __future__ import annotations

from dataclasses import asdict
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from safesite.ground.interface import interface, texts
from safesite.ground.pdf import Sheet
from safesite.policy.duties.tasks import first_day
from safesite.policy.duties.view import role_view

if TYPE_CHECKING:
    from safesite.policy.duties.lines import Line
    from safesite.policy.duties.view import Part
    from safesite.reference.house import House

TEMPLATE = "policy/templates/year.typ"
WORDS = (
    "policy.duty-clause",
    "policy.duty-done",
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
        "columns": _columns(view.parts),
        "groups": [title for title, _ in view.groups],
        "demonstration": house.demonstration,
        # It is ticked off by hand: the mark of a draft would lie across it.
        "watermark": None,
        "draft": house.watermark,
    }


def _columns(parts: tuple[Part, ...]) -> list[list[dict[str, object]]]:
    """Lay duties without a day out in two columns of one length; a part that goes on has its title in the first."""
    lines = [(part.title, line) for part in parts for line in part.lines]
    total, so_far = sum(len(line.what.plain) for _, line in lines), 0
    columns: list[list[tuple[str, Line]]] = [[], []]
    for title, line in lines:
        columns[2 * so_far >= total].append((title, line))
        so_far += len(line.what.plain)
    before, made = "", []
    for column in columns:
        found: list[dict[str, object]] = []
        for title, group in groupby(column, key=itemgetter(0)):
            found.append({"title": "" if title == before else title, "lines": [_line(line) for _, line in group]})
            before = title
        made.append(found)
    return made


def _line(line: Line) -> dict[str, object]:
    return {
        "what": line.what.plain,
        "when": line.when,
        "group": line.group,
        "number": line.number,
        "months": [{"name": name, "days": list(map(str, days))} for name, days in line.months],
    }
