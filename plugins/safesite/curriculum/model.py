"""What an author may write about the curriculum: frameworks of statements, maps of units."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from safesite.curriculum.unit import Unit, When
from safesite.ground.ids import Id
from safesite.ground.model import Part, Record
from safesite.ground.words import Words
from safesite.reference.topics import STAGE_OF, Stage, Topics, Year

Origin = Literal["official", "ours"]
SchoolKind = Literal["maintained", "academy"]


class Strand(Part):
    """A part of a framework under which statements are sorted, such as one of the eight strands."""

    id: Id
    """Its id, by which statements name it."""
    title: Words
    """Its title."""
    about: Words
    """What belongs in it, in a sentence."""


class Statement(Part):
    """One thing that pupils are to learn: an outcome for the end of a stage, or a step that is written for a year."""

    id: Id
    """Its id, which never changes."""
    was: tuple[Id, ...] = ()
    """Ids of statements whose place it took; links to them lead here."""
    say: Words
    """The statement in our own words; the official text is in the document that the framework names."""
    part: Id | None = None
    """The part of the framework that it stands under, where the framework has parts."""
    stages: tuple[Stage, ...] = ()
    """The stage or stages by whose end it is to be learnt."""
    year: Year | None = None
    """The year group that it is written for; only statements of our own have one."""
    topics: Topics = Topics()
    """What it is about."""

    @model_validator(mode="after")
    def _stages_or_year(self) -> Statement:
        if bool(self.stages) == bool(self.year):
            words = "a statement is for the end of a stage, or for a year group"
            raise PydanticCustomError("rule_due", words, {"hint": "write 'stages:' or 'year:', and not both"})
        return self

    @property
    def due(self) -> tuple[Stage, ...]:
        """Return the stages by whose end it is to be learnt."""
        return (STAGE_OF[self.year],) if self.year else self.stages


class Framework(Record):
    """A document that says what is to be taught, as statements with ids."""

    title: Words
    """The title of the document."""
    short: Words
    """A short name for tables and badges."""
    origin: Origin
    """Whether the statements are those of an official document or our own."""
    status: Literal["read", "unverified"] = "read"
    """'unverified' until somebody has read the document and written its statements down; nothing is mapped to it."""
    guidance: Id | None = None
    """The document in the guidance register; a framework that stands in none gives a credit."""
    edition: str = Field(default="", max_length=20)
    """The edition that was read."""
    credit: Words | None = None
    """Whose idea it is, where it comes from no document of the register."""
    binding: tuple[SchoolKind, ...] = ()
    """The kinds of school that it binds by law."""
    about: Words
    """One or two sentences on what it is and whom it binds."""
    by_topic: bool = False
    """Whether each statement is one topic, which every unit with that topic teaches; no unit has to name it."""
    parts: tuple[Strand, ...] = ()
    """The parts under which its statements are sorted, in order; without any they stand under their stages."""
    statements: tuple[Statement, ...] = ()
    """Its statements, in order."""

    @model_validator(mode="after")
    def _has_an_origin(self) -> Framework:
        if (self.guidance is None) == (self.credit is None):
            words = "a framework comes from a document of the guidance register, or gives a credit"
            raise PydanticCustomError("rule_origin", words, {"hint": "write 'guidance:' with 'edition:', or 'credit:'"})
        return self

    @model_validator(mode="after")
    def _has_statements_once_read(self) -> Framework:
        if self.status == "read" and not self.statements:
            words = "a framework needs a statement"
            hint = "add one, or write 'status: unverified' until somebody has read the document"
            raise PydanticCustomError("rule_read", words, {"hint": hint})
        return self


class Placed(Part):
    """A unit of the library in a plan: when it is taught, and in which years where that is not as the unit says."""

    unit: Id
    """The id of a unit in a `units` folder."""
    when: When | None = None
    """When it is taught: a half-term, a special day, or all-year."""
    years: tuple[Year, ...] = ()
    """The year groups, where these are not those that the unit was written for, as in mixed classes."""


class Map(Record):
    """A scheme of the school: which units it teaches, and when."""

    title: Words
    """What the school calls it, such as 'Computing'."""
    scheme: Words | None = None
    """The name of the scheme that it follows; facts of the school may be used."""
    lead: Words | None = None
    """One or two sentences for parents and governors."""
    clauses: tuple[Id, ...] = ()
    """Clauses of the school's policy that the whole scheme carries out; each of its units links to them."""
    plan: tuple[Placed, ...] = ()
    """Units of the library, in the order of teaching."""
    units: tuple[Unit, ...] = ()
    """Units that are written here, in the order of teaching."""

    @model_validator(mode="after")
    def _has_units(self) -> Map:
        if not (self.plan or self.units):
            hint = "name units of the library in 'plan:', or write some in 'units:'"
            raise PydanticCustomError("rule_plan", "a map needs a unit", {"hint": hint})
        return self
