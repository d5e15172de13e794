"""The fixed words of every quiz, by how it ends and for whom it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from safesite.ground.interface import each, word
from safesite.reference.topics import Stage

SHORT_STAGES: dict[Stage, str] = each("quizzes.stage", get_args(Stage))
TRUE, FALSE = word("quizzes.true"), word("quizzes.false")
PICK, SORT = word("quizzes.pick"), word("quizzes.sort")


@dataclass(frozen=True)
class Ending:
    """How a quiz ends: what it says, and the words above feedback; where it offers help it never cheers."""

    id: str
    title: str
    icon: str
    right: str
    other: str
    cheers: bool


ENDINGS = {
    "help": Ending(
        id="help",
        title=word("quizzes.ending-help"),
        icon="hand-heart",
        right=word("quizzes.ending-help-right"),
        other=word("quizzes.ending-help-other"),
        cheers=False,
    ),
    "well-done": Ending(
        id="well-done",
        title=word("quizzes.ending-well-done"),
        icon="star-face",
        right=word("quizzes.ending-well-done-right"),
        other=word("quizzes.ending-well-done-other"),
        cheers=True,
    ),
}


def grade(stage: Stage) -> str:
    """Return how large everything is: Reception sees what Key Stage 1 sees."""
    return "ks2" if stage == "ks2" else "ks1"
