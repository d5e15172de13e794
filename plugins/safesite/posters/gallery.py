"""The gallery: every poster by age, and lists by topic, size, ink and language that need no script."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from safesite.ground.interface import ENGLISH, each, word
from safesite.ground.phrase import Piece
from safesite.posters.files import FOLDER, address_of
from safesite.posters.forms import KIND_TITLES, PAPERS
from safesite.posters.view import card_view, form_name, name_of, weight
from safesite.reference.topics import LABELS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from safesite.ground.shelf import Item
    from safesite.posters.files import Made
    from safesite.posters.model import Poster
    from safesite.posters.view import CardView
    from safesite.reference.house import House

Age = Literal["ks1", "ks2", "both", "adults"]
AGES: dict[Age, str] = each("posters.group", get_args(Age))

Shown = tuple[tuple["Item[Poster]", tuple["Made", ...]], ...]


@dataclass(frozen=True)
class Group:
    """The posters for an age."""

    id: str
    title: str
    cards: tuple[CardView, ...]


@dataclass(frozen=True)
class Row:
    """A poster on a shelf, and its files that belong there."""

    poster: Piece
    files: tuple[Piece, ...] = ()


@dataclass(frozen=True)
class Shelf:
    """The posters on one topic, or those with files of one size, ink or language."""

    id: str
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Sorting:
    """One way of finding a poster."""

    id: str
    title: str
    shelves: tuple[Shelf, ...]


@dataclass(frozen=True)
class GalleryView:
    """The gallery."""

    groups: tuple[Group, ...]
    sortings: tuple[Sorting, ...]


def gallery_view(house: House, posters: Shown) -> GalleryView:
    """Return the view of the gallery."""
    groups = (
        Group(
            age, title, tuple(card_view(house, item, FOLDER, files) for item, files in posters if age_of(item) == age)
        )
        for age, title in AGES.items()
    )
    return GalleryView(tuple(group for group in groups if group.cards), tuple(_sortings(house, posters)))


def age_of(item: Item[Poster]) -> Age:
    """Return for whom a poster is: a stage, several, or grown-ups."""
    stages = item.record.stages
    if not stages:
        return "adults"
    return "both" if len(stages) > 1 else "ks1" if stages == ("ks1",) else "ks2"


def _sortings(house: House, posters: Shown) -> Iterator[Sorting]:
    topics = {tag: [item for item, _ in posters if tag in item.record.topics.tags] for tag in LABELS}
    rows = {tag: tuple(Row(_to_page(house, item)) for item in items) for tag, items in topics.items()}
    yield Sorting("topic", word("posters.by-topic"), tuple(_shelves(LABELS, rows)))
    by_size = _files(house, posters, lambda made: made.form.paper)
    yield Sorting("size", word("posters.by-size"), tuple(_shelves(dict(PAPERS.items()), by_size)))
    by_ink = _files(house, posters, lambda made: made.form.kind)
    yield Sorting("ink", word("posters.by-ink"), tuple(_shelves(dict(KIND_TITLES.items()), by_ink)))
    by_language = _files(house, posters, lambda made: made.tongued.language if made.tongued else ENGLISH)
    yield Sorting("language", word("posters.by-language"), tuple(_shelves(_languages(posters), by_language)))


def _files(house: House, posters: Shown, key: Callable[[Made], str]) -> Mapping[str, tuple[Row, ...]]:
    """Return each poster with a link to each of its files, sorted by a key of the files."""
    found: dict[str, list[Row]] = defaultdict(list)
    for item, files in posters:
        for name in dict.fromkeys(key(made) for made in files):
            links = tuple(_to_file(house, made) for made in files if key(made) == name)
            found[name].append(Row(_to_page(house, item), links))
    return {name: tuple(rows) for name, rows in found.items()}


def _shelves(labels: Mapping[str, str], rows: Mapping[str, tuple[Row, ...]]) -> Iterator[Shelf]:
    for name, label in labels.items():
        if rows.get(name):
            yield Shelf(name.replace(":", "-"), label, rows[name])


def _languages(posters: Shown) -> dict[str, str]:
    other = {m.tongued.language: m.tongued.name for _, files in posters for m in files if m.tongued}
    return {ENGLISH: word("posters.english"), **other}


def _to_page(house: House, item: Item[Poster]) -> Piece:
    return Piece(name_of(house, item), "", house.speaker(FOLDER).way(address_of(item.id)))


def _to_file(house: House, made: Made) -> Piece:
    label = word("posters.file", form=form_name(made), size=weight(made.size))
    return Piece(label, "", house.speaker(FOLDER).way(made.path))
