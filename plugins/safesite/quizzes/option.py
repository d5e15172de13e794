"""What is picked: an option with what is learnt from it, and the group that it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from safesite.ground.phrase import Phrase

Mode = Literal["one", "several", "order", "none"]
Verdict = Literal["right", "other", "best", "helps", "rethink", "way"]


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

    @property
    def right(self) -> bool:
        """Tell whether it is what is looked for."""
        return self.verdict in ("right", "best")


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

    @property
    def pictured(self) -> bool:
        """Tell whether every option has a picture."""
        return all(option.icon for option in self.options)

    @property
    def sorted(self) -> tuple[Option, ...]:
        """Return the options as a key lists them: in their right order where they have one."""
        return tuple(sorted(self.options, key=lambda option: option.rank))
