"""The forms in which a quiz can be taken away: for a class, on paper, as a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.interface import word
from safesite.quizzes.addresses import VOTE_CARDS, address_of, class_of, file_of

if TYPE_CHECKING:
    from safesite.ground.phrase import Speaker
    from safesite.ground.shelf import Item
    from safesite.quizzes.model import Quiz


@dataclass(frozen=True)
class Form:
    """One form of a quiz: its name, what it is good for, and where it is."""

    name: str
    about: str
    href: str
    icon: str


SHEET, KEY, CERTIFICATE, KEPT = ".pdf", "-answers.pdf", "-certificate.pdf", "-to-keep.html"
GIFT, CSV, WORD = ".gift", ".csv", ".docx"


def certified(quiz: Quiz) -> bool:
    """Tell whether there is a certificate: never where a quiz touches on contact or pictures, and for pupils only."""
    return quiz.audience == "pupils" and quiz.ending == "well-done"


def forms(item: Item[Quiz], say: Speaker) -> tuple[Form, ...]:
    """Return the forms of a quiz, in the order of their use."""
    certificate = (
        (word("quizzes.form-certificate"), word("quizzes.form-certificate-about"), CERTIFICATE, "certificate"),
    )
    files = (
        (word("quizzes.form-sheet"), word("quizzes.form-sheet-about"), SHEET, "printer"),
        (word("quizzes.form-key"), word("quizzes.form-key-about"), KEY, "key"),
        *(certificate if certified(item.record) else ()),
        (word("quizzes.form-kept"), word("quizzes.form-kept-about"), KEPT, "usb-flash-drive"),
        (word("quizzes.form-word"), word("quizzes.form-word-about"), WORD, "file-word"),
        (word("quizzes.form-gift"), word("quizzes.form-gift-about"), GIFT, "school"),
        (word("quizzes.form-csv"), word("quizzes.form-csv-about"), CSV, "table"),
    )
    return (
        Form(word("quizzes.form-quiz"), word("quizzes.form-quiz-about"), say.way(address_of(item.id)), "tablet"),
        Form(
            word("quizzes.form-class"), word("quizzes.form-class-about"), say.way(class_of(item.id)), "projector-screen"
        ),
        Form(word("quizzes.form-votes"), word("quizzes.form-votes-about"), say.way(VOTE_CARDS), "cards"),
        *(Form(name, about, say.way(file_of(item.id, ending)), icon) for name, about, ending, icon in files),
    )
