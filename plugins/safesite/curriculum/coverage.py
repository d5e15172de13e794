"""Who teaches what, asked of the catalogue; and whom a framework binds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.catalogue import may_read
from safesite.ground.interface import each
from safesite.reference.topics import STAGE_OF, STAGES, together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.curriculum.model import Framework, Statement
    from safesite.ground.catalogue import Entry
    from safesite.reference.house import House

RECALLS = "recalls["  # a list of what is only called to mind again
BOUND = each("curriculum.bound", ("maintained", "academy"))


def serving(house: House, framework: Framework, statement: Statement, kind: str) -> tuple[Entry, ...]:
    """Return what serves a statement: the entries of a kind that name it in a list, or that are on its topic."""
    if framework.by_topic:
        found = [entry for topic in statement.topics.tags for entry in house.catalogue.about(topic, kind)]
    else:
        pointing = house.catalogue.pointing_to(f"statement:{statement.id}", kind)
        found = [entry for entry in pointing if statement.id in _named(house, entry)]
    return tuple(entry for entry in found if may_read(house.reader, entry))


def _named(house: House, entry: Entry) -> Iterator[str]:
    """Yield the ids of the statements that an entry teaches: a mere link in its text teaches nothing."""
    named = (pointer for pointer in entry.pointers if pointer.kind == "statement" and RECALLS not in pointer.where)
    return (hit.id for pointer in named if (hit := house.catalogue.find(pointer.key)))


def concerns(house: House, statement: Statement) -> bool:
    """Tell whether a statement is due by the end of a stage that the school has."""
    return any(STAGE_OF[year] in statement.due for year in house.school.years)


def ours(house: House, framework: Framework) -> tuple[Statement, ...]:
    """Return the statements of a framework that concern the school."""
    return tuple(statement for statement in framework.statements if concerns(house, statement))


def untaught(house: House, framework: Framework) -> tuple[Statement, ...]:
    """Return the statements of a framework that concern the school and that no unit teaches."""
    return tuple(one for one in ours(house, framework) if not serving(house, framework, one, "unit"))


def too_late(statement: Statement, units: tuple[Entry, ...]) -> bool:
    """Tell whether all units that teach a statement come after the last stage by whose end it is due."""
    order: list[str] = list(STAGES)
    due = max(order.index(stage) for stage in statement.due)
    return bool(units) and all(order.index(stage) > due for unit in units for stage in unit.stages)


def binds(house: House, framework: Framework) -> bool:
    """Tell whether a framework counts as binding: a school whose kind is unconfirmed is taken to be bound."""
    kind = house.school.kind
    return bool(framework.binding) if kind == "unconfirmed" else kind in framework.binding


def bound(framework: Framework) -> str:
    """Return the kinds of school that a framework binds, in words."""
    return together(BOUND[kind] for kind in framework.binding)
