"""Rules for hand-written pages that need to look beyond the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground import icons
from safesite.publish.front.shelves import PAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.problem import Problem
    from safesite.ground.source import Trail
    from safesite.reference.house import House

NEEDED = ("index", "help", "help-for-parents", "about")


def check(house: House) -> Iterator[Problem]:
    """Yield what is wrong with the hand-written pages."""
    pages = house.shelf(PAGES)
    for name in NEEDED:
        if name not in pages:
            words = f"the page '{name}' is left out or missing, and every site needs it"
            yield house.school_source.problem(
                ("omit",), words, f"take 'page:{name}' out of omit, or write pages/{name}.md"
            )
    for item in pages.values():
        named: list[tuple[Trail, str]] = [(("icon",), item.record.icon)]
        named += [((*trail, "icon"), card.icon) for trail, card in item.record.ways()]
        for trail, name in named:
            if not icons.exists(name):
                yield item.problem(trail, f"there is no icon '{name}'", icons.like(name))
