"""Badges: small marks that say at a glance for whom something is and what it is about.

Each kind has its own shape and its own sign before the words, so that none is told by colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from safesite.reference.topics import LABELS, SMART, STAGES, YEARS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from safesite.reference.topics import Risk, Smart, Stage, Topics, Year

Kind = Literal["smart", "risk", "strand", "stage", "year", "plain"]

RISK_ICONS: dict[Risk, str] = {
    "content": "eye",
    "contact": "account-voice",
    "conduct": "handshake",
    "commerce": "cart",
}

# Each letter of SMART has the colour that it has on the posters.
SMART_HUES: dict[Smart, str] = {"safe": "berry", "meet": "sun", "accepting": "leaf", "reliable": "sky", "tell": "plum"}


@dataclass(frozen=True)
class Badge:
    """A mark: its kind, its words, a letter or an icon as its sign, and the hue of that sign if it has one."""

    kind: Kind
    label: str
    letter: str = ""
    icon: str = ""
    hue: str = ""


def topic_badges(topics: Topics) -> tuple[Badge, ...]:
    """Return what something is about as badges: SMART letters, then risks, then strands."""
    return tag_badges(topics.tags)


def tag_badges(tags: Iterable[str]) -> tuple[Badge, ...]:
    """Return tags of the catalogue, such as 'smart:tell', as badges."""
    return tuple(map(_of_tag, tags))


def stage_badge(stage: Stage) -> Badge:
    """Return the badge of a stage."""
    return Badge("stage", STAGES[stage], icon="school")


def year_badge(year: Year) -> Badge:
    """Return the badge of a year; its sign is the year's figure, or R for Reception."""
    return Badge("year", YEARS[year], letter=year.removeprefix("Y"))


def plain_badge(label: str) -> Badge:
    """Return a badge of words alone."""
    return Badge("plain", label)


def _of_tag(tag: str) -> Badge:
    label = LABELS[tag]
    group, _, name = tag.partition(":")
    if group == "smart":
        letter = next(key for key in SMART if key == name)
        return Badge("smart", label, letter=letter[0].upper(), hue=SMART_HUES[letter])
    if group == "risk":
        return Badge("risk", label, icon=next(icon for risk, icon in RISK_ICONS.items() if risk == name))
    return Badge("strand", label)
