"""What the quizzes' templates print: frozen, with every word and address in its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.interface import counted, word
from safesite.quizzes.question import QuestionView, question_view
from safesite.quizzes.shelves import QUIZZES
from safesite.quizzes.telephone import numbers, with_links
from safesite.quizzes.wording import ENDINGS, READERS, SHORT_STAGES, Ending, grade
from safesite.reference.topics import STAGES, YEARS, together

if TYPE_CHECKING:
    from collections.abc import Callable

    from safesite.ground.phrase import Phrase, Piece, Speaker
    from safesite.ground.shelf import Item
    from safesite.ground.words import Words
    from safesite.quizzes.model import Quiz
    from safesite.reference.house import House

FOLDER = "quizzes/"
STAR = "star"


@dataclass(frozen=True)
class QuizView:
    """A quiz on its page, on its answer key and in the list."""

    id: str
    title: Phrase
    lead: Phrase
    address: str
    answers: str
    icon: str
    grade: str
    years: str
    count: str
    ending: Ending
    help: Phrase
    notes: tuple[Phrase, ...]
    questions: tuple[QuestionView, ...]
    carries_out: tuple[Piece, ...]


@dataclass(frozen=True)
class Group:
    """The quizzes of one stage in the list."""

    id: str
    title: str
    quizzes: tuple[QuizView, ...]


def address_of(name: str) -> str:
    """Return the address of a quiz's page."""
    return f"{FOLDER}{name}/"


def answers_of(name: str) -> str:
    """Return the address of a quiz's answer key."""
    return f"{FOLDER}{name}/answers/"


def groups(house: House, here: str) -> tuple[Group, ...]:
    """Return the stages that have quizzes, the youngest first."""
    views = [(item.record.stage, quiz_view(house, item, here)) for item in house.shelf(QUIZZES).values()]
    found = ((stage, tuple(view for its, view in views if its == stage)) for stage in STAGES)
    return tuple(Group(stage, SHORT_STAGES[stage], quizzes) for stage, quizzes in found if quizzes)


def quiz_view(house: House, item: Item[Quiz], here: str) -> QuizView:
    """Return the view of a quiz for a page at an address."""
    say, quiz = house.speaker(here), item.record
    tell = _teller(house, say)
    return QuizView(
        id=item.id,
        title=say(quiz.title),
        lead=tell(quiz.lead),
        address=say.way(address_of(item.id)),
        answers=say.way(answers_of(item.id)),
        icon=next((question.icon for question in quiz.questions if question.icon), STAR),
        grade=grade(quiz),
        years=_years(quiz),
        count=counted("quizzes.questions", len(quiz.questions)),
        ending=ENDINGS[quiz.ending],
        help=tell(house.references.help.pupils_ending),
        notes=say.each(quiz.notes),
        questions=_questions(house, quiz, say),
        carries_out=_links(house, say, "clause", quiz.clauses),
    )


def _questions(house: House, quiz: Quiz, say: Speaker) -> tuple[QuestionView, ...]:
    tell, total = _teller(house, say), len(quiz.questions)
    return tuple(
        question_view(question, number, total, tell, _links(house, say, "statement", question.teaches))
        for number, question in enumerate(quiz.questions, start=1)
    )


def _teller(house: House, say: Speaker) -> Callable[[Words], Phrase]:
    known = numbers(house)
    return lambda words: with_links(say(words), known)


def _links(house: House, say: Speaker, kind: str, ids: tuple[str, ...]) -> tuple[Piece, ...]:
    found = (house.catalogue.find(f"{kind}:{name}") for name in ids)
    return tuple(say.link(entry) for entry in found if entry and (house.preview or entry.reader == "public"))


def _years(quiz: Quiz) -> str:
    years = [year for year in YEARS if year in quiz.years]
    if len(years) > 1 and "R" not in years:
        *first, last = (year.removeprefix("Y") for year in years)
        return word("quizzes.years", years=", ".join(first), last=last)
    return together(YEARS[year] for year in years) if years else READERS[quiz.audience]
