"""Rules for situations: no word of consequences where a child could be at risk, whatever its author thought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground import icons
from safesite.ground.walk import texts
from safesite.policy.incidents.serious import serious
from safesite.policy.incidents.shelves import SITUATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.problem import Problem
    from safesite.ground.shelf import Item
    from safesite.policy.incidents.model import Situation
    from safesite.reference.house import House


def check(house: House) -> Iterator[Problem]:
    """Yield what is wrong with the situations of a school."""
    for item in house.shelf(SITUATIONS).values():
        if not icons.exists(item.record.icon):
            yield item.problem(("icon",), f"there is no icon '{item.record.icon}'", icons.like(item.record.icon))
        if not item.record.child_at_risk:
            yield from _serious(item)


def _serious(item: Item[Situation]) -> Iterator[Problem]:
    """Yield each text that shows that a child could be at risk after all."""
    for trail, words in texts(item.record):
        found = serious(words.plain())
        if found:
            told = f"this speaks of '{found}', and the situation says that no child is at risk in it"
            yield item.problem(trail, told, "write 'child_at_risk: true', and take 'may_follow:' out")
