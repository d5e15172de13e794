"""A shelf: the files of one kind, of the shared library and of the school, as checked records."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from safesite.ground import languages
from safesite.ground.handwritten import read_page
from safesite.ground.ids import is_id
from safesite.ground.load import load
from safesite.ground.model import Record
from safesite.ground.problem import Place, Problem
from safesite.ground.source import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from safesite.ground.source import Source, Trail

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Shelf(Generic[R]):
    """Where the records of a kind stand: a folder of the library, a folder of the school, or both."""

    kind: str
    model: type[R]
    library: str = ""
    school: str = ""
    handwritten: bool = False
    deep: bool = True
    """Whether folders inside these folders belong to the shelf too."""
    apart: tuple[str, ...] = ()
    """Folders right inside these folders that belong to other shelves."""
    inspect: Callable[[Source], tuple[Problem, ...]] | None = None
    """Says what is wrong with a file before its settings are looked at."""


@dataclass(frozen=True)
class Item(Generic[R]):
    """A record with its id and the file that it came from."""

    id: str
    record: R
    source: Source
    translations: tuple[languages.Sidecar, ...] = ()

    @property
    def place(self) -> Place:
        """Return the top of its file."""
        return Place(self.source.file)

    def problem(self, trail: Trail, words: str, hint: str = "", **more: object) -> Problem:
        """Return a problem at a place in its file."""
        return self.source.problem(trail, words, hint, **more)


@dataclass(frozen=True)
class Folder:
    """A folder and the name under which messages show it."""

    path: Path
    shown: str

    def files(self, *endings: str, deep: bool = True, apart: tuple[str, ...] = ()) -> Iterator[tuple[Path, str]]:
        """Yield the files with one of the endings in the folder (and below), with their shown names, in order."""
        look = self.path.rglob if deep else self.path.glob
        for path in sorted(found for ending in endings for found in look(f"*.{ending}")):
            inner = path.relative_to(self.path)
            if inner.parts[0] not in apart:
                yield path, f"{self.shown}/{inner.as_posix()}"


@dataclass(frozen=True)
class Stock(Generic[R]):
    """What a shelf held: its records by id, and what was wrong."""

    items: Mapping[str, Item[R]]
    problems: tuple[Problem, ...]
    known: frozenset[str] = frozenset()
    """Every id that it holds, those that are left out among them."""


def stock(shelf: Shelf[R], library: Iterable[Folder], school: Iterable[Folder], omit: Iterable[str] = ()) -> Stock[R]:
    """Read a shelf: a record of the school takes the place of the shared one with its id."""
    shared, faults = _layer(shelf, library)
    own, more = _layer(shelf, school)
    items = {**shared, **own}
    left_out = {name.partition(":")[2] for name in omit if name.partition(":")[0] == shelf.kind}
    kept = {name: items[name] for name in sorted(items) if name not in left_out}
    return Stock(kept, (*faults, *more), frozenset(items))


def _layer(shelf: Shelf[R], folders: Iterable[Folder]) -> tuple[dict[str, Item[R]], tuple[Problem, ...]]:
    items: dict[str, Item[R]] = {}
    problems: list[Problem] = []
    sidecars: list[languages.Sidecar] = []
    for folder in folders:
        endings = ("md",) if shelf.handwritten else ("yml", "yaml")
        for path, shown in folder.files(*endings, deep=shelf.deep, apart=shelf.apart):
            if languages.is_sidecar(path.stem):
                sidecar, faults = languages.read_sidecar(path, shown)
                sidecars += [sidecar] if sidecar else []
            else:
                item, faults = _item(shelf, path, shown)
                faults = (*faults, *_taken(item, items))
                items |= {item.id: item} if item and item.id not in items else {}
            problems += faults
    return languages.attach(items, sidecars, problems), tuple(problems)


def _item(shelf: Shelf[R], path: Path, shown: str) -> tuple[Item[R] | None, tuple[Problem, ...]]:
    if not is_id(path.stem):
        hint = "use small letters, digits and single hyphens in the file's name"
        return None, (Problem(Place(shown), "", f"'{path.stem}' cannot be an id", hint),)
    source, problems = read_page(path, shown) if shelf.handwritten else read(path, shown)
    if source is None:
        return None, problems
    faults = shelf.inspect(source) if shelf.inspect else ()
    record, problems = load(shelf.model, source) if not faults else (None, faults)
    return (Item(path.stem, record, source) if record else None), problems


def _taken(item: Item[R] | None, items: Mapping[str, Item[R]]) -> tuple[Problem, ...]:
    if item is None or item.id not in items:
        return ()
    first = items[item.id].source.file
    return (Problem(item.place, "", f"the id '{item.id}' is taken already (by {first})", "rename one of the files"),)
