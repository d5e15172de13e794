"""Which training a school's policy calls for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.policy.duties.tasks import in_this_policy
from safesite.policy.shelves import COURSES

if TYPE_CHECKING:
    from safesite.ground.shelf import Item
    from safesite.policy.training.model import Course
    from safesite.reference.house import House

ORDER = ("staff", "governors", "volunteers")


def courses(house: House) -> tuple[Item[Course], ...]:
    """Return the outlines that some clause of the school's policy calls for, those for staff first."""
    found = [item for item in house.shelf(COURSES).values() if in_this_policy(house, item.record.called_for)]
    return tuple(sorted(found, key=lambda item: (ORDER.index(item.record.audience), item.id)))
