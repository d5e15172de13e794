"""One set of sizes, for pages and for print."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import safesite
from safesite.ground.tokens import css, tokens

PACKAGE = Path(safesite.__file__).parent
SHEETS = sorted(PACKAGE.glob("*/static/*.css"))
USED = re.compile(r"var\((--ss-[a-z0-9-]+)")
GIVEN = re.compile(r"(--ss-[a-z0-9-]+):")
IN_PRINT = re.compile(r"\b(?:step|corner)\(\"([a-z0-9]+)\"|\bgap\((\d)\)")


def test_a_size_that_grows_has_its_two_ends_on_the_two_screens() -> None:
    (found,) = re.findall(r"--ss-h2:clamp\(1\.375rem, ([\d.]+)rem \+ ([\d.]+)vw, 1\.75rem\)", css())
    start, share = map(float, found)
    narrow, wide = tokens().screens
    assert start + share * narrow / 100 == pytest.approx(1.375, abs=0.001)
    assert start + share * wide / 100 == pytest.approx(1.75, abs=0.001)


def test_pupils_letters_are_larger_each() -> None:
    assert tokens().pupils.keys() == tokens().text.keys()
    assert all(tokens().pupils[name][-1] > size[-1] for name, size in tokens().text.items())


def test_each_size_that_a_style_sheet_uses_is_given() -> None:
    colours = {"ink", "paper", "raised", "quiet", "line", "primary", "accent", "link", "good", "care"}
    given = set(GIVEN.findall(css())) | {name for sheet in SHEETS for name in GIVEN.findall(sheet.read_text())}
    used = {name for sheet in SHEETS for name in USED.findall(sheet.read_text(encoding="utf-8"))}
    sizes = {name for name in used if not any(name.endswith(colour) for colour in (*colours, "soft"))}
    assert {"--ss-4", "--ss-h1", "--ss-radius"} <= sizes
    assert sizes - given == set()


def test_no_style_sheet_gives_a_size_of_the_set_again() -> None:
    ours = set(GIVEN.findall(css()))
    assert "--ss-4" in ours
    assert {name for sheet in SHEETS for name in GIVEN.findall(sheet.read_text(encoding="utf-8"))} & ours == set()


def test_print_takes_its_sizes_from_the_set() -> None:
    found = [pair for path in PACKAGE.rglob("*.typ") for pair in IN_PRINT.findall(path.read_text(encoding="utf-8"))]
    names = {name or number for name, number in found}
    assert {"h2", "h3", "plain", "4"} <= names
    assert names <= {*tokens().text, *tokens().radius, *tokens().space}
