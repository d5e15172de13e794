"""The fetching of npm's packages, tried without any network."""

from __future__ import annotations

import json
from subprocess import CompletedProcess
from typing import TYPE_CHECKING, Any

import pytest

from tests.node import fetch as module
from tests.node.fetch import FILES, GIFT, HERE, NotFetchedError, fetch, is_there, locked, read

if TYPE_CHECKING:
    from pathlib import Path


def answering(monkeypatch: pytest.MonkeyPatch, code: int) -> list[Path]:
    """Put a stand-in in npm's place, and return the folders that it is asked to fill."""
    asked: list[Path] = []

    def npm(_: Any, *, cwd: Path, **__: Any) -> CompletedProcess[str]:
        asked.append(cwd)
        parser = cwd / "node_modules" / GIFT
        parser.parent.mkdir(parents=True)
        parser.write_text("module.exports = {};", encoding="utf-8")
        return CompletedProcess((), code, "", "EINTEGRITY")

    monkeypatch.setattr(module, "npm", npm)
    return asked


def test_every_package_is_locked_by_a_hash_and_by_no_address() -> None:
    packages = {name: one for name, one in json.loads(locked())["packages"].items() if name}
    assert "node_modules/gift-pegjs" in packages
    assert [name for name, one in packages.items() if not one["integrity"].startswith("sha512-")] == []
    assert [name for name in FILES if "://" in (HERE / name).read_text(encoding="utf-8")] == []


def test_every_package_is_named_exactly() -> None:
    wanted = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["dependencies"]
    packages = json.loads(locked())["packages"]
    assert wanted == packages[""]["dependencies"]
    assert {name: packages[f"node_modules/{name}"]["version"] for name in wanted} == wanted


def test_what_is_there_is_not_fetched_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answering(monkeypatch, 0)
    folder = tmp_path / "node"
    assert fetch(fetch(folder)) == folder
    assert asked == [folder]
    assert read(GIFT, folder) == "module.exports = {};"


def test_what_was_fetched_for_another_lock_is_fetched_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answering(monkeypatch, 0)
    folder = fetch(tmp_path / "node")
    monkeypatch.setattr(module, "locked", lambda: "another")
    with pytest.raises(NotFetchedError, match=r"python -m tests\.node\.fetch$"):
        read(GIFT, folder)
    fetch(folder)
    assert asked == [folder, folder]
    assert is_there(folder)


def test_a_failure_is_told_and_nothing_half_fetched_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, 1)
    with pytest.raises(NotFetchedError, match=r"Is this computer online\?\nEINTEGRITY"):
        fetch(tmp_path / "node")
    with pytest.raises(NotFetchedError):
        read(GIFT, tmp_path / "node")
