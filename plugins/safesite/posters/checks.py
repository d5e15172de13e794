"""Rules for posters that the settings of one alone cannot hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.posters.shelves import POSTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.problem import Problem
    from safesite.reference.house import House


def check(house: House) -> Iterator[Problem]:
    """Yield what is wrong with the posters."""
    for item in house.shelf(POSTERS).values():
        papers = item.record.papers
        if len(set(papers)) != len(papers):
            yield item.problem(("papers",), "a size stands here twice", "keep each once")
