"""Read everything that a build stands on: the school, the references, the shelves of every room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from safesite.ground.ids import did_you_mean
from safesite.ground.languages import attach, read_sidecar
from safesite.ground.load import load
from safesite.ground.model import Record
from safesite.ground.problem import Place, Problem, ProblemsFound
from safesite.ground.shelf import Folder, Item, Stock, stock
from safesite.ground.source import read
from safesite.reference.guidance import Register
from safesite.reference.helproutes import Addresses, HelpRoutes
from safesite.reference.house import References
from safesite.reference.incident import IncidentFlow
from safesite.reference.school import School
from safesite.reference.searchwords import SearchWords
from safesite.reference.smart import SmartRules

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from safesite.ground.shelf import Shelf
    from safesite.ground.source import Source
    from safesite.publish.settings import Settings

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Loaded:
    """What was read, with every problem of every file."""

    school: School
    school_source: Source
    references: References
    reference_sources: Mapping[str, Source]
    stocks: Mapping[str, Mapping[str, Item[Record]]]
    problems: tuple[Problem, ...]
    known: Mapping[str, frozenset[str]]


def read_all(settings: Settings, shelves: Iterable[Shelf[Any]]) -> Loaded:
    """Read the school, the references and all shelves; raises ProblemsFound where nothing can be built on them."""
    problems: list[Problem] = []
    school, source = _school(settings, problems)
    omit = school.omit if school else ()
    stocks = {shelf.kind: _stock(settings, shelf, omit, problems) for shelf in shelves}
    known = {kind: found.known for kind, found in stocks.items()}
    sources: dict[str, Source] = {}
    register = _reference(settings, Register, "guidance", problems, sources)
    smart = _reference(settings, SmartRules, "smart", problems, sources)
    routes = _reference(settings, HelpRoutes, "help", problems, sources)
    addresses = _reference(settings, Addresses, "addresses", problems, sources)
    search = _reference(settings, SearchWords, "search", problems, sources)
    incident = _reference(settings, IncidentFlow, "incident", problems, sources)
    if not (school and source and register and smart and routes and addresses and search and incident):
        raise ProblemsFound(problems)
    school = replace_address(school, settings.site_url)
    items = {name: Item(name, record, sources[name]) for name, record in (("smart", smart), ("help", routes))}
    translated = {name: _translated(settings, item, problems) for name, item in items.items()}
    references = References(register, smart, routes, addresses, search, incident, translated)
    shelved = {kind: found.items for kind, found in stocks.items()}
    return Loaded(school, source, references, sources, shelved, tuple(problems), known)


def replace_address(school: School, site_url: str) -> School:
    """Return the school under the address that the build was given, if it was given one."""
    return school.model_copy(update={"address": site_url.rstrip("/") + "/"}) if site_url else school


def _school(settings: Settings, problems: list[Problem]) -> tuple[School | None, Source | None]:
    path = settings.school_folder / "school.yml"
    if not path.is_file():
        folder = settings.base / settings.schools
        known = [found.parent.name for found in folder.glob("*/school.yml")]
        words = f"there is no school '{settings.school}' in {settings.schools}/"
        hint = did_you_mean(
            settings.school,
            known,
            f"one of {', '.join(sorted(known))}" if known else "make the file school.yml",
        )
        raise ProblemsFound([Problem(Place("mkdocs.yml"), "school", words, hint)])
    return _file(School, path, settings.shown(path), problems)


def _file(model: type[R], path: Path, shown: str, problems: list[Problem]) -> tuple[R | None, Source | None]:
    source, faults = read(path, shown)
    record: R | None = None
    if source is not None:
        record, faults = load(model, source)
    problems += faults
    return record, source


def _reference(
    settings: Settings, model: type[R], name: str, problems: list[Problem], sources: dict[str, Source]
) -> R | None:
    """Read a reference; the school's own file of the same name takes its place."""
    own = settings.school_folder / f"{name}.yml"
    path = own if own.is_file() else settings.library_path(f"content/{name}.yml")
    record, source = _file(model, path, settings.shown(path), problems)
    if source:
        sources[name] = source
    return record


def _translated(settings: Settings, item: Item[Any], problems: list[Problem]) -> Item[Any]:
    """Return a reference with the translations that stand beside its file."""
    own = settings.school_folder / f"{item.id}.yml"
    folder = own.parent if own.is_file() else settings.library_path(f"content/{item.id}.yml").parent
    sidecars = []
    for path in sorted(folder.glob(f"{item.id}.*.yml")):
        sidecar, faults = read_sidecar(path, settings.shown(path))
        sidecars += [sidecar] if sidecar else []
        problems += faults
    return attach({item.id: item}, sidecars, problems)[item.id]


def _stock(settings: Settings, shelf: Shelf[Any], omit: Iterable[str], problems: list[Problem]) -> Stock[Record]:
    library = _folder(settings, settings.library_path(shelf.library)) if shelf.library else ()
    school = _folder(settings, settings.school_folder / shelf.school) if shelf.school else ()
    found = stock(shelf, library, school, omit)
    problems += found.problems
    return found


def _folder(settings: Settings, path: Path) -> tuple[Folder, ...]:
    return (Folder(path, settings.shown(path)),) if path.is_dir() else ()
