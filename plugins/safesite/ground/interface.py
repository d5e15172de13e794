"""The words of the interface: one file a language; a missing word, or a place that nothing fills, is an error."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from safesite.ground.interfacefile import read_interface
from safesite.ground.lexicon import Interface, InterfaceError, direction, in_language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

Name = TypeVar("Name", bound=str)

FOLDER = Path(__file__).parent / "interface"
ENGLISH = "en"

__all__ = [
    "Interface",
    "InterfaceError",
    "counted",
    "direction",
    "each",
    "html",
    "in_language",
    "interface",
    "texts",
    "word",
]


@cache
def interface(language: str = ENGLISH) -> Interface:
    """Return the words of a language; each file is read once."""
    return read_interface(FOLDER / f"{language}.yml", None if language == ENGLISH else interface())


def word(key: str, /, **values: object) -> str:
    """Return a word of the English interface as plain text."""
    return interface().word(key, **values)


def html(key: str, /, **values: object) -> Markup:
    """Return a word of the English interface as HTML."""
    return interface().html(key, **values)


def counted(key: str, count: int, /, **values: object) -> str:
    """Return a word of the English interface in the form that goes with a number."""
    return interface().counted(key, count, **values)


def each(key: str, names: Iterable[Name]) -> dict[Name, str]:
    """Return the words of a list by name: those of 'reference.risk' are 'reference.risk-content' and so on."""
    return {name: word(f"{key}-{name.lower()}") for name in names}


def texts(*keys: str) -> dict[str, str]:
    """Return words with their places unfilled: what a sheet gives its template as `view.words`."""
    return {key: interface().raw(key) for key in keys}
