"""Every line of the shipped quizzes: it explains, it can be read, and it gives no answer away."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from safesite.ground.reading import measure
from tests.content.quizlines import (
    BRANDS,
    CHEERS,
    WORD,
    feedback,
    for_children,
    lines,
    longest,
    plain_house,
    quizzes,
    sentences,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.quizzes.picking import PickOne, Picture
    from safesite.reference.topics import Year

AGES: dict[Year, float] = {"R": 5.5, "Y1": 6, "Y2": 7, "Y3": 8, "Y4": 9, "Y5": 10, "Y6": 11}
MOST_WORDS: dict[Year, int] = {"R": 10, "Y1": 10, "Y2": 14, "Y3": 24, "Y4": 26, "Y5": 30, "Y6": 30}
FEWEST = 5


def one_right() -> Iterator[PickOne | Picture]:
    """Yield the questions with one right choice."""
    for quiz in quizzes().values():
        yield from (question for question in quiz.questions if question.kind in ("pick-one", "picture"))


def test_sentences_are_told_apart() -> None:
    assert sentences("Ping! It says: “Tap now!” What can Dot do?") == [
        "Ping!",
        "It says: “Tap now!",
        "What can Dot do?",
    ]
    assert longest("Ping! It says: “Tap now!” What can Dot do?") == 4
    assert longest("") == 0
    assert BRANDS.search("She plays Minecraft.")
    assert not BRANDS.search("She plays BlobHop.")
    assert CHEERS.search("Well done, you!")


@pytest.mark.parametrize("name", quizzes())
def test_every_answer_has_words_of_its_own_that_explain(name: str) -> None:
    for question in quizzes()[name].questions:
        said = dict(feedback(question))
        assert said
        short = {where: words for where, words in said.items() if len(WORD.findall(words)) < FEWEST}
        assert short == {}, question.id
        twice = [words for words, times in Counter(said.values()).items() if times > 1]
        assert twice == [], question.id


@pytest.mark.parametrize("name", for_children())
def test_sentences_are_short_enough_for_the_youngest(name: str) -> None:
    quiz = for_children()[name]
    most = MOST_WORDS[quiz.years[0]]
    assert {line: longest(line) for line in lines(quiz) if longest(line) > most} == {}


@pytest.mark.parametrize("name", for_children())
def test_the_youngest_can_read_it(name: str) -> None:
    quiz = for_children()[name]
    text = "\n".join(line if line[-1] in ".!?”" else f"{line}." for line in lines(quiz))
    reading = measure(text)
    assert reading.words > 100
    assert reading.age <= AGES[quiz.years[0]], reading.hardest


@pytest.mark.parametrize("name", for_children())
def test_no_brand_is_named(name: str) -> None:
    assert [line for line in lines(for_children()[name]) if BRANDS.search(line)] == []


def test_where_help_is_offered_nothing_cheers() -> None:
    helping = {name: quiz for name, quiz in for_children().items() if quiz.ending == "help"}
    assert len(helping) > 8
    said = [words for quiz in helping.values() for question in quiz.questions for _, words in feedback(question)]
    assert len(said) > 100
    assert [words for words in said if CHEERS.search(words)] == []


def test_the_right_answer_stands_in_no_usual_place() -> None:
    places = Counter([choice.right for choice in question.choices].index(True) for question in one_right())
    assert sum(places.values()) > 40
    assert max(places[0], places[1], places[2]) < sum(places.values()) / 2
    bests = Counter(
        [choice.worth for choice in question.choices].index("best")
        for quiz in quizzes().values()
        for question in quiz.questions
        if question.kind == "decide"
    )
    assert max(bests.values()) < sum(bests.values()) * 2 / 3


def test_the_right_answer_is_not_usually_the_longest() -> None:
    given = [
        len(max(question.choices, key=lambda choice: len(choice.say.plain())).say.plain())
        == next(len(choice.say.plain()) for choice in question.choices if choice.right)
        for question in one_right()
    ]
    assert sum(given) < len(given) / 2


def test_a_sentence_is_as_often_true_as_not() -> None:
    questions = [question for quiz in for_children().values() for question in quiz.questions]
    answers = Counter(question.answer for question in questions if question.kind == "true-false")
    assert min(answers[True], answers[False]) >= sum(answers.values()) / 3


def test_pictures_of_one_question_are_different() -> None:
    for name, quiz in for_children().items():
        for question in quiz.questions:
            icons = [choice.icon for choice in getattr(question, "choices", ()) if choice.icon]
            assert len(set(icons)) == len(icons), (name, question.id)


def test_no_two_quizzes_begin_alike() -> None:
    for what in ("title", "lead"):
        said = [plain_house().plain(getattr(quiz, what)).casefold() for quiz in quizzes().values()]
        assert len(set(said)) == len(said) > 24


def test_each_quiz_is_known_by_a_picture_of_its_own() -> None:
    first = Counter(quiz.icon or quiz.questions[0].icon for quiz in for_children().values())
    assert None not in first
    assert max(first.values()) == 1, first.most_common(3)
