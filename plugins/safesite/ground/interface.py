"""The words of the interface: one file a language; a missing word, or a place that nothing fills, is an error."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

from markupsafe import Markup, escape
from pydantic import Field

from safesite.ground.ids import Id, did_you_mean
from safesite.ground.languages import RIGHT_TO_LEFT
from safesite.ground.load import load
from safesite.ground.model import Record
from safesite.ground.problem import report
from safesite.ground.source import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Name = TypeVar("Name", bound=str)

FOLDER = Path(__file__).parent / "interface"
ENGLISH = "en"
PLACE = re.compile(r"\{([a-z]+)\}")


class InterfaceError(Exception):
    """A word of the interface is missing or does not fit; the message names its file and its key."""


class Wording(Record):
    """A file of words."""

    language: str = Field(pattern=r"^[a-z]{2,3}(?:-[A-Z]{2})?$")
    """The language as HTML names it, such as 'en-GB'."""
    dir: Literal["ltr", "rtl"]
    """Which way it runs."""
    words: dict[Id, dict[Id, str]]
    """The words of each room by name."""


@dataclass(frozen=True)
class Interface:
    """The words of one language by key, such as 'newsletter.tonight'; `file` is where they stand."""

    language: str
    dir: str
    words: Mapping[str, str]
    file: str = ""

    def word(self, key: str, /, **values: object) -> str:
        """Return a word as plain text with its places filled; raises InterfaceError where it does not fit."""
        return PLACE.sub(lambda place: str(values[place[1]]), self._text(key, values))

    def html(self, key: str, /, **values: object) -> Markup:
        """Return a word as HTML: what fills its places is escaped, unless it is HTML already."""
        text = _escaped(self._text(key, values))
        return Markup(PLACE.sub(lambda place: str(escape(values[place[1]])), text))  # noqa: S704 - all is escaped

    def form(self, key: str, count: int) -> str:
        """Return the key of the form that a word takes with a number."""
        return f"{key}-one" if count == 1 else f"{key}-other"

    def counted(self, key: str, count: int, /, **values: object) -> str:
        """Return a word in the form that goes with a number, which stands in its place {count}."""
        return self.word(self.form(key, count), count=count, **values)

    def counted_html(self, key: str, count: int, /, **values: object) -> Markup:
        """Return a word in the form that goes with a number, as HTML."""
        return self.html(self.form(key, count), count=count, **values)

    def for_templates(self) -> dict[str, object]:
        """Return what templates may call: `word`, `counted`, `in_language`, and `interface` itself."""
        return {"interface": self, "word": self.html, "counted": self.counted_html, "in_language": in_language}

    def raw(self, key: str) -> str:
        """Return a word with its places unfilled; raises InterfaceError where there is none."""
        if key not in self.words:
            hint = did_you_mean(key, self.words, "add it to the file")
            raise InterfaceError(f"{self.file}: there is no word '{key}'\n    Try: {hint}")
        return self.words[key]

    def _text(self, key: str, values: Mapping[str, object]) -> str:
        wrong = set(PLACE.findall(self.raw(key))) ^ set(values)
        if wrong:
            raise InterfaceError(f"{self.file}: {key}: {_places(wrong)} stands in the file or in the call, not in both")
        return self.words[key]


def _places(names: Iterable[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names))


def _escaped(text: str) -> str:
    """Escape our own text for HTML and for attributes in double quotes; an apostrophe stays as it is."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&#34;")


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


def direction(language: str) -> str:
    """Return which way a language runs."""
    return "rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


def in_language(language: str) -> Markup:
    """Return the attributes of a part that is in another language: 'lang="ur" dir="rtl"'."""
    return Markup('lang="{}" dir="{}"').format(language, direction(language))
