"""What a build makes: pages and files, each with the reader that it is for."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Reader(StrEnum):
    """Who may read an output: staff includes governors and is never published; nobody reads what a school has not."""

    PUBLIC = "public"
    STAFF = "staff"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Crumb:
    """A step on the way from home to a page."""

    title: str
    address: str


@dataclass(frozen=True)
class Page:
    """A page: Markdown for headings, our own HTML for components; its address ends in a slash or is empty (home)."""

    address: str
    title: str
    body: str
    kind: str
    reader: Reader = Reader.PUBLIC
    audience: str = ""
    description: str = ""
    crumbs: tuple[Crumb, ...] = ()
    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    source: str = ""
    searched: bool = True
    at_once: bool = False
    """Its styles and scripts stand inside it, each allowed by its hash, so that nobody waits for a second file."""
    stands_for: str = ""
    """The address of the page that takes the place of this one, to which search engines are led."""
    extra: dict[str, object] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """Return the path of the page's Markdown."""
        return f"{self.address}index.md"


@dataclass(frozen=True)
class Asset:
    """A file that is published as it is."""

    path: str
    content: bytes
    reader: Reader = Reader.PUBLIC
    source: str = ""
    kind: str = "file"


Output = Page | Asset


def relative(here: str, there: str) -> str:
    """Return the way from one address of the site to another; whole addresses with a scheme stay as they are."""
    if "://" in there or there.startswith(("tel:", "mailto:", "#")):
        return there
    path, mark, anchor = there.partition("#")
    if path == here and mark:
        return f"#{anchor}"
    up = "../" * here.count("/")
    return f"{up}{path}{mark}{anchor}" or "./"
