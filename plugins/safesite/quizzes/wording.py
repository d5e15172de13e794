"""The fixed words of every quiz, by how it ends and for whom it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from safesite.ground.interface import each, word
from safesite.quizzes.limits import LATER, YOUNG
from safesite.quizzes.model import Ending as EndingName
from safesite.quizzes.model import Readers
from safesite.quizzes.telling import Looks
from safesite.reference.topics import Stage

if TYPE_CHECKING:
    from safesite.quizzes.model import Quiz

SHORT_STAGES: dict[Stage, str] = each("quizzes.stage", get_args(Stage))
READERS: dict[Readers, str] = each("quizzes.for", get_args(Readers))
TRUE, FALSE = word("quizzes.true"), word("quizzes.false")
HOW: dict[str, str] = each("quizzes.how", YOUNG + LATER)
LOOKS: dict[str, str] = each("quizzes.looks", get_args(Looks))


@dataclass(frozen=True)
class Ending:
    """How a quiz ends: what it says, and the words above feedback; where it offers help it never cheers."""

    id: str
    title: str
    icon: str
    right: str
    other: str
    cheers: bool


NAMES = get_args(EndingName)
TITLES: dict[EndingName, str] = each("quizzes.ending", NAMES)
RIGHT: dict[EndingName, str] = each("quizzes.right", NAMES)
OTHER: dict[EndingName, str] = each("quizzes.other", NAMES)
ICONS: dict[EndingName, str] = {"help": "hand-heart", "well-done": "star-face", "talk": "forum", "policy": "file-check"}
ENDINGS = {
    name: Ending(name, TITLES[name], ICONS[name], RIGHT[name], OTHER[name], cheers=name == "well-done")
    for name in NAMES
}


def grade(quiz: Quiz) -> str:
    """Return how large everything is: Reception sees what Key Stage 1 sees."""
    return "ks1" if quiz.stage in ("eyfs", "ks1") else "ks2"
