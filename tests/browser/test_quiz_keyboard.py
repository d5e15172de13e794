"""Every kind of question by keys alone, in three engines; WebKitGTK stands in for Safari and is not Safari."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser import quizplay
from tests.browser.quizroom import KEPT, KITCHEN, MUSEUM, PIP, PLAYER, STAFF, TEDDY

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.drive import Driver

pytestmark = pytest.mark.browser

MODES = {
    PIP: ["one"] * 4,
    PLAYER: ["one"] * 4,
    TEDDY: ["one"] * 4,
    KITCHEN: ["one"] * 3,
    STAFF: ["one", "one", "order"],
    MUSEUM: ["several", "order", *["one"] * 3, "several", *["one"] * 5, "none"],
}


@pytest.mark.parametrize("name", MODES)
def test_a_quiz_is_taken_with_two_switches(driver: Driver, room_url: str, name: str) -> None:
    """Tab goes on and Space presses: nothing else is needed."""
    driver.go(f"{room_url}quizzes/{name}/")
    assert quizplay.play(driver) == MODES[name]
    assert driver.ask(f"() => {KEPT}") == ["", 0, 0]


@pytest.mark.parametrize("name", MODES)
def test_a_poor_answer_can_be_mended_by_keys(driver: Driver, room_url: str, name: str) -> None:
    driver.go(f"{room_url}quizzes/{name}/")
    assert len(quizplay.play(driver, retry=True, press="Enter")) >= len(MODES[name])


def test_arrow_keys_pick_and_never_check(driver: Driver, room_url: str) -> None:
    driver.go(f"{room_url}quizzes/{PIP}/")
    quizplay.reach(driver, "input[type=radio]")
    picked = []
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"):
        driver.press(key)
        state = quizplay.shown(driver)
        assert (state["state"], state["said"]) == ("", "")
        assert driver.ask("() => document.activeElement.checked")
        picked += state["checked"]
    assert picked == ["a1-o2", "a1-o3", "a1-o1", "a1-o3"]
    assert driver.ask("() => document.querySelector('.ss-step').contains(document.activeElement)")


def test_groups_are_named_and_answers_counted(driver: Driver, room_url: str) -> None:
    driver.go(f"{room_url}quizzes/{MUSEUM}/")
    told = driver.ask("""() => [...document.querySelectorAll(".ss-step fieldset")].map(group => [
        group.querySelector("legend").textContent.trim().length >= 8,
        [...group.querySelectorAll("[type=radio]")].every((one, place, all) =>
            one.ariaPosInSet === String(place + 1) && one.ariaSetSize === String(all.length))])""")
    assert len(told) > 8
    assert all(named and counted for named, counted in told)


def test_a_class_is_led_by_the_keys_of_a_presenter(driver: Driver, room_url: str) -> None:
    driver.go(f"{room_url}quizzes/{PIP}/class/")
    where = "() => [...document.querySelectorAll('.ss-class__slide')].findIndex(one => one.getClientRects().length)"
    answers = (
        "() => [...document.querySelectorAll('.ss-class__learnt')].filter(one => one.getClientRects().length).length"
    )
    assert (driver.ask(where), driver.ask(answers)) == (0, 0)
    driver.press("ArrowDown")
    assert driver.ask(answers) == 3
    driver.press("ArrowDown")
    assert driver.ask(answers) == 0
    for key, place in (("ArrowRight", 1), ("ArrowRight", 2), ("ArrowLeft", 1), ("s", 1), ("n", 1)):
        driver.press(key)
        assert driver.ask(where) == place
        assert driver.ask(quizplay.FOCUS)


def test_the_quizzes_of_the_site_are_taken_by_keys(chromium: Driver, site_url: str, claygate: Path) -> None:
    names = sorted(path.parent.name for path in claygate.glob("quizzes/*/index.html"))
    assert names
    for name in names:
        chromium.go(f"{site_url}quizzes/{name}/")
        assert len(quizplay.play(chromium)) >= 3, name
