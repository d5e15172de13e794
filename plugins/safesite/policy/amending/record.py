"""What is recorded of a small change: of which edition, under which decision, why, what changed, whom to tell."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from safesite.ground.model import Part
from safesite.policy.wording import Line

Sentence = Annotated[str, Field(min_length=1, max_length=600)]


class Amendment(Part):
    """A small change that somebody made to an approved edition because the governors had delegated it."""

    of: Line
    """The edition that was changed, by its file's name."""
    under: Line
    """Where the governors allowed such changes."""
    why: Sentence
    """The reason."""
    changes: tuple[Sentence, ...] = Field(min_length=1)
    """What changed, clause by clause, in words."""
    report_to: Line
    """The meeting that is to be told."""
