"""What the draft says to each audience, measured."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.reading import measure
from safesite.policy.draft import draft
from safesite.reference.topics import AUDIENCES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.reading import Reading
    from safesite.ground.words import Words
    from safesite.policy.wording import PolicyText
    from safesite.reference.house import House
    from safesite.reference.topics import Audience

# Reading ages to aim at, in years: those of pupils who read for themselves, and of an adult in a hurry.
AIMS: dict[Audience, int] = {"pupils": 10, "parents": 12, "volunteers": 12, "visitors": 12}
LEEWAY = 6  # years by which one sentence may be harder than all of them together


@dataclass(frozen=True)
class Figure:
    """How hard it is to read what is said to an audience; an aim of 0 is none."""

    audience: Audience
    reading: Reading
    aim: int
    hardest_age: float

    @property
    def too_hard(self) -> bool:
        """Tell whether all of it together is harder than the aim."""
        return bool(self.aim) and self.reading.age > self.aim

    @property
    def sentence_too_hard(self) -> bool:
        """Tell whether its hardest sentence is much harder than the aim."""
        return bool(self.aim) and self.hardest_age > self.aim + LEEWAY


def figures(house: House) -> tuple[Figure, ...]:
    """Return the figures of the draft, audience by audience; none for an audience to which nothing is said."""
    text = draft(house)
    return tuple(_figure(audience, said) for audience in AUDIENCES if text and (said := _said(house, text, audience)))


def _figure(audience: Audience, said: list[str]) -> Figure:
    reading = measure("\n".join(said))
    return Figure(audience, reading, AIMS.get(audience, 0), measure(reading.hardest).age)


def _said(house: House, text: PolicyText, audience: Audience) -> list[str]:
    return [house.plain(words) for words in to_audience(text, audience)]


def to_audience(text: PolicyText, audience: Audience) -> Iterator[Words]:
    """Yield what a text says to an audience: what it asks, its agreements, the forms in short, and summaries."""
    yield from (ask.say for clause in text.clauses for ask in clause.asks if ask.of == audience)
    for agreement in text.agreements:
        if agreement.audience[0] == audience:
            yield from (agreement.lead, *(term.say for term in agreement.terms))
    for short in text.in_short:
        if short.audience == audience:
            yield from (short.lead, *(line.say for group in short.groups for line in group.lines))
    if audience == "parents":
        yield from (section.summary for section in text.sections)
