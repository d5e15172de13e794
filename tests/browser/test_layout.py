"""Each kind of page at every width, enlarged, spaced out, in few colours, at rest, on paper and from right to left."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.kinds import one_of_each

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

WIDTHS = (320, 768, 1280)
HALFWAY = 640
TOO_WIDE = """() => {
    const page = document.documentElement;
    if (page.scrollWidth <= page.clientWidth) return [];
    const over = [...document.querySelectorAll("body *")].filter((part) => {
        const box = part.getBoundingClientRect();
        const over = box.right > page.clientWidth + 1 || box.left < -1;
        return box.width && over && !part.closest(".ss-table-wrap *, .md-skip, .ss-hidden");
    });
    const named = over.slice(0, 3).map((part) => part.outerHTML.slice(0, 100));
    return [`${page.scrollWidth} of ${page.clientWidth}`, ...named];
}"""
# WCAG 1.4.12: a reader's own spacing, as a style sheet of the reader's own, so that the page's policy holds.
SPACING = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; }
        * { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
CLIPPED = """() => [...document.querySelectorAll("body *")].filter((part) => {
    const style = getComputedStyle(part);
    const hidden = ".ss-hidden, .ss-glance thead, .ss-grid thead, .ss-coverage thead, svg, .ss-school__what";
    if (!part.checkVisibility() || part.closest(hidden)) return false;
    const wide = /hidden|clip/.test(style.overflowX) && part.scrollWidth > part.clientWidth + 1;
    const high = /hidden|clip/.test(style.overflowY) && part.scrollHeight > part.clientHeight + 1;
    return (wide || high) && part.clientWidth > 1 && part.innerText?.trim();
}).map((part) => part.outerHTML.slice(0, 120))"""
# What stays on the screen while the page scrolls, and takes more than a third of it.
STUCK = """() => [...document.querySelectorAll("body *")].filter((part) =>
    part.checkVisibility() && /fixed|sticky/.test(getComputedStyle(part).position) && !part.closest("td, th")
    && part.getBoundingClientRect().height > innerHeight / 3).map((part) => part.className)"""
MOVING = """() => [...document.querySelectorAll("*")].flatMap((part) => ["", "::before", "::after"].map((pseudo) => {
    const style = getComputedStyle(part, pseudo);
    const animated = style.animationName === "none" ? "0s" : style.animationDuration;
    const longest = Math.max(...`${style.transitionDuration},${animated}`.split(",").map(parseFloat));
    return longest > 0 || style.scrollBehavior === "smooth" ? `${part.localName}.${part.className}${pseudo}` : "";
})).filter(Boolean)"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page on which nothing moves."""
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def every(sites: dict[str, tuple[Path, str]]) -> dict[str, str]:
    """Give the address of one page of each kind."""
    return one_of_each(sites)


def wide(page: Page, width: int, height: int = 900) -> None:
    """Give the page a width."""
    page.set_viewport_size({"width": width, "height": height})


def test_no_page_scrolls_sideways(page: Page, every: dict[str, str]) -> None:
    faults = {}
    for name, url in every.items():
        page.goto(url)
        for width in WIDTHS:
            wide(page, width)
            faults[f"{name} {width}"] = page.evaluate(TOO_WIDE)
    assert {name: found for name, found in faults.items() if found} == {}


def test_a_page_that_is_too_wide_is_noticed(page: Page, site_url: str) -> None:
    page.goto(site_url)
    wide(page, 320)
    page.evaluate("document.querySelector('h1').style.cssText = 'position: static; width: 900px'")
    assert page.evaluate(TOO_WIDE)


def test_at_four_times_the_size_all_is_still_there(page: Page, every: dict[str, str]) -> None:
    """A window of 1280 by 1024 at 400 per cent leaves 320 by 256 (WCAG 1.4.10)."""
    wide(page, 320, 256)
    for name, url in every.items():
        page.goto(url)
        assert page.evaluate(TOO_WIDE) == [], name
        assert page.evaluate(STUCK) == [], name
    page.goto(every["door"])
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("phone")
    link = page.locator(".md-search-result__link").first
    expect(link).to_be_visible()
    link.focus()
    expect(link).to_be_in_viewport(ratio=0.2)
    expect(page.get_by_role("textbox")).to_be_in_viewport()
    assert page.evaluate(TOO_WIDE) == []


