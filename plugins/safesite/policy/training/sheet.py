"""The training pack in print: an outline, and one page on what to do if a child tells."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from safesite.ground.interface import interface, texts
from safesite.ground.pdf import Sheet
from safesite.policy.duties.tasks import first_day
from safesite.policy.training.view import course_view, told_view

if TYPE_CHECKING:
    from safesite.ground.shelf import Item
    from safesite.policy.training.model import Course
    from safesite.reference.house import House

OUTLINE_TEMPLATE, TOLD_TEMPLATE = "policy/templates/course.typ", "policy/templates/told.typ"
OUTLINE_WORDS = (
    "frame.page-of",
    "policy.training-answer",
    "policy.training-before",
    "policy.training-calls",
    "policy.training-policy",
    "policy.training-questions",
    "policy.training-questions-lead",
    "policy.training-sheets",
    "policy.training-steps",
)
TOLD_WORDS = ("policy.if-told-never", "policy.if-told-now", "policy.if-told-people", "policy.if-told-staff")


def course_pdf(house: House, item: Item[Course]) -> bytes:
    """Print an outline."""
    view = course_view(house, item, house.speaker_abroad())
    data: dict[str, object] = {
        "title": view.title,
        "about": view.about,
        "lead": view.lead.plain,
        "called_for": [link.words for link in view.called_for],
        "before": [words.plain for words in view.before],
        "steps": [
            {"heading": s.heading, "say": [w.plain for w in s.say], "clauses": [link.words for link in s.clauses]}
            for s in view.steps
        ],
        "questions": [
            {"ask": q.ask.plain, "answer": q.answer.plain, "clauses": [link.words for link in q.clauses]}
            for q in view.questions
        ],
        "sheet": view.sheet.words if view.sheet else None,
    }
    return _printed(house, OUTLINE_TEMPLATE, OUTLINE_WORDS, data)


def told_pdf(house: House) -> bytes:
    """Print what to do if a child tells."""
    view = told_view(house, house.speaker_abroad())
    data: dict[str, object] = {
        "title": view.title,
        "steps": [words.plain for words in view.steps],
        "never": [{"say": say.plain, "instead": instead.plain} for say, instead in view.never],
        "people": list(view.people),
    }
    return _printed(house, TOLD_TEMPLATE, TOLD_WORDS, data)


def _printed(house: House, template: str, words: tuple[str, ...], data: dict[str, object]) -> bytes:
    shared = {
        "lang": interface().language,
        "dir": interface().dir,
        "words": texts(*words),
        "school": house.school.name,
        "palette": asdict(house.palette),
        "demonstration": house.demonstration,
        "watermark": house.watermark,
    }
    return house.press.pdf(Sheet(template, {**shared, **data}, first_day(house)))
