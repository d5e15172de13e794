"""What an author may write about the curriculum: frameworks of statements, maps of units."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

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


class Vocabulary(Part):
    """A word of the unit with a meaning that a child understands."""

    word: Words
    """The word."""
    meaning: Words
    """What it means, in a child's words."""


class Unit(Part):
    """A piece of teaching for one year group."""

    id: Id
    """Its id, which never changes."""
    year: Year
    """The year group."""
    title: Words
    """Its title: ours, never a publisher's."""
    scheme: Words
    """Where it sits in the school's schemes of work; facts of the school may be used."""
    about: Words
    """What it is about, for teachers and parents."""
    i_can: tuple[Words, ...] = Field(min_length=1)
    """What pupils can do afterwards: 'I can …'."""
    vocabulary: tuple[Vocabulary, ...] = ()
    """Its words, each with a child's definition."""
    questions: tuple[Words, ...] = ()
    """Questions to talk about, never about the child's own life."""
    notes: tuple[Words, ...] = Field(min_length=1)
    """Notes for the teacher: ground rules, distance, the right to pass, whom to tell."""
    teaches: tuple[Id, ...] = Field(min_length=1)
    """Ids of the statements that it teaches."""
    uses: tuple[str, ...] = ()
    """What it uses: quizzes, posters and snippets by id, with the kind before it where two share an id."""
    clauses: tuple[Id, ...] = ()
    """Clauses of the policy that it carries out."""
    topics: Topics = Topics()
    """What it is about."""


class Map(Record):
    """What a key stage teaches, unit by unit."""

    title: Words
    """Its title."""
    stage: Stage
    """The key stage."""
    lead: Words
    """One or two sentences for parents and governors."""
    units: tuple[Unit, ...] = Field(min_length=1)
    """Its units, in the order of teaching."""
