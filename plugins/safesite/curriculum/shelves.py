"""Where frameworks and maps stand, and the order in which people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.curriculum.model import Framework, Map
from safesite.ground.shelf import Shelf
from safesite.reference.topics import STAGES

if TYPE_CHECKING:
    from safesite.ground.shelf import Item
    from safesite.reference.house import House

FRAMEWORKS = Shelf("framework", Framework, library="curriculum/frameworks", school="curriculum/frameworks")
MAPS = Shelf("map", Map, library="curriculum/maps", school="curriculum/maps")

FOLDER = "curriculum/"


def address_of(name: str) -> str:
    """Return the address of a framework's or a map's page."""
    return f"{FOLDER}{name}/"


def frameworks(house: House) -> tuple[Item[Framework], ...]:
    """Return the frameworks, what is law for most kinds of school first."""
    items = house.shelf(FRAMEWORKS).values()
    return tuple(sorted(items, key=lambda item: (-len(item.record.binding), item.id)))


def maps(house: House) -> tuple[Item[Map], ...]:
    """Return the maps, the youngest pupils first."""
    stages = list(STAGES)
    items = house.shelf(MAPS).values()
    return tuple(sorted(items, key=lambda item: (stages.index(item.record.stage), item.id)))
