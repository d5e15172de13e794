"""Quizzes as pages for pupils, each with an answer key for teachers, and their list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.catalogue import Entry
from safesite.ground.interface import word
from safesite.ground.output import Asset, Crumb, Page
from safesite.ground.pointers import in_list, of_record
from safesite.ground.templates import render as print_template
from safesite.quizzes.addresses import FOLDER, VOTE_CARDS, address_of, answers_of, class_of
from safesite.quizzes.files import files, reader_of
from safesite.quizzes.paper import vote_cards
from safesite.quizzes.shelves import QUIZZES
from safesite.quizzes.view import groups, quiz_view
from safesite.reference.house import HOME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.catalogue import Pointer
    from safesite.ground.output import Output
    from safesite.ground.shelf import Item
    from safesite.quizzes.model import Quiz, Readers
    from safesite.reference.house import House

PUPILS = Crumb(word("quizzes.pupils"), "pupils/")
LIST = Crumb(word("quizzes.title"), FOLDER)
STYLES = ("assets/safesite/quizzes/quiz.css",)
FOLDER_OF_SCRIPTS = "assets/safesite/quizzes/"
ALONE = ("voice.js", "quiz.js")
AUDIENCES: dict[Readers, str] = {"pupils": "pupils", "families": "parents", "staff": "staff", "governors": "governors"}


def enter(house: House) -> Iterator[Entry]:
    """Yield the list and each quiz for the catalogue."""
    yield Entry("page", "quizzes", LIST.title, FOLDER, house.school_source.place(), audience=("pupils",))
    for item in house.shelf(QUIZZES).values():
        quiz = item.record
        yield Entry(
            kind="quiz",
            id=item.id,
            title=house.plain(quiz.title),
            address=address_of(item.id),
            place=item.place,
            summary=house.plain(quiz.lead),
            reader=reader_of(quiz),
            audience=(AUDIENCES[quiz.audience],),
            stages=(quiz.stage,) if quiz.stage else (),
            years=quiz.years,
            topics=quiz.topics.tags,
            was=quiz.was,
            pointers=(*of_record(item, clauses="clause"), *_checked(item)),
        )


def _checked(item: Item[Quiz]) -> Iterator[Pointer]:
    """Yield pointers to what each question checks: statements of the curriculum, clauses of the policy."""
    for number, question in enumerate(item.record.questions):
        yield from in_list(item.source, ("questions", number, "teaches"), question.teaches, "statement")
        yield from in_list(item.source, ("questions", number, "clauses"), question.clauses, "clause")


def render(house: House) -> Iterator[Output]:
    """Yield the list, each quiz and each answer key."""
    yield _list(house)
    for item in house.shelf(QUIZZES).values():
        if house.preview or item.record.for_children:
            yield _quiz(house, item)
            yield _class(house, item)
            yield _answers(house, item)
            yield from files(house, item)
    yield Asset(VOTE_CARDS, vote_cards(house), source=house.school_shown, kind="votes")


def _scripts(*names: str) -> tuple[str, ...]:
    return tuple(FOLDER_OF_SCRIPTS + name for name in names)


def _list(house: House) -> Page:
    return Page(
        address=FOLDER,
        title=LIST.title,
        body=print_template("quizzes", "list.md.j2", groups(house, FOLDER)),
        kind="quizzes",
        audience="pupils",
        description=word("quizzes.about", school=house.school.name),
        crumbs=(HOME, PUPILS),
        styles=STYLES,
    )


def _quiz(house: House, item: Item[Quiz]) -> Page:
    here = address_of(item.id)
    view = quiz_view(house, item, here)
    return Page(
        address=here,
        title=view.title.plain,
        body=print_template("quizzes", "quiz.md.j2", view),
        kind="quiz",
        reader=reader_of(item.record),
        audience=AUDIENCES[view.audience],
        description=view.lead.plain,
        crumbs=(HOME, PUPILS, LIST),
        styles=STYLES,
        scripts=_scripts(*ALONE, *(("reading.js",) if view.settings else ())),
        at_once=True,
        source=item.source.file,
    )


def _class(house: House, item: Item[Quiz]) -> Page:
    here = class_of(item.id)
    view = quiz_view(house, item, here)
    return Page(
        address=here,
        title=word("quizzes.class", title=view.title.plain),
        body=print_template("quizzes", "class.md.j2", view),
        kind="class",
        reader=reader_of(item.record),
        audience="staff",
        description=word("quizzes.class-about", title=view.title.plain),
        crumbs=(HOME, PUPILS, LIST, Crumb(view.title.plain, address_of(item.id))),
        styles=STYLES,
        scripts=_scripts("voice.js", "class.js"),
        source=item.source.file,
        searched=False,
    )


def _answers(house: House, item: Item[Quiz]) -> Page:
    here = answers_of(item.id)
    view = quiz_view(house, item, here)
    return Page(
        address=here,
        title=word("quizzes.answers", title=view.title.plain),
        body=print_template("quizzes", "answers.md.j2", view),
        kind="answers",
        reader=reader_of(item.record),
        audience="staff",
        description=word("quizzes.answers-about", title=view.title.plain),
        crumbs=(HOME, PUPILS, LIST, Crumb(view.title.plain, address_of(item.id))),
        styles=STYLES,
        source=item.source.file,
        # A pupil who searches finds the quiz, and not its answers.
        searched=False,
    )
