"""What an author may write about a snippet for the parents' newsletter."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from safesite.ground.ids import Id
from safesite.ground.model import Part, Record
from safesite.ground.words import Words
from safesite.reference.terms import HalfTerm
from safesite.reference.topics import Topics

MOST = {"short": 50, "medium": 100, "long": 200}  # words

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

    @field_validator("short", "medium", "long")
    @classmethod
    def _fits(cls, given: Words | tuple[Words, ...], info: ValidationInfo) -> Words | tuple[Words, ...]:
        """Count each form by itself, so that every one that is too long is told."""
        name = info.field_name or ""
        count = sum(part.count() for part in (given if isinstance(given, tuple) else (given,)))
        if count > MOST[name]:
            raise PydanticCustomError(
                "rule_length",
                "the {name} form has {count} words: at most {most}",
                {"name": name, "count": count, "most": MOST[name], "hint": f"take out {count - MOST[name]}"},
            )
        return given


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


class Override(Part):
    """A week for which the school has chosen the snippet itself."""

    week: date
    """The Monday of the week."""
    snippet: Id
    """The id of the snippet."""


class Choices(Record):
    """What a school changes in the plan of its weeks."""

    skip: tuple[date, ...] = ()
    """The Mondays of weeks without a newsletter."""
    override: tuple[Override, ...] = ()
    """Weeks with a snippet of the school's choice."""


class Notice(Record):
    """A notice of the school's own, shown between two days."""

    title: Words
    """Its heading."""
    words: tuple[Words, ...] = Field(min_length=1)
    """What it says, as paragraphs."""
    since: date = Field(alias="from")
    """The first day on which it is shown."""
    until: date
    """The last day on which it is shown."""

    @field_validator("until")
    @classmethod
    def _in_order(cls, until: date, info: ValidationInfo) -> date:
        if until < info.data.get("since", until):
            hint = "give 'until' a later day than 'from'"
            raise PydanticCustomError("rule_order", "its last day comes before its first", {"hint": hint})
        return until
