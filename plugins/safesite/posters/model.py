"""What an author may write about a poster."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from safesite.ground.ids import Id
from safesite.ground.model import Part, Record
from safesite.ground.words import Words
from safesite.posters.designs import Design
from safesite.posters.forms import USUAL, FormName
from safesite.posters.inks import Hue
from safesite.reference.topics import Audience, Smart, Stage, Topics


class PosterPart(Part):
    """One of the things that a poster says, with its icon."""

    title: Words
    """What it is, in a few words; large print shows this alone, unless `few` says it better."""
    say: Words | None = None
    """The words under it."""
    few: Words | None = None
    """What large print says under the title, in very few words."""
    icon: str = Field(pattern=r"^[a-z0-9-]+$")
    """A Material icon that pictures it."""


class Poster(Record):
    """A poster: which drawn design it takes, in which forms it is printed, and the words that are its own."""

    title: Words
    """The title on the poster."""
    lead: Words
    """The line under the title."""
    about: Words
    """What it is for, said to the teacher in the gallery."""
    design: Design
    """The drawn design that it takes."""
    hue: Hue = "school"
    """The colour that it is mostly in; 'school' is the school's own."""
    audience: tuple[Audience, ...] = Field(default=("pupils",), min_length=1)
    """Who reads it on the wall."""
    reader: Literal["public", "staff"] = "public"
    """Whether it may be on the public site; 'staff' is made for the preview alone."""
    stages: tuple[Stage, ...] = ()
    """The key stages whose wording it has; none for adults."""
    forms: tuple[FormName, ...] = Field(default=USUAL, min_length=1)
    """The forms that are made; the first is shown as its picture."""
    parts: tuple[PosterPart, ...] = ()
    """What it says, for designs that show parts."""
    closing: Words | None = None
    """The line that stands large at its end."""
    letter: Smart | None = None
    """Which letter of SMART it shows, for the design 'letter'."""
    rule: Id | None = None
    """Which rule of the school it carries; a school without this rule has no such poster."""
    leads_to: Id = "help"
    """The page that its QR code opens, by its id."""
    teaches: tuple[Id, ...] = ()
    """Ids of the curriculum statements that it serves."""
    clauses: tuple[Id, ...] = ()
    """Clauses of the policy that it carries out."""
    topics: Topics = Topics()
    """What it is about."""
