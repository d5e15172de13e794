"""What stands on the cards of a quiz: every text that a child reads there, and every icon, with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from safesite.quizzes.model import PickOne, Sort

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.source import Trail
    from safesite.ground.words import Words
    from safesite.quizzes.limits import Limits
    from safesite.quizzes.model import Question, Quiz, TrueFalse


@dataclass(frozen=True)
class Card:
    """A text on a card, what it is, and how many words it may have."""

    trail: Trail
    words: Words
    what: str
    most: int


def cards(quiz: Quiz, most: Limits) -> Iterator[Card]:
    """Yield the texts on the cards of a quiz, question by question."""
    for number, question in enumerate(quiz.questions):
        trail: Trail = ("questions", number)
        yield Card((*trail, "ask"), question.ask, "a question", most.ask)
        yield from _answers(trail, question, most)


def _answers(trail: Trail, question: Question, most: Limits) -> Iterator[Card]:
    if isinstance(question, PickOne):
        for number, choice in enumerate(question.choices):
            yield Card((*trail, "choices", number, "say"), choice.say, "an answer", most.answer)
            yield Card((*trail, "choices", number, "feedback"), choice.feedback, "feedback", most.feedback)
    elif isinstance(question, Sort):
        yield from _sorting(trail, question, most)
    else:
        yield from _two(trail, question, most)


def _sorting(trail: Trail, question: Sort, most: Limits) -> Iterator[Card]:
    for number, box in enumerate(question.boxes):
        yield Card((*trail, "boxes", number, "say"), box.say, "a box", most.answer)
    for number, item in enumerate(question.items):
        yield Card((*trail, "items", number, "say"), item.say, "a thing to sort", most.answer)
        for box_id, words in item.feedback.items():
            yield Card((*trail, "items", number, "feedback", box_id), words, "feedback", most.feedback)


def _two(trail: Trail, question: TrueFalse, most: Limits) -> Iterator[Card]:
    yield Card((*trail, "if_true"), question.if_true, "feedback", most.feedback)
    yield Card((*trail, "if_false"), question.if_false, "feedback", most.feedback)


def icon_names(value: Any, trail: Trail = ()) -> Iterator[tuple[Trail, str]]:
    """Yield the name of each icon in a quiz, with its place."""
    if isinstance(value, BaseModel):
        icon = getattr(value, "icon", None)
        if icon:
            yield (*trail, "icon"), icon
        for name in type(value).model_fields:
            yield from icon_names(getattr(value, name), (*trail, name))
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from icon_names(inner, (*trail, number))
