"""Questions that tell something: a story with branches, and a message or profile with clues in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import Field, model_validator

from safesite.ground.ids import Id, did_you_mean
from safesite.ground.model import Part
from safesite.ground.words import Words
from safesite.quizzes.asked import Asked, IconName, all_different, ids_differ, refuse

if TYPE_CHECKING:
    from collections.abc import Mapping

Looks = Literal["chat", "profile", "email", "pop-up", "page"]


class Way(Part):
    """Something that the figure of a story may do, and where it leads."""

    say: Words
    """What it does."""
    to: Id
    """The id of the scene that comes of it."""
    feedback: Words
    """What is learnt from having chosen it, before the story goes on."""
    icon: IconName | None = None
    """A Material icon that pictures it."""


class Scene(Part):
    """A moment of a story; one without choices is an end, with a grown-up who helps, and calm."""

    id: Id
    """Its name, used by the choices that lead to it."""
    say: Words
    """What happens."""
    icon: IconName | None = None
    """A Material icon that pictures it."""
    choices: tuple[Way, ...] = Field(default=(), max_length=4)
    """What can be done: two at least, or none where the story ends."""

    @model_validator(mode="after")
    def _goes_on_or_ends(self) -> Scene:
        if len(self.choices) == 1:
            raise refuse("way", "a scene with one choice leaves nothing to choose", "add a choice, or join two scenes")
        all_different(way.say for way in self.choices)
        return self


class Story(Asked):
    """A story with branches, which begins at its first scene; every branch comes to an end."""

    kind: Literal["story"]
    scenes: tuple[Scene, ...] = Field(min_length=3, max_length=12)
    """The scenes, the first one first."""

    @model_validator(mode="after")
    def _holds_together(self) -> Story:
        ids_differ("scenes", (scene.id for scene in self.scenes))
        leads = {scene.id: tuple(way.to for way in scene.choices) for scene in self.scenes}
        _leads_somewhere(leads)
        _ends(leads)
        _is_reached(leads, self.scenes[0].id)
        return self


def _leads_somewhere(leads: Mapping[str, tuple[str, ...]]) -> None:
    for scene, targets in leads.items():
        for target in targets:
            if target not in leads:
                words = "a choice in scene '{scene}' leads to '{to}', which is not there"
                hint = did_you_mean(target, leads, f"the scenes are: {', '.join(leads)}")
                raise refuse("nowhere", words, hint, scene=scene, to=target)


def _ends(leads: Mapping[str, tuple[str, ...]]) -> None:
    """Refuse a circle: take away the scenes that only lead to what is away already, until nothing moves."""
    left = dict(leads)
    while done := [scene for scene, targets in left.items() if not set(targets) & set(left)]:
        for scene in done:
            del left[scene]
    if left:
        scene = next(iter(left))
        hint = "let one of its choices lead to a scene that comes later"
        raise refuse("circle", "the story goes round in a circle from scene '{scene}'", hint, scene=scene)


def _is_reached(leads: Mapping[str, tuple[str, ...]], first: str) -> None:
    reached = {first, *(target for targets in leads.values() for target in targets)}
    if lost := next((scene for scene in leads if scene not in reached), None):
        hint = "let a choice lead to it, or take it out"
        raise refuse("unreached", "nothing leads to scene '{scene}'", hint, scene=lost)


class Line(Part):
    """A part of an invented message or profile, which can be picked."""

    say: Words
    """What stands there."""
    clue: bool = False
    """Whether it is a clue that something may be wrong."""
    feedback: Words
    """What is learnt from having picked it, clue or not."""


class Spot(Asked):
    """An invented message or profile, drawn on the page, with the clues to find in it."""

    kind: Literal["spot"]
    looks: Looks
    """What it is drawn as."""
    sender: Words
    """Whom it seems to come from, or whose profile it is: an invented name."""
    parts: tuple[Line, ...] = Field(min_length=2, max_length=8)
    """Its parts, from top to bottom."""

    @model_validator(mode="after")
    def _has_clues(self) -> Spot:
        clues = sum(part.clue for part in self.parts)
        if clues in (0, len(self.parts)):
            hint = "mark at least one part with 'clue: true', and leave at least one that is none"
            raise refuse("right", "{count} of {total} parts are clues", hint, count=clues, total=len(self.parts))
        all_different(part.say for part in self.parts)
        return self
