"""The indexes of the search: one for adults with every page, one for pupils with pupils' pages only."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from safesite.ground.output import Page

INDEX = "search/search_index.json"
# The theme's script looks for its index below the site's base: pupils' pages are given this folder as their base.
PUPILS = "search/pupils/"
HELP_WORDS = "search/help-words.json"

Doc = dict[str, Any]


@dataclass(frozen=True)
class Names:
    """Other names of things, the words that lead to help first, and how other names are shown ({names})."""

    same: tuple[tuple[str, ...], ...]
    help_first: tuple[str, ...]
    also: str


def write_indexes(site: Path, pages: Iterable[Page], names: Names) -> None:
    """Give the host's index its other names, and split off the pupils' one; a site without a search stays as it is."""
    path = site / INDEX
    if not path.is_file():
        return
    index = json.loads(path.read_text(encoding="utf-8"))
    quizzes = {page.address: page.description for page in pages if page.kind == "quiz"}
    docs = [_with_names(doc, names) for doc in _without_questions(index["docs"], quizzes)]
    pupils = {page.address for page in pages if page.audience == "pupils"}
    _write(path, {**index, "docs": docs})
    own = [_seen_from_pupils(doc) for doc in docs if _page_of(doc) in pupils]
    _write(site / PUPILS / INDEX, {**index, "docs": own})
    _write(site / HELP_WORDS, list(names.help_first))


def _without_questions(docs: Iterable[Doc], quizzes: Mapping[str, str]) -> Iterator[Doc]:
    """Yield the entries; of a quiz only what it is about, so that the search gives no question and no answer away."""
    for doc in docs:
        page = _page_of(doc)
        if page not in quizzes:
            yield doc
        elif page == doc["location"]:
            yield {**doc, "text": quizzes[page]}


def _write(path: Path, data: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _page_of(doc: Mapping[str, Any]) -> str:
    return str(doc["location"]).partition("#")[0]


def _seen_from_pupils(doc: Doc) -> Doc:
    """Return an entry whose way starts in the pupils' folder."""
    return {**doc, "location": "../" * PUPILS.count("/") + str(doc["location"])}


def _with_names(doc: Doc, known: Names) -> Doc:
    """Return an entry with the other names of what it speaks of at its end."""
    text = f"{doc.get('title', '')} {doc.get('text', '')}".casefold()
    names = [name for group in known.same if _speaks(text, group) for name in group if name not in text]
    also = known.also.replace("{names}", ", ".join(names))
    return {**doc, "text": f"{doc['text']} {also}"} if names else doc


def _speaks(text: str, names: Iterable[str]) -> bool:
    return any(f" {name}" in f" {text}" for name in names)
