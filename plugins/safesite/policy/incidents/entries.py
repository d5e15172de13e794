"""What the finder and the flow enter into the catalogue: their pages, and every situation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.catalogue import Entry
from safesite.ground.interface import word
from safesite.ground.output import Reader
from safesite.ground.pointers import of_record
from safesite.ground.problem import Place
from safesite.policy.incidents.shelves import SITUATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.shelf import Item
    from safesite.policy.incidents.model import Situation
    from safesite.reference.house import House

FLOW = "staff/incidents/"
FINDER = "staff/what-to-do/"
PARENTS = "policy/what-to-do/"


def enter(house: House) -> Iterator[Entry]:
    """Yield the pages, and each situation where its readers find it."""
    place = Place(f"{house.school_shown}/school.yml")
    yield Entry("page", "incidents", word("policy.flow"), FLOW, place, Reader.STAFF, audience=("staff",))
    yield Entry("page", "finder", word("policy.finder"), FINDER, place, Reader.STAFF, audience=("staff",))
    told = Reader.PUBLIC if any(item.record.parents for item in in_order(house)) else Reader.NOBODY
    yield Entry("page", "what-to-do", word("policy.finder-parents"), PARENTS, place, told, audience=("parents",))
    yield from (_entry(house, item) for item in in_order(house))


def in_order(house: House) -> list[Item[Situation]]:
    """Return the situations in the order of the list: first those in which a child could be at risk."""
    items = house.shelf(SITUATIONS).values()
    return sorted(items, key=lambda item: (not item.record.child_at_risk, item.record.order, item.id))


def _entry(house: House, item: Item[Situation]) -> Entry:
    situation = item.record
    public = bool(situation.parents)
    return Entry(
        kind="situation",
        id=item.id,
        title=house.plain(situation.title),
        address=f"{PARENTS if public else FINDER}#{item.id}",
        place=item.place,
        reader=Reader.PUBLIC if public else Reader.STAFF,
        audience=("parents",) if public else ("staff",),
        topics=tuple(f"risk:{risk}" for risk in situation.risks),
        was=situation.was,
        pointers=of_record(item, clauses="clause"),
    )
