"""What an author may write about a snippet for the parents' newsletter."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from safesite.ground.ids import Id
from safesite.ground.model import Part, Record
from safesite.ground.words import Words
from safesite.reference.topics import Topics

SHORT, MEDIUM, LONG = 50, 100, 200  # words


HalfTerm = Literal["autumn-1", "autumn-2", "spring-1", "spring-2", "summer-1", "summer-2"]
Occasion = Literal[
    "october-half-term",
    "anti-bullying-week",
    "christmas-holidays",
    "safer-internet-day",
    "february-half-term",
    "easter-holidays",
    "may-half-term",
    "summer-holidays",
]


class Forms(Part):
    """The same message in three lengths."""

    short: Words
    """At most 50 words, for a text message or a class app."""
    medium: tuple[Words, ...] = Field(min_length=1)
    """At most 100 words, as paragraphs."""
    long: tuple[Words, ...] = Field(min_length=1)
    """At most 200 words, as paragraphs."""

    @model_validator(mode="after")
    def _lengths(self) -> Forms:
        for name, words, most in (
            ("short", (self.short,), SHORT),
            ("medium", self.medium, MEDIUM),
            ("long", self.long, LONG),
        ):
            count = sum(part.count() for part in words)
            if count > most:
                raise PydanticCustomError(
                    "rule_length",
                    "the {name} form has {count} words: at most {most}",
                    {"name": name, "count": count, "most": most, "hint": f"take out {count - most}"},
                )
        return self


class Snippet(Record):
    """A short piece for parents."""

    title: Words
    """Its heading."""
    written: date
    """The day it was written; the feed shows it."""
    review: date
    """The day from which it has to be read again."""
    forms: Forms
    """The message in three lengths."""
    tonight: Words
    """One thing to do at home tonight."""
    ask: Words
    """One question to ask your child, about the world and never about what they did or saw."""
    help: Id
    """Where to find help: an id in content/addresses.yml."""
    teaches: tuple[Id, ...] = Field(min_length=1)
    """Ids of the curriculum statements that it supports."""
    clauses: tuple[Id, ...] = Field(min_length=1)
    """Clauses of the policy that it supports."""
    topics: Topics
    """What it is about."""
    suits: tuple[HalfTerm, ...] = ()
    """The half-terms that it suits best; empty for any week of the year."""
    occasion: Occasion | None = None
    """The holiday or special day that it is for, instead of an ordinary week."""
