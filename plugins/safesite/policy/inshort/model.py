"""What an author may write about the policy in short: few lines, each from a clause."""

from __future__ import annotations

from pydantic import Field

from safesite.ground.model import Part, Record
from safesite.ground.words import Words
from safesite.policy.agreements.model import Icon, Term
from safesite.reference.topics import Audience, Stage


class Group(Part):
    """Lines that belong together."""

    title: Words | None = None
    """What they have in common; few lines for the youngest need no heading."""
    lines: tuple[Term, ...] = Field(min_length=1)
    """The lines, each with the clause that it comes from."""


class Short(Record):
    """The policy in short, for one audience."""

    title: Words
    """Its title."""
    audience: Audience
    """Whom it speaks to."""
    stages: tuple[Stage, ...] = ()
    """Key stages that it is for, where it is for pupils."""
    order: int = Field(default=50, ge=0, le=99)
    """Its place in lists."""
    icon: Icon
    """A Material icon that pictures it."""
    lead: Words
    """The first words, said to the audience."""
    groups: tuple[Group, ...] = Field(min_length=1)
    """The lines."""
