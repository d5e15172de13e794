"""Which editions are compared with which: every two that a reader may read, the older with the newer."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from safesite.policy.editions import begun
from safesite.policy.shelves import EDITIONS

if TYPE_CHECKING:
    from safesite.ground.shelf import Item
    from safesite.policy.edition import Edition
    from safesite.reference.house import House

CHANGES = "policy/changes/"
DRAFT_CHANGES = "staff/policy-changes/"


@dataclass(frozen=True)
class Pair:
    """Two editions, the older first."""

    before: Item[Edition]
    after: Item[Edition]

    @property
    def name(self) -> str:
        """Return the two dates as a name."""
        return f"{self.before.id}-to-{self.after.id}"

    @property
    def address(self) -> str:
        """Return where the differences are read."""
        return f"{CHANGES}{self.name}/"


def pairs(house: House) -> tuple[Pair, ...]:
    """Return every two editions: in public of those that have begun, in a preview of all; the latest pairs first."""
    items = tuple(house.shelf(EDITIONS).values()) if house.preview else begun(house)
    newest = sorted(items, key=lambda item: item.record.begins, reverse=True)
    return tuple(Pair(older, newer) for newer, older in combinations(newest, 2))
