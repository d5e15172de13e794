"""The five SMART rules, in our own words for each key stage."""

from __future__ import annotations

from pydantic import Field

from safesite.ground.model import Part, Record
from safesite.ground.words import Words
from safesite.reference.topics import Smart


class SmartRule(Part):
    """One letter of SMART."""

    id: Smart
    """Which letter."""
    word: Words
    """The word that the letter stands for."""
    ks1: Words
    """The rule for pupils of five to seven."""
    ks2: Words
    """The rule for pupils of seven to eleven."""
    few: Words | None = None
    """The rule in very few words, for large print."""
    icon: str = Field(pattern=r"^[a-z0-9-]+$")
    """A Material icon that pictures it."""


class SmartRules(Record):
    """The five rules and where the letters come from."""

    credit: Words
    """Whose idea the letters are."""
    rules: tuple[SmartRule, ...] = Field(min_length=5, max_length=5)
    """The five rules, in the order of the letters."""
