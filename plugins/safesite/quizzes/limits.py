"""How much a child of each stage is given at once, and in which kinds of question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safesite.quizzes.model import Quiz
    from safesite.reference.topics import Stage

YOUNG = ("picture", "pick-one", "true-false", "sort")
LATER = ("pick-several", "order", "match", "story", "spot", "fill", "decide")


@dataclass(frozen=True)
class Limits:
    """The most that a quiz may hold; words beyond their limits are a warning, the rest an error."""

    name: str
    questions: int
    choices: int
    ask: int
    answer: int
    feedback: int
    letters: int
    kinds: tuple[str, ...] = YOUNG


LIMITS: dict[Stage, Limits] = {
    "eyfs": Limits(
        "Reception", questions=4, choices=2, ask=20, answer=8, feedback=25, letters=10, kinds=("picture", "sort")
    ),
    "ks1": Limits("Key Stage 1", questions=5, choices=3, ask=30, answer=10, feedback=35, letters=12),
    "ks2": Limits(
        "Key Stage 2", questions=8, choices=6, ask=45, answer=18, feedback=55, letters=17, kinds=YOUNG + LATER
    ),
}
ADULTS = Limits(
    "a quiz for adults", questions=20, choices=6, ask=70, answer=40, feedback=90, letters=40, kinds=YOUNG + LATER
)


def limits_of(quiz: Quiz) -> Limits:
    """Return the limits of a quiz: those of its stage, of Key Stage 2 for families, of adults for staff."""
    if not quiz.for_children:
        return ADULTS
    return LIMITS[quiz.stage or "ks2"]
