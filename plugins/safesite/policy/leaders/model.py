"""What an author may write about a term of activities for digital leaders or a school council."""

from __future__ import annotations

from pydantic import Field

from safesite.ground.ids import Id
from safesite.ground.model import Part, Record
from safesite.ground.words import Words
from safesite.reference.topics import Smart


class Activity(Part):
    """One meeting."""

    title: Words
    """What it is, in a few words."""
    minutes: int = Field(ge=5, le=60)
    """How long it takes."""
    need: tuple[Words, ...] = ()
    """What to bring."""
    do: tuple[Words, ...] = Field(min_length=1)
    """What the pupils and their adult do, in order."""
    uses: tuple[str, ...] = ()
    """Posters, quizzes and pages to use: ids, with their kind before them where two share one."""
    about: tuple[Smart, ...] = ()
    """Letters of SMART that it is about: every other poster and quiz for pupils on them is offered too, folded away."""


class Activities(Record):
    """A term of activities."""

    title: Words
    """Its heading."""
    lead: Words
    """What it is for, in a sentence or two."""
    first: tuple[Words, ...] = Field(min_length=1)
    """What the adult who runs it does and says before the first meeting."""
    weeks: tuple[Activity, ...] = Field(min_length=1)
    """The meetings, in order."""
    survey: Id | None = None
    """The blank sheet with the survey that the pupils hand out."""
