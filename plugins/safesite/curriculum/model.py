"""What an author may write about the curriculum: frameworks of statements, maps of units."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from safesite.ground.ids import Id
from safesite.ground.model import Part, Record
from safesite.ground.words import Words
from safesite.reference.topics import Stage, Topics, Year

Origin = Literal["official", "ours"]
SchoolKind = Literal["maintained", "academy"]


class Statement(Part):
    """One thing that pupils are to learn by the end of a stage."""

    id: Id
    """Its id, which never changes."""
    say: Words
    """The statement in our own words; the official text is in the document that the framework names."""
    stages: tuple[Stage, ...] = Field(min_length=1)
    """The stage or stages by whose end it is to be learnt."""
    topics: Topics = Topics()
    """What it is about."""


class Framework(Record):
    """A document that says what is to be taught, as statements with ids."""

    title: Words
    """The title of the document."""
    short: Words
    """A short name for tables and badges."""
    origin: Origin
    """Whether the statements are those of an official document or our own."""
    guidance: Id
    """The document in the guidance register."""
    edition: str = Field(max_length=20)
    """The edition that was read."""
    binding: tuple[SchoolKind, ...] = ()
    """The kinds of school that it binds by law."""
    about: Words
    """One or two sentences on what it is and whom it binds."""
    statements: tuple[Statement, ...] = Field(min_length=1)
    """Its statements, in order."""


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
