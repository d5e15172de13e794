"""The policy in short with the school's facts in their places: what a draft has, and an edition has for good."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from safesite.ground.ids import Id
from safesite.ground.model import Part
from safesite.ground.words import Words
from safesite.policy.agreements.wording import TermText
from safesite.reference.topics import Audience, Stage


class GroupText(Part):
    """Lines that belong together."""

    title: Words | None = None
    lines: tuple[TermText, ...] = Field(min_length=1)


class ShortText(Part):
    """The policy in short, for one audience."""

    id: Id
    title: Words
    audience: Audience
    stages: tuple[Stage, ...] = ()
    icon: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    lead: Words
    groups: tuple[GroupText, ...] = Field(min_length=1)
