"""The small school of `tests/small/`: copied to a folder that a test may spoil, and looked through as `check` does."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from safesite.ground.problem import ProblemsFound, report
from safesite.publish.build import furnish
from safesite.publish.settings import from_file

if TYPE_CHECKING:
    from safesite.publish.settings import Settings
    from safesite.reference.house import House

SMALL = Path(__file__).parent / "small"
TODAY = "2026-09-30"


def copy(folder: Path) -> Path:
    """Copy the small school into a folder and return the folder."""
    return Path(shutil.copytree(SMALL, folder, dirs_exist_ok=True))


def settings(folder: Path, today: str = TODAY, **changes: object) -> Settings:
    """Return the settings of a copy, read from its mkdocs.yml on a day."""
    before = {name: os.environ.pop(name, None) for name in ("SCHOOL", "SAFESITE_TODAY")}
    os.environ["SAFESITE_TODAY"] = today
    try:
        return from_file(folder / "mkdocs.yml", **{"preview": True, **changes})
    finally:
        del os.environ["SAFESITE_TODAY"]
        os.environ.update({name: value for name, value in before.items() if value is not None})


def told(folder: Path, today: str = TODAY) -> str:
    """Return what an author is told about a copy, all of it."""
    try:
        _, problems = furnish(settings(folder, today))
    except ProblemsFound as found:
        return str(found)
    return report(problems)


def house(folder: Path, **changes: object) -> House:
    """Return the house of a copy, for the preview unless changes say otherwise; raises ProblemsFound."""
    return furnish(settings(folder, **changes))[0]  # type: ignore[arg-type]  # changes go on to the settings
