"""Whether all that a quiz says can be printed: a sign that our fonts have not would be an empty box on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.fonts import signs
from safesite.ground.walk import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.problem import Problem
    from safesite.ground.shelf import Item
    from safesite.quizzes.model import Quiz
    from safesite.reference.house import House


def unprintable(house: House, item: Item[Quiz]) -> Iterator[Problem]:
    """Yield the texts with a sign that our fonts have not."""
    for trail, words in texts(item.record):
        lacking = sorted({sign for sign in house.plain(words) if ord(sign) not in signs()})
        if lacking:
            named = ", ".join(f"“{sign}” (U+{ord(sign):04X})" for sign in lacking)
            yield item.problem(trail, f"our fonts cannot print {named}", "say it in letters, or choose an icon")
