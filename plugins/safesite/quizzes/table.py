"""A quiz as a table (CSV) for a spreadsheet: a row for each text, and everything in it, so that it can come back."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from safesite.ground.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.quizzes.model import Question, Quiz

COLUMNS = ("question", "kind", "part", "id", "text", "right", "feedback", "other", "icon")
BOM = "\ufeff"  # a spreadsheet takes the file for UTF-8 by it
# What stands in the columns of a row, by its part: the setting that is its text, and the one that is its 'right'.
TEXT = {"pair": "say", "gap": "word", "choice": "say", "item": "say", "box": "say", "step": "say", "line": "say"}
TEXT |= {"scene": "say", "way": "say"}
RIGHT = {"choice": "right", "item": "box", "pair": "match", "line": "clue", "way": "to"}
# The lists of a question, and what each thing in them is called.
LISTS = {"choices": "choice", "boxes": "box", "items": "item", "steps": "step", "pairs": "pair", "gaps": "gap"}
LISTS |= {"parts": "line", "scenes": "scene"}
ONE = ("hint", "script", "touches", "text", "looks", "sender")
SEVERAL = {"teaches": "teaches", "clauses": "clause", "discuss": "discuss", "more": "more"}
TOP = ("title", "lead", "icon", "audience", "stage", "ending")
TOP_SEVERAL = {"years": "year", "clauses": "clause", "notes": "note", "discuss": "discuss"}
TOPICS = ("smart", "risks", "strands")

Row = dict[str, str]


def table(quiz: Quiz) -> str:
    """Return a quiz as CSV with a heading row, in UTF-8; texts are written as an author writes them."""
    stream = StringIO()
    writer = csv.DictWriter(stream, COLUMNS, restval="")
    writer.writeheader()
    writer.writerows(_rows(quiz))
    return BOM + stream.getvalue()


def _rows(quiz: Quiz) -> Iterator[Row]:
    for row in _top(quiz):
        yield {"kind": "quiz", **row}
    for number, question in enumerate(quiz.questions, start=1):
        for row in _question(question):
            yield {"question": str(number), "kind": question.kind, **row}


def _top(quiz: Quiz) -> Iterator[Row]:
    yield from _ones(quiz, TOP)
    yield from _severals(quiz, TOP_SEVERAL)
    for name in TOPICS:
        yield from ({"part": name, "text": value} for value in getattr(quiz.topics, name))
    if quiz.script:
        yield {"part": "script begin", "text": quiz.script.begin.written()}
        yield {"part": "script end", "text": quiz.script.end.written()}


def _ones(record: BaseModel, names: tuple[str, ...]) -> Iterator[Row]:
    for name in names:
        value = getattr(record, name, None)
        if value is not None:
            yield {"part": name, "text": _written(value)}


def _severals(record: BaseModel, names: dict[str, str]) -> Iterator[Row]:
    for name, part in names.items():
        yield from ({"part": part, "text": _written(value)} for value in getattr(record, name, ()))


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value.written() if isinstance(value, Words) else str(value)


def _question(question: Question) -> Iterator[Row]:
    yield {"part": "ask", "id": question.id, "text": question.ask.written(), "icon": question.icon or ""}
    yield from _ones(question, ONE)
    yield from _severals(question, SEVERAL)
    if question.kind == "true-false":
        yield {"part": "true", "right": _written(question.answer), "feedback": question.if_true.written()}
        yield {"part": "false", "right": _written(not question.answer), "feedback": question.if_false.written()}
    for name, part in LISTS.items():
        for thing in getattr(question, name, ()):
            yield from _thing(thing, part)


def _thing(thing: BaseModel, part: str) -> Iterator[Row]:
    """Yield the row of one thing in a list, and those that hang on it."""
    given = dict(thing)
    right = given.get("worth", given.get(RIGHT.get(part, ""), ""))
    row = {"part": part, "id": given.get("id", ""), "text": _written(given[TEXT[part]]), "right": _written(right)}
    feedback = given.get("feedback")
    told = {} if isinstance(feedback, dict) or feedback is None else {"feedback": _written(feedback)}
    other = {"other": _written(given["other"])} if "other" in given else {}
    yield {**row, **told, **other, "icon": given.get("icon") or ""}
    if isinstance(feedback, dict):
        yield from ({"part": "feedback", "id": box, "feedback": _written(words)} for box, words in feedback.items())
    for way in given.get("choices", ()):
        yield from _thing(way, "way")
