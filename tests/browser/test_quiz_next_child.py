"""Nothing of a child is left for the next one, and reading settings last for the visit at most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser import quizplay
from tests.browser.drive import Chromium
from tests.browser.quizroom import KEPT, MUSEUM, PIP, visiting

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
WORN = "() => ({ ...document.querySelector('.ss-quiz').dataset })"
USUAL = {"size": "usual", "space": "usual", "face": "usual", "tint": "usual"}


@pytest.mark.parametrize("button", ["Start again", "Next child"])
@pytest.mark.parametrize("name", [PIP, MUSEUM])
def test_the_next_child_finds_nothing(browser: Browser, room_url: str, name: str, button: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{name}/") as page:
        fresh = page.locator("quiz-card").inner_html()
        page.locator("summary:visible").last.click()
        quizplay.play(Chromium(page), retry=True)
        assert page.locator("quiz-card").inner_html() != fresh
        page.get_by_role("button", name=button).click()
        assert page.evaluate(quizplay.FOCUS)
        assert page.locator(".ss-step input:checked").count() == 0
        assert page.locator("quiz-card").inner_html() == fresh


def test_reading_settings_change_the_page_and_nothing_is_kept_before(browser: Browser, room_url: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{MUSEUM}/") as page:
        assert page.evaluate(WORN) == USUAL
        before = page.locator(".ss-question__ask:visible").evaluate("one => getComputedStyle(one).fontSize")
        page.locator(".ss-reading summary").click()
        for group, choice in (
            ("Size of the letters", "Larger"),
            ("Space between lines and words", "Wider"),
            ("Kind of letters", "Plain"),
            ("Colour of the paper", "Pale blue"),
        ):
            page.get_by_role("group", name=group).get_by_role("radio", name=choice, exact=True).check()
        after = page.locator(".ss-question__ask:visible").evaluate("one => getComputedStyle(one).fontSize")
        assert float(after[:-2]) > 1.5 * float(before[:-2])
        assert page.evaluate(KEPT) == ["", 0, 1]
        page.reload()
        assert page.evaluate(WORN) == {"size": "larger", "space": "wider", "face": "plain", "tint": "blue"}
        expect(page.locator(".ss-reading [value=blue]")).to_be_checked()
        page.get_by_role("button", name="Start again").click()
        assert page.evaluate(WORN)["tint"] == "blue"
        page.get_by_role("button", name="Next child").click()
        assert page.evaluate(WORN) == USUAL
        page.reload()
        assert page.evaluate(WORN) == USUAL


def test_a_child_who_comes_back_finds_a_clean_page(browser: Browser, room_url: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{PIP}/") as page:
        page.locator(".ss-step:visible input").first.check()
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
        assert page.locator("input:checked").count() == 0


def test_the_youngest_have_no_panel_of_settings(browser: Browser, room_url: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{PIP}/") as page:
        assert page.locator(".ss-reading").count() == 0
