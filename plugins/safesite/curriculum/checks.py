"""Rules for frameworks, units and maps that need more than one file; what the plan leaves out is in `gaps.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from safesite.curriculum.gaps import gaps
from safesite.curriculum.plan import placements, planned
from safesite.curriculum.shelves import UNITS, frameworks, maps, reserved
from safesite.ground.ids import did_you_mean
from safesite.ground.problem import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from safesite.curriculum.model import Framework, Map
    from safesite.ground.shelf import Item, Shelf
    from safesite.reference.house import House


def used(house: House, shelves: tuple[Shelf[Any], ...]) -> Iterable[Item[Any]]:
    """Return the records whose texts reach a reader: units of the library only where a map plans them."""
    plan = {one.id for one in planned(house)}
    return [i for shelf in shelves for i in house.shelf(shelf).values() if shelf.kind != UNITS.kind or i.id in plan]


def check(house: House) -> Iterator[Problem]:
    """Yield what is wrong with the curriculum of a school."""
    for framework in frameworks(house):
        yield from _registered(house, framework)
        yield from _sorted(framework)
        yield from _address(framework)
        yield from _unverified(house, framework)
    for found in maps(house):
        yield from _known(house, found)
    yield from _twice(house)
    yield from gaps(house) if maps(house) else _no_map(house)


def _registered(house: House, item: Item[Framework]) -> Iterator[Problem]:
    record, register = item.record, house.references.register
    if record.guidance is None:
        return
    document = register.find(record.guidance)
    if document is None:
        known = [entry.id for entry in register.guidance]
        hint = did_you_mean(record.guidance, known, "add the document to content/guidance.yml")
        yield item.problem(("guidance",), f"the register has no document '{record.guidance}'", hint)
    elif record.edition not in (labels := [edition.label for edition in document.editions]):
        words = f"the register has no edition '{record.edition}' of '{record.guidance}'"
        yield item.problem(("edition",), words, f"its editions are: {', '.join(labels)}" if labels else "")


def _sorted(item: Item[Framework]) -> Iterator[Problem]:
    """Yield each statement that stands under no part that there is, or that gives an official outcome a year."""
    parts = [part.id for part in item.record.parts]
    for number, statement in enumerate(item.record.statements):
        if parts and statement.part not in parts:
            hint = did_you_mean(statement.part or "", parts, f"write 'part:' with one of: {', '.join(parts)}")
            words = f"'{statement.id}' stands under no part of this framework"
            yield item.problem(("statements", number), words, hint)
        elif statement.part and not parts:
            words = f"this framework has no part '{statement.part}'"
            yield item.problem(("statements", number, "part"), words, "add 'parts:', or take it out")
        if item.record.origin == "official" and statement.year:
            words = "an outcome of an official document is for the end of a stage, not for a year"
            yield item.problem(("statements", number, "year"), words, "write 'stages:' in its place")


def _address(item: Item[Framework]) -> Iterator[Problem]:
    if item.id in reserved():
        words = f"the site has a page of its own at curriculum/{item.id}/"
        yield item.problem((), words, "rename the file")


def _unverified(house: House, item: Item[Framework]) -> Iterator[Problem]:
    """Yield every list that names a statement which nobody has verified."""
    if item.record.status != "unverified":
        return
    for statement in item.record.statements:
        key = f"statement:{statement.id}"
        for pointer in (p for entry in house.catalogue.pointing_to(key) for p in entry.pointers if p.key == key):
            words = f"nobody has verified the statement '{statement.id}' yet, so nothing may claim to teach it"
            hint = f"read the document in, and set 'status: read' in {item.source.file}"
            yield Problem(pointer.place, pointer.where, words, hint)


def _known(house: House, item: Item[Map]) -> Iterator[Problem]:
    library = house.shelf(UNITS)
    for number, placed in enumerate(item.record.plan):
        if placed.unit not in library:
            gone = f"unit:{placed.unit}" in house.school.omit
            words = f"the unit '{placed.unit}' is left out of this school's site" if gone else ""
            hint = "take it out of the plan" if gone else did_you_mean(placed.unit, library, "add it to a units folder")
            yield item.problem(("plan", number, "unit"), words or f"there is no unit '{placed.unit}'", hint)


def _twice(house: House) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for one in placements(house):
        if one.id in first and one.trail == ():
            words = f"the unit '{one.id}' is planned already (in {first[one.id]})"
            yield one.map.problem((*one.where, "unit"), words, "plan it once, with all its years in 'years:'")
        first.setdefault(one.id, one.map.source.file)


def _no_map(house: House) -> Iterator[Problem]:
    words = "this school has no curriculum map, so its site shows nothing as taught"
    hint = f"add one in {house.school_shown}/curriculum/maps/"
    yield house.school_source.problem((), words, hint, severity=Severity.WARNING)
