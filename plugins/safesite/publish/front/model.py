"""What an author may write in a page by hand: settings, and a text in a small part of Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import Field

from safesite.ground.model import Part, Record
from safesite.ground.words import Words
from safesite.reference.topics import Audience

if TYPE_CHECKING:
    from safesite.ground.source import Trail

Layout = Literal["home", "door", "help", "help-adults", "about", "text"]


class Card(Part):
    """A way on from a page: a large link with a few words."""

    to: str
    """What it leads to: an id of the catalogue, with its kind before it where two share it."""
    title: Words | None = None
    """Its title; empty takes the title of what it leads to."""
    say: Words
    """What one finds there."""
    icon: str = Field(pattern=r"^[a-z0-9-]+$")
    """A Material icon."""
    large: bool = False
    """Shown large and before all others: what matters most on the page."""


class Group(Part):
    """Ways on that belong together, under a heading."""

    title: Words
    """Their heading."""
    cards: tuple[Card, ...] = Field(min_length=1)
    """The ways on."""


class Block(Part):
    """A piece of the text: a heading, a paragraph, a list or steps."""

    heading: Words | None = None
    level: int = 0
    words: Words | None = None
    points: tuple[Words, ...] = ()
    steps: tuple[Words, ...] = ()


class HandwrittenPage(Record):
    """A page that is written by hand."""

    title: Words
    """Its title."""
    nav: Words | None = None
    """Its name in the menu, where that is shorter."""
    layout: Layout
    """How it is laid out."""
    audience: Audience | None = None
    """Whom it is for."""
    order: int = Field(default=50, ge=0, le=99)
    """Its place in the menu."""
    lead: Words
    """One or two sentences under the title."""
    icon: str = Field(default="file-document-outline", pattern=r"^[a-z0-9-]+$")
    """A Material icon, shown where other pages lead here."""
    cards: tuple[Card, ...] = ()
    """Ways on from here."""
    groups: tuple[Group, ...] = ()
    """More ways on, in groups."""
    body: tuple[Block, ...] = ()
    """Its text; it stands below the settings."""

    def ways(self) -> tuple[tuple[Trail, Card], ...]:
        """Return every way on with its place in the file."""
        alone: list[tuple[Trail, Card]] = [(("cards", n), card) for n, card in enumerate(self.cards)]
        return (*alone, *(way for number, group in enumerate(self.groups) for way in _in_group(number, group)))


def _in_group(number: int, group: Group) -> list[tuple[Trail, Card]]:
    return [(("groups", number, "cards", n), card) for n, card in enumerate(group.cards)]
