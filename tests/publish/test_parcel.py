"""A site is kept from one build to the next, and made anew as soon as anything that it depends on has changed."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from safesite.ground.cache import Cache
from safesite.ground.output import Reader
from safesite.publish import parcel as parcels
from safesite.publish.parcel import key, parcel
from tests import oakfield

if TYPE_CHECKING:
    from pathlib import Path

    from safesite.publish.settings import Settings


@pytest.fixture
def small(tmp_path: Path) -> Settings:
    """Give the settings of a small school of its own."""
    return oakfield.settings(oakfield.copy(tmp_path / "school"), cache=str(tmp_path / "cache"))


def test_an_unchanged_site_is_not_made_again(small: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    first = parcel(small, Cache(small.cache))
    assert first.pages
    monkeypatch.setattr(parcels, "_made", lambda _: pytest.fail("it was made again"))
    assert parcel(small, Cache(small.cache)) == first


def test_a_changed_source_changes_the_key(small: Settings) -> None:
    before = key(small)
    page = next(small.school_folder.rglob("*.yml"))
    page.write_text(page.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert key(small) != before


def test_another_day_reader_or_address_changes_the_key(small: Settings) -> None:
    others = (
        replace(small, today=date(2031, 1, 1)),
        replace(small, reader=Reader.PUBLIC),
        replace(small, site_url="https://other.example/"),
    )
    assert len({key(small), *map(key, others)}) == 4


def test_another_version_of_a_tool_changes_the_key(small: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    before = key(small)
    monkeypatch.setattr(parcels, "version", lambda tool: f"{tool} of tomorrow")
    assert key(small) != before


def test_a_damaged_parcel_is_made_again(small: Settings) -> None:
    first = parcel(small, Cache(small.cache))
    for kept in small.cache.rglob("*"):
        if kept.is_file():
            kept.write_bytes(kept.read_bytes()[:-3])
    assert parcel(small, Cache(small.cache)) == first


def test_the_way_to_a_kept_site_loads_no_model_and_no_press() -> None:
    code = (
        "import sys, safesite.publish.parcel; print([m for m in ('pydantic', 'typst', 'jinja2') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
