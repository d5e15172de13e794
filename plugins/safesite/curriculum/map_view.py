"""A map on its page: a table at a glance, then every unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.curriculum.shelves import address_of, frameworks
from safesite.curriculum.view import badges, link, links
from safesite.ground.catalogue import may_read
from safesite.reference.topics import STAGES, YEARS

if TYPE_CHECKING:
    from safesite.curriculum.model import Map, Unit
    from safesite.curriculum.view import Link
    from safesite.ground.phrase import Phrase, Speaker
    from safesite.ground.shelf import Item
    from safesite.reference.house import House

AT_A_GLANCE = ("quiz", "poster")


@dataclass(frozen=True)
class Taught:
    """The statements of one framework that a unit teaches."""

    framework: Phrase
    statements: tuple[Link, ...]


@dataclass(frozen=True)
class UnitView:
    """A unit on the page of its map."""

    id: str
    year: str
    title: Phrase
    scheme: Phrase
    about: Phrase
    badges: tuple[str, ...]
    i_can: tuple[Phrase, ...]
    vocabulary: tuple[tuple[Phrase, Phrase], ...]
    questions: tuple[Phrase, ...]
    notes: tuple[Phrase, ...]
    at_a_glance: tuple[Link, ...]
    uses: tuple[Link, ...]
    teaches: tuple[Taught, ...]
    clauses: tuple[Link, ...]


@dataclass(frozen=True)
class MapView:
    """A map on its page."""

    title: Phrase
    stage: str
    lead: Phrase
    units: tuple[UnitView, ...]


def map_view(house: House, item: Item[Map]) -> MapView:
    """Return the view of a map for its own page."""
    say, record = house.speaker(address_of(item.id)), item.record
    return MapView(
        title=say(record.title),
        stage=STAGES[record.stage],
        lead=say(record.lead),
        units=tuple(_unit(house, say, unit) for unit in record.units),
    )


def _unit(house: House, say: Speaker, unit: Unit) -> UnitView:
    uses = links(house, say, unit.uses)
    return UnitView(
        id=unit.id,
        year=YEARS[unit.year],
        title=say(unit.title),
        scheme=say(unit.scheme),
        about=say(unit.about),
        badges=badges(unit.topics),
        i_can=say.each(unit.i_can),
        vocabulary=tuple((say(entry.word), say(entry.meaning)) for entry in unit.vocabulary),
        questions=say.each(unit.questions),
        notes=say.each(unit.notes),
        at_a_glance=tuple(used for used in uses if used.kind in AT_A_GLANCE),
        uses=uses,
        teaches=tuple(_teaches(house, say, unit)),
        clauses=links(house, say, (f"clause:{clause}" for clause in unit.clauses)),
    )


def _teaches(house: House, say: Speaker, unit: Unit) -> list[Taught]:
    """Sort the statements of a unit under their frameworks, in the order of those."""
    found = []
    for item in frameworks(house):
        own = [statement.id for statement in item.record.statements if statement.id in unit.teaches]
        entries = (house.catalogue.find(f"statement:{name}") for name in own)
        shown = tuple(link(say, entry) for entry in entries if entry and may_read(house.reader, entry))
        found += [Taught(say(item.record.short), shown)] if shown else []
    return found
