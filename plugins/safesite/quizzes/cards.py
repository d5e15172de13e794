"""What stands on the cards of a quiz: every text that a child reads there, and every icon, with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from safesite.ground.walk import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.source import Trail
    from safesite.ground.words import Words
    from safesite.quizzes.limits import Limits
    from safesite.quizzes.model import Quiz

# A setting that holds a text: what it is on the card, and which limit it has. Others are read by adults, or on request.
CARDS = {
    "ask": ("a question", "ask"),
    "text": ("a text with gaps", "ask"),
    "scenes": ("a scene", "feedback"),
    "boxes": ("a box", "answer"),
    "items": ("a thing to sort", "answer"),
    "parts": ("a part of a message", "answer"),
    "steps": ("a step", "answer"),
    "say": ("an answer", "answer"),
    "match": ("an answer", "answer"),
    "word": ("a word of the bank", "answer"),
    "more": ("a word of the bank", "answer"),
    "feedback": ("feedback", "feedback"),
    "other": ("feedback", "feedback"),
    "if_true": ("feedback", "feedback"),
    "if_false": ("feedback", "feedback"),
}


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
        for trail, words in texts(question, ("questions", number)):
            if (name := _name(trail)) in CARDS:
                what, limit = CARDS[name]
                yield Card(trail, words, what, getattr(most, limit))


def _name(trail: Trail) -> str:
    """Return what a text is: its own setting, or where it says something, the list that it stands in."""
    names = [part for part in trail if isinstance(part, str)]
    if "feedback" in names:
        return "feedback"
    return names[-2] if names[-1] == "say" and names[-2] in CARDS else names[-1]


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
