"""Questions in which one or several of the choices are picked."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from safesite.ground.model import Part
from safesite.ground.words import Words
from safesite.quizzes.asked import Asked, Choice, IconName, all_different, refuse

Worth = Literal["best", "helps", "rethink"]


class PickOne(Asked):
    """A question with exactly one right answer."""

    kind: Literal["pick-one"]
    choices: tuple[Choice, ...] = Field(min_length=2, max_length=5)
    """The answers to pick from."""

    @model_validator(mode="after")
    def _one_right(self) -> PickOne:
        one_right(self.choices)
        return self


class PictureChoice(Choice):
    """One picture to pick, with its words below."""

    icon: IconName
    """The Material icon that is the picture: a thing that a young child knows."""


class Picture(Asked):
    """A question with exactly one right answer, whose choices are large pictures."""

    kind: Literal["picture"]
    choices: tuple[PictureChoice, ...] = Field(min_length=2, max_length=4)
    """The pictures to pick from; Reception gets two."""

    @model_validator(mode="after")
    def _one_right(self) -> Picture:
        one_right(self.choices)
        return self


class PickSeveral(Asked):
    """A question with several right answers; whoever finds some of them is told so in words."""

    kind: Literal["pick-several"]
    choices: tuple[Choice, ...] = Field(min_length=3, max_length=6)
    """The answers to pick from."""

    @model_validator(mode="after")
    def _some_right(self) -> PickSeveral:
        right = sum(choice.right for choice in self.choices)
        if right < 2 or right == len(self.choices):  # noqa: PLR2004 - several are two at least
            hint = "mark at least two with 'right: true', and leave at least one that is not right"
            raise refuse(
                "right", "{count} of {total} answers are marked right", hint, count=right, total=len(self.choices)
            )
        all_different(choice.say for choice in self.choices)
        return self


class TrueFalse(Asked):
    """A sentence that is true or false."""

    kind: Literal["true-false"]
    answer: bool
    """Whether the sentence is true."""
    if_true: Words
    """What is learnt from having picked 'true'."""
    if_false: Words
    """What is learnt from having picked 'false'."""


class Idea(Part):
    """One thing that somebody could do."""

    say: Words
    """The idea."""
    worth: Worth
    """How good it is: 'best', 'helps' (good, and more is possible) or 'rethink' (there is a safer one)."""
    feedback: Words
    """What is learnt from having picked it."""
    icon: IconName | None = None
    """A Material icon that pictures it."""


class Decide(Asked):
    """What could somebody do? Ideas that are better or worse, and none that is simply wrong."""

    kind: Literal["decide"]
    choices: tuple[Idea, ...] = Field(min_length=2, max_length=5)
    """The ideas to pick from."""

    @model_validator(mode="after")
    def _has_a_best(self) -> Decide:
        worths = {choice.worth for choice in self.choices}
        if "best" not in worths:
            raise refuse("right", "no idea is marked 'best'", "write 'worth: best' at the one that helps most")
        if len(worths) == 1:
            raise refuse("worth", "all ideas are marked 'best'", "mark at least one 'helps' or 'rethink'")
        all_different(choice.say for choice in self.choices)
        return self


def one_right(choices: tuple[Choice, ...]) -> None:
    """Refuse choices of which not exactly one is right, or two say the same."""
    right = sum(choice.right for choice in choices)
    if right != 1:
        hint = "mark exactly one answer with 'right: true'"
        raise refuse("right", "{count} answers are marked right: one is needed", hint, count=right)
    all_different(choice.say for choice in choices)
