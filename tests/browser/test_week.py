"""The snippet of the reader's own week, by a clock that the test sets; the site was built on 21 November 2026."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

BUILT = "This page was built on 21 November 2026."
STALE = "This page was built on 21 November 2026 and has not been built since."


@contextmanager
def opened(browser: Browser, site_url: str, moment: str, zone: str = "Europe/London") -> Iterator[Page]:
    """Open the archive at a moment, given in universal time, in a place."""
    context = browser.new_context(timezone_id=zone)
    page = context.new_page()
    page.clock.set_fixed_time(f"{moment}Z")
    page.goto(f"{site_url}newsletter/")
    yield page
    context.close()


def shown(page: Page) -> str | None:
    """Return the Monday of the week that stands first."""
    return page.locator("this-week [data-week]").get_attribute("data-week")


@pytest.mark.parametrize(
    ("moment", "monday"),
    [
        ("2026-11-21T12:00", "2026-11-16"),
        ("2026-11-22T23:59", "2026-11-16"),
        ("2026-11-23T00:00", "2026-11-23"),
        ("2026-12-30T12:00", "2026-12-21"),
        ("2027-02-09T08:00", "2027-02-08"),
        ("2027-08-30T08:00", "2027-07-26"),
        ("2026-09-02T08:00", "2026-08-31"),
        ("2026-08-01T08:00", "2026-11-16"),
    ],
)
def test_the_readers_own_week_comes_first_and_bears_its_date(
    browser: Browser, site_url: str, moment: str, monday: str
) -> None:
    with opened(browser, site_url, moment) as page:
        assert page.locator("this-week [data-week]").count() == 1
        assert shown(page) == monday
        first = page.locator("this-week [data-week]")
        assert first.locator("time").get_attribute("datetime") == monday
        assert first.locator("time").inner_text().startswith(("Week of ", "Holiday from "))
        listed = page.locator(f".ss-weeks [data-row='{monday}']")
        assert listed.count() == 1, "it still stands in its place in the year"
        assert first.locator("h3").inner_text() == listed.locator("a").inner_text()
        assert page.locator(".ss-weeks [aria-current]").get_attribute("data-row") == monday


@pytest.mark.parametrize(
    ("zone", "monday"),
    [("Asia/Tokyo", "2026-11-23"), ("Europe/London", "2026-11-16"), ("America/New_York", "2026-11-16")],
)
def test_the_week_begins_where_the_reader_is(browser: Browser, site_url: str, zone: str, monday: str) -> None:
    with opened(browser, site_url, "2026-11-22T18:00", zone) as page:
        assert shown(page) == monday


@pytest.mark.parametrize(("day", "stale"), [("2026-11-21", False), ("2026-11-29", False), ("2026-11-30", True)])
def test_a_build_that_is_older_than_eight_days_shows_its_date_plainly(
    browser: Browser,
    site_url: str,
    day: str,
    stale: bool,  # noqa: FBT001 - a case
) -> None:
    with opened(browser, site_url, f"{day}T12:00") as page:
        expect(page.get_by_text(STALE)).to_be_visible(visible=stale)
        expect(page.get_by_text(BUILT, exact=True)).to_be_visible(visible=not stale)


def test_without_a_script_the_week_of_the_build_is_first_and_the_page_says_so(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}newsletter/")
    assert shown(page) == "2026-11-16"
    expect(page.get_by_text(BUILT, exact=True)).to_be_visible()
    expect(page.get_by_text(STALE)).to_be_hidden()
    context.close()


def test_taken_out_of_the_page_it_is_as_it_was(browser: Browser, site_url: str) -> None:
    with opened(browser, site_url, "2027-03-03T12:00") as page:
        assert shown(page) == "2027-03-01"
        monday = page.evaluate(
            "() => { const it = document.querySelector('this-week'); it.remove();"
            " return it.querySelector('[data-week]').dataset.week; }"
        )
        assert monday == "2026-11-16"
        assert page.locator(".ss-weeks [aria-current]").get_attribute("data-row") == "2026-11-16"


def test_the_year_is_a_list_that_is_quick_to_scroll(browser: Browser, site_url: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(f"{site_url}newsletter/")
    rows = page.locator(".ss-weeks > li")
    assert rows.count() >= 48
    assert page.evaluate("document.documentElement.scrollHeight") / rows.count() < 150
    expect(page.locator(".ss-waiting")).to_be_hidden()
    context.close()


def test_the_script_keeps_nothing_and_asks_nobody(browser: Browser, site_url: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site_url}newsletter/", wait_until="networkidle")
    assert any(url.endswith("newsletter/week.js") for url in asked)
    assert [url for url in asked if not url.startswith(site_url)] == []
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    context.close()
