"""A search for words of distress leads to help first, and a search for anything else does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.opened import search

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
FIRST = "() => document.querySelector('#search a[href]:not([hidden])').getAttribute('href')"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", ["pupils/", "", "quizzes/dot-the-snail/"])
def test_words_of_distress_lead_to_help_first(page: Page, site_url: str, path: str) -> None:
    page.goto(site_url + path)
    page.get_by_role("button", name="Search").click()
    box, help_link = page.get_by_role("textbox"), page.locator(".ss-search-help a")
    for words in ("I'm so SAD", "he hurt me", "kids are being-mean to me", "someone saw my body"):
        box.fill(words)
        expect(help_link).to_be_visible()
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert page.evaluate(FIRST) == help_link.get_attribute("href")
    box.fill("posters")
    expect(help_link).to_be_hidden()
    box.fill("nobody likes me")
    help_link.click()
    expect(page.locator(".ss-page--help.ss-page--pupils")).to_be_visible()


def test_a_quiz_is_dressed_as_other_pages_are_once_search_is_opened(page: Page, site_url: str) -> None:
    """Its page loads no style sheet; search brings the theme's, below our own rules, and nothing of the quiz moves."""
    page.goto(site_url + "quizzes/dot-the-snail/")
    before = page.locator(".ss-quiz").bounding_box()
    assert page.locator("link[rel=stylesheet]").count() == 0
    search(page, "online")
    assert page.locator("link[rel=stylesheet]").count() == 1
    page.keyboard.press("Escape")
    expect(page.locator(".md-search__inner")).to_be_hidden()
    assert page.locator(".ss-quiz").bounding_box() == before


def test_parents_pages_keep_their_search_as_it_is(page: Page, site_url: str) -> None:
    page.goto(site_url + "parents/")
    expect(page.locator(".ss-header")).to_be_visible()
    assert page.locator(".ss-search-help").count() == 0
