"""axe (WCAG 2.0 to 2.2 at A and AA, and best practice) finds nothing on any page, light or dark, wide or narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.kinds import KNOWN, addresses, kinds
from tests.browser.opened import axe, search

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

Scheme = Literal["light", "dark"]
GUISES: tuple[tuple[int, Scheme], ...] = ((1280, "light"), (1280, "dark"), (320, "light"))


@pytest.fixture(scope="module")
def script() -> str:
    """Give axe's own script."""
    return str(Axe().axe_script)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """Give one page for all that is looked at; nothing moves on it, since a colour on its way is none."""
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


def in_all_guises(page: Page, script: str, name: str) -> list[str]:
    """Return what axe finds on the opened page in light, in dark, and at 320 px."""
    found = []
    for width, scheme in GUISES:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        found += [f"{name or 'home'} {width} {scheme}: {fault}" for fault in axe(page, script)]
    return found


def of_pages(page: Page, script: str, url: str, paths: Iterable[str]) -> list[str]:
    """Return what axe finds on pages in all guises."""
    found = []
    for path in paths:
        page.goto(url + path)
        found += in_all_guises(page, script, path)
    return found


def test_nothing_is_found_on_any_page_of_the_site(page: Page, script: str, claygate: Path, site_url: str) -> None:
    paths = addresses(claygate)
    assert len(paths) >= 25
    assert of_pages(page, script, site_url, paths) == []


@pytest.mark.parametrize("name", ["preview", "cockwood"])
def test_nothing_is_found_on_each_kind_of_page(
    page: Page, script: str, sites: dict[str, tuple[Path, str]], name: str
) -> None:
    folder, url = sites[name]
    found = kinds(folder)
    assert found.keys() >= KNOWN
    assert of_pages(page, script, url, found.values()) == []


@pytest.mark.parametrize(("path", "words"), [("parents/", "phone"), ("pupils/", "online")])
def test_nothing_is_found_while_search_is_open(page: Page, script: str, site_url: str, path: str, words: str) -> None:
    page.goto(site_url + path)
    search(page, words)
    assert in_all_guises(page, script, "search") == []


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ("document.querySelector('h1').style.color = '#ccc'", "color-contrast"),
        ("document.querySelector('.ss-school').textContent = ''", "link-name"),
        ("document.querySelector('#main').append(document.createElement('img'))", "image-alt"),
        ("document.querySelector('h1').remove()", "page-has-heading-one"),
    ],
)
def test_a_planted_fault_is_found(page: Page, script: str, site_url: str, change: str, rule: str) -> None:
    page.goto(site_url + "parents/")
    page.evaluate(change)
    assert rule in {fault.split(": ")[1] for fault in in_all_guises(page, script, "planted")}
