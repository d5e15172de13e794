"""Days that the plan tells beside the snippets: special days, the parents' session, reviews that are due."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.catalogue import may_read
from safesite.ground.interface import word
from safesite.reference.terms import anti_bullying_week, safer_internet_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from safesite.reference.house import House
    from safesite.reference.terms import SchoolYear


@dataclass(frozen=True, order=True)
class Event:
    """A day with a name; its id never changes, even when the day does."""

    day: date
    id: str
    title: str
    address: str = ""


def events(house: House, year: SchoolYear) -> tuple[Event, ...]:
    """Return the days that the plan of a school year tells, in order.

    A review that is overdue since an earlier year is no part of a plan: the policy's page and every build tell it.
    """
    due = (event for event in reviews(house) if _year_of(house, event.day) == year)
    return tuple(sorted((*_special(year), *_review(house, year), *due)))


def _year_of(house: House, day: date) -> SchoolYear | None:
    """Return the year that a day belongs to: from September to the end of the summer after it."""
    return next((year for year in house.school.terms if _september(year) <= day <= _august(year)), None)


def _september(year: SchoolYear) -> date:
    return year.first.replace(month=9, day=1)


def _august(year: SchoolYear) -> date:
    return year.last.replace(month=8, day=31)


def _special(year: SchoolYear) -> Iterator[Event]:
    yield Event(anti_bullying_week(year), f"anti-bullying-week-{year.year}", word("newsletter.anti-bullying-week"))
    yield Event(safer_internet_day(year), f"safer-internet-day-{year.year}", word("newsletter.safer-internet-day"))
    if year.parents_session:
        yield Event(year.parents_session, f"parents-session-{year.year}", word("newsletter.parents-session"))


def _review(house: House, year: SchoolYear) -> Iterator[Event]:
    if year.policy_review:
        policy = house.catalogue.find("page:policy")
        address = policy.address if policy and may_read(house.reader, policy) else ""
        yield Event(year.policy_review, f"policy-review-{year.year}", word("newsletter.policy-review"), address)


def reviews(house: House) -> Iterator[Event]:
    """Yield what has to be looked at again by a day, as the catalogue tells it."""
    for entry in house.catalogue.entries:
        if entry.due and may_read(house.reader, entry):
            title = word("newsletter.review-due", title=entry.title)
            yield Event(entry.due, f"review-{entry.kind}-{entry.id}", title, entry.address)
