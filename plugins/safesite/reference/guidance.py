"""The register of law and guidance: editions, dates, and how sure we are."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from safesite.ground.dates import Period, whole
from safesite.ground.ids import Id
from safesite.ground.model import Part, Record
from safesite.ground.patterns import ADDRESS
from safesite.ground.words import Words

Sure = Literal["found", "background", "unsure"]
Kind = Literal[
    "law", "statutory-guidance", "guidance", "curriculum", "framework", "retired-address", "renamed", "wording"
]
YEAR = "{year}"
# How policies write a date behind a title: "(DfE, September 2022)", "in its edition of 2022", ", updated July 2023".
DATED = (
    r"(?:\W*(?:(?:DfE|DSIT|UKCIS|Home Office|Department for Education|statutory guidance|edition|version|updated?|"
    r"published|issued|from|of|in its|in the|the)\W+){0,6}"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+)?"
    r"(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\W+)?(?P<year>20\d\d))?"
)
Day = Annotated[str, Field(pattern=r"^\d{4}(?:-\d{2}(?:-\d{2})?)?$")]


class GuidanceEdition(Part):
    """One edition of a document."""

    label: str = Field(min_length=2, max_length=20)
    """How it is named in citations, such as '2025'."""
    published: Day | None = None
    """When it was published: a year, a month or a day."""
    in_force: Day | None = None
    """From when it applies."""
    in_force_until: Day | None = None
    """Until when it applied."""
    repealed: Day | None = None
    """From when it is no longer law."""
    sure: Sure
    """found: seen in a source; background: known, not looked up; unsure: has to be confirmed."""
    note: Words | None = None
    """A remark."""

    @property
    def begins(self) -> Period | None:
        """Return from when it applies: from its day in force, or else from its publication."""
        given = self.in_force or self.published
        return whole(given) if given else None


class Guidance(Part):
    """A piece of law or guidance."""

    id: Id
    """Its name in citations."""
    title: str = Field(min_length=3, max_length=160)
    """Its title, as its publisher gives it."""
    publisher: str = Field(min_length=2, max_length=80)
    """Who publishes it."""
    kind: Kind
    """What sort of document it is."""
    main: bool = False
    """Whether a new edition of it opens an interim review of every policy; one entry of the register at most."""
    editions: tuple[GuidanceEdition, ...] = ()
    """Its editions, the oldest first."""
    url: Annotated[str, Field(pattern=ADDRESS)] | None = None
    """Where it can be read."""
    replaces: Words | None = None
    """What it took the place of."""
    wrong_titles: tuple[str, ...] = ()
    """Titles that are often given by mistake."""
    superseded_titles: tuple[str, ...] = ()
    """Titles that it once had."""
    patterns: tuple[str, ...] = ()
    """Regular expressions by which texts are searched for it; groups: `year` of the edition, `said` for the words.
    {year} stands for a date behind the title, however it is written."""
    use_instead: Words | None = None
    """What to cite or to write instead."""
    doubt: Words | None = None
    """What has to be checked wherever a text names it; drafts are told so."""

    @cached_property
    def searches(self) -> tuple[re.Pattern[str], ...]:
        """Return the patterns ready for use, without those that cannot be read, which a check tells."""
        return tuple(filter(None, map(readable, self.patterns)))


def regex(pattern: str) -> re.Pattern[str]:
    """Return a pattern ready for use; raises re.error where it cannot be read."""
    return re.compile(pattern.replace(YEAR, DATED))


def readable(pattern: str) -> re.Pattern[str] | None:
    """Return a pattern ready for use, or none where it cannot be read."""
    try:
        return regex(pattern)
    except re.error:
        return None


class Register(Record):
    """The register, and the day on which somebody last went through it."""

    checked_on: Day
    """When the register was last checked as a whole."""
    guidance: tuple[Guidance, ...] = Field(min_length=1)
    """Its entries."""

    @property
    def main(self) -> Guidance | None:
        """Return the guidance whose new editions open an interim review."""
        return next((entry for entry in self.guidance if entry.main), None)

    def find(self, name: str) -> Guidance | None:
        """Return an entry by its id."""
        return next((entry for entry in self.guidance if entry.id == name), None)
