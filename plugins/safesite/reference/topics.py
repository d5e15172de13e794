"""The field's own lists: audiences, ages, SMART letters, risk categories and strands, with the words that we print.

Sources: the four categories of risk follow Keeping children safe in education; the eight strands are the titles of
Education for a Connected World (2020); the SMART letters are Childnet's. The descriptions are our own.
"""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, Literal, get_args

from safesite.ground.interface import each, word
from safesite.ground.model import Part

if TYPE_CHECKING:
    from collections.abc import Iterable

Audience = Literal["pupils", "parents", "staff", "governors", "volunteers", "visitors", "technician"]
Stage = Literal["eyfs", "ks1", "ks2"]
Year = Literal["R", "Y1", "Y2", "Y3", "Y4", "Y5", "Y6"]
Smart = Literal["safe", "meet", "accepting", "reliable", "tell"]
Risk = Literal["content", "contact", "conduct", "commerce"]
Strand = Literal[
    "self-image",
    "relationships",
    "reputation",
    "bullying",
    "information",
    "health",
    "privacy",
    "copyright",
]

AUDIENCES: dict[Audience, str] = each("reference.audience", get_args(Audience))

STAGES: dict[Stage, str] = each("reference.stage", get_args(Stage))

YEARS: dict[Year, str] = each("reference.year", get_args(Year))

STAGE_OF: dict[Year, Stage] = {
    "R": "eyfs",
    "Y1": "ks1",
    "Y2": "ks1",
    "Y3": "ks2",
    "Y4": "ks2",
    "Y5": "ks2",
    "Y6": "ks2",
}

SMART: dict[Smart, str] = each("reference.smart", get_args(Smart))

RISKS: dict[Risk, str] = each("reference.risk", get_args(Risk))

STRANDS: dict[Strand, str] = each("reference.strand", get_args(Strand))

LABELS: dict[str, str] = {
    **{f"smart:{key}": label for key, label in SMART.items()},
    **{f"risk:{key}": label for key, label in RISKS.items()},
    **{f"strand:{key}": label for key, label in STRANDS.items()},
}


def together(names: Iterable[str]) -> str:
    """Return names as one: 'Year 1 and Year 2'."""
    return reduce(lambda first, second: word("reference.and", first=first, second=second), names)


def either(names: Iterable[str]) -> str:
    """Return names as a choice: 'the lead or the deputy'."""
    return reduce(lambda first, second: word("reference.or", first=first, second=second), names)


class Topics(Part):
    """What something is about, in each of the field's three ways of sorting."""

    smart: tuple[Smart, ...] = ()
    """Letters of SMART that it serves."""
    risks: tuple[Risk, ...] = ()
    """Categories of risk that it is about."""
    strands: tuple[Strand, ...] = ()
    """Strands of Education for a Connected World that it belongs to."""

    @property
    def tags(self) -> tuple[str, ...]:
        """Return the topics as tags of the catalogue, such as 'smart:tell'."""
        groups = (("smart", self.smart), ("risk", self.risks), ("strand", self.strands))
        return tuple(f"{group}:{name}" for group, names in groups for name in names)
