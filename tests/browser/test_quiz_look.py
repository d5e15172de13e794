"""Fingers, narrow screens, large letters, colours of the reader's choosing, and no motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.quizroom import KITCHEN, MUSEUM, PIP, PLAYER, TEDDY, VOICES, current, faults, visiting

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
TARGETS = ".ss-quiz :is(button, summary, .ss-choice, .ss-reading__one), .ss-quizzes__link"
# Of what a child picks from, the parts whose edge cannot be told from the ground when the reader's colours rule.
EDGELESS = """() => [...document.querySelectorAll(".ss-choice__face, .ss-quiz__button")]
    .filter(part => part.getClientRects().length)
    .map(part => [part.className, getComputedStyle(part)])
    .filter(([, style]) => parseFloat(style.borderTopWidth) < 1 || style.borderTopStyle === "none")
    .map(([name]) => name)"""


def small(page: Page, least: int) -> list[str]:
    """Return every target that is smaller than a finger; a link within a sentence may be (WCAG 2.5.8)."""
    found: list[str] = page.evaluate(
        f"""least => [...document.querySelectorAll("{TARGETS}")]
            .filter(part => part.getClientRects().length)
            .map(part => [part.innerText, part.getBoundingClientRect()])
            .filter(([, box]) => box.height < least || box.width < least)
            .map(([text, box]) => `${{text}}: ${{box.width}} × ${{box.height}}`)""",
        least,
    )
    return found


def answered(page: Page) -> None:
    """Pick in the step that is shown whatever comes first, and check it."""
    boxes = current(page).locator("input")
    several = current(page).get_attribute("data-mode") == "order"
    for box in boxes.all() if several else [boxes.first][: boxes.count()]:
        box.check()
    if boxes.count():
        current(page).locator("[type=submit]").click()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(("name", "least"), [(PIP, 76), (TEDDY, 76), (PLAYER, 44), (MUSEUM, 44), (KITCHEN, 44)])
def test_targets_fit_fingers_and_nothing_is_cut_off(
    browser: Browser, room_url: str, name: str, least: int, width: int
) -> None:
    size = {"width": width, "height": 800}
    with visiting(browser, f"{room_url}quizzes/{name}/", VOICES % '["near"]', viewport=size) as page:
        assert small(page, 10_000)
        while page.locator("[data-do=next]").is_visible():
            answered(page)
            assert small(page, least) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            page.locator("[data-do=next]").click()
        assert small(page, least) == []


@pytest.mark.parametrize("name", [PIP, MUSEUM])
def test_a_class_page_is_whole_on_a_narrow_screen(browser: Browser, room_url: str, name: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{name}/class/", viewport={"width": 320, "height": 600}) as page:
        while page.get_by_role("button", name="Next").is_enabled():
            page.keyboard.press("ArrowDown")
            assert page.evaluate("document.documentElement.scrollWidth") <= 320
            page.keyboard.press("PageDown")


def test_the_largest_letters_at_four_times_the_size_need_no_second_way_to_scroll(
    browser: Browser, room_url: str
) -> None:
    """A window of 1280 px at 400 % has 320 px of CSS; the reader's own setting comes on top."""
    with visiting(browser, f"{room_url}quizzes/{MUSEUM}/", viewport={"width": 320, "height": 256}) as page:
        page.locator(".ss-reading summary").click()
        page.locator(".ss-reading [value=larger]").check()
        page.locator(".ss-reading [value=wider]").check()
        while page.locator("[data-do=next]").is_visible():
            answered(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= 320
            page.locator("[data-do=next]").click()
        page.get_by_role("button", name="Next child").click()


@pytest.mark.parametrize("name", [PIP, MUSEUM])
def test_edges_and_choices_are_seen_in_the_readers_own_colours(browser: Browser, room_url: str, name: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{name}/", forced_colors="active") as page:
        while page.locator("[data-do=next]").is_visible():
            answered(page)
            assert page.evaluate(EDGELESS) == []
            page.locator("[data-do=next]").click()


def test_nothing_moves_for_those_who_want_no_motion(browser: Browser, room_url: str) -> None:
    moving = "() => document.getAnimations().length"
    for motion, count in (("reduce", 0), ("no-preference", 1)):
        with visiting(browser, f"{room_url}quizzes/{PIP}/", reduced_motion=motion) as page:
            answered(page)
            assert page.evaluate(moving) >= count
            assert count or page.evaluate(moving) == 0


@pytest.mark.parametrize("tint", ["cream", "blue", "green", "rose"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_letters_stay_dark_on_every_tint(browser: Browser, room_url: str, tint: str, scheme: str) -> None:
    with visiting(browser, f"{room_url}quizzes/{MUSEUM}/", color_scheme=scheme) as page:
        page.locator(".ss-reading summary").click()
        page.locator(f".ss-reading [value={tint}]").check()
        answered(page)
        assert faults(page, tint) == []
        page.get_by_role("button", name="Next child").click()


def test_two_hundred_questions_stay_quick(browser: Browser, many_url: str) -> None:
    with visiting(browser, many_url) as page:
        expect(page.locator(".ss-question")).to_have_count(200)
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        took = page.evaluate("""async () => {
            const painted = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
            const times = [];
            for (let n = 0; n < 20; n++) {
                const step = document.querySelector(".ss-step:not(.is-away)");
                const begun = performance.now();
                step.querySelector("input").click();
                step.querySelector("[type=submit]").click();
                document.querySelector("[data-do=next]").click();
                await painted();
                times.push(performance.now() - begun);
            }
            return times.sort((a, b) => a - b);
        }""")
        assert took[10] < 400, took


@pytest.fixture(scope="session")
def many_url(room_folder: Path, room_url: str) -> str:
    """Give the address of a page with 200 questions."""
    page = room_folder / f"quizzes/{MUSEUM}/index.html"
    html = page.read_text(encoding="utf-8")
    first, rest = html.split('<div class="ss-question ss-question--pick-several', 1)
    body, end = rest.split('<div class="ss-question ', 1)
    _, ending = end.split('<section class="ss-ending', 1)
    one = '<div class="ss-question ss-question--pick-several' + body
    several = "".join(one.replace('"a1', f'"m{n}').replace("q-good-signs", f"q-{n}") for n in range(200))
    many = room_folder / "quizzes/many/index.html"
    many.parent.mkdir(exist_ok=True)
    many.write_text(first + several + '<section class="ss-ending' + ending, encoding="utf-8")
    return f"{room_url}quizzes/many/"


def test_a_long_name_stays_whole_and_no_picture_lies_under_a_button(browser: Browser, site_url: str) -> None:
    page = browser.new_context(viewport={"width": 320, "height": 900}).new_page()
    page.goto(site_url + "quizzes/treetop-builders/")
    one = page.locator(".ss-step:visible .ss-choice__say", has_text="BananaWizard is nine.")
    lines = one.evaluate(
        """(part) => { const range = document.createRange(); range.setStart(part.firstChild, 0);
        range.setEnd(part.firstChild, "BananaWizard".length); return range.getClientRects().length; }"""
    )
    assert lines == 1
    page.set_viewport_size({"width": 768, "height": 900})
    page.goto(site_url + "quizzes/dot-the-snail/")
    choices = page.locator(".ss-step:visible .ss-choice")
    assert choices.count() == 3
    for choice in choices.all():
        button, picture = (choice.locator(part).bounding_box() for part in ("input", ".ss-picture"))
        assert button
        assert picture
        assert button["y"] + button["height"] <= picture["y"]
    page.context.close()
