"""Rules for quizzes: what keeps children safe is an error, what makes reading hard is a warning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground import icons
from safesite.ground.ids import did_you_mean
from safesite.ground.problem import Severity
from safesite.ground.walk import texts
from safesite.quizzes.aboutchild import asks_about_child
from safesite.quizzes.cards import cards, icon_names
from safesite.quizzes.fitting import fitting
from safesite.quizzes.hard import hard_to_read
from safesite.quizzes.limits import limits_of
from safesite.quizzes.shelves import QUIZZES
from safesite.quizzes.signs import unprintable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.problem import Problem
    from safesite.ground.shelf import Item
    from safesite.quizzes.model import Quiz
    from safesite.reference.house import House


def check(house: House) -> Iterator[Problem]:
    """Yield what is wrong with the quizzes of a school."""
    for item in house.shelf(QUIZZES).values():
        yield from check_quiz(house, item)


def check_quiz(house: House, item: Item[Quiz]) -> Iterator[Problem]:
    """Yield what is wrong with one quiz, whether it is on the shelf or not."""
    yield from fitting(item)
    yield from _sizes(item)
    yield from _icons(item)
    yield from _about_the_child(item)
    yield from _cards(house, item)
    yield from hard_to_read(house, item)
    yield from unprintable(house, item)


def _sizes(item: Item[Quiz]) -> Iterator[Problem]:
    most, questions = limits_of(item.record), item.record.questions
    if len(questions) > most.questions:
        words = f"{len(questions)} questions are too many for {most.name}: at most {most.questions}"
        yield item.problem(("questions",), words, "make two quizzes of it")
    for number, question in enumerate(questions):
        name = "boxes" if question.kind == "sort" else "choices"
        count = len(getattr(question, name, ()))
        if count > most.choices:
            words = f"{count} {name} are too many for {most.name}: at most {most.choices}"
            yield item.problem(("questions", number, name), words, f"take out {count - most.choices}")


def _icons(item: Item[Quiz]) -> Iterator[Problem]:
    for trail, name in icon_names(item.record):
        if not icons.exists(name):
            known = (path.stem for path in icons.folder().glob("*.svg"))
            hint = did_you_mean(name, known, "look for a name at pictogrammers.com/library/mdi")
            yield item.problem(trail, f"there is no icon '{name}'", hint)


def _about_the_child(item: Item[Quiz]) -> Iterator[Problem]:
    for trail, words in texts(item.record) if item.record.for_children else ():
        question = trail[-1] in ("title", "lead", "ask") or "discuss" in trail
        asked = "" if trail[0] == "notes" else asks_about_child(words.plain(), question=question)
        if asked:
            said = f"this asks about the child who answers ('{asked}')"
            yield item.problem(trail, said, "ask about the world, or about an invented child by name")


def _cards(house: House, item: Item[Quiz]) -> Iterator[Problem]:
    most = limits_of(item.record)
    for card in cards(item.record, most):
        text = house.plain(card.words)
        longest = max((word.strip("“”‘’\"'.,:;!?()…") for word in text.split()), key=len)
        if len(text.split()) > card.most:
            words = f"{len(text.split())} words are too many for {card.what} in {most.name}: at most {card.most}"
            yield item.problem(card.trail, words, "say it in fewer", severity=Severity.WARNING)
        if len(longest) > most.letters:
            words = f"'{longest}' is a long word for {most.name}"
            yield item.problem(card.trail, words, "choose a shorter one", severity=Severity.WARNING)
