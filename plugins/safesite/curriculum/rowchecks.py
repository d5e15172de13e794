"""What only the whole school can tell of an imported unit: ids that lead somewhere, years and facts that it has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from safesite.curriculum.plan import planned
from safesite.ground.catalogue import Pointer
from safesite.ground.ids import did_you_mean
from safesite.ground.problem import Place, Severity
from safesite.ground.walk import texts
from safesite.reference.topics import YEARS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from safesite.curriculum.unit import Unit
    from safesite.ground.source import Trail
    from safesite.reference.house import House

Fault = tuple["Trail", str, str]
LISTS = {"teaches": "statement", "recalls": "statement", "uses": "", "clauses": "clause"}


def faults_of(house: House, unit: Unit, scheme: str) -> Iterator[Fault]:
    """Yield the faults of a unit, each with the trail of the setting, words and a hint."""
    yield from _taken(house, unit, scheme)
    for number, year in enumerate(unit.taught_to):
        if year not in house.school.years:
            yield ("years", number), f"this school has no {YEARS[year]}", "take it out, or add it to school.yml"
    yield from named(house, {name: getattr(unit, name) for name in LISTS})
    for trail, words in texts(unit):
        for target in words.targets:
            yield from _link(house, trail, target, "")
    yield from _facts(house, unit)


def _taken(house: House, unit: Unit, scheme: str) -> Iterator[Fault]:
    other = next((one for one in planned(house) if one.id == unit.id and one.map.id != scheme), None)
    if other:
        yield ("id",), f"the id '{unit.id}' is taken already (in {other.source.file})", "give it another id"


def named(house: House, unit: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield each id in the lists of a unit that leads nowhere; the rest of the unit need not be sound."""
    for name, kind in LISTS.items():
        for number, target in enumerate(unit.get(name, ())):
            yield from _link(house, (name, number), target, kind)


def _link(house: House, trail: Trail, target: str, kind: str) -> Iterator[Fault]:
    for problem in house.catalogue.check(Pointer(target, Place(""), "", kind), house.reader):
        if problem.severity is Severity.ERROR:
            yield trail, problem.words, problem.hint


def _facts(house: House, unit: Unit) -> Iterator[Fault]:
    facts = house.school.all_facts()
    for trail, words in texts(unit):
        for name in (name for name in words.facts if name not in facts):
            hint = did_you_mean(name, facts, f"add it to the facts in {house.school_shown}/school.yml")
            yield trail, f"the school gives no fact '{name}'", hint
