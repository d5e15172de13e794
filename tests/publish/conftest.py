"""Places and sites that several tests of the top floor look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.publish import places

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def press_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a cache that the small schools share, so that fonts are cut once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def place(tmp_path: Path, press_cache: Path) -> places.Place:
    """Return a small school that has not been built yet."""
    return places.make(tmp_path / "oakfield", press_cache)


@pytest.fixture
def built(place: places.Place) -> places.Place:
    """Return a small school with a good site."""
    ran = place.build()
    assert ran.returncode == 0, ran.stderr
    return place
