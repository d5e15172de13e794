"""Words on their way to a page: facts filled in, links resolved, escaped by the place where they are printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from safesite.ground.catalogue import may_read
from safesite.ground.output import Reader, relative
from safesite.ground.words import Link, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from safesite.ground.catalogue import Catalogue, Entry
    from safesite.ground.words import Run, Style, Words

TAGS: dict[Style, tuple[str, str]] = {
    "": ("", ""),
    "em": ("<em>", "</em>"),
    "strong": ("<strong>", "</strong>"),
}


@dataclass(frozen=True)
class Piece:
    """A stretch of text in one style, with the address that it leads to, if any."""

    text: str
    style: Style = ""
    href: str = ""


@dataclass(frozen=True)
class Phrase:
    """A text that is ready to print; printed in a template it is HTML."""

    pieces: tuple[Piece, ...]

    def __html__(self) -> Markup:
        """Return the text as HTML, links and emphasis included."""
        return Markup("").join(map(_html, self.pieces))

    def __str__(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    def __bool__(self) -> bool:
        return bool(self.pieces)

    @property
    def plain(self) -> str:
        """Return the text alone, for attributes, feeds and titles."""
        return str(self)

    @property
    def markdown(self) -> Markup:
        """Return the text for a Markdown heading: every sign that Markdown might read is escaped."""
        return Markup(markdown(str(self)))  # noqa: S704 - every special sign has just been escaped

    @property
    def runs(self) -> list[dict[str, str | None]]:
        """Return the text as runs for Typst: text, style and href."""
        return [{"text": p.text, "style": p.style, "href": p.href or None} for p in self.pieces]

    @property
    def spelled(self) -> str:
        """Return the text with each outside address written out behind its words, as a text message needs it."""
        return "".join(f"{p.text} ({p.href})" if "://" in p.href else p.text for p in self.pieces)


def _html(piece: Piece) -> Markup:
    before, after = TAGS[piece.style]
    inner = Markup(before) + escape(piece.text) + Markup(after)  # noqa: S704 - TAGS holds our own tags
    return Markup('<a href="{}">{}</a>').format(piece.href, inner) if piece.href else inner


def markdown(text: str) -> str:
    """Escape a text for a place in Markdown that is not a code span.

    A backslash before a sign that only an extension gives a meaning would be printed itself, so those become entities.
    """
    entities = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    escaped = re.sub(r"([\\`*_{}\[\]#])", r"\\\1", entities)
    return escaped.replace("|", "&#124;").replace("~", "&#126;").replace("^", "&#94;")


@dataclass(frozen=True)
class Speaker:
    """Turns words into phrases for one page: it knows the facts, the catalogue, the page and its reader."""

    facts: Mapping[str, str]
    catalogue: Catalogue
    here: str = ""
    reader: Reader = Reader.PUBLIC
    site: str = ""

    def at(self, here: str) -> Speaker:
        """Return a speaker for another page."""
        return Speaker(self.facts, self.catalogue, here, self.reader, self.site)

    def __call__(self, words: Words) -> Phrase:
        """Return words as a phrase; a fact that is missing raises KeyError, for checks come first."""
        return Phrase(tuple(self._piece(run) for run in words.fill(self.facts).runs))

    def maybe(self, words: Words | None) -> Phrase | None:
        """Return words as a phrase, and nothing as nothing."""
        return None if words is None else self(words)

    def each(self, several: tuple[Words, ...]) -> tuple[Phrase, ...]:
        """Return several words as phrases."""
        return tuple(self(words) for words in several)

    def link(self, entry: Entry) -> Piece:
        """Return a link to an entry by its title."""
        return Piece(entry.title, "", self.way(entry.address))

    def way(self, address: str) -> str:
        """Return the way from this page to an address of the site; a whole address where there is no page."""
        return f"{self.site}{address}" if self.site and "://" not in address else relative(self.here, address)

    def _piece(self, run: Run) -> Piece:
        if isinstance(run, Text):
            return Piece(run.text, run.style)
        assert isinstance(run, Link)  # noqa: S101 - facts were filled in before
        entry = self.catalogue.find(run.target)
        label = run.label or (entry.title if entry else run.target)
        if entry is None or not may_read(self.reader, entry):
            return Piece(label, run.style)
        return Piece(label, run.style, self.way(entry.address))
