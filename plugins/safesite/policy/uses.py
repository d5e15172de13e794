"""Which of the room's files a school uses: only those are checked, and searched for law and guidance."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from safesite.policy.agreements import checks as agreements
from safesite.policy.draft import listed, outline_of
from safesite.policy.duties.tasks import running_of
from safesite.policy.incidents.shelves import SITUATIONS
from safesite.policy.inshort.shelves import SHORTS
from safesite.policy.leaders.render import activities_of
from safesite.policy.matrices.draft import listed_matrices
from safesite.policy.sheets.gather import sheets
from safesite.policy.training.gather import courses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.shelf import Item, Shelf
    from safesite.reference.house import House


def used(house: House, shelves: tuple[Shelf[Any], ...] = ()) -> Iterator[Item[Any]]:
    """Yield what is in use: the outline, the school's times, and what the policy's clauses name or ask for."""
    del shelves
    return chain(
        [item for item in (outline_of(house), running_of(house), activities_of(house)) if item],
        listed(house).values(),
        listed_matrices(house).values(),
        agreements.used(house),
        house.shelf(SITUATIONS).values(),
        house.shelf(SHORTS).values(),
        (served.item for served in sheets(house)),
        courses(house),
    )
