"""All five rooms have the same shape, so that whoever knows one knows them all."""

from __future__ import annotations

import ast
import re

import pytest

from safesite.publish.rooms import ROOMS
from safesite.publish.schemas import all_schemas
from safesite.reference.room import Room
from tests.shape.sources import PACKAGE, Module, modules

NAMES = ("policy", "curriculum", "posters", "newsletter", "quizzes")
FILES = ("__init__.py", "shelves.py", "model.py", "checks.py", "view.py", "render.py", "schema.json", "README.md")
FOLDERS = {"templates": "*.j2", "examples": "*.*"}
NO_INPUT = ("open", "read_text", "read_bytes", "write_text", "write_bytes")  # what a model or a view never does

ROOM_FOLDERS = {PACKAGE / name for name in NAMES}

each_room = pytest.mark.parametrize("name", NAMES)


def test_the_house_has_these_five_rooms() -> None:
    assert tuple(room.name for room in ROOMS) == NAMES
    assert all(isinstance(room, Room) for room in ROOMS)


@each_room
def test_a_room_has_every_file_that_the_others_have(name: str) -> None:
    assert [file for file in FILES if not (PACKAGE / name / file).is_file()] == []


@each_room
@pytest.mark.parametrize("folder", FOLDERS)
def test_a_room_has_templates_and_examples(name: str, folder: str) -> None:
    assert list((PACKAGE / name / folder).rglob(FOLDERS[folder]))


@each_room
def test_the_door_of_a_room_only_offers_the_room(name: str) -> None:
    tree = Module(PACKAGE / name / "__init__.py").tree
    assert ast.get_docstring(tree)
    kinds = [type(node).__name__ for node in tree.body[1:]]
    assert set(kinds) == {"ImportFrom", "Assign"}
    [assign] = [node for node in tree.body if isinstance(node, ast.Assign)]
    assert [ast.unparse(target) for target in assign.targets] == ["ROOM"]


@each_room
def test_a_room_offers_its_shelves_and_its_own_functions(name: str) -> None:
    [room] = [room for room in ROOMS if room.name == name]
    assert room.shelves
    for function in (room.enter, room.check, room.render):
        assert function.__module__.startswith(f"safesite.{name}.")


@each_room
def test_models_and_views_read_and_write_no_files(name: str) -> None:
    found = [path for file in ("model.py", "view.py") for path in sorted((PACKAGE / name).rglob(file))]
    assert len(found) >= 2
    for path in found:
        calls = [node for node in ast.walk(Module(path).tree) if isinstance(node, ast.Call)]
        assert calls
        called = {c.func.attr if isinstance(c.func, ast.Attribute) else getattr(c.func, "id", "") for c in calls}
        assert called.isdisjoint(NO_INPUT), path.relative_to(PACKAGE).as_posix()


def test_a_part_of_a_room_has_a_folder_that_says_what_it_is_for_and_does_nothing_else() -> None:
    parts = sorted({module.path.parent for module in modules() if module.name.split("/")[0] in NAMES} - ROOM_FOLDERS)
    assert PACKAGE / "policy/matrices" in parts
    for part in parts:
        tree = Module(part / "__init__.py").tree
        assert ast.get_docstring(tree), part.name
        assert len(tree.body) == 1, f"{part.name}/__init__.py only says what the folder is for"
        assert len(list(part.glob("*.py"))) > 2, f"{part.name}/ holds too little for a folder of its own"


@each_room
def test_a_readme_says_for_whom_the_room_is_and_how_everyone_can_use_it(name: str) -> None:
    text = (PACKAGE / name / "README.md").read_text(encoding="utf-8")
    assert re.match(r"# \S", text)
    assert len(text.split()) > 80
    assert re.search(r"(?i)accessib|screen reader|keyboard", text), "it says nothing of accessibility"


def test_every_schema_is_the_one_that_the_models_make() -> None:
    made = dict(all_schemas())
    assert len(made) == 7
    stale = [path.relative_to(PACKAGE).as_posix() for path, text in made.items() if path.read_text("utf-8") != text]
    assert stale == [], "run: safesite schema"


def test_rooms_never_name_each_other() -> None:
    seen = 0
    for module in modules():
        room = module.name.partition("/")[0]
        if room not in NAMES:
            continue
        seen += 1
        text = module.path.read_text(encoding="utf-8")
        named = {other for other in NAMES if other != room and re.search(rf"safesite\.{other}\b", text)}
        assert named == set(), module.name
    assert seen > 30
