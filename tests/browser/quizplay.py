"""A child who takes a quiz: how each kind of question is answered by keys alone, in any engine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.browser.drive import Driver

HAS_FOCUS = "selector => document.activeElement.matches(selector)"
# The values to pick in the step that is shown, in their order, so that the answer is right, or so that it is not.
WANTED = """right => {
    const step = [...document.querySelectorAll(".ss-step")].find(one => one.getClientRects().length);
    const inputs = [...step.querySelectorAll("input")];
    const answer = input => document.getElementById(input.value);
    const verdict = input => answer(input).dataset.verdict;
    const good = input => ["right", "best", "way"].includes(verdict(input));
    const rank = input => [...answer(input).parentNode.children].indexOf(answer(input));
    const ways = {
        one: () => [inputs.find(input => good(input) === right) ?? inputs.at(-1)],
        several: () => right ? inputs.filter(good) : [inputs.find(input => !good(input))],
        order: () => inputs.sort((a, b) => right ? rank(a) - rank(b) : rank(b) - rank(a)),
        none: () => [],
    };
    return ways[step.dataset.mode]().map(input => input.value);
}"""
SHOWN = """() => {
    const step = [...document.querySelectorAll(".ss-step")].find(one => one.getClientRects().length);
    if (!step) return { mode: "", said: "", state: "", checked: [] };
    const said = step.querySelector("[role=status]");
    return {
        mode: step.dataset.mode, said: said.innerText, state: said.parentNode.dataset.state ?? "",
        checked: [...step.querySelectorAll("input:checked")].map(input => input.value),
    };
}"""
FOCUS = """() => {
    const has = document.activeElement;
    return has !== document.body && has.getClientRects().length > 0;
}"""
GOOD, POOR = {"right", "best", "way"}, {"other", "some", "placed", "rethink", "helps", "way"}


def shown(driver: Driver) -> dict[str, Any]:
    """Return what a child sees of the step: its mode, what is said, how good it was, what is picked."""
    found: dict[str, Any] = driver.ask(SHOWN)
    return found


def reach(driver: Driver, selector: str, key: str = "Tab", most: int = 70) -> None:
    """Press Tab until something has the focus."""
    for _ in range(most):
        if driver.ask(HAS_FOCUS, selector):
            return
        driver.press(key)
    pytest.fail(f"{key} never comes to {selector}")


def pick(driver: Driver, values: list[str], key: str) -> None:
    """Pick the answers of some values, one after the other, with Space; looking for each in one direction first."""
    for value in values:
        selector = f'input[value="{value}"]'
        before = driver.ask(
            "value => [...document.querySelectorAll('input')].findIndex(one => one.value === value)", value
        )
        here = driver.ask("() => [...document.querySelectorAll('input')].indexOf(document.activeElement)")
        reach(driver, selector, key if here < 0 else "Tab" if here < before else "Shift+Tab")
        driver.press("Space")
        assert driver.ask("selector => document.activeElement.matches(selector)", selector), "picking lost the focus"


def answer(driver: Driver, *, right: bool, key: str = "Tab", press: str = "Space") -> str:
    """Answer the step that is shown and check it; returns how good it was."""
    before = shown(driver)
    if before["mode"] != "one":
        pick(driver, before["checked"], key)
    pick(driver, driver.ask(WANTED, right), key)
    assert shown(driver)["state"] == "", "picking alone has checked the answer"
    reach(driver, ".ss-step:not(.is-away) [type=submit]")
    driver.press(press)
    assert driver.ask(FOCUS), "checking lost the focus"
    after = shown(driver)
    assert len(after["said"]) > 25, after
    return str(after["state"])


def go_on(driver: Driver, press: str = "Space") -> None:
    """Go to the next step."""
    reach(driver, "[data-do=next]")
    driver.press(press)
    assert driver.ask(FOCUS), "going on lost the focus"


def is_over(driver: Driver) -> bool:
    """Tell whether the ending is shown."""
    over: bool = driver.ask("() => document.querySelector('[data-do=next]').hidden")
    return over


def play(driver: Driver, *, retry: bool = False, press: str = "Space") -> list[str]:
    """Take a whole quiz; with `retry` each answer is first a poor one. Returns the modes of all steps."""
    modes = []
    while not is_over(driver):
        mode = shown(driver)["mode"]
        modes.append(mode)
        if mode != "none":
            if retry:
                assert answer(driver, right=False, press=press) in POOR
            assert answer(driver, right=True, key="Shift+Tab" if retry else "Tab", press=press) in GOOD
        go_on(driver, press)
        assert len(modes) < 60
    assert driver.ask(HAS_FOCUS, "#ending")
    return modes
