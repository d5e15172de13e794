"""The invented school of the policy's examples, in a folder of its own that a test may spoil."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from safesite.ground.output import Asset, Output, Page, Reader
from safesite.policy import ROOM
from safesite.policy.approve import Decision
from safesite.publish.build import furnish
from safesite.publish.settings import Settings
from safesite.reference.house import House

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "plugins/safesite/policy/examples/oakfield"
TODAY = date(2026, 11, 21)

APPROVED = Decision(
    on="2026-11-10",
    by="Full Governing Body",
    meeting="Autumn meeting",
    minute="7.2",
    signed_by=("governing-body",),
    owner="dsl",
    version="2026.0",
    in_force="2026-11-16",
    review_by="2027-11",
)


def copy(folder: Path) -> Path:
    """Lay the example out as a school's own repository does, with the references of the shared library."""
    content = folder / "content"
    shutil.copytree(EXAMPLES, content)
    for name in ("help", "smart", "addresses"):
        shutil.copy(ROOT / f"content/{name}.yml", content)
    return folder


def settings(folder: Path, reader: Reader = Reader.PUBLIC, today: date = TODAY) -> Settings:
    """Return the settings of the example in a folder."""
    library = {name: folder / name for name in ("content", "curriculum", "quizzes")}
    return Settings(folder, "oakfield", library=library, reader=reader, today=today, cache=folder / ".cache")


def house(folder: Path, reader: Reader = Reader.PUBLIC, today: date = TODAY) -> House:
    """Return the example's house, with the policy as its only room; raises ProblemsFound."""
    return furnish(settings(folder, reader, today), (ROOM,))[0]


def made(house: House) -> dict[str, Output]:
    """Return what the room makes, by address or path."""
    return {output.address if isinstance(output, Page) else output.path: output for output in ROOM.render(house)}


__all__ = ["APPROVED", "Asset", "copy", "house", "made", "settings"]
