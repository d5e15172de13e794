"""Rules for blank sheets that need more than one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.problem import Severity
from safesite.policy.sheets.gather import sheets
from safesite.policy.shelves import SHEETS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.problem import Problem
    from safesite.reference.house import House


def check(house: House) -> Iterator[Problem]:
    """Yield each sheet of the school's own that no duty names."""
    kept = {served.item.id for served in sheets(house)}
    for name, item in house.shelf(SHEETS).items():
        if name not in kept and item.source.file.startswith(f"{house.school_shown}/"):
            hint = f"write 'sheet: {name}' under the duty that it serves, or delete the file"
            yield item.problem((), "no duty names this sheet, so it is not made", hint, severity=Severity.INFO)
