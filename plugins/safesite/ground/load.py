"""Turn a source into a frozen model, or into every problem that it has, in plain words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from safesite.ground import plain
from safesite.ground.ids import nearest
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
        misspelt = {_meant(detail, details) for detail in details if detail["type"] == "extra_forbidden"}
        roots = (
            d for d in details if not _echo(source.data, d) and (d["type"] != "missing" or d["loc"] not in misspelt)
        )
        return None, tuple(dict.fromkeys(_problem(model, source, detail) for detail in roots))


def _meant(unknown: ErrorDetails, details: list[ErrorDetails]) -> tuple[int | str, ...]:
    """Return the place of the missing setting whose name an unknown one is like, if any."""
    *above, name = unknown["loc"]
    missing = [str(d["loc"][-1]) for d in details if d["type"] == "missing" and [*d["loc"][:-1]] == above]
    meant = nearest(str(name), missing)
    return (*above, meant) if meant else ()


def _echo(data: Any, detail: ErrorDetails) -> bool:
    """Tell whether a list is only called too short because pydantic left out its faulty members."""
    if detail["type"] != "too_short":
        return False
    for part in _real(data, detail):
        data = data[part]
    return isinstance(data, list) and len(data) >= int(detail.get("ctx", {}).get("min_length", 0))


def _problem(model: type[BaseModel], source: Source, detail: ErrorDetails) -> Problem:
    trail = _real(source.data, detail)
    words, hint = plain.words_for(model, source.data, trail, detail)
    return Problem(source.place(trail, key=plain.at_name(detail)), spell_trail(trail), words, hint)


def _real(data: Any, detail: ErrorDetails) -> Trail:
    """Leave out of pydantic's location what an author never wrote: the names of alternatives in a union."""
    return tuple(_steps(data, detail["loc"], absent=detail["type"] == "missing"))


def _steps(data: Any, loc: tuple[int | str, ...], *, absent: bool) -> Iterator[int | str]:
    for number, part in enumerate(loc):
        last = absent and number == len(loc) - 1
        if isinstance(data, dict) and isinstance(part, str) and (part in data or last):
            data = data.get(part)
            yield part
        elif isinstance(data, list) and isinstance(part, int):
            data = data[part] if part < len(data) else None
            yield part
