"""Shelves: the library below, the school above, and what is left out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from safesite.ground.model import Record
from safesite.ground.shelf import Folder, Shelf, Stock, stock
from safesite.ground.words import Words

if TYPE_CHECKING:
    from pathlib import Path

    from safesite.ground.problem import Problem
    from safesite.ground.source import Source


class Note(Record):
    """A note."""

    title: Words
    lead: Words | None = None


NOTES = Shelf("note", Note)


def lay(folder: Path, **files: str) -> Folder:
    """Write notes into a folder; two underscores stand for a folder inside it."""
    for name, title in files.items():
        path = folder / f"{name.replace('__', '/').replace('_', '-')}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"schema: 1\ntitle: {title}\n", encoding="utf-8")
    return Folder(folder, folder.name)


def titles(found: Stock[Note]) -> dict[str, str]:
    """Return the titles of the notes by id."""
    return {name: item.record.title.plain() for name, item in found.items.items()}


def told(problems: tuple[Problem, ...]) -> list[str]:
    """Return problems as they are read."""
    return [str(problem) for problem in problems]


def test_an_id_is_the_stem_of_a_file_and_records_come_in_their_order(tmp_path: Path) -> None:
    library = lay(tmp_path / "library", b="B", a="A", deep__in__c="C")
    assert titles(stock(NOTES, [library], [])) == {"a": "A", "b": "B", "c": "C"}
    assert list(stock(NOTES, [library], []).items) == ["a", "b", "c"]


def test_a_record_of_the_school_takes_the_place_of_the_shared_one_whole(tmp_path: Path) -> None:
    library, school = lay(tmp_path / "library", a="A", b="B"), lay(tmp_path / "school", deep__a="Ours", own="Own")
    (tmp_path / "library/a.yml").write_text("schema: 1\ntitle: A\nlead: Shared\n", encoding="utf-8")
    found = stock(NOTES, [library], [school])
    assert titles(found) == {"a": "Ours", "b": "B", "own": "Own"}
    assert found.items["a"].record.lead is None
    assert found.items["a"].source.file == "school/deep/a.yml"
    assert found.problems == ()


def test_a_school_leaves_out_what_it_names_with_its_kind(tmp_path: Path) -> None:
    library = lay(tmp_path / "library", a="A", b="B", c="C")
    found = stock(NOTES, [library], [], ["note:a", "quiz:b", "c"])
    assert list(found.items) == ["b", "c"]
    assert found.known == {"a", "b", "c"}


def test_two_files_with_one_id_are_told_and_the_first_is_kept(tmp_path: Path) -> None:
    found = stock(NOTES, [lay(tmp_path / "library", a="A", older__a="Old")], [])
    assert titles(found) == {"a": "A"}
    assert told(found.problems) == [
        "library/older/a.yml:1:1: the id 'a' is taken already (by library/a.yml)\n    Try: rename one of the files"
    ]


def test_a_name_that_cannot_be_an_id_is_told(tmp_path: Path) -> None:
    assert told(stock(NOTES, [lay(tmp_path / "library", A="A")], []).problems) == [
        (
            "library/A.yml:1:1: 'A' cannot be an id"
            "\n    Try: use small letters, digits and single hyphens in the file's name"
        )
    ]


def test_the_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    found = stock(NOTES, [lay(tmp_path / "library", a="'", b="*b")], [lay(tmp_path / "school", c="2026", d="fine")])
    assert list(found.items) == ["d"]
    assert [problem.place.file for problem in found.problems] == ["library/a.yml", "library/b.yml", "school/c.yml"]


def test_a_shallow_shelf_does_not_look_into_folders(tmp_path: Path) -> None:
    library = lay(tmp_path / "library", a="A", deep__b="B")
    assert titles(stock(replace(NOTES, deep=False), [library], [])) == {"a": "A"}


def test_what_a_shelf_says_of_a_file_comes_before_its_settings(tmp_path: Path) -> None:
    def refuse(source: Source) -> tuple[Problem, ...]:
        return (source.problem((), "it was altered"),)

    found = stock(replace(NOTES, inspect=refuse), [lay(tmp_path / "library", a="2026")], [])
    assert told(found.problems) == ["library/a.yml:1:1: it was altered"]


def test_both_endings_of_yaml_files_are_read_and_no_others(tmp_path: Path) -> None:
    library = lay(tmp_path / "library", a="A")
    (tmp_path / "library/b.yaml").write_text("schema: 1\ntitle: B\n", encoding="utf-8")
    (tmp_path / "library/c.txt").write_text("nothing", encoding="utf-8")
    assert titles(stock(NOTES, [library], [])) == {"a": "A", "b": "B"}
