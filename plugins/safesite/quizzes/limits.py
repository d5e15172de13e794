"""How much a child of each stage is given at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safesite.reference.topics import Stage


@dataclass(frozen=True)
class Limits:
    """The most that a quiz for a stage may hold; words beyond their limits are a warning, the rest an error."""

    name: str
    questions: int
    choices: int
    ask: int
    answer: int
    feedback: int
    letters: int


LIMITS: dict[Stage, Limits] = {
    "eyfs": Limits("Reception", questions=4, choices=2, ask=20, answer=8, feedback=25, letters=10),
    "ks1": Limits("Key Stage 1", questions=5, choices=3, ask=30, answer=10, feedback=35, letters=12),
    "ks2": Limits("Key Stage 2", questions=8, choices=5, ask=45, answer=18, feedback=55, letters=17),
}
