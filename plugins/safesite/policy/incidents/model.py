"""What an author may write about a situation: what happened, and what parents and staff do then."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from safesite.ground.ids import Id
from safesite.ground.model import Record
from safesite.ground.words import Words
from safesite.reference.topics import Risk


class Situation(Record):
    """Something that happens online, and what to do then."""

    title: Words
    """What happened, in a few words that somebody in a hurry would look for."""
    icon: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    """A Material icon that pictures it."""
    order: int = Field(default=50, ge=0, le=99)
    """Its place in the list."""
    child_at_risk: bool
    """Whether a child could be at risk in it; the answer to staff is then always to tell the safeguarding lead now."""
    risks: tuple[Risk, ...] = ()
    """Categories of risk that it is about."""
    parents: tuple[Words, ...] = ()
    """What parents do, in order; everyone may read it."""
    staff: tuple[Words, ...] = Field(min_length=1)
    """What staff do, in order; only staff read it."""
    may_follow: Words | None = None
    """What may follow for a pupil; only staff read it, and it never stands where a child could be at risk."""
    clauses: tuple[Id, ...] = ()
    """Clauses of the policy that deal with it; those that a school lacks are left out."""

    @model_validator(mode="after")
    def _safety_first(self) -> Situation:
        if self.child_at_risk and self.may_follow:
            raise PydanticCustomError(
                "rule_may_follow",
                "this says what may follow for a pupil, where a child could be at risk",
                {"hint": "take 'may_follow:' out: the safeguarding lead decides what happens"},
            )
        return self
