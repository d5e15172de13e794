"""What an author may write about a review: who was asked, what they said, what came of it; by role, never by name."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from safesite.ground.ids import Id
from safesite.ground.model import Part, Record
from safesite.ground.words import Words
from safesite.policy.edition import When

Text = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(str.strip)]


class Said(Part):
    """What a group or a role said when it was asked."""

    who: Id
    """The role in school.yml that was asked; never a person's name."""
    on: When
    """When: a day, a month or a school year."""
    how: Words | None = None
    """How they were asked, such as at a meeting."""
    said: Words
    """What they said, in short."""
    changed: Words | None = None
    """What was changed because of it; leave it out where nothing was."""


class Told(Part):
    """A meeting that was told of a small change."""

    edition: Text
    """The edition that made the change, by its file's name."""
    meeting: Text
    """The meeting."""
    on: When
    """When it was."""
    minute: Text
    """Where it stands in the minutes."""


class Interim(Part):
    """An interim review that a new edition of the main guidance opened, and what came of it."""

    guidance: Id
    """The guidance, by its id in the register."""
    edition: Text
    """Its new edition, by its label."""
    on: When
    """When the review was done."""
    outcome: Words
    """What came of it, such as that nothing has to be changed."""


class ReviewLog(Record):
    """The log of a review; only staff and governors see it."""

    consultation: tuple[Said, ...] = ()
    """Who was asked, and what came of it."""
    reported: tuple[Told, ...] = ()
    """Small changes that a meeting has been told of."""
    interim: tuple[Interim, ...] = ()
    """Interim reviews that are done."""
