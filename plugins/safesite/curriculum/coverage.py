"""Who teaches what, asked of the catalogue; and whom a framework binds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.catalogue import may_read
from safesite.ground.interface import each
from safesite.reference.topics import STAGES, together

if TYPE_CHECKING:
    from safesite.curriculum.model import Framework, Statement
    from safesite.ground.catalogue import Entry
    from safesite.reference.house import House

BOUND = each("curriculum.bound", ("maintained", "academy"))


def serving(house: House, framework: Framework, statement: Statement, kind: str) -> tuple[Entry, ...]:
    """Return what serves a statement: the entries of a kind that name it in a list, or that are on its topic."""
    if framework.by_topic:
        found = [entry for topic in statement.topics.tags for entry in house.catalogue.about(topic, kind)]
    else:
        pointing = house.catalogue.pointing_to(f"statement:{statement.id}", kind)
        found = [entry for entry in pointing if _names(house, entry, statement.id)]
    return tuple(entry for entry in found if may_read(house.reader, entry))


def _names(house: House, entry: Entry, statement: str) -> bool:
    """Tell whether an entry names a statement in a list: a mere link in its text teaches nothing."""
    named = (house.catalogue.find(p.key) for p in entry.pointers if p.kind == "statement")
    return any(hit is not None and hit.id == statement for hit in named)


def taught(house: House, framework: Framework) -> int:
    """Return how many statements of a framework at least one unit teaches."""
    return sum(bool(serving(house, framework, statement, "unit")) for statement in framework.statements)


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
