"""What the door of every room offers to the top floor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from safesite.ground.catalogue import Entry
    from safesite.ground.output import Output
    from safesite.ground.problem import Problem
    from safesite.ground.shelf import Item, Shelf
    from safesite.reference.house import House
    from safesite.reference.school import Rule


def every_item(house: House, shelves: tuple[Shelf[Any], ...]) -> Iterable[Item[Any]]:
    """Return every record of some shelves: what most rooms use."""
    return [item for shelf in shelves for item in house.shelf(shelf).values()]


@dataclass(frozen=True)
class Room:
    """A room: what it reads, what it enters into the catalogue, what it checks, what it makes."""

    name: str
    shelves: tuple[Shelf[Any], ...]
    enter: Callable[[House], Iterable[Entry]]
    check: Callable[[House], Iterable[Problem]]
    render: Callable[[House], Iterable[Output]]
    used: Callable[[House, tuple[Shelf[Any], ...]], Iterable[Item[Any]]] = every_item
    counts: Mapping[str, str] | None = None
    rules: Callable[[House], tuple[Rule, ...]] | None = None
    """Which rules of the school bind in what is being built; one room knows."""
