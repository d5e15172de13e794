"""What matrices enter into the catalogue: public is what stands in the current edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.catalogue import Entry
from safesite.ground.output import Reader
from safesite.ground.pointers import in_texts
from safesite.policy.matrices.draft import listed_matrices
from safesite.policy.matrices.view import anchor
from safesite.policy.shelves import MATRICES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.problem import Place
    from safesite.policy.wording import PolicyText
    from safesite.reference.house import House

POLICY = "policy/"


def matrix_entries(
    house: House, approved: PolicyText | None, drafted: PolicyText | None, place: Place
) -> Iterator[Entry]:
    """Yield an entry for each matrix of the two texts, and for those of the library that the school does not use."""
    recorded = {matrix.id: matrix for matrix in approved.matrices} if approved else {}
    draft = {matrix.id: matrix for matrix in drafted.matrices} if drafted else {}
    shown, other = (draft, recorded) if house.preview else (recorded, draft)
    for name in dict.fromkeys([*recorded, *draft]):
        item = listed_matrices(house).get(name)
        yield Entry(
            kind="matrix",
            id=name,
            title=house.plain((shown.get(name) or other[name]).title),
            address=f"{POLICY}#{anchor(name)}" if name in shown else POLICY,
            place=item.place if item else place,
            reader=Reader.PUBLIC if name in recorded else Reader.STAFF,
            was=item.record.was if item else (),
            pointers=tuple(in_texts(item.source, item.record)) if item and (house.preview or not approved) else (),
        )
    for name, item in house.shelf(MATRICES).items():
        if name not in recorded and name not in draft:
            yield Entry("matrix", name, item.record.title.plain(), POLICY, item.place, reader=Reader.NOBODY)
