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


def demonstration(folder: Path, school: str, command: str) -> Path:
    """Build one of the shipped schools into a folder, with the cache of the repository."""
    ran = places.run(places.SAFESITE, command, "--school", school, "--site-dir", str(folder), cwd=places.ROOT)
    assert ran.returncode == 0, ran.stderr
    return folder


@pytest.fixture(scope="session")
def claygate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return Claygate's public site."""
    return demonstration(tmp_path_factory.mktemp("claygate") / "site", "claygate", "build")


@pytest.fixture(scope="session")
def claygate_preview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return Claygate's preview."""
    return demonstration(tmp_path_factory.mktemp("claygate") / "preview", "claygate", "preview")


@pytest.fixture(scope="session")
def cockwood(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return Cockwood's public site."""
    return demonstration(tmp_path_factory.mktemp("cockwood") / "site", "cockwood", "build")


@pytest.fixture(scope="session")
def cockwood_preview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return Cockwood's preview."""
    return demonstration(tmp_path_factory.mktemp("cockwood") / "preview", "cockwood", "preview")


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
