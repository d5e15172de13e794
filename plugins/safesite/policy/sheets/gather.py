"""Which blank sheets a school has, and which duties each of them serves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.policy.duties.tasks import tasks
from safesite.policy.shelves import SHEETS

if TYPE_CHECKING:
    from safesite.ground.shelf import Item
    from safesite.policy.duties.tasks import Task
    from safesite.policy.sheets.model import BlankSheet
    from safesite.reference.house import House


@dataclass(frozen=True)
class Served:
    """A blank sheet with the duties that it serves."""

    item: Item[BlankSheet]
    tasks: tuple[Task, ...]


def sheets(house: House) -> tuple[Served, ...]:
    """Return a school's sheets: those that a duty of its policy names, and those that every school has."""
    named = tasks(house)
    found = (
        Served(item, tuple(task for task in named if task.sheet == item.id)) for item in house.shelf(SHEETS).values()
    )
    return tuple(served for served in found if served.tasks or served.item.record.every_school)
