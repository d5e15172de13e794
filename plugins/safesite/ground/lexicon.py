"""The words of one language, and how their places are filled; quick to load, for a site that has not changed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

PLACE = re.compile(r"\{([a-z]+)\}")


class InterfaceError(Exception):
    """A word of the interface is missing or does not fit; the message names its file and its key."""


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
            # Models are slow to load, and a site that has not changed needs none.
            from safesite.ground.ids import did_you_mean  # noqa: PLC0415

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


def direction(language: str) -> str:
    """Return which way a language runs."""
    from safesite.ground.languages import RIGHT_TO_LEFT  # noqa: PLC0415 - as above

    return "rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


def in_language(language: str) -> Markup:
    """Return the attributes of a part that is in another language: 'lang="ur" dir="rtl"'."""
    return Markup('lang="{}" dir="{}"').format(language, direction(language))
