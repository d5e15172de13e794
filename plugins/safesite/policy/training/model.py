"""What an author may write about a training: its steps, and questions that are tied to clauses."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from safesite.ground.ids import Id
from safesite.ground.model import Part, Record
from safesite.ground.words import Words


class Step(Part):
    """A part of a training."""

    title: Words
    """What it is about, in a few words."""
    minutes: int = Field(ge=1, le=120)
    """How long it takes."""
    say: tuple[Words, ...] = Field(min_length=1)
    """What is said or done, in order."""
    clauses: tuple[Id, ...] = ()
    """Clauses that it rests on; those that a school's policy lacks are left out."""


class Check(Part):
    """A question at the end, with the clause that answers it."""

    ask: Words
    """The question, about a case that is made up."""
    answer: Words
    """The answer, with its reason."""
    clauses: tuple[Id, ...] = Field(min_length=1)
    """Clauses that answer it; where a school's policy has none of them, the question is left out."""


class Course(Record):
    """An outline of a training."""

    title: Words
    """Its heading."""
    audience: Literal["staff", "governors", "volunteers"]
    """Whom it is for."""
    lead: Words
    """What it is for, in a sentence or two."""
    minutes: int = Field(ge=5, le=240)
    """How long it takes in all: the sum of its steps."""
    called_for: tuple[Id, ...] = Field(min_length=1)
    """Clauses that call for this training; a school whose policy has none of them has no such outline."""
    before: tuple[Words, ...] = Field(min_length=1)
    """What to prepare."""
    steps: tuple[Step, ...] = Field(min_length=1)
    """Its parts, in order."""
    questions: tuple[Check, ...] = Field(min_length=1)
    """Questions that show whether it was understood."""
    sheet: Id | None = None
    """The blank sheet on which it is written down who took part."""

    @model_validator(mode="after")
    def _minutes_add_up(self) -> Course:
        total = sum(step.minutes for step in self.steps)
        if total != self.minutes:
            raise PydanticCustomError(
                "rule_minutes",
                "the steps take {total} minutes, and the training says {minutes}",
                {"total": total, "minutes": self.minutes, "hint": "write the sum of the steps"},
            )
        return self
