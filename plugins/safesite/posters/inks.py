"""Colours as each ink prints them: every ground with the letters that can be read on it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from safesite.ground.colour import STRONG, TEXT, hexed, luminance, on, readable, tint
from safesite.ground.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

    from safesite.ground.colour import Palette
    from safesite.posters.forms import Ink

Hue = Literal["school", "accent", "berry", "sun", "leaf", "sky", "plum", "coral", "teal"]

# The grey that stands for each hue: neighbours of SMART differ in lightness, too, for grey printers.
GREYS: dict[Hue, str] = {
    "berry": "#3a3a3a",
    "sun": "#dcdcdc",
    "leaf": "#5c5c5c",
    "sky": "#ececec",
    "plum": "#2b2b2b",
    "coral": "#4a4a4a",
    "teal": "#666666",
}
WHITE, BLACK, YELLOW = "#ffffff", "#000000", "#ffe14d"
LINE = tokens().outline  # the outline of everything that is drawn


@dataclass(frozen=True)
class Tone:
    """A colour as an ink prints it: a ground and its letters, the edge that it needs, a light ground, dark letters."""

    fill: str
    on: str
    edge: str | None
    soft: str
    strong: str
    art: str


@cache
def tones(palette: Palette, ink: Ink) -> Mapping[str, Mapping[str, str | None]]:
    """Return every hue as an ink prints it, by name."""
    named = {"school": (palette.primary, grey(palette.primary)), "accent": (palette.accent, grey(palette.accent))}
    pairs = named | {name: (tokens().hues[name], shade) for name, shade in GREYS.items()}
    return {name: asdict(_tone(colour, in_grey, ink)) for name, (colour, in_grey) in pairs.items()}


def _tone(colour: str, in_grey: str, ink: Ink) -> Tone:
    if ink == "contrast":
        return Tone(BLACK, WHITE, BLACK, WHITE, BLACK, YELLOW)
    if ink == "low":
        edge = readable(colour, WHITE, TEXT)
        return Tone(WHITE, edge, edge, WHITE, edge, WHITE)
    shade = in_grey if ink == "grey" else colour
    soft = "#f2f2f2" if ink == "grey" else tint(colour, 0.93, 0.95)
    return Tone(shade, on(shade), None, soft, readable(shade, soft, TEXT), shade)


def grey(colour: str) -> str:
    """Return the grey that is as light as a colour."""
    light = luminance(colour)
    part = 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055  # noqa: PLR2004 - WCAG's own
    return hexed((part, part, part))


@cache
def inked(palette: Palette, ink: Ink) -> Mapping[str, str]:
    """Return the roles of the school's colours as an ink prints them."""
    roles = asdict(palette) | {"paper": WHITE, "raised": WHITE}
    if ink == "full":
        return roles
    if ink == "grey":
        return {name: grey(colour) for name, colour in roles.items()}
    if ink == "low":
        return roles | dict.fromkeys(("primary_soft", "accent_soft", "good_soft", "care_soft"), WHITE)
    darks = dict.fromkeys(("ink", "quiet", "line", "primary", "link", "good", "care", "on_accent"), BLACK)
    whites = dict.fromkeys(("on_primary", "primary_soft", "accent_soft", "good_soft", "care_soft"), WHITE)
    return roles | darks | whites | {"accent": YELLOW}


def least(ink: Ink) -> float:
    """Return the contrast that every text of an ink has to have."""
    return STRONG if ink == "contrast" else TEXT
