"""The plan as a calendar (RFC 5545): whole days, ids that never change, and no moment of the build in it."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from icalendar import Calendar, vText
from icalendar import Event as Entry

from safesite.ground.interface import interface, word
from safesite.newsletter.events import Event, events
from safesite.newsletter.shelves import SNIPPETS
from safesite.newsletter.view import address_of
from safesite.newsletter.yearplan import year_plans

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from safesite.newsletter.yearplan import YearPlan
    from safesite.reference.house import House

DAY = timedelta(days=1)


def calendar(house: House) -> bytes:
    """Return every week and every day of the plan as a calendar in UTF-8."""
    name = word("newsletter.plan-of", school=house.school.name)
    made = Calendar()
    made.add("prodid", f"-//safesite//newsletter//{interface().language[:2].upper()}")
    made.add("version", "2.0")
    made.add("x-wr-calname", vText(name))
    made.add("x-wr-caldesc", vText(house.demonstration or name))
    for plan in year_plans(house):
        for entry in (*_weeks(house, plan), *_days(house, plan)):
            made.add_component(entry)
    return bytes(made.to_ical())


def _weeks(house: House, plan: YearPlan) -> Iterator[Entry]:
    for week in plan.weeks:
        if week.snippet:
            snippet = house.shelf(SNIPPETS)[week.snippet].record
            title = word("newsletter.week-entry", title=house.plain(snippet.title))
            told = Event(week.monday, f"week-{week.monday}", title, address_of(week.snippet))
            yield _entry(house, told, snippet.written)


def _days(house: House, plan: YearPlan) -> Iterator[Entry]:
    for event in events(house, plan.year):
        yield _entry(house, event, plan.year.first)


def _entry(house: House, event: Event, since: date) -> Entry:
    site = house.school.address
    entry = Entry()
    entry.add("uid", _uid(site, event.id))
    # The moment comes from the data: two builds of the same sources are the same bytes.
    entry.add("dtstamp", datetime.combine(since, time(), UTC))
    entry.add("dtstart", event.day)
    entry.add("dtend", event.day + DAY)
    entry.add("summary", event.title)
    entry.add("transp", "TRANSPARENT")
    if event.address:
        entry.add("url", f"{site}{event.address}")
    if house.demonstration:
        entry.add("description", house.demonstration)
    return entry


def _uid(site: str, name: str) -> str:
    """Return an id for something of a site; two schools may share a host, each in a folder of it."""
    parts = urlsplit(site)
    folder = parts.path.strip("/").replace("/", "-")
    return f"{name}{f'-{folder}' if folder else ''}@{parts.hostname or 'localhost'}"
