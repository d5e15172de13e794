"""What the tests of the shipped quizzes look at: the quizzes of every school, their lines, and what they check."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from safesite.curriculum.shelves import FRAMEWORKS
from safesite.ground.walk import texts
from safesite.quizzes.shelves import QUIZZES
from tests.content.shipped import houses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.curriculum.model import Statement
    from safesite.quizzes.model import Question, Quiz
    from safesite.reference.house import House

FOR_ADULTS = {"notes", "script"}
ENDS = re.compile(r"(?<=[.!?])[”’\")]*\s+")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
BRANDS = re.compile(
    r"\b(?:you ?tube|tik ?tok|roblox|minecraft|fortnite|whats ?app|insta(?:gram)?|snapchat|facebook|google|alexa|siri|"
    r"chat ?gpt|netflix|nintendo|xbox|playstation|pok[eé]mon|lego|disney|discord|wikipedia|amazon|ipad|iphone)\b",
    re.IGNORECASE,
)
CHEERS = re.compile(
    r"well done|brilliant|fantastic|amazing|awesome|hooray|hurrah|great job|perfect!|exactly!|superb|bravo",
    re.IGNORECASE,
)


@cache
def quizzes() -> dict[str, Quiz]:
    """Return every shipped quiz, those of the schools' own folders among them."""
    return {item.id: item.record for house in houses() for item in house.shelf(QUIZZES).values()}


def for_children() -> dict[str, Quiz]:
    """Return the quizzes that children take, alone or with a parent."""
    return {name: quiz for name, quiz in quizzes().items() if quiz.for_children}


@cache
def statements() -> dict[str, Statement]:
    """Return every statement of every framework by its id."""
    shelf = houses()[0].shelf(FRAMEWORKS)
    return {statement.id: statement for item in shelf.values() for statement in item.record.statements}


def checked(question: Question) -> set[str]:
    """Return the topics of the statements that a question checks."""
    return {tag for name in question.teaches for tag in statements()[name].topics.tags}


def lines(quiz: Quiz) -> Iterator[str]:
    """Yield every text that a child meets in a quiz, in its order."""
    for trail, words in texts(quiz):
        if not FOR_ADULTS & set(trail):
            yield words.plain()


def feedback(question: Question) -> Iterator[tuple[str, str]]:
    """Yield what a question says to each way of answering it: where it stands, and the words."""
    for trail, words in texts(question):
        named = {part for part in trail if isinstance(part, str)}
        if named & {"feedback", "other", "if_true", "if_false"}:
            yield ".".join(map(str, trail)), words.plain()


def sentences(text: str) -> list[str]:
    """Return the sentences of a text."""
    return [part for part in ENDS.split(text) if WORD.search(part)]


def longest(text: str) -> int:
    """Return how many words the longest sentence of a text has."""
    return max((len(WORD.findall(sentence)) for sentence in sentences(text)), default=0)


def plain_house() -> House:
    """Return a shipped school, for what is the same in all of them."""
    return houses()[0]
