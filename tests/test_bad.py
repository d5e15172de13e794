"""Authors' mistakes: each spoils a copy of the small school, and what the author is told is compared word for word.

A case is a folder: files that are laid over the school, `edits.yml` with what is changed in its files, and
`expected.txt`. What an editor would mend by itself while saving is spoilt in `UNTIDY`.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from tests import oakfield

CASES = Path(__file__).parent / "bad"
NAMES = sorted(path.parent.name for path in CASES.glob("*/expected.txt"))
OURS = ("expected.txt", "edits.yml")

CLAUSE = "content/policy/telling.yml"
TODAY = {"today-is-no-date": "the first of May"}
UNTIDY: dict[str, dict[str, bytes]] = {
    "control-character": {CLAUSE: b"schema: 1\ntitle: \xc2\xa3 and \x07 sign\n"},
    "empty-file": {CLAUSE: b""},
    "file-too-large": {CLAUSE: b"schema: 1\n" + b"# a very long remark\n" * 30_000},
    "indented-with-tabs": {CLAUSE: b"schema: 1\ntitle: Telling\nbody:\n\t- words: Tell.\n"},
    "nested-too-deep": {CLAUSE: b"schema: 1\nbody: " + b"[" * 200_000 + b"\n"},
    "not-utf-8": {CLAUSE: b"schema: 1\ntitle: A caf\xe9\n"},
    "page-not-utf-8": {"content/pages/about.md": b"---\nschema: 1\ntitle: A caf\xe9\n---\n"},
}
MISTAKES = 36  # the fewest that may ever stand here


def spoil(folder: Path, case: str) -> None:
    """Make a case's mistake in a copy of the small school."""
    for path in (CASES / case).rglob("*"):
        if path.is_file() and path.name not in OURS:
            target = folder / path.relative_to(CASES / case)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
    for name, content in UNTIDY.get(case, {}).items():
        (folder / name).write_bytes(content)
    edits = CASES / case / "edits.yml"
    for edit in yaml.safe_load(edits.read_text(encoding="utf-8")) if edits.is_file() else ():
        change(folder / edit["file"], edit["take"], edit["put"])


def change(path: Path, take: str, put: str) -> None:
    """Change what stands exactly once in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(take) == 1, f"{path.name}: '{take}' does not stand there once"
    path.write_text(text.replace(take, put), encoding="utf-8")


def test_the_small_school_itself_has_no_fault(tmp_path: Path) -> None:
    assert not oakfield.told(oakfield.copy(tmp_path))


def test_there_are_as_many_mistakes_as_promised() -> None:
    assert len(NAMES) >= MISTAKES
    assert set(UNTIDY) | set(TODAY) <= set(NAMES)
    assert sorted(path.name for path in CASES.iterdir()) == NAMES, "a case without its expected.txt"


@pytest.mark.parametrize("case", NAMES)
def test_an_author_is_told(case: str, tmp_path: Path, *, update: bool) -> None:
    spoil(oakfield.copy(tmp_path), case)
    told = oakfield.told(tmp_path, TODAY.get(case, oakfield.TODAY)) + "\n"
    expected = CASES / case / "expected.txt"
    if update:
        expected.write_text(told, encoding="utf-8")
    assert told == expected.read_text(encoding="utf-8")
    assert told.strip(), "nobody was told anything"
    assert str(tmp_path) not in told
