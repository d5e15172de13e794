"""What the host is handed: a whole site, kept from one build to the next for as long as nothing has changed.

It knows only what is quick to load: where nothing has changed, no model, no template and no press is needed at all.
"""

from __future__ import annotations

import pickle
import sys
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from safesite.ground.cache import Cache
from safesite.publish.settings import PACKAGE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from safesite.ground.lexicon import Interface
    from safesite.ground.output import Asset, Page
    from safesite.publish.frame import Frame
    from safesite.publish.search import Names
    from safesite.publish.settings import Settings

# Whatever of others has a say in what we make; a new version of any of them makes the site anew.
TOOLS = (
    "mkdocs-material",
    "pydantic",
    "Jinja2",
    "typst",
    "segno",
    "fonttools",
    "brotli",
    "feedgenerator",
    "icalendar",
    "css-inline",
    "python-docx",
)


@dataclass(frozen=True)
class Parcel:
    """A site for the host: its pages and files, its menu, its frame, and what is told at the end."""

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    menu: list[dict[str, Any]]
    frame: Frame
    title: str
    about: str
    address: str
    search: Names
    interface: Interface
    facts: Mapping[str, Any]
    preview: bool


def parcel(settings: Settings, cache: Cache) -> Parcel:
    """Return the parcel of a build, made anew where anything that it depends on has changed; raises RefusedError."""
    name = f"{settings.school_folder} {settings.reader}"
    kept = cache.slot(name, key(settings), lambda: pickle.dumps(_made(settings)))
    # The cache is a folder of the author's own; whoever can write there can as well change the program.
    return _checked(pickle.loads(kept))  # noqa: S301 - see above


def _checked(thing: object) -> Parcel:
    assert isinstance(thing, Parcel)  # noqa: S101 - the key holds the program's own text
    return thing


def _made(settings: Settings) -> Parcel:
    # These load all that builds a site: only a build that has something to do waits for them.
    from safesite.publish.build import build  # noqa: PLC0415
    from safesite.publish.pack import pack  # noqa: PLC0415

    return pack(build(settings))


def key(settings: Settings) -> str:
    """Sum up all that a site depends on: the sources, the settings, the day, this program and its tools."""
    named = (settings.school, settings.schools, settings.reader, settings.today.isoformat(), settings.site_url)
    tools = (sys.version, *(version(tool) for tool in TOOLS))
    sources = (part for folder in settings.folders for part in _files(folder, settings.shown(folder)))
    return Cache.key(*named, *tools, *sources, *_files(PACKAGE, "program"))


def _files(folder: Path, shown: str) -> Iterator[str | bytes]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            yield f"{shown}/{path.relative_to(folder).as_posix()}"
            yield path.read_bytes()
