"""Where frameworks and maps stand, and the order in which people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.curriculum.model import Framework, Map
from safesite.curriculum.unit import UnitFile
from safesite.ground.shelf import Shelf
from safesite.reference.topics import YEARS

if TYPE_CHECKING:
    from safesite.ground.shelf import Item
    from safesite.reference.house import House
    from safesite.reference.topics import Stage, Strand, Year

FRAMEWORKS = Shelf("framework", Framework, library="curriculum/frameworks", school="curriculum/frameworks")
MAPS = Shelf("map", Map, library="curriculum/maps", school="curriculum/maps")
UNITS = Shelf("unit", UnitFile, library="curriculum/units", school="curriculum/units")

FOLDER = "curriculum/"


def address_of(name: str) -> str:
    """Return the address of a framework's page, or of the map of a stage."""
    return f"{FOLDER}{name}/"


TOGETHER = f"{FOLDER}together/"
COVERAGE = f"{FOLDER}coverage/"
PROGRESSION = f"{FOLDER}progression/"
STAGE_PAGES: dict[Stage, str] = {"ks1": "ks1", "ks2": "ks2"}
"""Reception has one year, so its year page is its map."""


def year_page(year: Year) -> str:
    """Return the address of the page of a year group."""
    return f"{FOLDER}reception/" if year == "R" else f"{FOLDER}year-{year.removeprefix('Y')}/"


def strand_page(strand: Strand) -> str:
    """Return the address of the page of a strand."""
    return f"{FOLDER}strands/{strand}/"


def reserved() -> frozenset[str]:
    """Return the names in the room's folder that a framework's page may not take."""
    pages = (TOGETHER, COVERAGE, PROGRESSION, *map(year_page, YEARS), *map(address_of, STAGE_PAGES.values()))
    return frozenset({"strands", *(page.removeprefix(FOLDER).rstrip("/") for page in pages)})


def frameworks(house: House) -> tuple[Item[Framework], ...]:
    """Return the frameworks: what is law for most kinds of school first, what nobody has read in yet last."""
    items = house.shelf(FRAMEWORKS).values()
    return tuple(sorted(items, key=lambda i: (i.record.status == "unverified", -len(i.record.binding), i.id)))


def unread(house: House) -> tuple[Item[Framework], ...]:
    """Return the frameworks whose statements nobody has read in yet."""
    return tuple(item for item in frameworks(house) if item.record.status == "unverified")


def maps(house: House) -> tuple[Item[Map], ...]:
    """Return the school's maps, in the order of their ids."""
    return tuple(house.shelf(MAPS).values())
