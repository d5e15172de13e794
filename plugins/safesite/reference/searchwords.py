"""Words that people type into the search: other names of a thing, and words after which a child needs help first."""

from __future__ import annotations

from pydantic import Field

from safesite.ground.model import Part, Record


class Same(Part):
    """Words that mean the same to somebody who searches."""

    words: tuple[str, ...] = Field(min_length=2)
    """The words, in small letters."""


class SearchWords(Record):
    """What the search understands beyond the words on the pages."""

    same: tuple[Same, ...]
    """Groups of words that mean the same."""
    help_first: tuple[str, ...] = Field(min_length=1)
    """Beginnings of words after which a pupil's search leads to the help page first; they are never shown."""
