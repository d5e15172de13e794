"""What an author may write about a poster."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from safesite.ground.ids import Id
from safesite.ground.model import Record
from safesite.ground.words import Words
from safesite.reference.topics import Stage, Topics

Design = Literal["smart"]
Paper = Literal["a4", "a3"]


class Poster(Record):
    """A poster: which design it takes, on which paper, and the words that are its own."""

    title: Words
    """The title on the poster."""
    lead: Words
    """The line under the title."""
    about: Words
    """What it is for, said to the teacher in the gallery."""
    design: Design
    """The drawn design that it takes."""
    stages: tuple[Stage, ...] = Field(min_length=1)
    """The key stages that it is meant for."""
    papers: tuple[Paper, ...] = Field(min_length=1)
    """The sizes that it comes in."""
    teaches: tuple[Id, ...] = ()
    """Ids of the curriculum statements that it serves."""
    clauses: tuple[Id, ...] = ()
    """Clauses of the policy that it carries out."""
    topics: Topics = Topics()
    """What it is about."""
