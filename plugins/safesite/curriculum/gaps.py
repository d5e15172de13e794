"""What the plan leaves out or asks too much of: warnings, each at the line where an author would mend it."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from safesite.curriculum.coverage import binds, bound, concerns, serving, too_late
from safesite.curriculum.pages import years_of
from safesite.curriculum.plan import half_term, planned, school_year
from safesite.curriculum.shelves import frameworks
from safesite.ground.problem import Problem, Severity
from safesite.reference.terms import HALF_TERMS, weeks
from safesite.reference.topics import STAGES, YEARS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.curriculum.model import Framework, Statement
    from safesite.curriculum.plan import Planned
    from safesite.ground.catalogue import Entry
    from safesite.ground.shelf import Item
    from safesite.reference.house import House
    from safesite.reference.terms import HalfTerm
    from safesite.reference.topics import Year

WARNING = Severity.WARNING


def gaps(house: House) -> Iterator[Problem]:
    """Yield what is not taught, not used, not called to mind again, or too much at once."""
    plan = planned(house)
    for framework in frameworks(house):
        yield from _untaught(house, framework)
    yield from _years(house, plan)
    for one in plan:
        if not one.unit.teaches:
            hint = "name the statements that it teaches in 'teaches:'"
            words = f"the unit '{one.id}' teaches no statement"
            yield one.source.problem((*one.trail, "teaches"), words, hint, severity=WARNING)
    yield from _forgotten(house, plan)
    yield from _overloaded(house, plan)
    for kind in ("quiz", "poster"):
        yield from _unused(house, kind)


def _untaught(house: House, item: Item[Framework]) -> Iterator[Problem]:
    for number, statement in enumerate(item.record.statements):
        if not concerns(house, statement) or item.record.status == "unverified":
            continue
        units, place = serving(house, item.record, statement, "unit"), ("statements", number)
        if not units:
            yield item.problem(place, _gap(house, item.record, statement), _mend(item, statement), severity=WARNING)
        elif too_late(statement, units):
            stages = " and ".join(STAGES[stage] for stage in statement.due)
            words = f"'{statement.id}' is due by the end of {stages}, and is only taught later"
            yield item.problem(place, words, "teach it earlier", severity=WARNING)


def _mend(item: Item[Framework], statement: Statement) -> str:
    if item.record.by_topic:
        return f"add '{statement.topics.tags[0].partition(':')[2]}' to the 'topics' of a unit"
    return f"add '{statement.id}' to the 'teaches' of a unit"


def _gap(house: House, framework: Framework, statement: Statement) -> str:
    words = f"no unit teaches '{statement.id}'"
    if not binds(house, framework):
        return words
    unsure = "" if house.school.kind != "unconfirmed" else " (this school's kind is unconfirmed)"
    return f"STATUTORY: {words}, and {house.plain(framework.short)} binds {bound(framework)} by law{unsure}"


def _years(house: House, plan: tuple[Planned, ...]) -> Iterator[Problem]:
    for year in years_of(house):
        if not any(year in one.years for one in plan):
            words, hint = f"{YEARS[year]} has no unit", f"plan one, or leave {year} out of 'years:' in school.yml"
            yield house.school_source.problem(("years",), words, hint, severity=WARNING)


def _forgotten(house: House, plan: tuple[Planned, ...]) -> Iterator[Problem]:
    """Yield each year in which no unit calls to mind what the year before has learnt."""
    taught: dict[Year, set[str]] = defaultdict(set)
    for one in plan:
        for year in one.years:
            taught[year].update(one.unit.teaches)
    for before, year in pairwise(years_of(house)):
        units = [one for one in plan if one.years[0] == year] or [one for one in plan if year in one.years]
        recalled = {name for one in plan if year in one.years for name in one.unit.recalls}
        if units and taught[before] and not recalled & taught[before]:
            words = f"nothing in {YEARS[year]} calls to mind what {YEARS[before]} has learnt"
            hint = f"name some of it in the 'recalls' of a unit, such as '{min(taught[before])}'"
            yield units[0].source.problem((*units[0].trail, "recalls"), words, hint, severity=WARNING)


def _overloaded(house: House, plan: tuple[Planned, ...]) -> Iterator[Problem]:
    """Yield each half-term into which a map puts more lessons for a year group than there are weeks."""
    year = school_year(house)
    room = {name: weeks(span, year.inset) for name, span in year.half_terms.in_order()} if year else {}
    for (half, group, _), units in _by_slot(house, plan).items():
        lessons = sum(len(one.unit.lessons) for one in units)
        if half in room and lessons > room[half]:
            when = f"{HALF_TERMS[half]} ({room[half]} {'week' if room[half] == 1 else 'weeks'})"
            words = f"{YEARS[group]} has {lessons} lessons of this map in {when}"
            hint = "move a unit to another half-term"
            yield units[-1].map.problem((*units[-1].where, "when"), words, hint, severity=WARNING)


def _by_slot(house: House, plan: tuple[Planned, ...]) -> dict[tuple[HalfTerm | None, Year, str], list[Planned]]:
    slots: dict[tuple[HalfTerm | None, Year, str], list[Planned]] = defaultdict(list)
    for one in plan:
        for year in one.years:
            slots[half_term(house, one.when), year, one.map.id].append(one)
    return slots


def _for_pupils(entry: Entry) -> bool:
    """Tell whether something is for pupils: what is for grown-ups alone belongs in no unit."""
    return not entry.audience or "pupils" in entry.audience


def _unused(house: House, kind: str) -> Iterator[Problem]:
    for entry in house.catalogue.of_kind(kind):
        if _for_pupils(entry) and not house.catalogue.pointing_to(entry.key, "unit"):
            hint = f"add '{kind}:{entry.id}' to the 'uses' of a unit"
            yield Problem(entry.place, "", f"no unit uses the {kind} '{entry.id}'", hint, WARNING)
