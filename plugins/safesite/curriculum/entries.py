"""Frameworks, statements, maps and units on their way into the catalogue."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from safesite.curriculum.shelves import FOLDER, address_of, frameworks, maps
from safesite.ground.catalogue import Entry
from safesite.ground.interface import word
from safesite.ground.pointers import in_list, in_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.curriculum.model import Framework, Map, Statement, Unit
    from safesite.ground.catalogue import Pointer
    from safesite.ground.shelf import Item
    from safesite.ground.source import Source, Trail
    from safesite.reference.house import House

READERS = ("staff", "parents")
LONGEST_TITLE = 110  # signs; a statement's title is the words of links to it


def enter(house: House) -> Iterator[Entry]:
    """Yield the overview, each framework with its statements and each map with its units."""
    yield Entry("page", "curriculum", word("curriculum.title"), FOLDER, house.school_source.place(), audience=READERS)
    for framework in frameworks(house):
        yield _framework(house, framework)
        for number, statement in enumerate(framework.record.statements):
            yield _statement(house, framework, number, statement)
    for found in maps(house):
        yield _map(house, found)
        for number, unit in enumerate(found.record.units):
            yield _unit(house, found, number, unit)


def _framework(house: House, item: Item[Framework]) -> Entry:
    record = item.record
    return Entry(
        kind="framework",
        id=item.id,
        title=house.plain(record.title),
        address=address_of(item.id),
        place=item.place,
        summary=house.plain(record.about),
        audience=READERS,
        was=record.was,
        pointers=tuple(in_texts(item.source, record.about, ("about",))),
    )


def _statement(house: House, item: Item[Framework], number: int, statement: Statement) -> Entry:
    trail = ("statements", number)
    words = house.plain(statement.say)
    return Entry(
        kind="statement",
        id=statement.id,
        title=shorten(words, LONGEST_TITLE, placeholder=" …"),
        address=f"{address_of(item.id)}#{statement.id}",
        place=item.source.place((*trail, "id")),
        summary=words,
        audience=READERS,
        stages=statement.due,
        years=(statement.year,) if statement.year else (),
        was=statement.was,
        topics=statement.topics.tags,
        pointers=tuple(in_texts(item.source, statement, trail)),
    )


def _map(house: House, item: Item[Map]) -> Entry:
    record = item.record
    return Entry(
        kind="map",
        id=item.id,
        title=house.plain(record.title),
        address=address_of(item.id),
        place=item.place,
        summary=house.plain(record.lead),
        audience=READERS,
        stages=(record.stage,),
        years=tuple(dict.fromkeys(unit.year for unit in record.units)),
        was=record.was,
        pointers=tuple(in_texts(item.source, record.lead, ("lead",))),
    )


def _unit(house: House, item: Item[Map], number: int, unit: Unit) -> Entry:
    trail = ("units", number)
    return Entry(
        kind="unit",
        id=unit.id,
        title=house.plain(unit.title),
        address=f"{address_of(item.id)}#{unit.id}",
        place=item.source.place((*trail, "id")),
        summary=house.plain(unit.about),
        audience=READERS,
        stages=(item.record.stage,),
        years=(unit.year,),
        topics=unit.topics.tags,
        pointers=tuple(_pointers(item.source, unit, trail)),
    )


def _pointers(source: Source, unit: Unit, trail: Trail) -> Iterator[Pointer]:
    yield from in_texts(source, unit, trail)
    yield from in_list(source, (*trail, "teaches"), unit.teaches, "statement")
    yield from in_list(source, (*trail, "uses"), unit.uses)
    yield from in_list(source, (*trail, "clauses"), unit.clauses, "clause")
