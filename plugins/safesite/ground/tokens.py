"""Spacing, corners, sizes of letters and hues: one set, `tokens.json`, for pages and for print.

Spaces and corners are CSS pixels (0.75 pt on paper); sizes of letters are rem (16 px), or two of them: on the narrowest
and on the widest screen that `screens` names, in rem. Print takes the ratios between the sizes: `base.typ` reads it.
Hues are for drawings and for the letters of SMART, which have the same colour on a page as on a poster.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from safesite.ground.colour import on

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PATH = Path(__file__).with_suffix(".json")


@dataclass(frozen=True)
class Tokens:
    """The sizes that all designs are made of."""

    space: Mapping[str, int]
    radius: Mapping[str, int]
    text: Mapping[str, Sequence[float]]
    pupils: Mapping[str, Sequence[float]]
    screens: tuple[float, float]
    hues: Mapping[str, str]
    outline: str


@cache
def tokens() -> Tokens:
    """Read the set."""
    given: dict[str, Any] = json.loads(PATH.read_text(encoding="utf-8"))
    narrow, wide = given.pop("screens")
    return Tokens(screens=(narrow, wide), **given)


def css() -> str:
    """Return the set as CSS custom properties: for all pages, and the larger letters of pupils' pages."""
    found = tokens()
    lines = [f"--ss-{name}:{size}px" for name, size in found.space.items()]
    lines += [f"--ss-radius{'' if name == 'plain' else '-' + name}:{size}px" for name, size in found.radius.items()]
    lines += [f"--ss-hue-{name}:{hue};--ss-on-{name}:{on(hue)}" for name, hue in found.hues.items()]
    lines += [f"--ss-outline:{found.outline}", *_letters(found.text, found.screens)]
    return f":root{{{';'.join(lines)}}}\n.ss-page--pupils{{{';'.join(_letters(found.pupils, found.screens))}}}\n"


def _letters(sizes: Mapping[str, Sequence[float]], screens: tuple[float, float]) -> list[str]:
    return [f"--ss-{name}:{_letter(size, screens)}" for name, size in sizes.items()]


def _letter(size: Sequence[float], screens: tuple[float, float]) -> str:
    """Return one size, or one that grows with the screen between two."""
    if len(size) == 1:
        return f"{size[0]:g}rem"
    (small, large), (narrow, wide) = size, screens
    slope = (large - small) / (wide - narrow)
    return f"clamp({small:g}rem, {small - slope * narrow:.4g}rem + {slope * 100:.4g}vw, {large:g}rem)"
