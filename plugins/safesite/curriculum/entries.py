"""Frameworks, statements, stages and units on their way into the catalogue."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from safesite.curriculum.pages import pages_of
from safesite.curriculum.plan import planned
from safesite.curriculum.shelves import FOLDER, STAGE_PAGES, TOGETHER, address_of, frameworks, year_page
from safesite.ground.catalogue import Entry
from safesite.ground.interface import word
from safesite.ground.pointers import in_list, in_texts
from safesite.reference.topics import STAGE_OF, STAGES, YEARS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.curriculum.model import Framework, Statement
    from safesite.curriculum.plan import Planned
    from safesite.ground.catalogue import Pointer
    from safesite.ground.shelf import Item
    from safesite.reference.house import House

READERS = ("staff", "parents")
LONGEST_TITLE = 110  # signs; a statement's title is the words of links to it


def enter(house: House) -> Iterator[Entry]:
    """Yield the room's pages, each framework with its statements, the map of each stage, and each unit."""
    plan = planned(house)
    here = house.school_source.place()
    yield Entry("page", "curriculum", word("curriculum.title"), FOLDER, here, audience=READERS)
    for page in pages_of(house, plan):
        yield Entry("page", page.id, page.title, page.address, here, audience=READERS, years=page.years)
    for framework in frameworks(house):
        yield _framework(house, framework)
        for number, statement in enumerate(framework.record.statements):
            yield _statement(house, framework, number, statement)
    yield from _stages(house, plan)
    yield from (_unit(house, one) for one in plan)


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
        pointers=tuple(_framework_texts(item)),
    )


def _framework_texts(item: Item[Framework]) -> Iterator[Pointer]:
    for name in ("about", "credit", "parts"):
        yield from in_texts(item.source, getattr(item.record, name), (name,))


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
        topics=statement.topics.tags,
        was=statement.was,
        pointers=tuple(in_texts(item.source, statement, trail)),
    )


def _stages(house: House, plan: tuple[Planned, ...]) -> Iterator[Entry]:
    """Yield the map of each stage in which something is taught."""
    for stage, name in STAGE_PAGES.items():
        years = tuple(year for year in YEARS if STAGE_OF[year] == stage and any(year in one.years for one in plan))
        if years:
            title = word("curriculum.stage-title", stage=STAGES[stage])
            place = house.school_source.place()
            yield Entry("map", name, title, address_of(name), place, audience=READERS, stages=(stage,), years=years)


def address_of_unit(one: Planned) -> str:
    """Return where a unit stands: on the page of its first year, or among what several years do together."""
    return f"{TOGETHER if one.shared else year_page(one.years[0])}#{one.id}"


def _unit(house: House, one: Planned) -> Entry:
    unit = one.unit
    return Entry(
        kind="unit",
        id=one.id,
        title=house.plain(unit.title),
        address=address_of_unit(one),
        place=one.source.place((*one.trail, "id") if one.trail else ()),
        summary=house.plain(unit.about),
        audience=READERS,
        stages=tuple(dict.fromkeys(STAGE_OF[year] for year in one.years)),
        years=one.years,
        topics=unit.topics.tags,
        was=getattr(unit, "was", ()),
        pointers=tuple(_pointers(one)),
    )


def _pointers(one: Planned) -> Iterator[Pointer]:
    source, unit, trail = one.source, one.unit, one.trail
    yield from in_texts(source, unit, trail)
    yield from in_list(source, (*trail, "teaches"), unit.teaches, "statement")
    yield from in_list(source, (*trail, "recalls"), unit.recalls, "statement")
    yield from in_list(source, (*trail, "uses"), unit.uses)
    yield from in_list(source, (*trail, "clauses"), unit.clauses, "clause")
    yield from in_list(one.map.source, ("clauses",), one.map.record.clauses, "clause")