def test_a_readers_own_spacing_clips_nothing(page: Page, every: dict[str, str]) -> None:
    for name, url in every.items():
        page.goto(url)
        page.evaluate(SPACING)
        for width in (320, 1280):
            wide(page, width)
            assert (page.evaluate(CLIPPED), page.evaluate(TOO_WIDE)) == ([], []), f"{name} {width}"
            assert page.evaluate("getComputedStyle(document.querySelector('main p')).letterSpacing") != "normal"


def test_clipped_words_are_noticed(page: Page, site_url: str) -> None:
    page.goto(site_url + "parents/")
    page.evaluate("document.querySelector('h1').style.cssText = 'height: 8px; overflow: hidden'")
    assert page.evaluate(CLIPPED)


def shades(page: Page, selector: str) -> int:
    """Return how many clearly different shades a part of the page shows; one shade alone cannot be seen."""
    picture = Image.open(io.BytesIO(page.locator(selector).first.screenshot())).convert("L")
    counts = picture.histogram()
    return sum(1 for low in range(0, 256, 64) if sum(counts[low : low + 64]) > 20)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_a_readers_few_colours_controls_and_the_current_door_can_be_told(
    browser: Browser, site_url: str, scheme: str
) -> None:
    context = browser.new_context(forced_colors="active", color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.goto(site_url + "help/")
    for part in (".ss-tell", ".ss-search-button", "[data-leave]", ".ss-doors a[aria-current]", ".ss-school"):
        assert shades(page, part) >= 2, part
    for part in (".ss-tell", ".ss-search-button", "[data-leave]"):
        border = page.locator(part).first.evaluate("part => getComputedStyle(part).borderTopWidth")
        assert float(border.removesuffix("px")) >= 1, part
    line = "part => getComputedStyle(part).borderBlockEndColor"
    current = page.locator(".ss-doors a[aria-current]").evaluate(line)
    others = {one.evaluate(line) for one in page.locator(".ss-doors a:not([aria-current])").all()}
    assert len(others) == 1
    assert current not in others
    context.close()


def test_nothing_moves_for_a_reader_who_wants_rest(page: Page, every: dict[str, str]) -> None:
    for name, url in every.items():
        page.goto(url)
        assert page.evaluate(MOVING) == [], name


def test_what_moves_is_noticed(page: Page, site_url: str) -> None:
    page.goto(site_url)
    page.evaluate("document.querySelector('.ss-tell').style.setProperty('transition', 'color 1s', 'important')")
    assert page.evaluate(MOVING) == ["a.ss-tell"]


def test_paper_has_the_words_and_no_controls(page: Page, every: dict[str, str]) -> None:
    wide(page, 794)
    for name, url in every.items():
        page.goto(url)
        words = page.locator("h1").first.inner_text()
        page.emulate_media(media="print", color_scheme="dark")
        for gone in (".ss-header__tools", ".ss-doors", ".md-search", ".md-skip", "button", ".ss-footer__links"):
            expect(page.locator(f"{gone}:visible"), name).to_have_count(0)
        expect(page.locator("h1").first).to_have_text(words)
        expect(page.locator("main")).to_be_visible()
        assert page.evaluate("getComputedStyle(document.querySelector('main p')).color") != "rgb(255, 255, 255)"
        assert page.evaluate(TOO_WIDE) == [], name
        page.emulate_media(media="screen", color_scheme="light")


def test_from_right_to_left_all_is_mirrored(page: Page, every: dict[str, str]) -> None:
    for name, url in every.items():
        page.goto(url)
        page.evaluate("document.documentElement.dir = 'rtl'")
        for width in WIDTHS:
            wide(page, width)
            assert page.evaluate(TOO_WIDE) == [], f"{name} {width}"
        school, tell = (page.locator(part).bounding_box() for part in (".ss-school", ".ss-tell"))
        assert school
        assert tell
        assert school["x"] > HALFWAY > tell["x"] + tell["width"]
        aligned = page.evaluate("getComputedStyle(document.querySelector('h1')).textAlign")
        assert aligned in ("start", "right"), name


def test_a_table_that_is_laid_out_as_cards_is_still_a_table(page: Page, site_url: str) -> None:
    """No role is written out in the page, since no validator lets that pass: the browser itself has to keep them."""
    wide(page, 320)
    page.goto(site_url + "curriculum/ks1/")
    assert page.locator(".ss-glance tbody tr").first.evaluate("part => getComputedStyle(part).display") == "block"
    seen = page.locator(".ss-table-wrap").first.aria_snapshot()
    for words in ('table "The units', "rowgroup", 'columnheader "Unit"', 'rowheader "Year 1"', 'cell "'):
        assert words in seen
