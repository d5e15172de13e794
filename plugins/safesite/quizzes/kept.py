"""A quiz as one file that works from a USB stick: its style and script stand in it, each allowed by its own hash."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from safesite.ground import tokens
from safesite.ground.allowed import bare, by_hash
from safesite.ground.colour import Palette, dark, light
from safesite.ground.templates import render
from safesite.quizzes.telephone import childline
from safesite.quizzes.view import quiz_view

if TYPE_CHECKING:
    from safesite.ground.shelf import Item
    from safesite.quizzes.model import Quiz
    from safesite.reference.house import House

STATIC = Path(__file__).parent / "static"
SCRIPTS = ("voice.js", "quiz.js", "reading.js")
STYLES = ("kept.css", "quiz.css")


def kept(house: House, item: Item[Quiz]) -> bytes:
    """Return a quiz as a whole page of HTML that loads nothing and sends nothing."""
    style, script = _style(house), _script()
    parts = {
        "school": house.school.name,
        "demonstration": house.demonstration,
        "preview": house.watermark,
        "childline": childline(house) if item.record.for_children else "",
        "policy": policy(style, script),
        "style": Markup(style),  # noqa: S704 - our own files, and colours that a pattern allows
        "script": Markup(script),  # noqa: S704 - our own files
    }
    return render("quizzes", "kept.html.j2", quiz_view(house, item, None), **parts).encode()


def policy(style: str, script: str) -> str:
    """Return what the file may do: use its own style and script, and nothing else."""
    return (
        f"default-src 'none'; style-src {by_hash(style)}; script-src {by_hash(script)}; "
        "form-action 'none'; base-uri 'none'"
    )


@cache
def _script() -> str:
    return "\n".join(_bare(STATIC / name) for name in SCRIPTS)


def _style(house: House) -> str:
    given = house.school.colours
    day, night = light(given.primary, given.accent), dark(given.primary, given.accent)
    colours = (
        f":root{{color-scheme:light dark;{_properties(day)}}}"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{_properties(night)}}}}}"
    )
    return "\n".join((tokens.css(), colours, *(_bare(STATIC / name) for name in STYLES)))


def _properties(palette: Palette) -> str:
    return ";".join(f"--ss-{name.replace('_', '-')}:{colour}" for name, colour in asdict(palette).items())


def _bare(path: Path) -> str:
    return bare(path.read_text(encoding="utf-8"))
