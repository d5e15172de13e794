"""A quiz as a GIFT file, which Moodle and others read; what the format cannot carry stands at its top.

Source: the GIFT format as Moodle describes it (docs.moodle.org/en/GIFT_format).
"""

from __future__ import annotations

import re
from functools import singledispatch
from typing import TYPE_CHECKING

from safesite.ground.interface import word
from safesite.quizzes.losses import gift_losses
from safesite.quizzes.picking import Decide, PickOne, PickSeveral, Picture, TrueFalse
from safesite.quizzes.placing import GAP, Fill, Match, Order, Sort
from safesite.quizzes.telling import Spot, Story

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from safesite.ground.words import Words
    from safesite.quizzes.model import Question, Quiz

    Plain = Callable[[Words], str]

SPECIAL = re.compile(r"([~=#{}:\\])")
WORTH = {"best": "=", "helps": "~%50%", "rethink": "~"}


def gift(quiz: Quiz, plain: Plain) -> str:
    """Return a quiz as GIFT; `plain` gives words as plain text, facts of the school filled in."""
    title = " ".join(plain(quiz.title).split())
    head = [f"// {title}", *(f"// {loss}" for loss in gift_losses(quiz)), ""]
    told = (text for question in quiz.questions for text in _questions(question, plain))
    return "\n".join([*head, f"$CATEGORY: {title.replace('/', '//')}", "", *told])


def escaped(text: str) -> str:
    """Return a text in which every sign that GIFT gives a meaning is escaped."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _questions(question: Question, plain: Plain) -> Iterable[str]:
    say = lambda words: escaped(plain(words))  # noqa: E731 - short, and used on each line below
    for name, ask, body in _bodies(question, say):
        answers = f" {{\n{body}\n}}" if body else ""  # a text without answers is only shown
        yield f"::{escaped(name)}::{ask}{answers}\n"


@singledispatch
def _bodies(question: object, say: Plain) -> Iterable[tuple[str, str, str]]:
    """Yield name, text and answers of each question of GIFT that a question becomes."""
    raise NotImplementedError(type(question).__name__)


def _lines(parts: Iterable[tuple[str, str, str]]) -> str:
    return "\n".join(f"\t{sign}{text} # {learnt}" for sign, text, learnt in parts)


@_bodies.register(PickOne)
@_bodies.register(Picture)
def _(question: PickOne | Picture, say: Plain) -> Iterable[tuple[str, str, str]]:
    parts = (("=" if one.right else "~", say(one.say), say(one.feedback)) for one in question.choices)
    yield question.id, say(question.ask), _lines(parts)


@_bodies.register(TrueFalse)
def _(question: TrueFalse, say: Plain) -> Iterable[tuple[str, str, str]]:
    right, wrong = (question.if_true, question.if_false) if question.answer else (question.if_false, question.if_true)
    yield question.id, say(question.ask), f"\t{'TRUE' if question.answer else 'FALSE'} # {say(wrong)} # {say(right)}"


@_bodies.register(Decide)
def _(question: Decide, say: Plain) -> Iterable[tuple[str, str, str]]:
    several = sum(one.worth == "best" for one in question.choices) > 1
    signs = {**WORTH, "best": "~%100%"} if several else WORTH
    parts = ((signs[one.worth], say(one.say), say(one.feedback)) for one in question.choices)
    yield question.id, say(question.ask), _lines(parts)


@_bodies.register(PickSeveral)
def _(question: PickSeveral, say: Plain) -> Iterable[tuple[str, str, str]]:
    several = ((one.right, say(one.say), say(one.feedback)) for one in question.choices)
    yield question.id, say(question.ask), _weighed(tuple(several))


@_bodies.register(Spot)
def _(question: Spot, say: Plain) -> Iterable[tuple[str, str, str]]:
    several = ((one.clue, say(one.say), say(one.feedback)) for one in question.parts)
    yield question.id, f"{say(question.ask)} ({say(question.sender)})", _weighed(tuple(several))


def _weighed(parts: tuple[tuple[bool, str, str], ...]) -> str:
    right = sum(is_right for is_right, _, _ in parts)
    shares = {True: f"{100 / right:.5f}".rstrip("0").rstrip("."), False: "-100"}
    return _lines((f"~%{shares[is_right]}%", text, learnt) for is_right, text, learnt in parts)


def _pairs(parts: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f"\t={left} -> {right}" for left, right in parts)


@_bodies.register(Sort)
def _(question: Sort, say: Plain) -> Iterable[tuple[str, str, str]]:
    boxes = {box.id: say(box.say) for box in question.boxes}
    yield question.id, say(question.ask), _pairs((say(item.say), boxes[item.box]) for item in question.items)


@_bodies.register(Match)
def _(question: Match, say: Plain) -> Iterable[tuple[str, str, str]]:
    yield question.id, say(question.ask), _pairs((say(pair.say), say(pair.match)) for pair in question.pairs)


@_bodies.register(Order)
def _(question: Order, say: Plain) -> Iterable[tuple[str, str, str]]:
    places = ((str(place), say(step.say)) for place, step in enumerate(question.steps, start=1))
    yield question.id, say(question.ask), _pairs(places)


@_bodies.register(Fill)
def _(question: Fill, say: Plain) -> Iterable[tuple[str, str, str]]:
    bank = [*(gap.word for gap in question.gaps), *question.more]
    for number, gap in enumerate(question.gaps, start=1):
        parts = (
            ("=" if other == gap.word else "~", say(other), say(gap.feedback if other == gap.word else gap.other))
            for other in bank
        )
        label = word("quizzes.gap-of", number=number, total=len(question.gaps))
        yield f"{question.id} {number}", f"{say(question.ask)} {_numbered(say(question.text))} ({label})", _lines(parts)


def _numbered(text: str) -> str:
    first, *more = text.split(GAP)
    return first + "".join(f"___({number}){part}" for number, part in enumerate(more, start=1))


@_bodies.register(Story)
def _(question: Story, say: Plain) -> Iterable[tuple[str, str, str]]:
    numbers = {scene.id: n for n, scene in enumerate(question.scenes, start=1)}
    for number, scene in enumerate(question.scenes, start=1):
        name = f"{question.id} {number}"
        ask = f"{say(question.ask)} {word('quizzes.scene', number=number)}\\: {say(scene.say)}"
        parts = [
            ("~%100%", say(way.say), f"{say(way.feedback)} ({word('quizzes.scene', number=numbers[way.to])})")
            for way in scene.choices
        ]
        if parts:
            yield name, ask, _lines(parts)
        else:
            yield name, ask, ""
