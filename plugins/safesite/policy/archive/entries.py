"""Where editions and their differences are read, and what of that enters into the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.catalogue import Entry
from safesite.ground.interface import word
from safesite.ground.output import Reader
from safesite.policy.editions import begun, current
from safesite.policy.shelves import EDITIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.shelf import Item
    from safesite.policy.edition import Edition
    from safesite.reference.house import House

ARCHIVE = "policy/editions/"


def edition_address(name: str) -> str:
    """Return the address of an edition that is not the one on the policy's page."""
    return f"{ARCHIVE}{name}/"


def read_elsewhere(house: House) -> tuple[Item[Edition], ...]:
    """Return the editions with a page of their own, newest first: in public the earlier ones, in a preview all."""
    if house.preview:
        return newest_first(tuple(house.shelf(EDITIONS).values()))
    now = current(house)
    return tuple(item for item in newest_first(begun(house)) if item is not now)


def newest_first(items: tuple[Item[Edition], ...]) -> tuple[Item[Edition], ...]:
    """Return editions, the newest first."""
    return tuple(sorted(items, key=lambda item: item.record.begins, reverse=True))


def archive_entries(house: House) -> Iterator[Entry]:
    """Yield the entry of the archive; its editions are found through it and not by themselves."""
    item = current(house)
    if item:
        yield Entry("page", "policy-editions", word("policy.archive"), ARCHIVE, item.place, reader=Reader.PUBLIC)
