"""The other languages in which a poster can be printed: each text that it needs, from the files that have it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from safesite.posters.designs import DESIGNS
from safesite.reference.translated import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from safesite.ground.phrase import Phrase, Speaker
    from safesite.ground.shelf import Item
    from safesite.posters.model import Poster
    from safesite.reference.house import House
    from safesite.reference.translated import Shown


@dataclass(frozen=True)
class Tongued:
    """A language of a poster: its texts by file and place, and what has to be said where nobody has checked them."""

    language: str
    name: str
    own_name: str
    dir: str
    texts: Mapping[tuple[str, str], Phrase]
    warnings: tuple[str, ...]


def tongues(house: House, item: Item[Poster], say: Speaker) -> tuple[Tongued, ...]:
    """Return the languages for which every file that the poster needs has a translation that may be seen."""
    books = {"poster": _by_language(house, item, say), "help": _by_language(house, house.references.items["help"], say)}
    if DESIGNS[item.record.design].takes in ("smart", "letter"):
        books["smart"] = _by_language(house, house.references.items["smart"], say)
    return tuple(
        _tongued({name: book[language] for name, book in books.items()})
        for language in books["poster"]
        if all(language in book for book in books.values())
    )


def _by_language(house: House, item: Item[Any], say: Speaker) -> dict[str, Shown]:
    return {one.language: one for one in shown(house, item, say)}


def _tongued(books: dict[str, Shown]) -> Tongued:
    first = books["poster"]
    unchecked = next((one for one in books.values() if one.warning), None)
    return Tongued(
        language=first.language,
        name=first.name,
        own_name=first.own_name,
        dir=first.dir,
        texts={(book, place): words for book, one in books.items() for place, words in one.texts.items()},
        warnings=(unchecked.own_warning, unchecked.warning) if unchecked else (),
    )
