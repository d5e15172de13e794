"""Over the built sites: every link leads somewhere, nothing is loaded from elsewhere, and pages keep their form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.publish.places import SNIPPET, make
from tests.publish.webpages import Element, WebPage, file_of, is_here, pages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LEADS = ("a", "area")  # what leads a reader away without loading anything
SOURCES = ("src", "href", "poster", "data", "xlink:href", "action", "formaction", "background")
LOADS_NOTHING = {"canonical", "alternate", "author", "license", "next", "prev"}
CSS_LOADS = re.compile(r"""url\(\s*["']?(?P<url>[^"')]+)|@import\s+["'](?P<import>[^"']+)""")
MATERIAL_STYLES: set[str] = set()  # inline styles that are Material's own; it has none on our pages


def addresses(element: Element) -> Iterator[str]:
    """Yield every address that an element names."""
    yield from (element.attributes[name] for name in SOURCES if name in element.attributes)
    for part in element.attributes.get("srcset", "").split(","):
        yield from part.split()[:1]


def loads(element: Element) -> bool:
    """Tell whether a browser fetches what an element names, without being asked."""
    if element.tag == "link":
        return not element.rels() or not element.rels() <= LOADS_NOTHING
    return element.tag not in LEADS


def internal(page: WebPage) -> Iterator[str]:
    """Yield the whole address of everything on the site that a page names."""
    for element in page.elements:
        for way in addresses(element):
            address = page.whole(way)
            if is_here(address):
                yield address


def ids_by_file(site: Path) -> dict[str, set[str]]:
    """Return the ids of each page, by its path."""
    return {page.path: set(page.ids) for page in pages(site)}


def test_every_link_within_the_site_leads_to_a_file(shipped: Path) -> None:
    found = {(page.path, address) for page in pages(shipped) for address in internal(page)}
    assert len(found) > 200
    assert [(here, there) for here, there in sorted(found) if not file_of(shipped, there).is_file()] == []


def test_every_anchor_leads_to_an_id(shipped: Path) -> None:
    ids = ids_by_file(shipped)
    found = {(page.path, address) for page in pages(shipped) for address in internal(page) if "#" in address}
    assert len(found) > 20
    lost = []
    for here, there in sorted(found):
        target = file_of(shipped, there).relative_to(shipped).as_posix()
        if there.partition("#")[2] not in ids.get(target, set()):
            lost.append((here, there))
    assert lost == []


def test_no_id_stands_twice_on_a_page(shipped: Path) -> None:
    twice = [(page.path, name) for page in pages(shipped) for name in set(page.ids) if page.ids.count(name) > 1]
    assert sum(len(page.ids) for page in pages(shipped)) > 100
    assert twice == []


def test_no_page_loads_anything_from_another_host(shipped: Path) -> None:
    named = [
        (page.path, element.tag, page.whole(way))
        for page in pages(shipped)
        for element in page.elements
        if loads(element)
        for way in addresses(element)
    ]
    assert {tag for _, tag, _ in named} >= {"script", "link", "img"}
    assert [found for found in named if not is_here(found[2])] == []


def test_links_lead_away_so_that_the_last_test_had_something_to_tell_apart(public: Path) -> None:
    away = {page.whole(way) for page in pages(public) for a in page.of("a") for way in addresses(a)}
    assert any(address.startswith("https://www.") for address in away)


def test_no_style_sheet_loads_anything_from_another_host(shipped: Path) -> None:
    found = [
        (path, match["url"] or match["import"])
        for path in sorted(shipped.rglob("*.css"))
        for match in CSS_LOADS.finditer(path.read_text(encoding="utf-8"))
    ]
    assert any(address.endswith(".woff2") for _, address in found)
    others = [(path.name, address) for path, address in found if not address.startswith(("data:", "#"))]
    assert [(name, address) for name, address in others if "//" in address] == []
    files = [(path, a.partition("#")[0].partition("?")[0]) for path, a in found if not a.startswith(("data:", "#"))]
    assert [(path.name, address) for path, address in files if not (path.parent / address).is_file()] == []


def test_every_page_has_one_heading_of_the_first_level_a_title_and_a_language(shipped: Path) -> None:
    for page in pages(shipped):
        assert len(page.of("h1")) == 1, page.path
        assert len(page.of("title")) == 1, page.path
        [html] = page.of("html")
        assert html.attributes["lang"] in ("en", "en-GB"), page.path


def test_titles_tell_pages_apart(public: Path) -> None:
    titles = [re.findall(r"<title>(.*?)</title>", (public / p.path).read_text(encoding="utf-8")) for p in pages(public)]
    assert all(len(found) == 1 and found[0].strip() for found in titles)
    assert len({found[0] for found in titles}) == len(titles)


def test_no_page_carries_handlers_or_styles_in_its_elements(shipped: Path) -> None:
    names = {(page.path, name) for page in pages(shipped) for e in page.elements for name in e.attributes}
    assert {name for _, name in names} >= {"class", "id", "href"}
    assert [found for found in sorted(names) if found[1].startswith("on")] == []
    styles = {e.attributes["style"] for page in pages(shipped) for e in page.elements if "style" in e.attributes}
    assert styles == MATERIAL_STYLES


def test_no_link_runs_a_script(shipped: Path) -> None:
    ways = [way for page in pages(shipped) for element in page.elements for way in addresses(element)]
    assert len(ways) > 200
    assert [way for way in ways if way.strip().lower().startswith(("javascript:", "vbscript:", "data:"))] == []


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory, press_cache: Path) -> Path:
    """Return a site in which a snippet had another id before."""
    place = make(tmp_path_factory.mktemp("moved") / "oakfield", press_cache)
    place.write(SNIPPET, place.read(SNIPPET) + "was: [odd-words, three-odd-words]\n")
    ran = place.build()
    assert ran.returncode == 0, ran.stderr
    return place.site


@pytest.mark.parametrize("old", ["odd-words", "three-odd-words"])
def test_an_id_of_old_leads_to_where_the_thing_is_now(moved: Path, old: str) -> None:
    [page] = [page for page in pages(moved) if page.path == f"newsletter/{old}/index.html"]
    [refresh] = [e for e in page.of("meta") if e.attributes.get("http-equiv") == "refresh"]
    wait, _, way = refresh.attributes["content"].partition("; url=")
    assert wait == "0"
    assert file_of(moved, page.whole(way)) == moved / "newsletter/three-words/index.html"
    [link] = page.of("a")
    assert page.whole(link.attributes["href"]) == page.whole(way)
    assert page.meta("robots") == ["noindex"]
    assert len(page.of("h1")) == 1


def test_pages_of_old_are_in_no_list_of_pages(moved: Path) -> None:
    for name in ("sitemap.xml", "search/search_index.json", "newsletter/feed.xml"):
        text = (moved / name).read_text(encoding="utf-8")
        assert "three-words" in text, name
        assert "odd-words/" not in text, name
