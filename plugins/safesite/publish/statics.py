"""Scripts and styles of the rooms, the fonts, and the school's colours as a style sheet."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from safesite.ground import icons, tokens
from safesite.ground.colour import Palette, dark, light
from safesite.ground.fonts import DISPLAY, TEXT, WEB_WEIGHTS, css, web_fonts
from safesite.ground.output import Asset
from safesite.publish.security import netlify

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from safesite.reference.house import House
    from safesite.reference.room import Room

PACKAGE = Path(__file__).resolve().parents[1]
FOLDER = "assets/safesite/"
CHARSET = '@charset "UTF-8";'  # may only stand at the very beginning of a file; the server says the same


def static_files(house: House, rooms: Iterable[Room]) -> Iterator[Asset]:
    """Yield every file that pages load and that is the project's own."""
    for name in ("publish", *(room.name for room in rooms)):
        for path, content in _files(name):
            yield Asset(f"{FOLDER}{name}/{path}", content, kind="static")
    fonts = web_fonts(house.press.cache)
    for font in fonts:
        yield Asset(f"{FOLDER}fonts/{font.name}", font.content, kind="font")
    yield Asset(f"{FOLDER}fonts/fonts.css", css(fonts, ".").encode(), kind="static")
    yield Asset(f"{FOLDER}school.css", colours(house).encode(), kind="static")
    yield Asset(f"{FOLDER}material.css", material().encode(), kind="static")
    yield Asset(f"{FOLDER}mark.svg", mark(house).encode(), kind="static")
    yield Asset("_headers", netlify().encode(), kind="static")
    if house.school.logo:
        yield Asset(logo_path(house.school.logo), (house.school_folder / house.school.logo).read_bytes(), kind="static")


@cache
def _files(room: str) -> tuple[tuple[str, bytes], ...]:
    folder = PACKAGE / room / "static"
    return tuple((p.relative_to(folder).as_posix(), p.read_bytes()) for p in sorted(folder.rglob("*")) if p.is_file())


@cache
def theme_file(folder: str, pattern: str) -> str:
    """Return the path in the site of a file of the theme whose name changes with each version."""
    names = [path.name for path in sorted((icons.folder().parents[1] / folder).glob(pattern))]
    if len(names) != 1:
        raise FileNotFoundError(pattern)
    return f"{folder}/{names[0]}"


def first_fonts(house: House) -> tuple[str, ...]:
    """Return the paths in the site of the fonts that every page needs at once: they are fetched first."""
    needed = ((TEXT, "400", "normal"), (DISPLAY, " ".join(map(str, WEB_WEIGHTS)), "normal"))
    fonts = web_fonts(house.press.cache)
    return tuple(f"{FOLDER}fonts/{font.name}" for font in fonts if (font.family, font.weight, font.style) in needed)


def search_script() -> str:
    """Return the path in the site of the theme's script, which is fetched when search is first opened."""
    return theme_file("assets/javascripts", "bundle.*.min.js")


def search_worker() -> str:
    """Return the path in the site of the theme's script that looks through the index, aside from the page."""
    return theme_file("assets/javascripts/workers", "search.*.min.js")


def material() -> str:
    """Return the theme's own style sheet in a layer below ours.

    The words of it and not an `@import`: a page would have to fetch one file before it knew of the other.
    """
    path = icons.folder().parents[1] / theme_file("assets/stylesheets", "main.*.min.css")
    return f"@layer material{{{path.read_text(encoding='utf-8').removeprefix(CHARSET)}}}\n"


def logo_path(name: str) -> str:
    """Return the path in the site of the school's logo."""
    return f"{FOLDER}logo.{name.rpartition('.')[2].lower()}"


def mark(house: House) -> str:
    """Return the school's mark for the browser's tab: its first letter in its colour."""
    palette = house.palette
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
        f'<path fill="{palette.primary}" d="M32 0a32 32 0 0 1 0 64H8a8 8 0 0 1-8-8V32A32 32 0 0 1 32 0z"/>'
        f'<text x="32" y="45" font-family="sans-serif" font-weight="700" font-size="36" text-anchor="middle" '
        f'fill="{palette.on_primary}">{house.school.name[0]}</text></svg>\n'
    )


def colours(house: House) -> str:
    """Return all tokens as CSS custom properties: sizes, and the school's colours in their roles for both schemes."""
    given = house.school.colours
    day, night = light(given.primary, given.accent), dark(given.primary, given.accent)
    return (
        f"{tokens.css()}"
        f":root{{color-scheme:light dark;{_properties(day)}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{_properties(night)}}}}}\n"
    )


def _properties(palette: Palette) -> str:
    return ";".join(f"--ss-{name.replace('_', '-')}:{colour}" for name, colour in asdict(palette).items())
