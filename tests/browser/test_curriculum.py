"""The coverage matrix in a real browser: filtered by keyboard, whole without a script; and the charts for all eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

COVERAGE = "curriculum/coverage/"
SHOWN = "() => [...document.querySelectorAll('coverage-filter tbody tr')].filter(row => row.offsetParent).length"
ALL = "() => document.querySelectorAll('coverage-filter tbody tr').length"

AT_ITS_MIDDLE = """link => {
    const box = link.getBoundingClientRect();
    return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
}"""
UNDER = f"link => !!({AT_ITS_MIDDLE})(link)?.closest('th')"
FOCUSED_AND_SEEN = f"link => link === document.activeElement && link.contains(({AT_ITS_MIDDLE})(link))"


@pytest.fixture
def page(browser: Browser, site_url: str) -> Iterator[Page]:
    """Open the coverage page."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(site_url + COVERAGE)
    yield page
    context.close()


def test_the_filter_is_worked_by_keyboard_and_says_what_it_shows(page: Page) -> None:
    every = page.evaluate(ALL)
    assert every > 100
    expect(page.get_by_role("status")).to_have_text(f"{every} of {every} statements are shown.")
    page.locator("select[name=block]").focus()
    page.keyboard.type("National")
    few = page.evaluate(SHOWN)
    assert 0 < few < 20
    expect(page.get_by_role("status")).to_have_text(f"{few} of {every} statements are shown.")
    page.keyboard.press("Tab")
    page.keyboard.type("Reception")
    assert page.evaluate(SHOWN) < few
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.evaluate(SHOWN) == 0
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text(f"{every} of {every} statements are shown.")


def test_a_focused_link_comes_out_from_behind_the_column_that_stays(page: Page) -> None:
    page.set_viewport_size({"width": 740, "height": 800})
    region = page.locator("[data-block=computing-2013] .ss-table-wrap")
    region.evaluate("part => { part.scrollIntoView(); part.scrollLeft = part.scrollWidth; }")
    first, second = page.locator("[data-block=computing-2013] tbody tr").first.locator("td a").all()
    second.evaluate("link => link.focus({ preventScroll: true })")
    assert first.evaluate(UNDER), "the link did not stand under the column"
    page.keyboard.press("Shift+Tab")
    assert first.evaluate(FOCUSED_AND_SEEN)


def test_words_find_statements(page: Page) -> None:
    page.get_by_label("Words").fill("password")
    rows = page.locator("coverage-filter tbody tr:visible th")
    assert rows.count() >= 3
    assert all("password" in text.lower() for text in rows.all_inner_texts())


def test_a_part_with_nothing_left_is_not_shown_empty(page: Page) -> None:
    page.get_by_label("Words").fill("password")
    blocks = page.locator("coverage-filter section:visible")
    assert 0 < blocks.count() < page.locator("coverage-filter section").count()
    assert all(block.locator("tbody tr:visible").count() for block in blocks.all())


def test_without_a_script_every_statement_stands_there_and_no_form(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + COVERAGE)
    rows = page.locator("coverage-filter tbody tr")
    assert rows.count() > 100
    assert rows.last.is_visible()
    assert not page.locator("coverage-filter form").is_visible()
    context.close()


def test_on_paper_there_is_the_matrix_and_no_form(page: Page) -> None:
    page.get_by_label("Words").fill("password")
    page.emulate_media(media="print")
    assert not page.locator("coverage-filter form").is_visible()
    assert page.locator("coverage-filter tbody tr:visible").count()


@pytest.mark.parametrize("path", ["curriculum/", "curriculum/progression/", COVERAGE])
def test_on_paper_every_year_stands_on_the_sheet_and_no_button(page: Page, site_url: str, path: str) -> None:
    page.set_viewport_size({"width": 680, "height": 1000})
    page.goto(site_url + path)
    page.emulate_media(media="print")
    tables = page.locator("table:is(.ss-grid, .ss-progression, .ss-coverage)")
    assert tables.count() >= 1
    over = "all => all.filter(one => one.parentElement.scrollWidth > one.parentElement.clientWidth).length"
    assert tables.evaluate_all(over) == 0
    assert page.locator(".ss-button:visible").count() == 0


def test_a_screen_reader_hears_which_unit_teaches_what_and_when(page: Page) -> None:
    seen = page.locator("coverage-filter section").first.aria_snapshot()
    for words in ('columnheader "Year 1"', "rowheader", "not in this year", 'link "taught in'):
        assert words in seen


def test_on_a_phone_each_statement_is_a_card_and_still_a_row(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    row = page.locator("[data-block=computing-2013] tbody tr").first
    shown = row.locator("td:visible")
    assert shown.all_inner_texts()[0].startswith("Year 1 taught")
    assert 0 < shown.count() < row.locator("td").count()
    region = page.locator("[data-block=computing-2013] .ss-table-wrap")
    assert region.evaluate("part => part.scrollWidth <= part.clientWidth")
    seen = region.aria_snapshot()
    for words in ('table "In which year', 'columnheader "Year 1"', "rowheader", "cell", 'link "taught'):
        assert words in seen
    page.get_by_label("Words").fill("password")
    assert not row.is_visible()


def test_on_a_phone_the_whole_chart_is_in_sight(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    drawn = page.locator(".ss-chart svg:visible")
    assert drawn.count() == 1
    assert page.locator(".ss-chart").evaluate("part => part.scrollWidth <= part.clientWidth")
    texts = drawn.locator("text")
    assert {"R", "Y6", "Health, wellbeing and lifestyle"} <= set(texts.all_text_contents())
    assert all(text.bounding_box()["x"] >= 0 for text in texts.all())  # type: ignore[index]  # all are visible


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_numbers_of_the_chart_are_read_on_their_colours(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    pairs = page.evaluate(
        """() => [...document.querySelectorAll(".ss-heat__square")].map((square) => [
          getComputedStyle(square).fill, getComputedStyle(square.nextElementSibling).fill])"""
    )
    assert len(pairs) == 2 * 8 * 7, "one drawing for wide and one for narrow screens"
    assert min(contrast(*pair) for pair in pairs) >= 4.5


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours as a browser writes them, rgb() or color(srgb …)."""
    one, other = sorted((light(first), light(second)), reverse=True)
    return (one + 0.05) / (other + 0.05)


def light(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    inside = colour.partition("(")[2].rstrip(")").replace("srgb", "").replace(",", " ").split()
    parts = [float(part) if "srgb" in colour else float(part) / 255 for part in inside[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
