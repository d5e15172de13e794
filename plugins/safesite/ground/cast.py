"""The cast: friends made of plain shapes, the same ones on pages as on posters; `cast.json` holds their shapes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Mapping

PATH = Path(__file__).with_suffix(".json")
FILLED = frozenset({"big", "oh"})  # open mouths
EYES = "<ellipse cx='86' cy='98' rx='6' ry='8.5'/><ellipse cx='114' cy='98' rx='6' ry='8.5'/>"
SHINE = "<circle cx='88' cy='95' r='2.4'/><circle cx='116' cy='95' r='2.4'/>"


@dataclass(frozen=True)
class Cast:
    """The shapes, by name: bodies and arms as SVG, mouths as the data of a path."""

    bodies: Mapping[str, str]
    arms: Mapping[str, str]
    moods: Mapping[str, str]


@cache
def cast() -> Cast:
    """Read the shapes."""
    given: dict[str, Any] = json.loads(PATH.read_text(encoding="utf-8"))
    return Cast(**given)


@cache
def friend(body: str, hue: str, left: str = "down", right: str = "wave", mood: str = "smile") -> Markup:
    """Return a friend as a decoration of a page; the style sheet draws the lines and fills them with its hue."""
    shapes = cast()
    screen = "<rect class='ss-friend__face' x='60' y='42' width='80' height='108' rx='8'/>"
    face = screen if body == "tablet" else "<ellipse class='ss-friend__face' cx='100' cy='108' rx='42' ry='38'/>"
    mouth = "ss-friend__mouth ss-friend__mouth--open" if mood in FILLED else "ss-friend__mouth"
    parts = (
        "<path d='M82 160 L80 196 L66 198M118 160 L120 196 L134 198'/>",
        f"<g transform='translate(200 0) scale(-1 1)'>{shapes.arms[left]}</g>{shapes.arms[right]}",
        f"<g class='ss-friend__body'>{shapes.bodies[body]}</g>{face}",
        f"<g class='ss-friend__eyes'>{EYES}</g><g class='ss-friend__shine'>{SHINE}</g>",
        f"<path class='{mouth}' d='{shapes.moods[mood]}'/>",
    )
    drawn = "".join(parts).replace("'", '"')
    svg = (
        f'<svg class="ss-friend ss-hue--{hue}" viewBox="0 0 200 210" aria-hidden="true" focusable="false">{drawn}</svg>'
    )
    return Markup(svg)  # noqa: S704 - our own shapes
