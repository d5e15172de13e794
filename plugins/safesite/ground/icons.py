"""Icons: the Material Design set that the theme's package carries, never a file of our own."""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from markupsafe import Markup

from safesite.ground.ids import did_you_mean


@cache
def folder() -> Path:
    """Return the folder of the icon set; a theme that is not installed raises FileNotFoundError."""
    spec = find_spec("material")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("material")
    return Path(spec.origin).parent / "templates" / ".icons" / "material"


@cache
def exists(name: str) -> bool:
    """Tell whether the set has an icon of that name."""
    return (folder() / f"{name}.svg").is_file()


def like(name: str) -> str:
    """Return what to try in the place of a name that the set has not."""
    known = (path.stem for path in folder().glob("*.svg"))
    return did_you_mean(name, known, "look for a name at pictogrammers.com/library/mdi")


@cache
def svg(name: str) -> str:
    """Return an icon as SVG text."""
    return (folder() / f"{name}.svg").read_text(encoding="utf-8").strip()


@cache
def icon(name: str, label: str = "") -> Markup:
    """Return an icon for a page: hidden from screen readers, or with a label that they read."""
    path = re.sub(r"^<svg[^>]*>|</svg>$", "", svg(name))
    told = (
        Markup('role="img" aria-label="{}"').format(label) if label else Markup('aria-hidden="true" focusable="false"')
    )
    return Markup('<svg class="ss-icon" viewBox="0 0 24 24" {}>{}</svg>').format(told, Markup(path))  # noqa: S704 - from the package
