"""What the templates of the duties print: the whole school's year, and the year of each role."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from safesite.ground.interface import word
from safesite.policy.duties.lines import Line, by_month, days_words, line, note_of, title_of, whose
from safesite.policy.duties.moments import DAY, august, september
from safesite.policy.duties.tasks import groups_of, tasks, tasks_of, year_shown
from safesite.policy.duties.wheel import wheel
from safesite.policy.labels import rhythm_words
from safesite.policy.places import DUTIES, SHEETS, role_address, role_files
from safesite.reference.terms import HALF_TERMS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from safesite.ground.phrase import Phrase, Speaker
    from safesite.policy.duties.tasks import Task
    from safesite.policy.duties.wheel import Ring, Wheel
    from safesite.policy.model import HowOften
    from safesite.reference.house import House
    from safesite.reference.terms import SchoolYear

# In the order in which a role's page tells them; what has days comes first, under a heading of its own.
UNDATED: tuple[HowOften | None, ...] = ("regularly", "each-time", "on-induction", "always", None)
# A duty with more days than this in a year is told once, with all of them.
MOST_DAYS = 6


@dataclass(frozen=True)
class Part:
    """Some duties under a heading."""

    id: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class RoleView:
    """The year of one role."""

    id: str
    title: str
    heading: str
    school: str
    year: str
    note: str
    dated: tuple[Line, ...]
    parts: tuple[Part, ...]
    groups: tuple[tuple[str, str], ...]
    pdf: str
    ics: str


@dataclass(frozen=True)
class KeyLine:
    """A duty in the key of the wheel, with its letter where its ring has letters."""

    letter: str
    what: Phrase
    who: str


@dataclass(frozen=True)
class OverviewView:
    """The whole school's year."""

    year: str
    note: str
    terms_note: str
    wheel: Wheel | None
    keys: tuple[tuple[KeyLine, ...], ...]
    parts: tuple[Part, ...]
    roles: tuple[tuple[str, str, int], ...]
    unowned: tuple[Line, ...]
    unplanned: tuple[Line, ...]
    sheets: str


def roles_with_duties(house: House) -> tuple[str, ...]:
    """Return the roles that own a duty or share in a group that does, in the order of school.yml."""
    owners = {task.owner for task in tasks(house)}
    wanted = (r.id for r in house.school.roles if r.id in owners or owners.intersection(groups_of(house, r.id)))
    return tuple(wanted)


def role_view(house: House, role: str, say: Speaker) -> RoleView:
    """Return the view of a role's year, for its page or for print."""
    year, own = year_shown(house), [task for task in tasks(house) if task.owner == role]
    title, files = title_of(house, role), role_files(house, role)
    return RoleView(
        id=role,
        title=title,
        heading=word("policy.role-title", role=title),
        school=house.school.name,
        year=year.year if year else "",
        note=note_of(house, say),
        dated=tuple(_dated(house, role, say, year)),
        parts=tuple(_undated(house, own, say, year)),
        groups=tuple((title_of(house, g), say.way(role_address(g))) for g in groups_of(house, role)),
        pdf=files[0],
        ics=files[1] if house.school.terms else "",
    )


def overview_view(house: House) -> OverviewView:
    """Return the view of the whole school's year."""
    year, found, say = year_shown(house), tasks(house), house.speaker(DUTIES)
    roles = roles_with_duties(house)
    drawn = wheel(year, found) if year else None
    return OverviewView(
        year=year.year if year else "",
        note=note_of(house, say),
        terms_note=say(year.note).plain if year and year.note else "",
        wheel=drawn,
        keys=tuple(_key(house, ring, say) for ring in drawn.rings) if drawn else (),
        parts=tuple(_half_terms(house, year, found, say)) if year else (),
        roles=tuple((title_of(house, r), say.way(role_address(r)), sum(t.owner == r for t in found)) for r in roles),
        unowned=tuple(line(house, t, say, year) for t in found if t.owner is None or t.role is None),
        unplanned=tuple(line(house, t, say, year) for t in found if t.how_often == "regularly" and not t.moments),
        sheets=say.way(SHEETS),
    )


def _dated(house: House, role: str, say: Speaker, year: SchoolYear | None) -> list[Line]:
    """Return what is due day by day; what is due very often comes first."""
    found: list[tuple[bool, date, Line]] = []
    for task in tasks_of(house, role):
        told = line(house, task, say, year)
        shared = replace(told, group="" if task.owner == role else title_of(house, task.owner))
        days = [moment.day for moment in task.due_in(year)]
        if len(days) > MOST_DAYS:
            found.append((False, days[0], replace(shared, when=told.how_often, months=by_month(days))))
        else:
            found += [(True, day, replace(shared, when=days_words([day]))) for day in days]
    return [told for _, _, told in sorted(found, key=lambda each: each[:2])]


def _key(house: House, ring: Ring, say: Speaker) -> tuple[KeyLine, ...]:
    return tuple(KeyLine(letter, say(task.what), whose(house, task)) for letter, task in ring.duties)


def _undated(house: House, own: list[Task], say: Speaker, year: SchoolYear | None) -> Iterator[Part]:
    for rhythm in UNDATED:
        found = [t for t in own if t.how_often == rhythm and not t.due_in(year)]
        if found:
            yield Part(rhythm or "not-said", rhythm_words(rhythm), tuple(line(house, t, say, year) for t in found))
    if year is None:
        rest = [t for t in own if t.how_often not in UNDATED]
        if rest:
            lines = tuple(line(house, t, say, year) for t in rest)
            yield Part("no-terms", word("policy.duties-no-terms"), lines)


def _half_terms(house: House, year: SchoolYear, found: tuple[Task, ...], say: Speaker) -> Iterator[Part]:
    """Yield the text twin of the wheel: what falls due in each half-term and the holiday after it."""
    spans = year.half_terms.in_order()
    starts = [september(year), *(span.first for _, span in spans[1:]), august(year) + DAY]
    for (name, _), (first, after) in zip(spans, pairwise(starts), strict=True):
        lines = []
        for task in found:
            days = [moment.day for moment in task.due_in(year) if first <= moment.day < after]
            if days:
                lines.append(replace(line(house, task, say, year), when=days_words(days)))
        yield Part(name, HALF_TERMS[name], tuple(lines))
