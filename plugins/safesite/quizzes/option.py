"""What is picked: an option with what is learnt from it, and the group that it stands in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from safesite.ground.interface import word

if TYPE_CHECKING:
    from safesite.ground.phrase import Phrase

Mode = Literal["one", "several", "order", "none"]
Verdict = Literal["right", "other", "best", "helps", "rethink", "way"]

SIGNS: dict[Verdict, str] = {
    "right": "check-circle",
    "other": "circle-outline",
    "best": "star-circle",
    "helps": "check-circle-outline",
    "rethink": "thought-bubble-outline",
    "way": "arrow-right-circle-outline",
}
MARKS: dict[Verdict, str] = {
    "right": word("quizzes.answer-mark"),
    "best": word("quizzes.answer-best"),
    "helps": word("quizzes.answer-helps"),
}


@dataclass(frozen=True)
class Option:
    """An answer to pick, how good it is, and what is learnt from it."""

    id: str
    say: Phrase | str
    icon: str
    verdict: Verdict
    feedback: Phrase
    to: str = ""
    """The step that it leads to, in a story."""
    to_words: str = ""
    """The name of that step."""
    rank: int = 0
    """Its place, where things are put in order."""
    aside: str = ""
    """What is said of it alone, where several answers teach alike: that it belongs elsewhere."""

    @property
    def right(self) -> bool:
        """Tell whether it is what is looked for."""
        return self.verdict in ("right", "best")

    @property
    def sign(self) -> str:
        """Return the icon before it in a key."""
        return SIGNS[self.verdict]

    @property
    def mark(self) -> str:
        """Return the word behind it in a key, for those who do not see the sign."""
        return self.to_words or ("" if self.rank else MARKS.get(self.verdict, ""))


@dataclass(frozen=True)
class Group:
    """Options of which one or several are picked, or which are put in order."""

    name: str
    count: str
    say: Phrase | None
    """What this group is about, where a question has several of them."""
    icon: str
    mode: Mode
    options: tuple[Option, ...]
    fills: int = 0
    """The number of the gap that it fills."""

    @property
    def ordered(self) -> bool:
        """Tell whether its options are in order."""
        return self.mode == "order"

    @property
    def pictured(self) -> bool:
        """Tell whether every option has a picture."""
        return bool(self.options) and all(option.icon for option in self.options)

    @property
    def wanted(self) -> tuple[Option, ...]:
        """Return the options that are looked for."""
        return tuple(option for option in self.options if option.right)

    @property
    def sorted(self) -> tuple[Option, ...]:
        """Return the options as a key lists them: in their right order where they have one."""
        return tuple(sorted(self.options, key=lambda option: option.rank))

    @property
    def told(self) -> tuple[Option, ...]:
        """Return the options as a key tells them: what several teach alike is said once, after the answer."""
        alike = groupby(sorted(self.sorted, key=_taught), key=_taught)
        first = [_one_of(tuple(options)) for _, options in alike]
        return self.sorted if len(first) == len(self.options) else tuple(sorted(first, key=lambda one: not one.right))


def _taught(option: Option) -> str:
    return option.feedback.plain


def _one_of(options: tuple[Option, ...]) -> Option:
    return options[0] if len(options) == 1 else replace(options[0], say=word("quizzes.answer-others"))
