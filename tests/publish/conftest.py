"""Places and sites that several tests of the top floor look at."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.publish import places


@pytest.fixture(scope="session")
def press_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a cache that the small schools share, so that fonts are cut once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def place(tmp_path: Path, press_cache: Path) -> places.Place:
    """Return a small school that has not been built yet."""
    return places.make(tmp_path / "oakfield", press_cache)


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory, press_cache: Path) -> places.Place:
    """Return a small school with a good site, which no test may change."""
    place = places.make(tmp_path_factory.mktemp("good") / "oakfield", press_cache)
    ran = place.build()
    assert ran.returncode == 0, ran.stderr
    return place


@pytest.fixture
def built(good: places.Place, tmp_path: Path) -> places.Place:
    """Return a small school with a good site, which a test may spoil."""
    return places.Place(Path(shutil.copytree(good.folder, tmp_path / "oakfield")))


@pytest.fixture(params=["claygate", "claygate_preview", "cockwood", "cockwood_preview"])
def shipped(request: pytest.FixtureRequest) -> Path:
    """Return the site of each shipped school, public and preview, one after the other."""
    site = request.getfixturevalue(request.param)
    assert isinstance(site, Path)
    return site


@pytest.fixture(params=["claygate", "cockwood"])
def public(request: pytest.FixtureRequest) -> Path:
    """Return the public site of each shipped school, one after the other."""
    site = request.getfixturevalue(request.param)
    assert isinstance(site, Path)
    return site


@pytest.fixture(params=["claygate_preview", "cockwood_preview"])
def preview(request: pytest.FixtureRequest) -> Path:
    """Return the preview of each shipped school, one after the other."""
    site = request.getfixturevalue(request.param)
    assert isinstance(site, Path)
    return site
