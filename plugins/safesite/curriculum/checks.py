"""Rules for frameworks and maps that need more than one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.curriculum.coverage import binds, bound, serving, too_late
from safesite.curriculum.shelves import FRAMEWORKS, frameworks, maps
from safesite.ground.ids import did_you_mean
from safesite.ground.problem import Problem, Severity
from safesite.reference.topics import STAGE_OF, STAGES, YEARS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.curriculum.model import Framework, Map
    from safesite.ground.catalogue import Entry
    from safesite.ground.shelf import Item
    from safesite.reference.house import House


def check(house: House) -> Iterator[Problem]:
    """Yield what is wrong with the curriculum of a school."""
    for framework in frameworks(house):
        yield from _registered(house, framework)
    for found in maps(house):
        yield from _same_address(house, found)
        yield from _years(found)
    yield from _gaps(house) if maps(house) else _no_map(house)


def _registered(house: House, item: Item[Framework]) -> Iterator[Problem]:
    record, register = item.record, house.references.register
    document = register.find(record.guidance)
    if document is None:
        known = [entry.id for entry in register.guidance]
        hint = did_you_mean(record.guidance, known, "add the document to content/guidance.yml")
        yield item.problem(("guidance",), f"the register has no document '{record.guidance}'", hint)
    elif record.edition not in (labels := [edition.label for edition in document.editions]):
        words = f"the register has no edition '{record.edition}' of '{record.guidance}'"
        yield item.problem(("edition",), words, f"its editions are: {', '.join(labels)}" if labels else "")


def _same_address(house: House, item: Item[Map]) -> Iterator[Problem]:
    twin = house.shelf(FRAMEWORKS).get(item.id)
    if twin:
        words = f"a framework has the id '{item.id}' too ({twin.source.file}): they would share one address"
        yield item.problem((), words, "rename one of the files")


def _years(item: Item[Map]) -> Iterator[Problem]:
    stage, units = item.record.stage, item.record.units
    years = [year for year, of in STAGE_OF.items() if of == stage]
    for number, unit in enumerate(units):
        if unit.year not in years:
            words = f"{YEARS[unit.year]} does not belong to {STAGES[stage]}"
            hint = f"write {' or '.join(years)}, or move the unit to another map"
            yield item.problem(("units", number, "year"), words, hint)
    for year in years:
        if year not in {unit.year for unit in units}:
            words, hint = f"{YEARS[year]} has no unit", f"add a unit with 'year: {year}'"
            yield item.problem(("units",), words, hint, severity=Severity.WARNING)


def _no_map(house: House) -> Iterator[Problem]:
    words = "this school has no curriculum map, so its site shows nothing as taught"
    hint = f"add one in {house.school_shown}/curriculum/maps/"
    yield house.school_source.problem((), words, hint, severity=Severity.WARNING)


def _gaps(house: House) -> Iterator[Problem]:
    for framework in frameworks(house):
        yield from _untaught(house, framework)
    for kind in ("quiz", "poster"):
        yield from _unused(house, kind)


def _untaught(house: House, item: Item[Framework]) -> Iterator[Problem]:
    for number, statement in enumerate(item.record.statements):
        units = serving(house, statement.id, "unit")
        if not units:
            words = _gap(house, item.record, statement.id)
            hint = f"add '{statement.id}' to the 'teaches' of a unit"
            yield item.problem(("statements", number), words, hint, severity=Severity.WARNING)
        elif too_late(statement, units):
            stages = " and ".join(STAGES[stage] for stage in statement.stages)
            words = f"'{statement.id}' is due by the end of {stages}, and is only taught later"
            yield item.problem(("statements", number), words, "teach it earlier", severity=Severity.WARNING)


def _gap(house: House, framework: Framework, statement: str) -> str:
    words = f"no unit teaches '{statement}'"
    if not binds(house, framework):
        return words
    unsure = "" if house.school.kind != "unconfirmed" else " (this school's kind is unconfirmed)"
    return f"STATUTORY: {words}, and {house.plain(framework.short)} binds {bound(framework)} by law{unsure}"


def _unused(house: House, kind: str) -> Iterator[Problem]:
    for entry in house.catalogue.of_kind(kind):
        if not _is_used(house, entry):
            hint = f"add '{kind}:{entry.id}' to the 'uses' of a unit"
            yield Problem(entry.place, "", f"no unit uses the {kind} '{entry.id}'", hint, Severity.WARNING)


def _is_used(house: House, entry: Entry) -> bool:
    """Tell whether a unit uses an entry; a poster may also be for grown-ups, or go with what a unit teaches."""
    catalogue = house.catalogue
    if entry.kind != "poster" or catalogue.pointing_to(entry.key, "unit"):
        return bool(catalogue.pointing_to(entry.key, "unit"))
    served = (pointer.key for pointer in entry.pointers if pointer.kind == "statement")
    for_adults = bool(entry.audience) and "pupils" not in entry.audience
    return for_adults or any(catalogue.pointing_to(key, "unit") for key in served)
