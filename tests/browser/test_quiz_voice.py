"""Reading aloud, with a stand-in voice: it shows what would be spoken, and not how it sounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.quizroom import PIP, TEDDY, VOICES, current, visiting

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


def test_a_local_voice_reads_aloud(browser: Browser, room_url: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{PIP}/", VOICES % '["far", "near", "autre"]') as page:
        page.get_by_role("button", name="Listen to what this quiz is about").click()
        page.get_by_role("button", name="Listen to the question").click()
        current(page).get_by_role("radio").first.check()
        current(page).locator("[type=submit]").click()
        page.get_by_role("button", name="Listen to what you learnt").click()
        spoken = page.evaluate("window.spoken")
        assert {voice for voice, _ in spoken} == {"near"}
        assert spoken[0][1] == "Pip is a robot. A box pops up. What can Pip do?"
        assert spoken[1][1].split("\n") == [
            "A box says “Win a rocket! Tap now!” What can Pip do?",
            "Pick one.",
            "Tap it fast.",
            "Stop and ask a grown-up.",
            "Show it to Bo.",
        ]
        assert spoken[2][1].startswith("Have another go\nA rocket is fun to think of.")
        expect(page.locator(".ss-quiz__voiceless")).to_be_hidden()


@pytest.mark.parametrize("voices", ["[]", '["far"]', '["autre"]'])
def test_without_a_local_english_voice_an_adult_is_asked_to_read(browser: Browser, room_url: str, voices: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{PIP}/", VOICES % voices) as page:
        assert page.locator("[data-do=listen]").count() > 5
        expect(page.locator("[data-do=listen]:visible")).to_have_count(0)
        expect(page.locator(".ss-quiz__voiceless")).to_be_visible()


@pytest.mark.parametrize("voices", ["[]", '["near"]'])
def test_in_reception_the_adults_script_always_stands_there(browser: Browser, room_url: str, voices: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{TEDDY}/", VOICES % voices) as page:
        expect(page.locator(".ss-script:visible")).to_have_count(2)
