"""Find every text in a model, with the trail that leads to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from safesite.ground.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.source import Trail


def texts(value: Any, trail: Trail = ()) -> Iterator[tuple[Trail, Words]]:
    """Yield each text of a model together with its trail in the file."""
    if isinstance(value, Words):
        yield trail, value
    elif isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield from texts(getattr(value, name), (*trail, field.alias or name))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(inner, (*trail, str(key)))
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from texts(inner, (*trail, number))
