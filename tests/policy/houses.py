"""The invented school of the policy's examples, in a folder of its own that a test may spoil."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from safesite.ground.output import Page, Reader
from safesite.ground.problem import ProblemsFound, in_order
from safesite.policy import ROOM
from safesite.policy.approve import approve
from safesite.policy.decision import Decision
from safesite.publish.build import furnish
from safesite.publish.settings import Settings

if TYPE_CHECKING:
    from safesite.ground.output import Output
    from safesite.reference.house import House

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "plugins/safesite/policy/examples/oakfield"
SMALL = ROOT / "tests/small/content"
SCHOOL = Path("content/schools/oakfield")
OUTLINE = SCHOOL / "policy/outline.yml"
EDITION = SCHOOL / "editions/2026-11-10.yml"
TELLING = Path("content/policy/telling.yml")
TODAY = date(2026, 11, 21)

APPROVED = Decision(
    on="2026-11-10",
    by="Full Governing Body",
    meeting="Autumn meeting",
    minute="7.2",
    signed_by=("governing-body", "head"),
    owner="dsl",
    version="2026.0",
    in_force="2026-11-16",
    review_by="2027-11",
)


def copy(folder: Path, *, recorded: bool = False) -> Path:
    """Lay the example out as a repository does, with the references of the small school; recorded keeps its edition."""
    shutil.copytree(EXAMPLES, folder / "content", dirs_exist_ok=True)
    if not recorded:
        shutil.rmtree(folder / SCHOOL / "editions")
    for path in (ROOT / "content").glob("*.yml"):
        if path.name != "guidance.yml":
            small = SMALL / path.name
            shutil.copy(small if small.exists() else path, folder / "content")
    return folder


def house(folder: Path, reader: Reader = Reader.PUBLIC, today: date = TODAY) -> House:
    """Return the example's house, with the policy as its only room; raises ProblemsFound for what cannot be read."""
    library = {name: folder / name for name in ("content", "curriculum", "quizzes")}
    cache = folder / ".cache"
    settings = Settings(folder, "oakfield", library=library, reader=reader, today=today, cache=cache)
    return furnish(settings, (ROOM,))[0]


def staff(folder: Path, today: date = TODAY) -> House:
    """Return the house as a preview has it."""
    return house(folder, Reader.STAFF, today)


def told(folder: Path, reader: Reader = Reader.PUBLIC, today: date = TODAY) -> list[str]:
    """Return what an author is told about the policy, each problem with its weight, and without notes on guidance."""
    return [line for line in all_told(folder, reader, today) if "nobody confirmed it" not in line]


def all_told(folder: Path, reader: Reader = Reader.PUBLIC, today: date = TODAY) -> list[str]:
    """Return all that an author is told about the policy, each problem with its weight."""
    try:
        found = house(folder, reader, today)
    except ProblemsFound as error:
        return [f"{problem.severity}: {problem}" for problem in error.problems]
    problems = in_order([*found.catalogue.problems(), *ROOM.check(found)])
    return [f"{problem.severity}: {problem}" for problem in problems]


def refused(folder: Path, **changes: object) -> list[str]:
    """Return why the approval of the example is refused when something in it is changed."""
    try:
        approve(staff(folder), replace(APPROVED, **changes))  # type: ignore[arg-type]  # changes fit the decision
    except ProblemsFound as error:
        return [str(problem) for problem in error.problems]
    return []


def made(house: House) -> dict[str, Output]:
    """Return what the room makes, by address or path."""
    return {output.address if isinstance(output, Page) else output.path: output for output in ROOM.render(house)}


def bodies(house: House) -> dict[str, str]:
    """Return the bodies of the pages that the room makes."""
    return {address: output.body for address, output in made(house).items() if isinstance(output, Page)}


def spoil(folder: Path, file: Path, old: str, new: str) -> None:
    """Put other words into a file; the old ones must be there once."""
    text = (folder / file).read_text(encoding="utf-8")
    assert text.count(old) == 1, text
    (folder / file).write_text(text.replace(old, new), encoding="utf-8")
