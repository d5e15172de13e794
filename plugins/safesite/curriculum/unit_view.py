"""A unit as a teacher reads it: when and to whom, what pupils can do afterwards, and everything to teach it with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.curriculum.scheme import scheme_of
from safesite.curriculum.shelves import frameworks
from safesite.curriculum.times import said
from safesite.curriculum.view import TWO, badges, by_kind, link, links, years_label
from safesite.ground.catalogue import may_read
from safesite.ground.interface import each
from safesite.reference.badges import year_badge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.curriculum.plan import Planned
    from safesite.curriculum.unit import Teaching
    from safesite.curriculum.view import Link
    from safesite.ground.phrase import Phrase, Speaker
    from safesite.reference.badges import Badge
    from safesite.reference.house import House

KINDS_OF_UNIT = each("curriculum.unit-kind", ("unit", "assembly", "workshop"))
NEEDS = each("curriculum.adapt", ("send", "eal", "harmed"))


@dataclass(frozen=True)
class Taught:
    """The statements of one framework that a unit teaches."""

    framework: Phrase
    statements: tuple[Link, ...]


@dataclass(frozen=True)
class Adapted:
    """How a unit is made to work for some children."""

    title: str
    lines: tuple[Phrase, ...]


@dataclass(frozen=True)
class UnitView:
    """A unit with everything that it holds; staff notes only where staff read."""

    id: str
    was: tuple[str, ...]
    kind: str
    years: str
    when: str
    scheme: str
    title: Phrase
    about: Phrase
    badges: tuple[Badge, ...]
    i_can: tuple[Phrase, ...]
    prior: tuple[Phrase, ...]
    recalls: tuple[Link, ...]
    lessons: tuple[tuple[Phrase, Phrase], ...]
    vocabulary: tuple[tuple[Phrase, Phrase], ...]
    questions: tuple[Phrase, ...]
    misconceptions: tuple[tuple[Phrase, Phrase], ...]
    adaptations: tuple[Adapted, ...]
    notes: tuple[Phrase, ...]
    staff_notes: tuple[Phrase, ...]
    home: Phrase | None
    uses: tuple[Link, ...]
    teaches: tuple[Taught, ...]
    clauses: tuple[Link, ...]


def unit_view(house: House, say: Speaker, one: Planned) -> UnitView:
    """Return the view of a unit for the page that a speaker speaks on."""
    unit = one.unit
    return UnitView(
        id=one.id,
        was=getattr(unit, "was", ()),
        kind=KINDS_OF_UNIT[unit.kind],
        years=years_label(one.years),
        when=said(house, one),
        scheme=scheme_of(house, one.map.record),
        title=say(unit.title),
        about=say(unit.about),
        badges=(*(map(year_badge, one.years) if len(one.years) <= TWO else ()), *badges(unit.topics)),
        i_can=say.each(unit.i_can),
        prior=say.each(unit.prior),
        recalls=links(house, say, (f"statement:{name}" for name in unit.recalls)),
        lessons=tuple((say(lesson.title), say(lesson.do)) for lesson in unit.lessons),
        vocabulary=tuple((say(entry.word), say(entry.meaning)) for entry in unit.vocabulary),
        questions=say.each(unit.questions),
        misconceptions=tuple((say(one.think), say(one.say)) for one in unit.misconceptions),
        adaptations=tuple(_adapted(say, unit)),
        notes=say.each(unit.notes),
        staff_notes=say.each(unit.staff_notes) if house.preview else (),
        home=say.maybe(unit.home),
        uses=by_kind(links(house, say, unit.uses)),
        teaches=tuple(_teaches(house, say, unit)),
        clauses=links(house, say, (f"clause:{name}" for name in carried_out(one))),
    )


def carried_out(one: Planned) -> tuple[str, ...]:
    """Return the clauses that a unit carries out: its own, and those of its whole scheme."""
    return tuple(dict.fromkeys((*one.unit.clauses, *one.map.record.clauses)))


def _adapted(say: Speaker, unit: Teaching) -> Iterator[Adapted]:
    for need, title in NEEDS.items():
        lines = getattr(unit.adaptations, need)
        if lines:
            yield Adapted(title, say.each(lines))


def _teaches(house: House, say: Speaker, unit: Teaching) -> Iterator[Taught]:
    """Sort the statements of a unit under their frameworks, in the order of those."""
    named = (house.catalogue.find(f"statement:{name}") for name in unit.teaches)
    taught = {entry.id: entry for entry in named if entry and may_read(house.reader, entry)}
    for item in frameworks(house):
        own = (taught[statement.id] for statement in item.record.statements if statement.id in taught)
        shown = tuple(link(say, entry) for entry in own)
        if shown:
            yield Taught(say(item.record.short), shown)
