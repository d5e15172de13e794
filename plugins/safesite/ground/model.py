"""What every model of an author's file has in common: frozen, strict, nothing unknown."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from safesite.ground.ids import Id

SCHEMA = 1


class Part(BaseModel):
    """A part of a record."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, use_attribute_docstrings=True)


class Record(Part):
    """A whole file: a map that says which form of the settings it follows."""

    form: Literal[1] = Field(alias="schema")
    """The form of this file; `safesite migrate` lifts older ones."""
    was: tuple[Id, ...] = ()
    """Ids that this record had before; links and addresses of old lead to it."""
