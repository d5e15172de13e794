"""The fixed words of every quiz, by how it ends and for whom it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safesite.reference.topics import Stage

SHORT_STAGES: dict[Stage, str] = {"eyfs": "Reception", "ks1": "Years 1 and 2", "ks2": "Years 3 to 6"}
TRUE, FALSE = "True", "False"
PICK, SORT = "Pick one.", "Pick a box for each card."


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
    "help": Ending("help", "Somebody can help", "hand-heart", "A good answer", "Think again", cheers=False),
    "well-done": Ending("well-done", "Well done!", "star-face", "You found it!", "Have another go", cheers=True),
}


def grade(stage: Stage) -> str:
    """Return how large everything is: Reception sees what Key Stage 1 sees."""
    return "ks2" if stage == "ks2" else "ks1"
