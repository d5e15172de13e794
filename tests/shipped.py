"""The sites of the two shipped schools as fixtures: each is built once in a run, for all tests and all workers.

No test may change them; whoever wants to spoil something builds the small school of `tests/small/` instead.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[1]
# A day in term time, on which one school's policy is overdue.
DAY = "2026-11-21"
OTHERS = ("SCHOOL", "SITE_DIR", "SITE_URL", "SAFESITE_PREVIEW", "SAFESITE_REPORT")


def environment(**more: str) -> Mapping[str, str]:
    """Return the environment of a build on that day, with nothing in it that would choose another school."""
    kept = {name: text for name, text in os.environ.items() if name not in OTHERS}
    return {**kept, "SAFESITE_TODAY": DAY, "NO_MKDOCS_2_WARNING": "1", **more}


def build(school: str, folder: Path, preview: str = "") -> None:
    """Build a school's site into a folder with the host's own strict command."""
    command = (sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder))
    settings = environment(SCHOOL=school, SAFESITE_PREVIEW=preview)
    done = subprocess.run(command, cwd=ROOT, env=settings, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def once(factory: pytest.TempPathFactory, school: str, preview: str = "") -> Path:
    """Return the folder of a site, built by whichever worker asks first; the others wait for it."""
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = shared / f"{school}-preview" if preview else shared / school
    with FileLock(folder.with_suffix(".lock")):
        done = folder.with_suffix(".done")
        if not done.exists():
            build(school, folder, preview)
            done.touch()
    return folder


@pytest.fixture(scope="session")
def claygate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return Claygate's public site."""
    return once(tmp_path_factory, "claygate")


@pytest.fixture(scope="session")
def claygate_preview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return Claygate's preview, with drafts and staff pages."""
    return once(tmp_path_factory, "claygate", "true")


@pytest.fixture(scope="session")
def cockwood(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return Cockwood's public site."""
    return once(tmp_path_factory, "cockwood")


@pytest.fixture(scope="session")
def cockwood_preview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return Cockwood's preview, with drafts and staff pages."""
    return once(tmp_path_factory, "cockwood", "true")
