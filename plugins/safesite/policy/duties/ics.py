"""A role's year as a calendar (RFC 5545): whole days, ids that never change, and no moment of the build in it."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from icalendar import Calendar, Event, vText

from safesite.ground.interface import interface, word
from safesite.policy.duties.lines import title_of, whose
from safesite.policy.duties.moments import DAY
from safesite.policy.duties.tasks import tasks_of

if TYPE_CHECKING:
    from datetime import date

    from safesite.policy.duties.moments import Moment
    from safesite.policy.duties.tasks import Task
    from safesite.reference.house import House


def calendar(house: House, role: str) -> bytes:
    """Return every day of the duties that a role has or shares, in all years that are known, as a calendar in UTF-8.

    A shared duty has one id in the calendars of all who share it: whoever imports two of them has it once.
    """
    name = word("policy.calendar-title", role=title_of(house, role), school=house.school.name)
    made = Calendar()
    made.add("prodid", f"-//safesite//policy//{interface().language[:2].upper()}")
    made.add("version", "2.0")
    made.add("x-wr-calname", vText(name))
    made.add("x-wr-caldesc", vText(house.demonstration or name))
    for task in tasks_of(house, role):
        for year, due in task.years:
            for moment in due:
                made.add_component(_event(house, task, moment, year.first))
    return bytes(made.to_ical())


def _event(house: House, task: Task, moment: Moment, since: date) -> Event:
    made = Event()
    host = urlsplit(house.school.address).hostname or "localhost"
    made.add("uid", f"{task.id}.{moment.label}@{host}")
    # The moment comes from the data: two builds of the same sources are the same bytes.
    made.add("dtstamp", datetime.combine(since, time(), UTC))
    made.add("dtstart", moment.day)
    made.add("dtend", moment.day + DAY)
    made.add("summary", house.plain(task.what))
    made.add("description", _told(house, task))
    made.add("transp", "TRANSPARENT")
    return made


def _told(house: House, task: Task) -> str:
    clause = word("policy.calendar-clause", number=task.number, title=house.plain(task.title))
    evidence = word("policy.shown-by", evidence=house.plain(task.evidence)) if task.evidence else ""
    return " ".join(filter(None, (f"{whose(house, task)}.", clause, evidence, house.demonstration)))
