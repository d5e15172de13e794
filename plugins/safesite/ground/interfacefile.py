"""Read a file of the interface's words, and hold it against the English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import Field

from safesite.ground.ids import Id
from safesite.ground.lexicon import PLACE, Interface, InterfaceError
from safesite.ground.load import load
from safesite.ground.model import Record
from safesite.ground.problem import report
from safesite.ground.source import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Wording(Record):
    """A file of words."""

    language: str = Field(pattern=r"^[a-z]{2,3}(?:-[A-Z]{2})?$")
    """The language as HTML names it, such as 'en-GB'."""
    dir: Literal["ltr", "rtl"]
    """Which way it runs."""
    words: dict[Id, dict[Id, str]]
    """The words of each room by name."""


def read_interface(path: Path, english: Interface | None = None) -> Interface:
    """Read a language's file, and hold it against the English; raises InterfaceError with all that is wrong."""
    source, problems = read(path, f"ground/interface/{path.name}")
    record, more = load(Wording, source) if source else (None, ())
    if record is None:
        raise InterfaceError(report((*problems, *more)))
    words = {f"{room}.{name}": text for room, named in record.words.items() for name, text in named.items()}
    made = Interface(record.language, record.dir, words, f"ground/interface/{path.name}")
    faults = list(_differences(made, english)) if english else []
    if faults:
        raise InterfaceError("\n".join(faults))
    return made


def _differences(made: Interface, english: Interface) -> Iterator[str]:
    for key, text in english.words.items():
        if key not in made.words:
            yield f"{made.file}: {key} is missing ('{text}')"
        elif set(PLACE.findall(text)) != set(PLACE.findall(made.words[key])):
            yield f"{made.file}: {key} has not the places of the English ('{text}')"
    yield from (f"{made.file}: {key} is no word of the English" for key in made.words if key not in english.words)
