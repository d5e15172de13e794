"""Whether a quiz fits those who take it: their stage, what it checks, how it ends, and who reads it aloud."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from safesite.quizzes.limits import LIMITS, limits_of
from safesite.quizzes.telling import Story
from safesite.reference.topics import STAGE_OF, YEARS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.problem import Problem
    from safesite.ground.shelf import Item
    from safesite.quizzes.model import Ending, Quiz, Readers

ENDINGS: dict[Readers, tuple[Ending, ...]] = {
    "pupils": ("help", "well-done"),
    "families": ("help", "talk"),
    "staff": ("policy",),
    "governors": ("policy",),
}
GROWN_UP = re.compile(
    r"\b(?:grown-?ups?|adults?|(?:head)?teachers?|teaching assistants?|staff|head of school|parents?|mum|dad"
    r"|gran(?:ny|dma|dad|dpa)?|nan|aunt(?:ie)?|uncle|carers?|childline|coach|leader|librarian|doctor|nurse)\b",
    re.IGNORECASE,
)


def fitting(item: Item[Quiz]) -> Iterator[Problem]:
    """Yield where a quiz does not fit those whom it is for."""
    yield from _stage(item)
    yield from _ending(item)
    yield from _checks_something(item)
    yield from _script(item)
    yield from _kinds(item)
    yield from _stories(item)


def _stage(item: Item[Quiz]) -> Iterator[Problem]:
    quiz = item.record
    if not quiz.for_children:
        for name in ("stage", "years"):
            if getattr(quiz, name):
                words = f"a quiz for {quiz.audience} is for no {'key stage' if name == 'stage' else 'year group'}"
                yield item.problem((name,), words, "take it out")
        return
    if quiz.audience == "pupils":
        for name in ("stage", "years"):
            if not getattr(quiz, name):
                yield item.problem((), f"a quiz for pupils needs '{name}'", f"add '{name}:' here")
    fitting = [year for year, its_stage in STAGE_OF.items() if its_stage == quiz.stage]
    for number, year in enumerate(quiz.years if quiz.stage else ()):
        if year not in fitting:
            words = f"{YEARS[year]} is not in {LIMITS[quiz.stage or 'ks2'].name}"
            yield item.problem(("years", number), words, f"choose from {', '.join(fitting)}, or change the stage")


def _ending(item: Item[Quiz]) -> Iterator[Problem]:
    quiz, allowed = item.record, ENDINGS[item.record.audience]
    if quiz.ending not in allowed:
        words = f"a quiz for {quiz.audience} does not end with '{quiz.ending}'"
        yield item.problem(("ending",), words, f"write one of: {', '.join(allowed)}")
    elif quiz.for_children and quiz.ending != "help":
        yield from _needs_help(item)


def _needs_help(item: Item[Quiz]) -> Iterator[Problem]:
    if "contact" in item.record.topics.risks:
        yield item.problem(("ending",), "a quiz on contact must end with where to find help", "write 'ending: help'")
    for number, question in enumerate(item.record.questions):
        if question.touches:
            words = f"a quiz that touches on {question.touches} must end with where to find help"
            yield item.problem(("questions", number, "touches"), words, "write 'ending: help' at the top")


def _checks_something(item: Item[Quiz]) -> Iterator[Problem]:
    child = item.record.for_children
    name, what = ("teaches", "curriculum statement") if child else ("clauses", "clause of the policy")
    for number, question in enumerate(item.record.questions):
        if not getattr(question, name):
            words = f"the question names no {what} that it checks"
            yield item.problem(("questions", number), words, f"add '{name}: [id]' to it")


def _script(item: Item[Quiz]) -> Iterator[Problem]:
    quiz = item.record
    if quiz.stage != "eyfs":
        return
    if quiz.script is None:
        yield item.problem((), "a quiz for Reception needs a script for the adult", "add 'script:' with begin and end")
    for number, question in enumerate(quiz.questions):
        if question.script is None:
            words = "a question for Reception needs a script for the adult"
            yield item.problem(("questions", number), words, "add 'script:' with what the adult says")


def _kinds(item: Item[Quiz]) -> Iterator[Problem]:
    most = limits_of(item.record)
    for number, question in enumerate(item.record.questions):
        if question.kind not in most.kinds:
            words = f"'{question.kind}' is no kind of question for {most.name}"
            yield item.problem(("questions", number, "kind"), words, f"choose from {', '.join(most.kinds)}")


def _stories(item: Item[Quiz]) -> Iterator[Problem]:
    """Yield the ends of stories in which no grown-up helps."""
    for number, question in enumerate(item.record.questions):
        if isinstance(question, Story):
            for place, scene in enumerate(question.scenes):
                if not scene.choices and not GROWN_UP.search(scene.say.plain()):
                    trail = ("questions", number, "scenes", place, "say")
                    yield item.problem(trail, "no grown-up helps in this end of the story", "let one help, calmly")
