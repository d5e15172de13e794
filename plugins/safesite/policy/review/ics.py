"""The review as a calendar (RFC 5545): when to begin, by when it is due; ids never change, no moment of the build."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from icalendar import Calendar, Event, vText

from safesite.ground.interface import interface, word
from safesite.policy.review.clock import SOON, approved_edition

if TYPE_CHECKING:
    from datetime import date

    from safesite.ground.shelf import Item
    from safesite.policy.edition import Edition
    from safesite.reference.house import House

ADDRESS = "policy/policy-review.ics"
DAY = timedelta(days=1)


def calendar(house: House, item: Item[Edition]) -> bytes:
    """Return the dates of the next review as a calendar in UTF-8."""
    name, due = word("policy.calendar", school=house.school.name), item.record.due.last
    made = Calendar()
    made.add("prodid", f"-//safesite//policy//{interface().language[:2].upper()}")
    made.add("version", "2.0")
    made.add("x-wr-calname", vText(name))
    made.add("x-wr-caldesc", vText(house.demonstration or name))
    made.add_component(_entry(house, item, "begin", due - SOON, word("policy.calendar-begin")))
    made.add_component(_entry(house, item, "due", due, word("policy.calendar-due")))
    return bytes(made.to_ical())


def _entry(house: House, item: Item[Edition], what: str, day: date, title: str) -> Event:
    site = house.school.address
    entry = Event()
    # A small change moves no review: whoever has the dates in a calendar keeps them as they are.
    recorded = approved_edition(house, item).id
    entry.add("uid", f"policy-review-{what}-{recorded}@{urlsplit(site).hostname or 'localhost'}")
    # The moment comes from the record: two builds of the same sources are the same bytes.
    entry.add("dtstamp", datetime.combine(item.record.approved.first, time(), UTC))
    entry.add("dtstart", day)
    entry.add("dtend", day + DAY)
    entry.add("summary", title)
    entry.add("transp", "TRANSPARENT")
    entry.add("url", f"{site}policy/")
    if house.demonstration:
        entry.add("description", house.demonstration)
    return entry
