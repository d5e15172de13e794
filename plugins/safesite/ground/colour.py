"""Colour roles computed from a school's two colours, with enough contrast in both schemes.

Contrast is WCAG 2's ratio of relative luminances: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
"""

from __future__ import annotations

import colorsys
from dataclasses import dataclass
from functools import cache

TEXT = 4.5  # WCAG AA for text
STRONG = 7.0  # WCAG AAA, for text that everybody has to read
SHAPE = 3.0  # WCAG AA for shapes and large text

Rgb = tuple[float, float, float]


def rgb(colour: str) -> Rgb:
    """Read '#rrggbb' as three numbers from 0 to 1."""
    return (int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255)


def hexed(colour: Rgb) -> str:
    """Write three numbers from 0 to 1 as '#rrggbb'."""
    return "#" + "".join(f"{round(max(0.0, min(1.0, part)) * 255):02x}" for part in colour)


def luminance(colour: str) -> float:
    """Return the relative luminance, from 0 (black) to 1 (white)."""
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in rgb(colour))  # noqa: PLR2004
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mix(one: str, other: str, share: float) -> str:
    """Mix two colours; `share` is the part of the first, from 0 to 1."""
    first, second = rgb(one), rgb(other)
    return hexed(
        (
            first[0] * share + second[0] * (1 - share),
            first[1] * share + second[1] * (1 - share),
            first[2] * share + second[2] * (1 - share),
        )
    )


def readable(colour: str, ground: str, ratio: float = TEXT) -> str:
    """Move a colour's lightness as little as needed until it can be read on a ground."""
    if contrast(colour, ground) >= ratio:
        return colour
    hue, light, depth = colorsys.rgb_to_hls(*rgb(colour))
    steps = [n / 100 for n in range(101)]
    candidates = [hexed(colorsys.hls_to_rgb(hue, step, depth)) for step in sorted(steps, key=lambda s: abs(s - light))]
    enough = (candidate for candidate in candidates if contrast(candidate, ground) >= ratio)
    return next(enough, "#000000" if luminance(ground) > 0.18 else "#ffffff")  # noqa: PLR2004 - the grey midway


def tint(colour: str, lightness: float, share: float) -> str:
    """Return a ground in a colour's own hue: its lightness from 0 to 1, and what share of its depth is kept."""
    hue, _, depth = colorsys.rgb_to_hls(*rgb(colour))
    return hexed(colorsys.hls_to_rgb(hue, lightness, depth * share))


def on(ground: str) -> str:
    """Return the text colour for a ground: near-black or white, whichever is told apart better; else black."""
    best = max(("#ffffff", "#14181d"), key=lambda text: contrast(text, ground))
    return best if contrast(best, ground) >= TEXT else "#000000"


@dataclass(frozen=True)
class Palette:
    """The roles that colours play, each as '#rrggbb'."""

    ink: str
    paper: str
    raised: str
    quiet: str
    line: str
    primary: str
    on_primary: str
    primary_soft: str
    accent: str
    on_accent: str
    accent_soft: str
    link: str
    good: str
    good_soft: str
    care: str
    care_soft: str


@cache
def light(primary: str, accent: str) -> Palette:
    """Return the roles on a light ground."""
    paper = "#fffdf9"
    main = readable(primary, paper, TEXT)
    soft, warm = tint(primary, 0.935, 0.95), tint(accent, 0.93, 0.95)
    return _palette("#1d2329", paper, "#ffffff", main, accent, soft, warm)


@cache
def dark(primary: str, accent: str) -> Palette:
    """Return the roles on a dark ground."""
    paper = "#14191f"
    main = readable(primary, paper, TEXT)
    soft, warm = tint(primary, 0.17, 0.6), tint(accent, 0.15, 0.22)
    return _palette("#eceff2", paper, "#1c232b", main, accent, soft, warm)


def _palette(ink: str, paper: str, raised: str, main: str, accent: str, soft: str, warm: str) -> Palette:  # noqa: PLR0913, PLR0917 - seven colours make the rest
    green, amber = "#1d7a46", "#b45309"
    grounds = (paper, raised, soft, warm)
    return Palette(
        ink=ink,
        paper=paper,
        raised=raised,
        quiet=_on_all(mix(ink, paper, 0.72), grounds),
        line=_on_all(mix(ink, paper, 0.4), grounds, SHAPE),
        primary=_on_all(main, grounds),
        on_primary=on(_on_all(main, grounds)),
        primary_soft=soft,
        accent=accent,
        on_accent=on(accent),
        accent_soft=warm,
        link=_on_all(main, grounds),
        good=_on_all(green, (*grounds, mix(green, paper, 0.12))),
        good_soft=mix(green, paper, 0.12),
        care=_on_all(amber, (*grounds, mix(amber, paper, 0.12))),
        care_soft=mix(amber, paper, 0.12),
    )


def _on_all(colour: str, grounds: tuple[str, ...], ratio: float = TEXT) -> str:
    for ground in sorted(grounds, key=lambda ground: contrast(colour, ground)):
        colour = readable(colour, ground, ratio)
    return colour
