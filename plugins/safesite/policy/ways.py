"""The ways on from the policy's page: what it asks of each audience, the policy in short, agreements, what to do when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.catalogue import may_read

if TYPE_CHECKING:
    from safesite.reference.house import House

FURTHER = ("in-short-parents", "in-short-pupils-ks1", "in-short-pupils-ks2", "agreements", "what-to-do")


@dataclass(frozen=True)
class WayOn:
    """A link to a page."""

    title: str
    href: str


def further(house: House, here: str) -> tuple[WayOn, ...]:
    """Return the ways on to pages beside the policy, for a page at an address: those that its readers may see."""
    say = house.speaker(here)
    found = (house.catalogue.find(f"page:{name}") for name in FURTHER)
    return tuple(WayOn(e.title, say.way(e.address)) for e in found if e and may_read(house.reader, e))
