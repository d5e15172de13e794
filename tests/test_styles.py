"""Our style sheets know a start and an end of a line and not a left and a right, so that each page can be mirrored."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import safesite

SHEETS = sorted(Path(safesite.__file__).parent.glob("*/static/*.css"))
SIDES = re.compile(
    r"(?:margin|padding|border)-(?:left|right)\b|[\s;{](?:left|right):|text-align: *(?:left|right)|float: *[lr]"
)
FOUR = re.compile(r"(?:margin|padding): ((?:[^;(]|\([^)]*\))+);")


def sided(sheet: str) -> list[str]:
    """Return each declaration that names a side of the screen, or gives left and right different room."""
    found = [match[0].strip() for match in SIDES.finditer(sheet)]
    for match in FOUR.finditer(sheet):
        values = re.findall(r"(?:[^\s(]|\([^)]*\))+", match[1])
        if len(values) == len("trbl") and values[1] != values[3]:
            found.append(match[0])
    return found


@pytest.mark.parametrize("path", SHEETS, ids=[f"{path.parents[1].name}/{path.name}" for path in SHEETS])
def test_a_style_sheet_names_no_side(path: Path) -> None:
    assert sided(path.read_text(encoding="utf-8")) == []


def test_there_are_style_sheets_and_sides_would_be_found() -> None:
    assert len(SHEETS) >= 5
    assert sided("a { padding: 1px 2px 3px 4px; margin-left: 2px; left: 0; text-align: right; }") == [
        "margin-left",
        "left:",
        "text-align: right",
        "padding: 1px 2px 3px 4px;",
    ]
    assert sided("a { padding: 1px 2px 3px 2px; margin: 0 calc(1px + 2px); inset-inline-start: 0; }") == []
