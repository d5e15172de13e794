"""The invented school with everything that a school needs to run its policy, and the days of one school year."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tests.content.shipped import house
from tests.newsletter.years import TERMS
from tests.policy import houses

if TYPE_CHECKING:
    from safesite.ground.output import Output

RUNNING = houses.ROOT / "plugins/safesite/policy/examples/running"
CLAUSE = houses.SCHOOL / "policy/clauses/keeping-watch.yml"
TIMES = houses.SCHOOL / "policy/running/times.yml"
SHEET = Path("content/policy/sheets/worry-notes.yml")
COURSE = Path("content/policy/courses/first-week.yml")
SCHOOL_FILE = houses.SCHOOL / "school.yml"
EVERYBODY = "  - id: office\n    title: School office\n"


def copy(folder: Path, *, terms: bool = True) -> Path:
    """Lay out the example with its duties, sheets and training; with the days of a school year, unless it has none."""
    houses.copy(folder)
    shutil.copytree(RUNNING, folder / "content", dirs_exist_ok=True)
    houses.spoil(folder, SCHOOL_FILE, EVERYBODY, EVERYBODY + "  - id: the-school\n    title: The school\n")
    if terms:
        path = folder / SCHOOL_FILE
        path.write_text(path.read_text(encoding="utf-8") + TERMS, encoding="utf-8")
    return folder


@cache
def shipped_outputs(school: str) -> dict[str, Output]:
    """Return what the policy makes for a shipped school's preview, made once."""
    return houses.made(house(school))
