"""An agreement with the school's facts in their places: what a draft has, and an edition has for good."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from safesite.ground.ids import Id
from safesite.ground.model import Part
from safesite.ground.words import Words
from safesite.reference.topics import Audience, Stage


class TermText(Part):
    """One thing that is agreed to, and the clause that it comes from."""

    say: Words
    clause: Id
    icon: str = ""
    exception: Words | None = None


class SlipText(Part):
    """What is signed on paper."""

    say: Words
    choices: tuple[Words, ...] = ()
    lines: tuple[Words, ...] = Field(min_length=1)
    back_to: Words


class AgreementText(Part):
    """An agreement, with the school's facts in their places."""

    id: Id
    title: Words
    audience: tuple[Audience, ...]
    stages: tuple[Stage, ...] = ()
    icon: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    lead: Words
    terms: tuple[TermText, ...] = Field(min_length=1)
    ending: Words | None = None
    slip: SlipText | None = None
