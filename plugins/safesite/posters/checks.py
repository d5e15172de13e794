"""Rules for posters that need more than one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground import icons
from safesite.ground.problem import Place, Problem
from safesite.posters.shelves import POSTERS
from safesite.reference.topics import SMART

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.reference.house import House


def check(house: House) -> Iterator[Problem]:
    """Yield what is wrong with the posters and with the rules that they print."""
    rules = house.references.smart.rules
    if [rule.id for rule in rules] != list(SMART):
        wanted = ", ".join(SMART)
        words = "the rules do not spell SMART"
        yield Problem(Place("content/smart.yml"), "rules", words, f"write them in the order {wanted}")
    for number, rule in enumerate(rules):
        if not icons.exists(rule.icon):
            where = f"rules[{number}].icon"
            hint = "take one of Material Design's, such as 'shield'"
            yield Problem(Place("content/smart.yml"), where, f"there is no icon '{rule.icon}'", hint)
    for item in house.shelf(POSTERS).values():
        papers = item.record.papers
        if len(set(papers)) != len(papers):
            yield item.problem(("papers",), "a size stands here twice", "keep each once")
