"""What older readers may set for their visit: size, spacing, letters and the tint of the page."""

from __future__ import annotations

from dataclasses import dataclass

from safesite.ground.interface import each, word

SIZE = each("quizzes.size", ("usual", "large", "larger"))
SPACE = each("quizzes.space", ("usual", "wide", "wider"))
FACE = each("quizzes.face", ("usual", "plain", "typed"))
TINT = each("quizzes.tint", ("usual", "cream", "blue", "green", "rose"))


@dataclass(frozen=True)
class Choice:
    """One way to set it."""

    id: str
    say: str


@dataclass(frozen=True)
class Setting:
    """Something to set, and the ways in which; the first is as the page is without it."""

    id: str
    title: str
    choices: tuple[Choice, ...]


def _setting(name: str, title: str, choices: dict[str, str]) -> Setting:
    return Setting(name, title, tuple(Choice(choice, say) for choice, say in choices.items()))


SETTINGS = (
    _setting("size", word("quizzes.size"), SIZE),
    _setting("space", word("quizzes.space"), SPACE),
    _setting("face", word("quizzes.face"), FACE),
    _setting("tint", word("quizzes.tint"), TINT),
)
