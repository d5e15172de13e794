"""The words that we print for the settings of the policy: rhythms, bases, audiences, editions of guidance."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from safesite.ground.dates import period

if TYPE_CHECKING:
    from safesite.policy.edition import Basis
    from safesite.policy.model import HowOften
    from safesite.reference.guidance import Sure
    from safesite.reference.topics import Audience

HOW_OFTEN: dict[HowOften, str] = {
    "weekly": "Every week",
    "fortnightly": "Every two weeks",
    "monthly": "Every month",
    "half-termly": "Every half term",
    "termly": "Every term",
    "annually": "Every year",
    "regularly": "Regularly",
    "on-induction": "On joining the school",
    "each-time": "Each time it happens",
    "always": "Always",
}

BASES: dict[Basis, str] = {
    "approved": (
        "Basis: approved. The approval is recorded here as the school stated it; a record shows which words "
        "were approved, and is no proof of a vote."
    ),
    "published-approval-not-recorded": (
        "Basis: published, approval not recorded. This is the policy of a document that the school published. "
        "The document does not say who approved it, or when."
    ),
    "restated-from-published": (
        "Basis: restated from the published document. The approval is the one that the document names; "
        "its substance stands here in other words."
    ),
}

DRAFT_NOTE = "This is the draft. Nobody has approved these words, and they are not published."

SURE: dict[Sure | None, str] = {
    "found": "Seen in a source",
    "background": "Known, not looked up",
    "unsure": "Unsure: has to be confirmed before anybody approves a policy that cites it",
    None: "No edition is named",
}

ASKS_TITLES: dict[Audience, str] = {
    "pupils": "What our school asks of you",
    "parents": "What the policy asks of parents and carers",
    "staff": "What the policy asks of staff",
    "governors": "What the policy asks of governors",
    "volunteers": "What the policy asks of volunteers",
    "visitors": "What the policy asks of visitors",
    "technician": "What the policy asks of the ICT technician",
}

_MONTH_OR_DAY = re.compile(r"\d{4}-(?:0\d|1[0-2])(?:-\d{2})?")


def edition_words(label: str) -> str:
    """Return the label of an edition of guidance as people read it: '2023-03' is March 2023."""
    return period(label).words if _MONTH_OR_DAY.fullmatch(label) else label


def cited_words(title: str, label: str) -> str:
    """Return a title with its edition, which is left out where the title says it already."""
    return title if not label or label in title else f"{title} ({edition_words(label)})"


def size_words(content: bytes) -> str:
    """Return the size of a file as people read it."""
    return f"{max(1, round(len(content) / 1024))} KB"
