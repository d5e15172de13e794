"""What an author may write about a unit: everything that a teacher needs to teach it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from safesite.ground.ids import Id
from safesite.ground.model import Part, Record
from safesite.ground.words import Words
from safesite.reference.terms import HalfTerm
from safesite.reference.topics import Topics, Year

UnitKind = Literal["unit", "assembly", "workshop"]
When = Literal[HalfTerm, "anti-bullying-week", "safer-internet-day", "all-year"]


class Vocabulary(Part):
    """A word of the unit with a meaning that a child understands."""

    word: Words
    """The word."""
    meaning: Words
    """What it means, in a child's words."""


class Session(Part):
    """One lesson of the unit."""

    title: Words
    """Its title."""
    do: Words
    """What the class does, in a sentence or two."""


class Misconception(Part):
    """Something that pupils often think, and how to answer it."""

    think: Words
    """What pupils may think."""
    say: Words
    """What helps them further."""


class Adaptations(Part):
    """How the unit is made to work for every child."""

    send: tuple[Words, ...] = ()
    """For pupils with special educational needs or disabilities."""
    eal: tuple[Words, ...] = ()
    """For pupils who are learning English as another language."""
    harmed: tuple[Words, ...] = ()
    """For children who may have been harmed, or whom the subject touches."""


class Teaching(Part):
    """A piece of teaching: a unit of lessons, an assembly or a workshop."""

    title: Words
    """Its title: ours, never a publisher's."""
    kind: UnitKind = "unit"
    """What it is: a unit of lessons, an assembly or a workshop."""
    year: Year | None = None
    """The year group."""
    years: tuple[Year, ...] = ()
    """The year groups, where there are several."""
    about: Words
    """What it is about, for teachers and parents."""
    i_can: tuple[Words, ...] = Field(min_length=1)
    """What pupils can do afterwards: 'I can …'."""
    vocabulary: tuple[Vocabulary, ...] = ()
    """Its words, each with a child's definition."""
    prior: tuple[Words, ...] = ()
    """What pupils bring from before."""
    recalls: tuple[Id, ...] = ()
    """Ids of statements of the year before that pupils call to mind again."""
    lessons: tuple[Session, ...] = Field(min_length=1)
    """Its lessons, in order."""
    questions: tuple[Words, ...] = ()
    """Questions to talk about, never about the child's own life."""
    misconceptions: tuple[Misconception, ...] = ()
    """What pupils often think, and how to answer."""
    adaptations: Adaptations = Adaptations()
    """How it is made to work for every child."""
    notes: tuple[Words, ...] = Field(min_length=1)
    """Notes for the teacher, fit to be read by anybody: ground rules, distance, the right to pass, whom to tell."""
    staff_notes: tuple[Words, ...] = ()
    """Notes in adult words that only staff see; they are never published."""
    home: Words | None = None
    """Something for families to do together at home."""
    teaches: tuple[Id, ...] = ()
    """Ids of the statements that it teaches."""
    uses: tuple[str, ...] = ()
    """What it uses: quizzes, posters and snippets by id, with the kind before it where two share an id."""
    clauses: tuple[Id, ...] = ()
    """Clauses of the policy that it carries out."""
    topics: Topics = Topics()
    """What it is about, sorted by SMART letter, risk and strand."""

    @model_validator(mode="after")
    def _for_whom(self) -> Teaching:
        if (self.year is None) == (not self.years):
            words = "a unit is for one year group or for several"
            raise PydanticCustomError("rule_years", words, {"hint": "write 'year:' or 'years:', and not both"})
        return self

    @property
    def taught_to(self) -> tuple[Year, ...]:
        """Return the year groups that it was written for."""
        return (self.year,) if self.year else self.years


class Unit(Teaching):
    """A unit that stands inside a map."""

    id: Id
    """Its id, which never changes."""
    when: When | None = None
    """When it is taught: a half-term, a special day, or all-year."""


class UnitFile(Teaching, Record):
    """A unit in a file of its own, for maps to plan."""
