"""What staff do when something happens online: questions, steps, who acts, and what nobody ever does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from safesite.ground.ids import Id
from safesite.ground.model import Part, Record
from safesite.ground.words import Words

ICON = r"^[a-z0-9-]+$"


class Person(Part):
    """Somebody who acts, found among the roles of the school that uses this file."""

    id: Id
    """Its name in this file."""
    roles: tuple[Id, ...] = Field(min_length=1)
    """Roles in school.yml, in the order in which to try them; those that the school has are named."""
    otherwise: Words | None = None
    """What to call somebody whom the school's file need not name; without it, the school must have one of the roles."""


class Answer(Part):
    """One answer to a question, and where it leads."""

    say: Words
    """The answer."""
    to: Id
    """The step that it leads to."""
    clears: bool = False
    """Whether it says that no child could be at risk; only behind such an answer may a step speak of consequences."""


class Question(Part):
    """A question on the way."""

    kind: Literal["question"]
    """A question."""
    id: Id
    """Its name in this file."""
    ask: Words
    """The question."""
    signs: tuple[Words, ...] = ()
    """What counts as yes."""
    answers: tuple[Answer, ...] = Field(min_length=2)
    """The answers, the most urgent first."""


class Action(Part):
    """Something that somebody does."""

    kind: Literal["action"]
    """A step."""
    id: Id
    """Its name in this file."""
    who: Id
    """Who does it: a person of this file."""
    title: Words
    """What to do, in a few words."""
    do: tuple[Words, ...] = Field(min_length=1)
    """What it takes, in order."""
    icon: Annotated[str, Field(pattern=ICON)]
    """A Material icon that pictures it."""
    urgent: bool = False
    """Whether it is done at once, before anything else."""
    consequences: bool = False
    """Whether it speaks of what a pupil has to expect; never reached while a child could be at risk."""
    then: Id | None = None
    """The step that follows; without one, the way ends here."""


Step = Annotated[Question | Action, Field(discriminator="kind")]


class Never(Part):
    """Something that nobody does."""

    say: Words
    """What not to do."""
    instead: Words
    """What to do in its place."""
    icon: Annotated[str, Field(pattern=ICON)]
    """A Material icon that pictures it."""


class IncidentFlow(Record):
    """The way from noticing something to its being dealt with, and what holds on all of it."""

    title: Words
    """Its heading."""
    lead: Words
    """What it is for, in a sentence or two."""
    basis: Words
    """What it rests on, and which document of the school goes before it."""
    people: tuple[Person, ...] = Field(min_length=1)
    """Who acts."""
    steps: tuple[Step, ...] = Field(min_length=2)
    """Questions and steps; the first is where everybody begins, and each leads only to later ones."""
    if_told_title: Words
    """The heading over what to do when a child tells."""
    if_told: tuple[Words, ...] = Field(min_length=1)
    """What to do when a child tells."""
    never: tuple[Never, ...] = Field(min_length=1)
    """What nobody ever does."""

    def step(self, name: str) -> Question | Action | None:
        """Return a step by its id."""
        return next((step for step in self.steps if step.id == name), None)


def ways_on(step: Question | Action) -> Iterator[tuple[str, bool]]:
    """Yield where a step leads to, and whether that way says that no child could be at risk."""
    if isinstance(step, Question):
        yield from ((answer.to, answer.clears) for answer in step.answers)
    elif step.then:
        yield step.then, False
