"""Where to find help: trusted addresses, kept in one file, and the routes that pupils and parents are shown."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from safesite.ground.ids import Id
from safesite.ground.model import Part, Record
from safesite.ground.patterns import ADDRESS, PHONE
from safesite.ground.words import Words
from safesite.reference.topics import Audience


class Address(Part):
    """A trusted page elsewhere."""

    id: Id
    """Its name in texts: [[childnet]] links to it."""
    name: str = Field(min_length=2, max_length=80)
    """Whose page it is."""
    url: Annotated[str, Field(pattern=ADDRESS)]
    """Its address, with https."""
    about: Words
    """What one finds there."""
    adults_only: bool = False
    """Whether it must not stand on a pupils' page."""


class Addresses(Record):
    """Every address outside the school that any text may link to."""

    addresses: tuple[Address, ...] = Field(min_length=1)
    """The addresses."""


class Route(Part):
    """A way to get help."""

    id: Id
    """Its name."""
    name: Words
    """Whom one reaches."""
    number: Annotated[str, Field(pattern=PHONE)] | None = None
    """The telephone number, spaced as it is said."""
    address: Id | None = None
    """Its page: an id in content/addresses.yml."""
    audience: tuple[Audience, ...] = Field(min_length=1)
    """Who is shown it."""
    use: Words
    """When to use it, said to those who are shown it."""


class OnPaper(Part):
    """What a poster says about help, where there is little room."""

    title: Words
    """The heading over whom to tell."""
    anyone: Words
    """That anybody whom the reader trusts is right."""
    childline: Words
    """Whose number it is, and when one can call."""
    danger: Words
    """The question before the number for emergencies."""
    more: Words
    """What stands under the QR code."""


class HelpRoutes(Record):
    """What pupils and parents are told first, and whom they can reach."""

    pupils_first: Words
    """The first message to a pupil: tell a grown-up you trust."""
    pupils_then: Words
    """What to do if that did not help."""
    pupils_ending: Words
    """The ending of quizzes and pages on contact and pictures."""
    no_message: Words
    """That this page sends no message to anyone."""
    on_paper: OnPaper
    """The few words that posters need."""
    routes: tuple[Route, ...] = Field(min_length=1)
    """The routes, the nearest first."""
