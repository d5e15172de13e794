"""The schemas by which editors help: they are those of the models, and every shipped file has the right one."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from safesite.publish.rooms import ROOMS
from safesite.publish.schemas import PACKAGE, all_schemas

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
WRITTEN = {path.relative_to(PACKAGE).as_posix(): text for path, text in all_schemas()}
SETTINGS: dict[str, dict[str, list[str]]] = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
MAPPED = SETTINGS["yaml.schemas"]
SHIPPED = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in ("content", "curriculum", "quizzes")
    for path in (ROOT / folder).rglob("*.yml")
)


def matches(pattern: str, path: str) -> bool:
    """Tell whether an editor's pattern fits a path: one star within a folder, two across folders."""
    parts = re.split(r"(\*\*/|\*)", pattern)
    signs = {"**/": "(?:.*/)?", "*": "[^/]*"}
    return re.fullmatch("".join(signs.get(part, re.escape(part)) for part in parts), path) is not None


def schemas_of(path: str) -> list[str]:
    """Return the schemas that an editor takes for a file."""
    return [schema for schema, patterns in MAPPED.items() if any(matches(pattern, path) for pattern in patterns)]


def references(value: Any) -> Iterator[str]:
    """Yield every reference inside a schema."""
    if isinstance(value, dict):
        yield from (inner for key, inner in value.items() if key == "$ref" and isinstance(inner, str))
        for inner in value.values():
            yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def test_every_room_has_a_schema() -> None:
    assert {f"{room.name}/schema.json" for room in ROOMS} <= set(WRITTEN)
    assert len(WRITTEN) == len(ROOMS) + 2, "the rooms, the front and the references"


@pytest.mark.parametrize("name", WRITTEN)
def test_the_schema_on_disk_is_that_of_the_models(name: str, *, update: bool) -> None:
    if update:
        (PACKAGE / name).write_text(WRITTEN[name], encoding="utf-8")
    assert (PACKAGE / name).read_text(encoding="utf-8") == WRITTEN[name], "run 'safesite schema'"


@pytest.mark.parametrize("name", WRITTEN)
def test_every_reference_inside_a_schema_leads_somewhere(name: str) -> None:
    schema = json.loads(WRITTEN[name])
    found = sorted(set(references(schema)))
    assert len(found) > len(schema["$defs"])
    for reference in found:
        part = schema
        for step in reference.removeprefix("#/").split("/"):
            part = part[step]


def test_every_shipped_file_has_one_schema_and_every_pattern_of_the_library_a_file() -> None:
    assert len(SHIPPED) > 50
    assert {path: schemas_of(path) for path in SHIPPED if len(schemas_of(path)) != 1} == {}
    unused = [p for patterns in MAPPED.values() for p in patterns if not any(matches(p, path) for path in SHIPPED)]
    assert [pattern for pattern in unused if not pattern.startswith("content/schools/*/")] == []


def test_the_folders_of_every_room_are_mapped_to_its_own_schema() -> None:
    shelves = [(room.name, shelf) for room in ROOMS for shelf in room.shelves]
    assert len(shelves) > 5
    for room, shelf in shelves:
        for folder in filter(None, (shelf.library, shelf.school and f"content/schools/any/{shelf.school}")):
            assert schemas_of(f"{folder}/a-file.yml") == [f"./plugins/safesite/{room}/schema.json"], folder
