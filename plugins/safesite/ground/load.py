"""Turn a source into a frozen model, or into every problem that it has, in plain words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from safesite.ground import plain
from safesite.ground.problem import Problem
from safesite.ground.source import spell_trail

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel
    from pydantic_core import ErrorDetails

    from safesite.ground.source import Source, Trail

M = TypeVar("M", bound="BaseModel")


def load(model: type[M], source: Source) -> tuple[M | None, tuple[Problem, ...]]:
    """Check a source against a model; either a model or at least one problem comes back."""
    try:
        # Through JSON, because there pydantic is strict and still takes a list for a tuple and a text for a date.
        return model.model_validate_json(json.dumps(source.data), strict=True), ()
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=True)
        told = (_problem(model, source, detail) for detail in details if not _echo(source.data, detail))
        return None, tuple(dict.fromkeys(told))


def _echo(data: Any, detail: ErrorDetails) -> bool:
    """Tell whether a list is only called too short because pydantic left out its faulty members."""
    if detail["type"] != "too_short":
        return False
    for part in _real(data, detail["loc"]):
        data = data[part]
    return isinstance(data, list) and len(data) >= int(detail.get("ctx", {}).get("min_length", 0))


def _problem(model: type[BaseModel], source: Source, detail: ErrorDetails) -> Problem:
    trail = _real(source.data, detail["loc"])
    words, hint = plain.words_for(model, source.data, trail, detail)
    return Problem(source.place(trail, key=plain.at_name(detail)), spell_trail(trail), words, hint)


def _real(data: Any, loc: tuple[int | str, ...]) -> Trail:
    """Leave out of pydantic's location what an author never wrote: the names of alternatives in a union."""
    return tuple(_steps(data, loc))


def _steps(data: Any, loc: tuple[int | str, ...]) -> Iterator[int | str]:
    for number, part in enumerate(loc):
        last = number == len(loc) - 1
        if isinstance(data, dict) and isinstance(part, str) and (part in data or last):
            data = data.get(part)
            yield part
        elif isinstance(data, list) and isinstance(part, int):
            data = data[part] if part < len(data) else None
            yield part
