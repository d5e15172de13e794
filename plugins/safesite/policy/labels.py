"""The words that we print for the settings of the policy: rhythms, bases, audiences, editions of guidance."""

from __future__ import annotations

import re
from typing import get_args

from safesite.ground.dates import period
from safesite.ground.interface import each, word
from safesite.ground.output import Crumb
from safesite.policy.edition import Basis
from safesite.policy.model import HowOften
from safesite.reference.guidance import Sure
from safesite.reference.topics import Audience

HOW_OFTEN: dict[HowOften, str] = each("policy.how-often", get_args(HowOften))
NOT_SAID = word("policy.not-said")
BASES: dict[Basis, str] = each("policy.basis", get_args(Basis))
DRAFT_NOTE = word("policy.basis-draft")
SURE: dict[Sure, str] = each("policy.sure", get_args(Sure))
POLICY_STYLES = ("assets/safesite/policy/policy.css",)
POLICY_CRUMB = Crumb(word("policy.crumb"), "policy/")
NO_EDITION = word("policy.sure-none")
ASKS_TITLES: dict[Audience, str] = each("policy.asks-title", get_args(Audience))

_MONTH_OR_DAY = re.compile(r"\d{4}-(?:0\d|1[0-2])(?:-\d{2})?")


def rhythm_words(how_often: HowOften | None) -> str:
    """Return a rhythm as people read it; where a duty has none, that it is not said."""
    return HOW_OFTEN[how_often] if how_often else NOT_SAID


def edition_words(label: str) -> str:
    """Return the label of an edition of guidance as people read it: '2023-03' is March 2023."""
    return period(label).words if _MONTH_OR_DAY.fullmatch(label) else label


def cited_words(title: str, label: str) -> str:
    """Return a title with its edition, which is left out where the title says it already."""
    return title if not label or label in title else f"{title} ({edition_words(label)})"


def size_words(content: bytes) -> str:
    """Return the size of a file as people read it."""
    return word("frame.kilobytes", number=max(1, round(len(content) / 1024)))
