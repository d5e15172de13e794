"""Axe finds nothing in any state of a quiz: before, answered poorly, answered well, finished."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser import quizplay
from tests.browser.drive import Chromium
from tests.browser.quizroom import KITCHEN, MUSEUM, PIP, PLAYER, STAFF, TEDDY, VOICES, faults, visiting

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
@pytest.mark.parametrize("name", [PIP, PLAYER, MUSEUM, TEDDY, KITCHEN, STAFF])
def test_axe_finds_nothing_in_any_state(browser: Browser, room_url: str, name: str, width: int, scheme: str) -> None:
    size = {"width": width, "height": 900}
    address = f"{room_url}quizzes/{name}/"
    with visiting(browser, address, VOICES % '["near"]', viewport=size, color_scheme=scheme) as page:
        driver = Chromium(page)
        found = faults(page, "before")
        while not quizplay.is_over(driver):
            for right in (False, True) if quizplay.shown(driver)["mode"] != "none" else ():
                quizplay.answer(driver, right=right, key="Shift+Tab" if right else "Tab")
                page.mouse.move(0, 0)
                found += faults(page, f"right: {right}")
            quizplay.go_on(driver)
        found += faults(page, "finished")
        assert found == []


@pytest.mark.parametrize("address", ["quizzes/", f"quizzes/{PIP}/answers/", f"quizzes/{MUSEUM}/answers/"])
def test_axe_finds_nothing_in_the_list_and_the_key(browser: Browser, room_url: str, address: str) -> None:
    with visiting(browser, room_url + address) as page:
        assert faults(page, address) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", [PIP, MUSEUM])
def test_axe_finds_nothing_before_a_class(browser: Browser, room_url: str, name: str, scheme: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{name}/class/", VOICES % '["near"]', color_scheme=scheme) as page:
        found = faults(page, "before")
        page.locator("summary").click()
        while page.get_by_role("button", name="Next").is_enabled():
            page.keyboard.press("ArrowDown")
            found += faults(page, "answers")
            page.keyboard.press("PageDown")
        expect(page.locator("#ending")).to_be_focused()
        assert found == []


def test_axe_finds_nothing_on_the_site_when_it_is_narrow_and_dark(
    browser: Browser, site_url: str, claygate: Path
) -> None:
    """In light, in dark and narrow, tests/browser/test_axe.py looks at every page of the site, these too."""
    found = sorted(claygate.glob("quizzes/**/index.html"))
    assert len(found) >= 5
    for path in found:
        address = path.parent.relative_to(claygate).as_posix() + "/"
        with visiting(browser, site_url + address, viewport={"width": 320, "height": 900}, color_scheme="dark") as page:
            assert faults(page, address) == []
