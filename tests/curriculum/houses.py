"""A small house with nothing in it but a curriculum, for tests that need no other room."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import yaml

from safesite.curriculum import ROOM
from safesite.ground.cache import Cache
from safesite.ground.catalogue import Catalogue, Entry, Pointer
from safesite.ground.load import load
from safesite.ground.output import Reader
from safesite.ground.pdf import Press
from safesite.ground.problem import Place
from safesite.ground.shelf import Folder, stock
from safesite.ground.source import read
from safesite.reference.guidance import Register
from safesite.reference.helproutes import Addresses, HelpRoutes
from safesite.reference.house import House, References
from safesite.reference.incident import IncidentFlow
from safesite.reference.school import School
from safesite.reference.searchwords import SearchWords
from safesite.reference.smart import SmartRules

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from safesite.ground.model import Record
    from safesite.ground.shelf import Item, Shelf

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "plugins/safesite/curriculum/examples"
R = TypeVar("R", bound="Record")


def record(model: type[R], path: str) -> R:
    """Read one of the project's own files."""
    source, faults = read(ROOT / path, path)
    assert source, faults
    found, faults = load(model, source)
    assert found, faults
    return found


def house(folder: Path, others: Iterable[Entry] = (), kind: str = "unconfirmed", **facts: object) -> House:
    """Return Claygate's house with the files of a folder, entries of other rooms and other facts of the school."""
    changes = {"kind": kind, "years": ("Y1", "Y2"), **facts}
    school = record(School, "content/schools/claygate/school.yml").model_copy(update=changes)
    source, _ = read(ROOT / "content/schools/claygate/school.yml", "school.yml")
    assert source
    made = House(
        school_id="claygate",
        school=school,
        school_source=source,
        school_folder=folder,
        school_shown="school",
        references=References(
            record(Register, "content/guidance.yml"),
            record(SmartRules, "content/smart.yml"),
            record(HelpRoutes, "content/help.yml"),
            record(Addresses, "content/addresses.yml"),
            record(SearchWords, "content/search.yml"),
            record(IncidentFlow, "content/incident.yml"),
        ),
        today=date(2026, 9, 1),
        reader=Reader.PUBLIC,
        press=Press(Cache(folder / "cache")),
        stocks={shelf.kind: _stock(shelf, folder) for shelf in ROOM.shelves},
    )
    return replace(made, catalogue=Catalogue((*ROOM.enter(made), *others)))


def _stock(shelf: Shelf[R], folder: Path) -> Mapping[str, Item[R]]:
    found = stock(shelf, (Folder(folder / shelf.school.removeprefix("curriculum/"), f"{shelf.kind}s"),), ())
    assert not found.problems
    return found.items


def other(kind: str, name: str, address: str = "", *teaches: str) -> Entry:
    """Return an entry as another room would make it."""
    place = Place(f"{kind}/{name}.yml")
    pointers = tuple(Pointer(s, place, f"teaches[{n}]", "statement") for n, s in enumerate(teaches))
    title = f"The {name.replace('-', ' ')} {kind}"
    return Entry(kind, name, title, address or f"{kind}/{name}/", place, pointers=pointers)


def pond(**facts: object) -> House:
    """Return the house of the examples, with a quiz, a poster, a snippet and a clause beside it."""
    made = house(
        EXAMPLES,
        [
            other("quiz", "pond", "", "pond-ask"),
            other("poster", "pond-poster", "", "pond-ask"),
            other("snippet", "pond-news", "", "pond-share"),
            other("clause", "pond-clause", "policy/#pond-clause"),
            other("address", "childnet", "https://www.childnet.com/"),
        ],
        **facts,  # type: ignore[arg-type]  # facts of the school
    )
    return replace(made, press=Press(Cache(ROOT / ".safesite-cache")))


def written(folder: Path, kind: str, name: str, data: dict[str, object]) -> None:
    """Write a framework or a map as YAML."""
    path = folder / f"{kind}s" / f"{name}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump({"schema": 1, **data}, sort_keys=False), encoding="utf-8")


def framework(folder: Path, name: str = "code", **changes: object) -> None:
    """Write a small framework with one statement, 'ask'."""
    data: dict[str, object] = {
        "title": "The code",
        "short": "Code",
        "origin": "official",
        "guidance": "nc-computing",
        "edition": "2013",
        "binding": ["maintained"],
        "about": "A code.",
        "statements": [{"id": "ask", "say": "Ask first.", "stages": ["ks1"]}],
    }
    written(folder, "framework", name, {**data, **changes})


def unit(name: str, year: str, **changes: object) -> dict[str, object]:
    """Return a small unit that teaches 'ask'."""
    data: dict[str, object] = {
        "id": name,
        "year": year,
        "title": name.title(),
        "about": "About it.",
        "i_can": ["I can ask."],
        "lessons": [{"title": "Ask", "do": "We ask."}],
        "recalls": ["ask"],
        "notes": ["Anyone may pass."],
        "teaches": ["ask"],
    }
    return {**data, **changes}


def curriculum_map(folder: Path, *units: dict[str, object], name: str = "ours", **more: object) -> None:
    """Write a small map."""
    own = {"units": list(units)} if units else {}
    written(folder, "map", name, {"title": "A map", **more, **own})


def library_unit(folder: Path, name: str, year: str, **changes: object) -> None:
    """Write a small unit into the library."""
    data = unit(name, year, **changes)
    del data["id"]
    written(folder, "unit", name, data)
