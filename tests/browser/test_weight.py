"""What a first visit costs, with brotli: gated by bytes, so that no page grows unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

KB = 1000
LIMITS = {
    "quizzes/dot-the-snail/": 120 * KB,
    "quizzes/treetop-builders/": 120 * KB,
    "policy/": 150 * KB,
    "": 120 * KB,
    "parents/": 120 * KB,
    "newsletter/is-it-true/": 120 * KB,
    "curriculum/ks2/": 150 * KB,
    "help/": 120 * KB,
}


def fetched(browser: Browser, address: str) -> list[str]:
    """Give the path of every file that a first visit fetches."""
    page = browser.new_context().new_page()
    paths: list[str] = []
    page.on("request", lambda request: paths.append(unquote(urlsplit(request.url).path)))
    page.goto(address, wait_until="networkidle")
    page.context.close()
    return paths


def weight(folder: Path, path: str) -> int:
    """Return the bytes that travel for a file: its brotli copy, where it has one."""
    file = folder / path.lstrip("/")
    file = file / "index.html" if file.is_dir() else file
    small = file.with_name(file.name + ".br")
    return (small if small.is_file() else file).stat().st_size


@pytest.mark.parametrize("page", LIMITS, ids=lambda page: page or "home")
def test_a_first_visit_stays_light(browser: Browser, site_url: str, claygate: Path, page: str) -> None:
    paths = fetched(browser, site_url + page)
    weights = {path: weight(claygate, path) for path in paths}
    # A quiz holds its styles and its script; other pages load them.
    least = 4 if page.startswith("quizzes/") else 8
    assert len(weights) >= least, "the page, its styles, its script and its fonts were to be weighed"
    assert any(path.endswith(".woff2") for path in weights)
    assert sum(weights.values()) <= LIMITS[page], sorted(weights.items(), key=lambda item: -item[1])


def test_the_search_costs_nothing_until_it_is_opened(browser: Browser, site_url: str) -> None:
    paths = fetched(browser, site_url)
    assert paths
    assert not [path for path in paths if "search_index" in path or "bundle" in path or "workers" in path]
