"""The year as a wheel: months outside, then terms, then one ring for each rhythm with a mark on each day."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin
from typing import TYPE_CHECKING

from safesite.ground.dates import MONTHS
from safesite.ground.interface import word
from safesite.policy.duties.moments import DAY, august, september
from safesite.policy.labels import HOW_OFTEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from safesite.policy.duties.tasks import Task
    from safesite.policy.model import HowOften
    from safesite.reference.terms import SchoolYear

SIZE = 800
MIDDLE = SIZE / 2
MONTH_RING = (348, 396)
TERM_RING = (318, 342)
FIRST_RING, STEP, INNERMOST = 288, 40, 96
# The commonest rhythm lies farthest out, where there is the most room; a time that the school chose counts as yearly.
RINGS: tuple[HowOften, ...] = ("weekly", "fortnightly", "monthly", "half-termly", "termly", "annually")
SIGNS = {"weekly": 4.0, "fortnightly": 7.0, "monthly": 9.0}
LARGE = 13.0
NUMBERS = 0.965  # where the numbers of the rings stand: August, when hardly anything is due


@dataclass(frozen=True)
class Arc:
    """A piece of a ring, as the path of an SVG."""

    path: str
    kind: str


@dataclass(frozen=True)
class Label:
    """A word on the wheel, centred on a point."""

    x: float
    y: float
    text: str
    kind: str


@dataclass(frozen=True)
class Mark:
    """A day on which something is due: a dot, with a letter where its ring is explained by letters."""

    x: float
    y: float
    radius: float
    letter: str
    kind: str


@dataclass(frozen=True)
class Ring:
    """The duties of one rhythm: how far out they lie, and what they are, by letter where their days differ."""

    number: int
    name: str
    radius: float
    duties: tuple[tuple[str, Task], ...]


@dataclass(frozen=True)
class Wheel:
    """All that the drawing shows; its words stand beside it too."""

    size: int
    middle: float
    year: str
    title: str
    arcs: tuple[Arc, ...]
    labels: tuple[Label, ...]
    rings: tuple[Ring, ...]
    marks: tuple[Mark, ...]


def wheel(year: SchoolYear, found: tuple[Task, ...]) -> Wheel:
    """Draw a school year with all that is due in it."""
    face = _Face(year)
    rings = tuple(_rings(year, found))
    return Wheel(
        size=SIZE,
        middle=MIDDLE,
        year=year.year,
        title=word("policy.wheel-title", year=year.year),
        arcs=(*face.months(), *face.terms()),
        labels=(*face.names(), *(Label(*point(r.radius, NUMBERS), str(r.number), "ring") for r in rings)),
        rings=rings,
        marks=tuple(mark for ring in rings for mark in face.marks(ring)),
    )


def ring_of(task: Task, year: SchoolYear) -> HowOften | None:
    """Return the ring that a duty belongs to: that of its rhythm, or the yearly one where the school chose its days."""
    if not task.due_in(year):
        return None
    return task.how_often if task.how_often in RINGS and not task.chosen else "annually"


def _rings(year: SchoolYear, found: tuple[Task, ...]) -> Iterator[Ring]:
    by_ring = {name: [t for t in found if ring_of(t, year) == name] for name in RINGS}
    kept = [name for name in RINGS if by_ring[name]]
    for number, name in enumerate(kept):
        yield Ring(
            number + 1, _ring_name(name), FIRST_RING - STEP * number, tuple(_lettered(name, by_ring[name], year))
        )


def _ring_name(name: HowOften) -> str:
    return word("policy.wheel-once") if name == "annually" else HOW_OFTEN[name]


def _lettered(name: HowOften, duties: list[Task], year: SchoolYear) -> Iterator[tuple[str, Task]]:
    """Give each day of the yearly ring a letter, where one duty's day is not another's."""
    if name != "annually":
        yield from (("", task) for task in duties)
        return
    letters = letters_of(duties, year)
    named = [(", ".join(letters[moment.day] for moment in task.due_in(year)), task) for task in duties]
    yield from sorted(named, key=lambda pair: pair[0])


def letters_of(duties: Iterable[Task], year: SchoolYear) -> dict[date, str]:
    """Return a letter for each day on which one of some duties is due, in the order of the year."""
    days = sorted({moment.day for task in duties for moment in task.due_in(year)})
    return {day: _letter(number) for number, day in enumerate(days)}


def _letter(number: int) -> str:
    """Return A to Z, then AA, AB and so on."""
    return (chr(ord("A") + number // 26 - 1) if number >= 26 else "") + chr(ord("A") + number % 26)  # noqa: PLR2004


@dataclass(frozen=True)
class _Face:
    """The face of the wheel: September begins at the top, and the year runs as a clock does."""

    year: SchoolYear

    def turn(self, day: date) -> float:
        """Return how far round a day lies, from 0 to 1."""
        first = september(self.year)
        return (day - first).days / ((august(self.year) - first).days + 1)

    def months(self) -> Iterator[Arc]:
        for first, after in self.spans_of_months():
            yield Arc(sector(*MONTH_RING, self.turn(first), self.turn(after)), "month")

    def spans_of_months(self) -> Iterator[tuple[date, date]]:
        first = september(self.year)
        for _ in range(12):
            after = (first.replace(day=28) + 4 * DAY).replace(day=1)
            yield first, after
            first = after

    def terms(self) -> Iterator[Arc]:
        yield Arc(sector(*TERM_RING, 0, 0.5), "holiday")
        yield Arc(sector(*TERM_RING, 0.5, 1), "holiday")
        for _, span in self.year.half_terms.in_order():
            yield Arc(sector(*TERM_RING, self.turn(span.first), self.turn(span.last + DAY)), "term")

    def names(self) -> Iterator[Label]:
        for first, after in self.spans_of_months():
            x, y = point(sum(MONTH_RING) / 2, (self.turn(first) + self.turn(after)) / 2)
            yield Label(x, y, MONTHS[str(first.month)][:3], "month")

    def marks(self, ring: Ring) -> Iterator[Mark]:
        tasks = [task for _, task in ring.duties]
        letters = letters_of(tasks, self.year)
        shown = any(letter for letter, _ in ring.duties)
        radius = LARGE if shown else SIGNS.get(str(tasks[0].how_often), LARGE - 2)
        before = -1.0
        for day, letter in letters.items():
            turn = self.turn(day)
            # Where two would lie on each other, the later one moves inwards.
            inwards = 2 * radius if turn - before < 2 * radius / (2 * pi * ring.radius) else 0.0
            before = -1.0 if inwards else turn
            x, y = point(ring.radius - inwards, turn)
            yield Mark(x, y, radius, letter if shown else "", f"ring-{ring.number}")


def point(radius: float, turn: float) -> tuple[float, float]:
    """Return where something lies: a turn of 0 is the top, and it goes round clockwise."""
    angle = 2 * pi * turn
    return round(MIDDLE + radius * sin(angle), 1), round(MIDDLE - radius * cos(angle), 1)


def sector(inner: float, outer: float, start: float, end: float) -> str:
    """Return a piece of a ring between two turns that are at most half a round apart."""
    (a, b), (c, d) = point(outer, start), point(outer, end)
    (e, f), (g, h) = point(inner, end), point(inner, start)
    return f"M{a} {b}A{outer} {outer} 0 0 1 {c} {d}L{e} {f}A{inner} {inner} 0 0 0 {g} {h}Z"
