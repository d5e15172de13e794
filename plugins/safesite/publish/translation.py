"""Write into a translation which English it was made of, so that it is told when the English changes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from safesite.ground.languages import mark_of
from safesite.ground.problem import Place, Problem, ProblemsFound
from safesite.publish import front, library
from safesite.publish.rooms import ROOMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from safesite.publish.settings import Settings

MARK = re.compile(r"^of:.*$", re.MULTILINE)


def mark(settings: Settings, paths: Iterable[Path]) -> Iterator[str]:
    """Mark translations as made of the English of today, yielding what was done; raises ProblemsFound."""
    marks = _marks(settings)
    for path in paths:
        shown = settings.shown(path.resolve())
        if shown not in marks:
            hint = "name a file ID.LANG.yml that stands beside its English"
            raise ProblemsFound([Problem(Place(shown, 0), "", "this is no translation that the school uses", hint)])
        text = path.read_text(encoding="utf-8")
        changed = MARK.sub(f'of: "{marks[shown]}"', text, count=1)
        if changed != text:
            path.write_text(changed, encoding="utf-8", newline="\n")
        yield f"{shown}: {'marked' if changed != text else 'marked already'} {marks[shown]}"


def _marks(settings: Settings) -> dict[str, str]:
    """Return the mark of the English that each translation was made of, by the translation's file."""
    shelves = [shelf for room in (front.ROOM, *ROOMS) for shelf in room.shelves]
    stocks = library.read_all(settings, shelves).stocks.values()
    return {
        sidecar.source.file: mark_of(item.record, sidecar.translation.texts)
        for stock in stocks
        for item in stock.values()
        for sidecar in item.translations
    }
