"""The year's plan, ready to print: half-terms, their weeks, and the days that matter beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.dates import long
from safesite.ground.interface import word
from safesite.newsletter.archive import PLAN, NoticeView, notices
from safesite.newsletter.events import events
from safesite.newsletter.shelves import SNIPPETS
from safesite.newsletter.view import address_of
from safesite.newsletter.yearplan import year_plans
from safesite.reference.terms import HALF_TERMS
from safesite.reference.topics import LABELS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from safesite.ground.phrase import Phrase, Speaker
    from safesite.newsletter.calendar import Week
    from safesite.newsletter.events import Event
    from safesite.newsletter.yearplan import YearPlan
    from safesite.reference.house import House


@dataclass(frozen=True)
class Dated:
    """A day that the plan tells."""

    day: date
    words: str
    title: str
    href: str


@dataclass(frozen=True)
class Row:
    """A week: its snippet or what stands in its place, its topics, and the days in it."""

    monday: date
    number: str
    """The number by which `newsletter export --week` knows it, in words."""
    when: str
    title: str
    href: str
    topics: tuple[str, ...]
    days: tuple[Dated, ...]


@dataclass(frozen=True)
class HalfTermView:
    """The weeks of a half-term and of the holiday after it."""

    id: str
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class YearView:
    """A school year."""

    id: str
    title: str
    note: Phrase | None
    days: tuple[Dated, ...]
    half_terms: tuple[HalfTermView, ...]


@dataclass(frozen=True)
class PlanView:
    """The page of the plan."""

    school: str
    notices: tuple[NoticeView, ...]
    years: tuple[YearView, ...]


def plan_view(house: House, say: Speaker | None = None) -> PlanView:
    """Return the view of the plan, for its page or for another speaker."""
    say = say or house.speaker(PLAN)
    return PlanView(
        school=house.school.name,
        notices=notices(house, say),
        years=tuple(_year(house, say, plan) for plan in year_plans(house)),
    )


def _year(house: House, say: Speaker, plan: YearPlan) -> YearView:
    told = events(house, plan.year)
    by_week = {week.monday: tuple(_within(plan, week, told)) for week in plan.weeks}
    placed = {event for found in by_week.values() for event in found}
    year = plan.year
    return YearView(
        id=f"year-{year.year}",
        title=word("newsletter.plan-year", year=year.year.replace("-", "–")),
        note=say.maybe(year.note),
        days=tuple(_dated(say, event) for event in told if event not in placed),
        half_terms=tuple(_half_terms(house, say, plan, by_week)),
    )


def _within(plan: YearPlan, week: Week, told: tuple[Event, ...]) -> Iterator[Event]:
    """Yield the days from a week's Monday up to the next week of the plan; the last holds to the summer's end."""
    following = next((other.monday for other in plan.weeks if other.monday > week.monday), None)
    yield from (event for event in told if week.monday <= event.day and (not following or event.day < following))


def _half_terms(
    house: House, say: Speaker, plan: YearPlan, by_week: dict[date, tuple[Event, ...]]
) -> Iterator[HalfTermView]:
    for name, title in HALF_TERMS.items():
        numbered = [(number, week) for number, week in enumerate(plan.weeks, 1) if week.half_term == name]
        rows = tuple(_row(house, say, number, week, by_week[week.monday]) for number, week in numbered)
        yield HalfTermView(f"{plan.year.year}-{name}", title, rows)


def _row(house: House, say: Speaker, number: int, week: Week, told: tuple[Event, ...]) -> Row:
    day = long(week.monday)
    snippet = house.shelf(SNIPPETS)[week.snippet].record if week.snippet else None
    nothing = word("newsletter.plan-skipped") if week.skipped else word("newsletter.plan-empty")
    return Row(
        monday=week.monday,
        number=word("newsletter.plan-number", number=number),
        when=word("newsletter.plan-holiday", date=day) if week.holiday else day,
        title=say(snippet.title).plain if snippet else nothing,
        href=say.way(address_of(week.snippet)) if snippet else "",
        topics=tuple(LABELS[tag] for tag in snippet.topics.tags) if snippet else (),
        days=tuple(_dated(say, event) for event in told),
    )


def _dated(say: Speaker, event: Event) -> Dated:
    return Dated(event.day, long(event.day), event.title, say.way(event.address) if event.address else "")
