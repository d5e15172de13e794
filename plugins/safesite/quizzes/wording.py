"""The fixed words of every quiz, by how it ends and for whom it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from safesite.ground.interface import each, word
from safesite.quizzes.limits import LATER, YOUNG
from safesite.quizzes.model import Ending as EndingName
from safesite.quizzes.model import Readers
from safesite.quizzes.telling import Looks

if TYPE_CHECKING:
    from safesite.quizzes.model import Quiz

Counting = Literal["nothing", "thought", "knew"]

SPANS: dict[str, str] = each("quizzes.span", ("eyfs", "ks1", "lower", "upper", "ks2"))
READERS: dict[Readers, str] = each("quizzes.for", get_args(Readers))
TRUE, FALSE = word("quizzes.true"), word("quizzes.false")
HOW: dict[str, str] = each("quizzes.how", YOUNG + LATER)
LOOKS: dict[str, str] = each("quizzes.looks", get_args(Looks))
NAMES = get_args(EndingName)
TITLES: dict[EndingName, str] = each("quizzes.ending", NAMES)
RIGHT: dict[EndingName, str] = each("quizzes.right", NAMES)
OTHER: dict[EndingName, str] = each("quizzes.other", NAMES)
ICONS: dict[EndingName, str] = {"help": "hand-heart", "well-done": "star-face", "talk": "forum", "policy": "file-check"}
NOTES = ("ground", "distance", "pass", "dsl", "plan", "told")
COMMON_NOTES: dict[str, str] = each("quizzes.note", NOTES)


@dataclass(frozen=True)
class Ending:
    """How a quiz ends: its title, and whether it cheers; where it offers help it never does."""

    id: EndingName
    title: str
    icon: str
    cheers: bool


@dataclass(frozen=True)
class Verdict:
    """What stands above feedback, by how good an answer was."""

    id: str
    icon: str
    say: str


ENDINGS = {name: Ending(name, TITLES[name], ICONS[name], cheers=name == "well-done") for name in NAMES}


def verdicts(ending: EndingName) -> tuple[Verdict, ...]:
    """Return what may stand above feedback; a quiz that ends with help counts nothing."""
    helps = ending == "help"
    # The page's script fills these in.
    some = word("quizzes.some-help") if helps else word("quizzes.some", count="{count}", total="{total}")
    placed = word("quizzes.placed-help") if helps else word("quizzes.placed", count="{count}", total="{total}")
    return (
        Verdict("right", "check-circle", RIGHT[ending]),
        Verdict("other", "thought-bubble-outline", OTHER[ending]),
        Verdict("some", "circle-half-full", some),
        Verdict("placed", "circle-half-full", placed),
        Verdict("best", "star-circle", word("quizzes.best")),
        Verdict("helps", "check-circle-outline", word("quizzes.helps")),
        Verdict("rethink", "thought-bubble-outline", word("quizzes.rethink")),
        Verdict("way", "arrow-right-circle-outline", word("quizzes.way")),
        Verdict("none", "gesture-tap", word("quizzes.pick-first")),
        Verdict("all", "gesture-tap", word("quizzes.pick-all")),
    )


def grade(quiz: Quiz) -> str:
    """Return how large everything is: Reception sees what Key Stage 1 sees."""
    return "ks1" if quiz.stage in ("eyfs", "ks1") else "ks2"


def counting(quiz: Quiz) -> Counting:
    """Return what is counted at the end: nothing with help, in Reception and in families; then ever more."""
    if quiz.stage == "eyfs" or quiz.ending in ("help", "talk"):
        return "nothing"
    return "thought" if grade(quiz) == "ks1" else "knew"
