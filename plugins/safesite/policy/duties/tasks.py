"""The duties of the draft, each with its clause, its owner and its days."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.policy.draft import listed, outline_of
from safesite.policy.duties.moments import Moment, by_half_terms, moments, on_day
from safesite.policy.model import HowOften
from safesite.policy.shelves import RUNNING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from safesite.ground.ids import Id
    from safesite.ground.shelf import Item
    from safesite.ground.words import Words
    from safesite.policy.duties.model import Running, Timing
    from safesite.policy.model import Clause, Duty
    from safesite.reference.house import House
    from safesite.reference.terms import SchoolYear

# Rhythms whose days the school may choose.
OPEN: tuple[HowOften | None, ...] = ("regularly", "annually", None)


@dataclass(frozen=True)
class Task:
    """A duty: whose it is by the policy, who sees to it, and when it is due in each year."""

    id: str
    clause: Id
    number: str
    title: Words
    role: Id | None
    owner: Id | None
    what: Words
    how_often: HowOften | None
    evidence: Words | None
    sheet: Id | None
    chosen: bool
    """Whether the school chose the time, because the policy names none."""
    years: tuple[tuple[SchoolYear, tuple[Moment, ...]], ...]

    @property
    def moments(self) -> tuple[Moment, ...]:
        """Return when it is due, in all the years that are known."""
        return tuple(moment for _, due in self.years for moment in due)

    def due_in(self, year: SchoolYear | None) -> tuple[Moment, ...]:
        """Return when it is due in a year."""
        return next((due for known, due in self.years if known == year), ())


def running_of(house: House) -> Item[Running] | None:
    """Return the school's arrangements, where it has written them."""
    return house.shelf(RUNNING).get("times")


def tasks(house: House) -> tuple[Task, ...]:
    """Return every duty of the draft, in the order of the policy."""
    found = running_of(house)
    arranged = _Arranged(house, found.record if found else None)
    numbers = clause_numbers(house)
    return tuple(task for item in listed(house).values() for task in arranged.tasks(item, numbers[item.id]))


def clause_numbers(house: House) -> dict[str, str]:
    """Return the number that each clause of the draft has."""
    outline, known = outline_of(house), listed(house)
    sections = [[name for name in s.clauses if name in known] for s in outline.record.sections] if outline else []
    kept = [names for names in sections if names]
    return {name: f"{s}.{c}" for s, names in enumerate(kept, start=1) for c, name in enumerate(names, start=1)}


@dataclass(frozen=True)
class _Arranged:
    """Knows what the school arranged."""

    house: House
    running: Running | None

    def tasks(self, item: Item[Clause], number: str) -> Iterator[Task]:
        seen: Counter[str] = Counter()
        for duty in item.record.duties:
            name = duty.who or "nobody"
            seen[name] += 1
            # The place among the duties of one role is kept by rewording, and by a new duty of somebody else.
            yield self.task(item, number, duty, f"{item.id}.{name}.{seen[name]}")

    def task(self, item: Item[Clause], number: str, duty: Duty, name: str) -> Task:
        timing = self.timing(item.id, duty)
        return Task(
            id=name,
            clause=item.id,
            number=number,
            title=item.record.title,
            role=duty.who,
            owner=self.owner(item.id, duty),
            what=duty.what,
            how_often=duty.how_often,
            evidence=duty.evidence,
            sheet=duty.sheet,
            chosen=timing is not None,
            years=tuple((year, tuple(_due(duty, year, timing))) for year in self.house.school.terms),
        )

    def timing(self, clause: Id, duty: Duty) -> Timing | None:
        if duty.how_often not in OPEN:
            return None
        times = self.running.times if self.running else ()
        fitting = (t for t in times if t.clause == clause and t.who in (None, duty.who))
        return next((t for t in fitting if t.sheet in (None, duty.sheet)), None)

    def owner(self, clause: Id, duty: Duty) -> Id | None:
        if self.running is None or duty.who != self.running.everybody:
            return duty.who
        return next((s.who for s in self.running.seen_to if s.clause == clause), None)


def _due(duty: Duty, year: SchoolYear, timing: Timing | None) -> Iterator[Moment]:
    if timing and timing.on:
        yield from on_day(year, timing.on)
    elif timing:
        yield from by_half_terms(year, timing.until)
    else:
        yield from moments(duty.how_often, year)


def in_this_policy(house: House, names: Iterable[Id]) -> tuple[Id, ...]:
    """Return which clauses stand in this school's policy for the shared ones that are named, its own among them."""
    found, known = running_of(house), listed(house)
    own = found.record.own if found else {}
    return tuple(dict.fromkeys(n for name in names for n in (name, *own.get(name, ())) if n in known))


def year_shown(house: House) -> SchoolYear | None:
    """Return the year that pages show: the one that runs or comes next, else the last that is known."""
    years = house.school.terms
    return next((year for year in years if year.last >= house.today), years[-1] if years else None)


def first_day(house: House) -> date:
    """Return the day that files for staff bear: the first of the terms, or today where there are none."""
    return house.school.terms[0].first if house.school.terms else house.today


def tasks_of(house: House, role: Id) -> tuple[Task, ...]:
    """Return the duties that a role has or shares, its own first."""
    found, groups = tasks(house), groups_of(house, role)
    own = tuple(task for task in found if task.owner == role)
    return own + tuple(task for task in found if task.owner in groups)


def groups_of(house: House, role: Id) -> tuple[Id, ...]:
    """Return the shared roles that a role belongs to."""
    found = running_of(house)
    return tuple(group.role for group in found.record.groups if role in group.members) if found else ()
