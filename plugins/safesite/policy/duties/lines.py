"""A duty as pages, print and calendars tell it: whose it is, when it is due, and what shows it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from safesite.ground.dates import MONTHS
from safesite.ground.interface import word
from safesite.ground.words import Words
from safesite.policy.duties.tasks import running_of
from safesite.policy.entries import POLICY
from safesite.policy.labels import NOT_SAID, rhythm_words
from safesite.policy.places import sheet_address
from safesite.policy.shelves import SHEETS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from safesite.ground.phrase import Phrase, Speaker
    from safesite.policy.duties.tasks import Task
    from safesite.reference.house import House
    from safesite.reference.terms import SchoolYear


@dataclass(frozen=True)
class Line:
    """A duty in a table or a list."""

    who: str
    what: Phrase
    how_often: str
    when: str
    evidence: str
    clause: str
    number: str
    href: str
    sheet: str
    sheet_href: str
    chosen: bool
    group: str = ""
    """The shared role that has it, where somebody who belongs to that role is told."""
    months: tuple[tuple[str, tuple[int, ...]], ...] = ()
    """Its days by month, where there are too many for a line each."""


def title_of(house: House, role: str | None) -> str:
    """Return the title of a role."""
    found = house.school.role(role) if role else None
    return found.title if found else NOT_SAID


def note_of(house: House, say: Speaker) -> str:
    """Return what readers should know of the school's arrangements."""
    found = running_of(house)
    return say(found.record.note).plain if found else ""


def line(house: House, task: Task, say: Speaker, year: SchoolYear | None) -> Line:
    """Return a duty as pages tell it, with its days in a year."""
    sheet = house.shelf(SHEETS).get(task.sheet) if task.sheet else None
    return Line(
        who=whose(house, task),
        what=say(task.what),
        how_often=rhythm_words(task.how_often),
        when=days_words(moment.day for moment in task.due_in(year)),
        evidence=say(task.evidence or Words.of(NOT_SAID)).plain,
        clause=say(task.title).plain,
        number=task.number,
        href=f"{say.way(POLICY)}#{task.clause}",
        sheet=say(sheet.record.title).plain if sheet else "",
        sheet_href=say.way(sheet_address(sheet.id)) if sheet else "",
        chosen=task.chosen,
    )


def whose(house: House, task: Task) -> str:
    """Return whose a duty is; where somebody sees to what is everybody's, that too."""
    by = title_of(house, task.role)
    if task.owner in (None, task.role):
        return by
    return word("policy.seen-to", who=by, owner=title_of(house, task.owner))


def days_words(days: Iterable[date]) -> str:
    """Write days of a school year as '7, 21 September; 5 October'."""
    return "; ".join(
        word("policy.days-of-month", days=", ".join(map(str, found)), month=month) for month, found in by_month(days)
    )


def by_month(days: Iterable[date]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Return the days of each month, under its name, in the order of the year."""
    months = groupby(sorted(days), key=lambda day: (day.year, day.month))
    return tuple((MONTHS[str(month)], tuple(day.day for day in found)) for (_, month), found in months)
