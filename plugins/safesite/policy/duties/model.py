"""What a school may write about the running of its policy: when a duty is done, and who sees to what is everybody's."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from safesite.ground.ids import Id
from safesite.ground.model import Part, Record
from safesite.ground.words import Words
from safesite.reference.terms import HalfTerm

NamedDay = Literal["parents-session", "safer-internet-day", "anti-bullying-week"]


class Timing(Part):
    """When the duties of a clause are done, where the policy leaves it to the school."""

    clause: Id
    """The clause that lays the duty down."""
    who: Id | None = None
    """Whose duty of that clause; leave it out for all of them."""
    sheet: Id | None = None
    """The sheet of that duty, where a role has several duties in the clause."""
    until: tuple[HalfTerm, ...] = ()
    """The half-terms by whose last day it is done."""
    on: NamedDay | None = None
    """A day of the school's year on which it is done, in place of half-terms."""

    @model_validator(mode="after")
    def _one_of_both(self) -> Timing:
        if (self.on is None) == (not self.until):
            raise PydanticCustomError(
                "rule_timing", "a time is half-terms or a named day", {"hint": "write 'until:' or 'on:'"}
            )
        return self


class SeenTo(Part):
    """Who in particular sees to a duty that the policy gives to everybody."""

    clause: Id
    """The clause that lays the duty down."""
    who: Id
    """The role that sees to it."""


class Group(Part):
    """A role that several others share."""

    role: Id
    """The role in school.yml that stands for all of them."""
    members: tuple[Id, ...] = Field(min_length=1)
    """The roles that belong to it."""


class Running(Record):
    """How a school runs its policy through the year: its own arrangements, which are no part of the policy."""

    note: Words
    """What readers of these arrangements should know, such as that they are examples."""
    everybody: Id
    """The role in school.yml that stands for the whole school, so that nobody in particular has its duties."""
    times: tuple[Timing, ...] = ()
    """When duties are done for which the policy names no time."""
    seen_to: tuple[SeenTo, ...] = ()
    """Who sees to the duties of the whole school."""
    groups: tuple[Group, ...] = ()
    """Who belongs to roles that several people share."""
    own: dict[Id, tuple[Id, ...]] = Field(default_factory=dict)
    """Which of the school's own clauses say what a shared one says, or more: training names these beside it."""
