"""Whether the youngest who take a quiz can read it: a warning, because an adult may read it aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.problem import Severity
from safesite.ground.reading import measure
from safesite.ground.walk import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.problem import Problem
    from safesite.ground.shelf import Item
    from safesite.ground.words import Words
    from safesite.quizzes.model import Question, Quiz
    from safesite.reference.house import House
    from safesite.reference.topics import Year

# The age at which a year begins, and two years more: a quiz is read aloud to the youngest, and the measure is rough.
AGES: dict[Year, int] = {"R": 7, "Y1": 8, "Y2": 9, "Y3": 10, "Y4": 11, "Y5": 12, "Y6": 13}
READ_BY_ADULTS = ("script", "discuss", "hint", "id")
FEWEST = 20  # words; less cannot be measured


def hard_to_read(house: House, item: Item[Quiz]) -> Iterator[Problem]:
    """Yield each question that is harder to read than its youngest readers are old."""
    years = item.record.years if item.record.for_children else ()
    if not years:
        return
    target = min(AGES[year] for year in years)
    for number, question in enumerate(item.record.questions):
        found = measure("\n".join(house.plain(words) for words in _read(question)))
        if found.words >= FEWEST and found.age > target:
            words = f"a reader of about {found.age:g} can read this, and the quiz is for {target - 2}-year-olds"
            hint = f"shorten the hardest sentence: “{found.hardest}”"
            yield item.problem(("questions", number), words, hint, severity=Severity.WARNING)


def _read(question: Question) -> Iterator[Words]:
    """Yield the texts of a question that a child reads."""
    for trail, words in texts(question):
        if trail[0] not in READ_BY_ADULTS:
            yield words
