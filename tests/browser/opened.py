"""Opens pages of the built site as a test wants them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Page

STANDARD = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
RUN_AXE = """
([tags]) => axe.run(document, {runOnly: tags, resultTypes: ["violations"], preload: false})
    .then(found => found.violations.flatMap(rule => rule.nodes.map(node => {
        const why = [...node.any, ...node.all].map(one => one.message).join("; ");
        return `${rule.id}: ${node.html.slice(0, 140)} (${why.slice(0, 160)})`;
    })))
"""


def axe(page: Page, script: str, standard: Sequence[str] = STANDARD) -> list[str]:
    """Return what axe finds on a page that does not move; its script is put in once for each page."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(script)
    found: list[str] = page.evaluate(RUN_AXE, [list(standard)])
    return found


def search(page: Page, words: str) -> None:
    """Open search by its button and look for words that are found."""
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("textbox")).to_be_focused()
    page.keyboard.type(words)
    expect(page.locator(".md-search-result__meta")).to_contain_text(re.compile(r"\d+ pages? found"))
    expect(page.locator(".md-search-result__link").first).to_be_visible()
