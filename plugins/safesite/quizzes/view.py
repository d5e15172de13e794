"""What the quizzes' templates print: frozen, with every word and address in its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.interface import counted, word
from safesite.quizzes.addresses import address_of, answers_of, class_of
from safesite.quizzes.forms import Form, forms
from safesite.quizzes.question import QuestionView, question_view
from safesite.quizzes.settings import SETTINGS, Setting
from safesite.quizzes.shelves import QUIZZES
from safesite.quizzes.telephone import numbers, with_links
from safesite.quizzes.votes import VOTES, Vote
from safesite.quizzes.wording import (
    COMMON_NOTES,
    ENDINGS,
    READERS,
    SPANS,
    Counting,
    Ending,
    Verdict,
    counting,
    grade,
    verdicts,
)
from safesite.reference.topics import YEARS, together

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from safesite.ground.phrase import Phrase, Piece, Speaker
    from safesite.ground.shelf import Item
    from safesite.ground.words import Words
    from safesite.quizzes.model import Question, Quiz, Readers
    from safesite.reference.house import House
    from safesite.reference.topics import Year

STAR = "star"
YEAR_NAMES = tuple(YEARS)
HALF_OF: dict[Year, str] = {"Y3": "lower", "Y4": "lower", "Y5": "upper", "Y6": "upper"}


@dataclass(frozen=True)
class QuizView:
    """A quiz on its page, on its answer key, before a class and in the list."""

    id: str
    title: Phrase
    lead: Phrase
    address: str
    answers: str
    class_mode: str
    audience: Readers
    icon: str
    grade: str
    together: bool
    """Whether an adult takes it with a child, so that the script always stands there."""
    for_children: bool
    years: str
    count: str
    counting: Counting
    ending: Ending
    help: Phrase
    verdicts: tuple[Verdict, ...]
    settings: tuple[Setting, ...]
    script_begin: Phrase | None
    script_end: Phrase | None
    common_notes: tuple[str, ...]
    notes: tuple[Phrase, ...]
    discuss: tuple[Phrase, ...]
    questions: tuple[QuestionView, ...]
    carries_out: tuple[Piece, ...]
    forms: tuple[Form, ...]
    votes: tuple[Vote, ...]
    hands: bool
    """Whether hands are counted before a class."""


@dataclass(frozen=True)
class Group:
    """The quizzes of some years in the list, or those for families, staff or governors."""

    id: str
    title: str
    quizzes: tuple[QuizView, ...]


def groups(house: House, here: str) -> tuple[Group, ...]:
    """Return the years that have quizzes, the youngest first, then the other readers."""
    shown = [item for item in house.shelf(QUIZZES).values() if house.preview or item.record.for_children]
    shown.sort(key=lambda item: [YEAR_NAMES.index(year) for year in item.record.years])
    views = [(_place(item.record), quiz_view(house, item, here)) for item in shown]
    titles = dict([*SPANS.items(), *READERS.items()])
    found = ((name, tuple(view for place, view in views if place == name)) for name in titles)
    return tuple(Group(name, titles[name], quizzes) for name, quizzes in found if quizzes)


def _place(quiz: Quiz) -> str:
    """Return where a quiz stands in the list: Key Stage 2 is halved, but for what all of it takes."""
    if quiz.audience != "pupils":
        return quiz.audience
    halves = {HALF_OF[year] for year in quiz.years if year in HALF_OF}
    return halves.pop() if len(halves) == 1 else quiz.stage or quiz.audience


def quiz_view(house: House, item: Item[Quiz], here: str | None) -> QuizView:
    """Return the view of a quiz for a page at an address, or for a file that has left the site."""
    say, quiz = house.speaker_abroad() if here is None else house.speaker(here), item.record
    tell, size = _teller(house, say), grade(quiz)
    return QuizView(
        id=item.id,
        title=say(quiz.title),
        lead=tell(quiz.lead),
        address=say.way(address_of(item.id)),
        answers=say.way(answers_of(item.id)),
        class_mode=say.way(class_of(item.id)),
        audience=quiz.audience,
        icon=quiz.icon or next((question.icon for question in quiz.questions if question.icon), STAR),
        grade=size,
        together=quiz.stage == "eyfs" or quiz.audience == "families",
        for_children=quiz.for_children,
        years=_years(quiz),
        count=counted("quizzes.questions", len(quiz.questions)),
        counting=counting(quiz),
        ending=ENDINGS[quiz.ending],
        help=tell(house.references.help.pupils_ending),
        verdicts=verdicts(quiz.ending),
        settings=SETTINGS if size == "ks2" else (),
        script_begin=tell(quiz.script.begin) if quiz.script else None,
        script_end=tell(quiz.script.end) if quiz.script else None,
        common_notes=tuple(COMMON_NOTES.values()) if quiz.audience == "pupils" else (),
        notes=say.each(quiz.notes),
        discuss=tuple(map(tell, quiz.discuss)),
        questions=tuple(_questions(house, quiz, say)),
        carries_out=_links(house, say, "clause", quiz.clauses),
        forms=forms(item, say),
        votes=VOTES,
        hands=quiz.ending != "help",
    )


def _questions(house: House, quiz: Quiz, say: Speaker) -> Iterator[QuestionView]:
    tell, total = _teller(house, say), len(quiz.questions)
    for number, question in enumerate(quiz.questions, start=1):
        yield question_view(question, number, total, tell, _checked(house, question, say))


def _checked(house: House, question: Question, say: Speaker) -> tuple[Piece, ...]:
    """Return links to what a question checks."""
    statements = _links(house, say, "statement", question.teaches)
    return (*statements, *_links(house, say, "clause", question.clauses))


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
