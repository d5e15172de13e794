"""A small house with nothing in it but quizzes, for tests that need no other room."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import yaml

from safesite.ground.cache import Cache
from safesite.ground.catalogue import Catalogue, Entry
from safesite.ground.load import load
from safesite.ground.output import Page, Reader
from safesite.ground.pdf import Press
from safesite.ground.problem import Place
from safesite.ground.shelf import Item
from safesite.ground.source import parse, read
from safesite.quizzes import ROOM
from safesite.quizzes.model import Quiz
from safesite.quizzes.shelves import QUIZZES
from safesite.reference.guidance import Register
from safesite.reference.helproutes import Addresses, HelpRoutes
from safesite.reference.house import House, References
from safesite.reference.incident import IncidentFlow
from safesite.reference.school import School
from safesite.reference.searchwords import SearchWords
from safesite.reference.smart import SmartRules

if TYPE_CHECKING:
    from collections.abc import Mapping

    from safesite.ground.model import Record
    from safesite.ground.problem import Problem

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "plugins/safesite/quizzes/examples"
NAMES = (
    "pip-and-the-box",
    "the-new-player",
    "a-day-at-the-museum",
    "teddy-and-the-tablet",
    "at-the-kitchen-table",
    "phones-for-staff",
    "annual-check-for-governors",
)
R = TypeVar("R", bound="Record")


def record(model: type[R], path: str) -> R:
    """Read one of the project's own files."""
    source, faults = read(ROOT / path, path)
    assert source, faults
    found, faults = load(model, source)
    assert found, faults
    return found


def house(*items: Item[Quiz], reader: Reader = Reader.PUBLIC) -> House:
    """Return Claygate's house with some quizzes, and a statement and a clause that they may check."""
    source, _ = read(ROOT / "content/schools/claygate/school.yml", "school.yml")
    assert source
    stocks: dict[str, dict[str, Any]] = {QUIZZES.kind: {item.id: item for item in items}}
    made = House(
        school_id="claygate",
        school=record(School, "content/schools/claygate/school.yml"),
        school_source=source,
        school_folder=ROOT,
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
        reader=reader,
        press=Press(Cache(ROOT / ".safesite-cache")),
        stocks=stocks,
    )
    statement = Entry("statement", "example-statement", "Ask before you tap", "curriculum/#ask", Place("code.yml"))
    clause = Entry("clause", "example-clause", "Ask first", "policy/#ask-first", Place("ask-first.yml"))
    return replace(made, catalogue=Catalogue((statement, clause, *ROOM.enter(made))))


def example(name: str) -> dict[str, Any]:
    """Return an example as plain data, ready to be changed."""
    text = (EXAMPLES / f"{name}.yml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.safe_load(text)
    return data


def shown(name: str = "quiz") -> str:
    """Return the name of a quiz's file in messages."""
    return f"quizzes/{name}.yml"


def item_of(text: str, name: str = "quiz") -> tuple[Item[Quiz] | None, tuple[Problem, ...]]:
    """Read a quiz from the text of its file."""
    source, faults = parse(text, shown(name))
    if source is None:
        return None, faults
    quiz, faults = load(Quiz, source)
    return (Item(name, quiz, source) if quiz else None), faults


def item(data: Mapping[str, Any], name: str = "quiz") -> Item[Quiz]:
    """Return a valid quiz made of plain data, written as YAML first."""
    found, faults = item_of(yaml.safe_dump(dict(data), sort_keys=False, allow_unicode=True, width=1000), name)
    assert found, faults
    return found


def from_file(name: str) -> Item[Quiz]:
    """Return an example as it stands in its file."""
    found, faults = item_of((EXAMPLES / f"{name}.yml").read_text(encoding="utf-8"), name)
    assert found, faults
    return found


PUBLIC = tuple(name for name in NAMES if name not in ("phones-for-staff", "annual-check-for-governors"))


def examples(reader: Reader = Reader.PUBLIC) -> House:
    """Return the house of all examples."""
    return house(*map(from_file, NAMES), reader=reader)


def pages(made: House) -> dict[str, Page]:
    """Return the room's pages by address."""
    return {page.address: page for page in ROOM.render(made) if isinstance(page, Page)}


def told(data: Mapping[str, Any]) -> list[str]:
    """Return what the room's checks say of a quiz, as authors read it."""
    return [str(problem) for problem in ROOM.check(house(item(data)))]
