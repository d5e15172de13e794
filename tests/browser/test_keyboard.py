"""A keyboard walk of each kind of page in Chromium, Firefox and WebKitGTK.

WebKitGTK stands in for Safari: it is the same engine in another program. It is not Safari.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.kinds import kinds, one_of_each

if TYPE_CHECKING:
    from tests.browser.drive import Driver

pytestmark = pytest.mark.browser

WALK = f"() => {{ {(Path(__file__).parent / 'walk.js').read_text(encoding='utf-8')} }}"
HAS_FOCUS = "(selector) => document.activeElement.matches(selector)"
STATUS = "() => document.querySelector('.md-search-result__meta').textContent.trim()"
SCROLLING = """() => {
    const found = [...document.querySelectorAll("body *")].filter((part) => {
        const style = getComputedStyle(part);
        return part.checkVisibility() && /auto|scroll/.test(style.overflowX + style.overflowY);
    });
    const without = found.filter((part) => part.tabIndex < 0 || !part.matches("[aria-label], [aria-labelledby]"));
    return [found.length, without.map((part) => part.className)];
}"""


def start(driver: Driver, url: str) -> Any:
    """Open a page and note every stop of Tab before any has the focus."""
    driver.go(url)
    driver.ask(WALK)
    return driver.ask("() => walk.begin()")


def until(driver: Driver, function: str, *given: Any) -> Any:
    """Ask a page again and again until its answer is a yes; gives the answer, or the last no after five seconds."""
    end = time.monotonic() + 5
    while not (answer := driver.ask(function, *given)) and time.monotonic() < end:
        pass
    return answer


def tab_to(driver: Driver, selector: str) -> None:
    """Press Tab until something has the focus."""
    for _ in range(40):
        driver.press("Tab")
        if driver.ask(HAS_FOCUS, selector):
            return
    pytest.fail(f"Tab never comes to {selector}")


def at_rest(driver: Driver) -> Any:
    """Ask what has the focus until nothing is wrong with it, for a second: WebKit scrolls to it in its own time."""
    end = time.monotonic() + 1
    while (here := driver.ask("() => walk.here()"))["faults"] and time.monotonic() < end:
        pass
    return here


def walk(driver: Driver, url: str) -> list[str]:
    """Walk a page forth and back by Tab and return all that is wrong on the way."""
    begun = start(driver, url)
    stops = begun["stops"]
    assert len(stops) >= 8
    faults = [f"not in the order of reading: {part}" for part in begun["turned"]]
    path = [*[("Tab", place) for place in range(len(stops))]]
    path += [("Shift+Tab", place) for place in reversed(range(len(stops) - 1))]
    for key, place in path:
        driver.press(key)
        here = at_rest(driver)
        faults += here["faults"]
        if here["place"] != place:
            return [*faults, f"{key} comes to {here['name']} and not to {stops[place]}"]
    return faults


def test_tab_reaches_everything_in_order_and_in_sight(driver: Driver, sites: dict[str, tuple[Path, str]]) -> None:
    faults = []
    for kind, url in one_of_each(sites).items():
        faults += [f"{kind}: {fault}" for fault in walk(driver, url)]
    assert faults == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("document.querySelector('.ss-tell').style.cssText = 'outline: none; box-shadow: none'", "looks the same"),
        ("document.querySelector('.ss-footer').style.cssText = 'position: relative; z-index: -1'", "not to be seen"),
        ("document.querySelector('.ss-doors a').tabIndex = 3", "not in the order"),
        (
            "document.querySelector('.ss-doors').addEventListener('keydown', event => event.preventDefault())",
            "Tab comes to a",
        ),
    ],
)
def test_a_planted_fault_is_found(driver: Driver, site_url: str, change: str, words: str) -> None:
    class Planted:
        """The same browser, in which each page that is opened is spoilt."""

        press, type, ask = driver.press, driver.type, driver.ask

        def go(self, url: str) -> None:
            """Open a page and spoil it."""
            driver.go(url)
            driver.ask(f"() => {{ {change} }}")

    assert any(words in fault for fault in walk(Planted(), site_url + "parents/"))


def test_the_skip_link_takes_the_focus_past_the_header(driver: Driver, claygate: Path, site_url: str) -> None:
    for kind, path in kinds(claygate).items():
        driver.go(site_url + path)
        driver.press("Tab")
        assert driver.ask(HAS_FOCUS, ".md-skip"), kind
        driver.press("Enter")
        driver.press("Tab")
        assert driver.ask("() => !document.activeElement.closest('.ss-header, .ss-crumbs, .md-skip')"), kind
        assert driver.ask("() => document.activeElement !== document.body"), kind


def open_search(driver: Driver, url: str, words: str) -> None:
    """Open search by keyboard and look for words that are found."""
    driver.go(url)
    tab_to(driver, ".ss-search-button")
    driver.press("Enter")
    assert until(driver, HAS_FOCUS, "[name=query]")
    before = driver.ask(STATUS)
    driver.type(words)
    assert until(
        driver,
        "(before) => /\\d/.test(document.querySelector('[role=status].md-search-result__meta').textContent)",
        before,
    )
    assert driver.ask(STATUS) != before


@pytest.mark.parametrize(("path", "words"), [("parents/", "phone"), ("pupils/", "online")])
def test_search_is_opened_read_and_followed_by_keyboard(driver: Driver, site_url: str, path: str, words: str) -> None:
    for way in ("Tab", "ArrowDown"):
        open_search(driver, site_url + path, words)
        assert until(driver, "() => document.querySelector('.md-search-result__link') !== null")
        if way == "Tab":
            tab_to(driver, ".md-search-result__link")
        else:
            driver.press("ArrowDown")
            assert until(driver, HAS_FOCUS, ".md-search-result__link")
        wanted = driver.ask("() => document.activeElement.href")
        driver.press("Enter")
        assert until(driver, "(wanted) => location.href.startsWith(wanted.split('?')[0])", wanted)


def test_every_part_of_search_is_reached_and_nothing_behind_it(driver: Driver, site_url: str) -> None:
    open_search(driver, site_url + "parents/", "phone")
    reached = set()
    for _ in range(30):
        assert driver.ask(
            "() => document.activeElement === document.body || document.activeElement.closest('#search') !== null"
        )
        reached.add(
            driver.ask("() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.classList[0]")
        )
        driver.press("Tab")
        if driver.ask("() => document.activeElement === document.body"):
            break
    assert reached >= {"Search this site", "Close the search", "Clear", "Search results", "md-search-result__link"}


def test_escape_shuts_search_and_gives_the_focus_back(driver: Driver, site_url: str) -> None:
    for stop in ("[name=query]", ".ss-search-close", ".md-search-result__link"):
        open_search(driver, site_url + "parents/", "phone")
        if stop != "[name=query]":
            tab_to(driver, stop)
        driver.press("Escape")
        assert driver.ask(HAS_FOCUS, ".ss-search-button"), stop
        assert driver.ask("() => !document.documentElement.classList.contains('ss-searching')")
        driver.press("Tab")
        assert driver.ask(HAS_FOCUS, ".ss-tell")


def test_a_result_on_the_same_page_shuts_search(driver: Driver, site_url: str) -> None:
    open_search(driver, site_url + "help-for-parents/", "help for parents")
    assert until(driver, "() => document.querySelector('.md-search-result__link') !== null")
    driver.ask("""() => { const link = document.querySelector('.md-search-result__link');
        link.href = '#main'; link.focus(); }""")
    driver.press("Enter")
    assert until(driver, "() => !document.documentElement.classList.contains('ss-searching')")
    assert driver.ask("() => document.querySelector('main').closest('[inert]') === null")


def test_single_letters_do_nothing(driver: Driver, site_url: str) -> None:
    where_am_i = "() => [location.href, document.activeElement.localName]"
    for opened in (False, True):
        if opened:
            open_search(driver, site_url + "parents/", "phone")
            driver.press("Escape")
        else:
            driver.go(site_url + "parents/")
        where = driver.ask(where_am_i)
        for key in "sf/pn,.":
            driver.press(key)
        assert driver.ask(where_am_i) == where
        assert driver.ask("() => !document.documentElement.classList.contains('ss-searching')")


def test_what_scrolls_takes_the_focus(driver: Driver, sites: dict[str, tuple[Path, str]]) -> None:
    checked = 0
    for url in one_of_each(sites).values():
        driver.go(url)
        regions, without = driver.ask(SCROLLING)
        checked += regions
        assert without == []
    assert checked >= 4


def test_targets_are_large_enough(driver: Driver, sites: dict[str, tuple[Path, str]]) -> None:
    faults = []
    for kind, url in one_of_each(sites).items():
        least = 44 if kind.endswith("-pupils") else 24
        start(driver, url)
        assert driver.ask("() => walk.small(10000, 'body').length") >= 8
        faults += [f"{kind}: {fault}" for fault in driver.ask("(least) => walk.small(least, 'body')", least)]
    assert faults == []


def test_targets_of_the_youngest_quiz_are_larger(driver: Driver, site_url: str) -> None:
    start(driver, site_url + "quizzes/dot-the-snail/")
    assert driver.ask("() => walk.small(10000, '.ss-quiz').length") >= 3
    assert driver.ask("() => walk.small(76, '.ss-quiz')") == []
