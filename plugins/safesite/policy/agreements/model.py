"""What an author may write about an agreement: its terms, the clauses they come from, and what is signed."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from safesite.ground.ids import Id
from safesite.ground.model import Part, Record
from safesite.ground.words import Words
from safesite.reference.topics import Audience, Stage

Icon = Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]


class Term(Part):
    """One thing that is agreed to, and the words of the policy that it rests on."""

    say: Words
    """What is agreed to, in one or two sentences."""
    clause: Id
    """The clause of the policy that it comes from; a school without that clause does without this line."""
    says: Words
    """Words of that clause, as they stand in it; if it no longer has them, you are told and the line is left out."""
    icon: Icon | None = None
    """A Material icon that pictures it; agreements for Key Stage 1 need one on every line."""
    exception: Words | None = None
    """Whom it does not hold for, and how to ask; needed where a device is refused."""


class Slip(Part):
    """What is signed on paper; nothing that is written on it ever comes into this site."""

    say: Words
    """What one says by signing."""
    choices: tuple[Words, ...] = ()
    """Boxes that can be ticked."""
    lines: tuple[Words, ...] = Field(min_length=1)
    """What is written by hand, such as a name, a signature, a date; each gets a blank line."""
    back_to: Words
    """Where the slip goes."""


class Agreement(Record):
    """An agreement, a consent, a permission or a leaflet."""

    title: Words
    """Its title."""
    audience: tuple[Audience, ...] = Field(min_length=1)
    """Who agrees to it, those who sign first."""
    stages: tuple[Stage, ...] = ()
    """Key stages that it is for, where it is for pupils."""
    order: int = Field(default=50, ge=0, le=99)
    """Its place in the list."""
    icon: Icon
    """A Material icon that pictures it."""
    lead: Words
    """What it is for, said to those who agree."""
    needs: Id
    """The clause that asks for this agreement; a school without that clause has no such agreement."""
    terms: tuple[Term, ...] = Field(min_length=1)
    """What is agreed to."""
    ending: Words | None = None
    """A last word, such as what happens with the slip."""
    slip: Slip | None = None
    """What is signed; a leaflet has none."""

    @model_validator(mode="after")
    def _pictures(self) -> Agreement:
        if "ks1" in self.stages and not all(term.icon for term in self.terms):
            raise PydanticCustomError(
                "rule_pictures",
                "an agreement for Key Stage 1 has a line without a picture",
                {"hint": "give each of its terms an icon"},
            )
        return self


class Additions(Record):
    """Lines that a school adds to a shared agreement of the same name."""

    needs: Id | None = None
    """The clause of this school that asks for the agreement, where it is another than the shared file names."""
    terms: tuple[Term, ...] = Field(min_length=1)
    """What is agreed to besides."""
