"""Reads built pages as plain facts: elements with their attributes, ids, text."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pypdfium2

ORIGIN = "https://here.example/"


@dataclass(frozen=True)
class Element:
    """An opening tag with its attributes."""

    tag: str
    attributes: dict[str, str]

    def rels(self) -> set[str]:
        """Return the words of its rel attribute."""
        return set(self.attributes.get("rel", "").lower().split())


@dataclass
class WebPage(HTMLParser):
    """A page of a built site."""

    path: str
    elements: list[Element] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    quiet: int = 0

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep each element; what stands in a script or a style is no text."""
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
        self.quiet += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        """Notice where a script or a style ends."""
        self.quiet -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        """Keep the text that people read."""
        if not self.quiet:
            self.texts.append(data)

    @property
    def text(self) -> str:
        """Return the page's text with single spaces."""
        return " ".join(" ".join(self.texts).split())

    @property
    def ids(self) -> list[str]:
        """Return every id on the page."""
        return [e.attributes["id"] for e in self.elements if "id" in e.attributes]

    def of(self, *tags: str) -> list[Element]:
        """Return the elements of some kinds."""
        return [element for element in self.elements if element.tag in tags]

    def meta(self, name: str) -> list[str]:
        """Return the contents of the meta elements of a name."""
        return [e.attributes.get("content", "") for e in self.of("meta") if e.attributes.get("name") == name]

    def whole(self, way: str) -> str:
        """Return a way from this page as a whole address."""
        return urljoin(ORIGIN + self.path, way)


def pages(site: Path) -> list[WebPage]:
    """Return every page of a site; an e-mail is a file to send, and no page."""
    found = [_page(site, path) for path in sorted(site.rglob("*.html")) if not path.name.endswith("-email.html")]
    assert len(found) > 3
    return found


@cache
def _page(site: Path, path: Path) -> WebPage:
    page = WebPage(path.relative_to(site).as_posix())
    page.feed(path.read_text(encoding="utf-8"))
    return page


def is_here(address: str) -> bool:
    """Tell whether a whole address lies on the site itself."""
    return address.startswith(ORIGIN)


def file_of(site: Path, address: str) -> Path:
    """Return the file that a whole address of the site leads to."""
    path = site / unquote(urlsplit(address).path).lstrip("/")
    return path / "index.html" if address.partition("#")[0].endswith("/") else path


def pdf_pages(path: Path) -> list[str]:
    """Return the text of each page of a PDF, with single spaces."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()
