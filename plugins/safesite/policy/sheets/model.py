"""What an author may write about a blank sheet: what stands on it, and where it is kept when it is filled in."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from safesite.ground.model import Part, Record
from safesite.ground.words import Words


class Blanks(Part):
    """A row of short gaps, such as a day and a time."""

    kind: Literal["blanks"]
    """A row of short gaps."""
    of: tuple[Words, ...] = Field(min_length=1, max_length=4)
    """What is written into each, in order."""


class Lines(Part):
    """A question, with room to write."""

    kind: Literal["lines"]
    """Room to write."""
    label: Words
    """The question, or what is written here."""
    lines: int = Field(ge=1, le=16)
    """How much room it has, in lines; the lines of all parts share the page."""


class Ticks(Part):
    """Things to tick off."""

    kind: Literal["ticks"]
    """Things to tick off."""
    label: Words
    """What the list is."""
    of: tuple[Words, ...] = Field(min_length=1, max_length=14)
    """One box each."""


class Table(Part):
    """A table to fill in; with rows that have a heading, or with empty ones."""

    kind: Literal["table"]
    """A table to fill in."""
    label: Words
    """What the table is about."""
    columns: tuple[Words, ...] = Field(min_length=2, max_length=7)
    """The headings of its columns."""
    widths: tuple[int, ...] = ()
    """How wide the columns are beside each other, such as [1, 3, 2]; leave it out for equal ones."""
    rows: int = Field(default=0, ge=0, le=30)
    """How many empty rows it has."""
    given: tuple[Words, ...] = Field(default=(), max_length=14)
    """What stands in the first column of each row, in place of empty rows."""

    @model_validator(mode="after")
    def _rows_and_widths(self) -> Table:
        if bool(self.rows) == bool(self.given):
            hint = "write 'rows:' with a number, or 'given:' with a list"
            raise PydanticCustomError("rule_rows", "a table has empty rows or given ones", {"hint": hint})
        if self.widths and len(self.widths) != len(self.columns):
            words = "there are {columns} columns and {widths} widths"
            found = {"columns": len(self.columns), "widths": len(self.widths)}
            raise PydanticCustomError("rule_widths", words, {**found, "hint": "give one width for each column"})
        return self


class Remark(Part):
    """Something to know before one writes on."""

    kind: Literal["remark"]
    """Something to know."""
    say: Words
    """What to know."""


SheetPart = Annotated[Blanks | Lines | Ticks | Table | Remark, Field(discriminator="kind")]


class BlankSheet(Record):
    """A blank sheet of one page; filled in it belongs to the school's own records and never to this project."""

    title: Words
    """Its heading."""
    lead: Words
    """Who fills it in and when, in a sentence or two."""
    keep: Words | None = None
    """Where it must be kept, if a person could be named on it."""
    names_nobody: bool = False
    """Whether nobody is named on it; the sheet then asks for roles only."""
    every_school: bool = False
    """Whether each school has it; else only one whose policy has a duty that names it."""
    wide: bool = False
    """Whether the page lies on its long side."""
    big: bool = False
    """Whether its letters are large, because children fill it in."""
    parts: tuple[SheetPart, ...] = Field(min_length=1)
    """What stands on it, in order."""

    @model_validator(mode="after")
    def _keep_or_nobody(self) -> BlankSheet:
        if (self.keep is None) != self.names_nobody:
            raise PydanticCustomError(
                "rule_keep",
                "a sheet says where it is kept, or that nobody is named on it",
                {"hint": "write 'keep:' with a sentence, or 'names_nobody: true'"},
            )
        return self
