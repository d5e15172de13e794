"""Lifting older files: only what has to change does, and once is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safesite.ground.migrate import form_of, migrate, migrate_folder
from safesite.ground.source import parse

if TYPE_CHECKING:
    from pathlib import Path

OLD = "# Whose file this is\n\n# And why\ntitle: A title  # the best\nz: 1\na: 2\n"
PAGE = "---\ntitle: A page\n---\n\n## schema\n\nWords.\n"


def test_comments_and_order_stay_as_they_are() -> None:
    assert migrate(OLD) == OLD.replace("title:", "schema: 1\ntitle:", 1)


def test_a_page_gets_its_form_among_its_settings() -> None:
    assert migrate(PAGE) == PAGE.replace("---\n", "---\nschema: 1\n", 1)


def test_the_line_ends_of_windows_stay() -> None:
    assert migrate("title: x\r\n") == "schema: 1\r\ntitle: x\r\n"


@pytest.mark.parametrize("line", ["schema: 1", "schema:  1 ", "schema: 1  # today's"])
def test_a_file_of_today_is_left_alone(line: str) -> None:
    text = f"# first\n{line}\ntitle: x\n"
    assert form_of(text) == 1
    assert migrate(text) == text


def test_a_form_of_tomorrow_is_left_alone() -> None:
    assert migrate("schema: 7\na: 1\n") == "schema: 7\na: 1\n"


def test_a_setting_of_that_name_further_in_is_not_the_form_of_the_file() -> None:
    assert form_of("a:\n  schema: 1\n") == 0


LINES = st.sampled_from(["# remark", "", "title: x", "list:\n  - a", "map:\n  schema: 1", "b: '#'"])


@given(st.lists(LINES, max_size=8))
@settings(deadline=None, max_examples=200)
def test_lifting_twice_is_lifting_once_and_adds_one_line(lines: list[str]) -> None:
    text = "".join(f"{line}\n" for line in lines)
    lifted = migrate(text)
    assert migrate(lifted) == lifted
    assert lifted.replace("schema: 1\n", "") == text.replace("schema: 1\n", "")
    before, after = parse(text, "f")[0], parse(lifted, "f")[0]
    if before is not None:
        assert after is not None
        assert after.data == {"schema": 1, **before.data}


def test_a_folder_is_lifted_and_what_cannot_be_read_is_left(tmp_path: Path) -> None:
    files = {
        "old.yml": OLD.encode(),
        "in/page.md": PAGE.encode(),
        "in/other.yaml": b"\xef\xbb\xbfa: 1\n",
        "new.yml": b"schema: 1\n",
        "words.md": b"# Only words\n",
        "latin.yml": b"title: caf\xe9\n",
        "picture.svg": b"<svg/>",
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    changed = [path.relative_to(tmp_path).as_posix() for path in migrate_folder(tmp_path)]
    assert sorted(changed) == ["in/other.yaml", "in/page.md", "old.yml"]
    assert list(migrate_folder(tmp_path)) == []
    assert (tmp_path / "in/other.yaml").read_bytes() == b"schema: 1\na: 1\n"
    assert all((tmp_path / name).read_bytes() == files[name] for name in files if name not in changed)
