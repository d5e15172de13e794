"""A quiz on paper, as plain data for Typst: the sheet for pupils, the key, the certificate, and the vote cards."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from safesite.ground import icons
from safesite.ground.interface import each, interface, texts, word
from safesite.ground.pdf import Sheet
from safesite.quizzes.limits import LATER, YOUNG
from safesite.quizzes.view import quiz_view
from safesite.quizzes.votes import VOTES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from safesite.ground.phrase import Phrase
    from safesite.ground.shelf import Item
    from safesite.quizzes.model import Quiz
    from safesite.quizzes.option import Group, Option
    from safesite.quizzes.question import QuestionView
    from safesite.quizzes.view import QuizView
    from safesite.reference.house import House

WORDS = (
    "quizzes.sheet-name",
    "quizzes.sheet-bank",
    "quizzes.sheet-card",
    "quizzes.sheet-key",
    "quizzes.answers-notes",
    "quizzes.answers-hint",
    "quizzes.answers-discuss",
    "quizzes.answers-teaches",
    "quizzes.script",
    "frame.page-of",
)
ON_PAPER: dict[str, str] = each("quizzes.paper", (*YOUNG, *LATER))


def pupil_sheet(house: House, item: Item[Quiz]) -> bytes:
    """Return the sheet for pupils as PDF: every question, and no answer."""
    return _printed(house, "sheet", sheet_view(house, item, key=False))


def answer_key(house: House, item: Item[Quiz]) -> bytes:
    """Return the answer key as PDF: every answer with what it teaches, and the notes."""
    return _printed(house, "sheet", sheet_view(house, item, key=True))


def certificate(house: House, item: Item[Quiz]) -> bytes:
    """Return the certificate as PDF, with an empty line for a name."""
    title = house.plain(item.record.title)
    words = {
        "title": word("quizzes.certificate"),
        "heading": word("quizzes.certificate"),
        "for": word("quizzes.certificate-for"),
        "name": word("quizzes.certificate-name"),
        "did": word("quizzes.certificate-did", title=title),
        "grown_up": word("quizzes.certificate-grown-up"),
        "ask": word("quizzes.ending-ask"),
        "icon": icons.svg("star-face"),
    }
    return _printed(house, "certificate", {**_frame(house), **words})


def vote_cards(house: House) -> bytes:
    """Return the vote cards as PDF: for each choice a colour, a shape and an animal."""
    cards = [
        {
            "say": vote.say,
            "colour": vote.colour,
            "shape": icons.svg(vote.shape),
            "animal": icons.svg(vote.animal),
        }
        for vote in VOTES[:4]
    ]
    how = {"title": word("quizzes.votes"), "how": word("quizzes.votes-how"), "cards": cards}
    return _printed(house, "votes", {**_frame(house), **how})


def _printed(house: House, template: str, view: dict[str, object]) -> bytes:
    return house.press.pdf(Sheet(f"quizzes/templates/{template}.typ", view, house.school.contacts.correct_on))


def _frame(house: House) -> dict[str, object]:
    return {
        "lang": interface().language,
        "dir": interface().dir,
        "school": house.school.name,
        "palette": asdict(house.palette),
        "words": texts(*WORDS),
        "demonstration": house.demonstration,
        "watermark": house.watermark,
    }


def sheet_view(house: House, item: Item[Quiz], *, key: bool) -> dict[str, object]:
    """Return the data of the sheet, or of the key; words as plain text, drawings as SVG."""
    view = quiz_view(house, item, "")
    title = view.title.plain
    return {
        **_frame(house),
        "title": word("quizzes.answers", title=title) if key else title,
        "lead": view.lead.plain,
        "about": f"{view.years} · {view.count}",
        "key": key,
        "large": view.grade == "ks1",
        "few": view.together,
        "named": view.audience == "pupils" and not view.together,
        "notes": [*view.common_notes, *_plain(view.notes)] if key else [],
        "script": _script(view) if key or view.together else [],
        "discuss": _plain(view.discuss) if key or view.ending.id == "talk" else [],
        "help": view.help.plain if view.ending.id == "help" else "",
        "questions": [_question(question, view, key=key) for question in view.questions],
    }


def _script(view: QuizView) -> list[str]:
    return [phrase.plain for phrase in (view.script_begin, view.script_end) if phrase]


def _plain(phrases: Iterable[Phrase]) -> list[str]:
    return [phrase.plain for phrase in phrases]


def _question(question: QuestionView, view: QuizView, *, key: bool) -> dict[str, object]:
    return {
        "count": question.count,
        "ask": question.ask.plain,
        "how": "" if key else ON_PAPER[question.kind],
        "kind": question.kind,
        "icon": icons.svg(question.icon) if question.icon else "",
        "hint": question.hint.plain if question.hint and key else "",
        "script": question.script.plain if question.script and (key or view.together) else "",
        "discuss": _plain(question.discuss) if key else [],
        "checks": [piece.text for piece in question.checks] if key else [],
        "gapped": list(question.gapped),
        "message": _message(question),
        "shared": question.shared,
        "groups": [_group(group, key=key) for group in question.groups],
    }


def _message(question: QuestionView) -> dict[str, str] | None:
    drawn = question.message
    return {"title": drawn.title, "sender": drawn.sender.plain, "icon": icons.svg(drawn.icon)} if drawn else None


def _group(group: Group, *, key: bool) -> dict[str, object]:
    return {
        "count": group.count,
        "say": group.say.plain if group.say else "",
        "icon": icons.svg(group.icon) if group.icon else "",
        "mode": group.mode,
        "pictured": group.pictured,
        "options": [_option(option, key=key) for option in (group.told if key else group.options)],
    }


def _option(option: Option, *, key: bool) -> dict[str, object]:
    return {
        "say": str(option.say),
        "icon": icons.svg(option.icon) if option.icon else "",
        "to": option.to_words,
        "right": option.right and key,
        "mark": option.mark if key else "",
        "rank": option.rank if key else 0,
        "feedback": option.feedback.plain if key else "",
    }
