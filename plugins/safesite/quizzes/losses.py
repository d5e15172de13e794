"""What a format cannot carry of a quiz, so that nothing is dropped in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.interface import word
from safesite.quizzes.cards import icon_names
from safesite.quizzes.placing import Match, Order, Sort
from safesite.quizzes.telling import Spot, Story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.quizzes.model import Question, Quiz


def gift_losses(quiz: Quiz) -> Iterator[str]:
    """Yield what GIFT leaves out of a quiz, each in a sentence."""
    yield word("quizzes.lost-quiz")
    if next(icon_names(quiz), None):
        yield word("quizzes.lost-icons")
    if any(question.hint or question.script or question.discuss for question in quiz.questions):
        yield word("quizzes.lost-around")
    for question in quiz.questions:
        yield from _of_question(question)


def _of_question(question: Question) -> Iterator[str]:
    if isinstance(question, Sort | Match | Order):
        yield word("quizzes.lost-feedback", question=question.id)
    elif isinstance(question, Spot):
        yield word("quizzes.lost-drawing", question=question.id)
    elif isinstance(question, Story):
        yield word("quizzes.lost-branches", question=question.id)


def word_losses(quiz: Quiz) -> Iterator[str]:
    """Yield what a Word file leaves out of a quiz."""
    if next(icon_names(quiz), None):
        yield word("quizzes.lost-icons")
    if any(isinstance(question, Spot) for question in quiz.questions):
        yield word("quizzes.lost-drawings")


def table_losses() -> Iterator[str]:
    """Yield what a table leaves out of a quiz: only the former ids."""
    yield word("quizzes.lost-was")
