"""Copying a snippet in a real browser: both forms are read back from the clipboard."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

READ = """async () => {
  const [item] = await navigator.clipboard.read();
  const texts = {};
  for (const type of item.types) texts[type] = await (await item.getType(type)).text();
  return texts;
}"""


def opened(browser: Browser, site_url: str) -> Page:
    """Open a snippet in a browser that may use the clipboard."""
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site_url.rstrip("/"))
    page = context.new_page()
    page.goto(f"{site_url}newsletter/is-it-true/")
    return page


def test_formatted_text_is_copied_with_its_plain_twin(browser: Browser, site_url: str) -> None:
    page = opened(browser, site_url)
    page.locator("[data-copy=formatted]").first.click()
    page.get_by_text("Copied with its formatting.").first.wait_for()
    texts = page.evaluate(READ)
    assert "<h3>" in texts["text/html"]
    assert "https://" in texts["text/html"]
    assert texts["text/plain"].startswith("Is it true?")
    page.context.close()


def test_plain_text_is_copied_alone_and_by_keyboard(browser: Browser, site_url: str) -> None:
    page = opened(browser, site_url)
    page.locator("[data-copy=plain]").nth(1).focus()
    page.keyboard.press("Enter")
    page.get_by_text("Copied as plain text.").first.wait_for()
    texts = page.evaluate(READ)
    assert list(texts) == ["text/plain"]
    assert "<" not in texts["text/plain"]
    assert page.evaluate("document.activeElement.dataset.copy") == "plain"
    page.context.close()


def test_the_medium_and_the_long_form_bring_what_to_do_and_what_to_ask(browser: Browser, site_url: str) -> None:
    page = opened(browser, site_url)
    for number, wanted in enumerate((False, True, True)):
        form = page.locator("copy-text").nth(number)
        form.locator("[data-copy=formatted]").click()
        form.get_by_text("Copied with its formatting.").wait_for()
        texts = page.evaluate(READ)
        for label in ("Tonight", "Ask your child"):
            assert (f"<strong>{label}:</strong>" in texts["text/html"]) is wanted
            assert (f"\n{label}: " in texts["text/plain"]) is wanted
            assert (label in form.locator(".ss-copy__words").inner_text()) is wanted, "what is copied is what is seen"
    page.context.close()


def test_urdu_is_copied_so_that_it_runs_from_right_to_left(
    browser: Browser, sites: dict[str, tuple[Path, str]]
) -> None:
    _, url = sites["preview"]
    page = opened(browser, url)
    form = page.locator("section[aria-labelledby=form-ur] copy-text")
    form.locator("[data-copy=formatted]").click()
    form.get_by_text("Copied with its formatting.").wait_for()
    texts = page.evaluate(READ)
    assert re.search(r'<div [^>]*lang="ur"[^>]*dir="rtl"|<div [^>]*dir="rtl"[^>]*lang="ur"', texts["text/html"])
    assert texts["text/plain"].startswith("\u200f"), "an unseen sign turns each line that begins with a Latin word"
    assert texts["text/plain"].splitlines()[-1].startswith("https://")
    page.context.close()


def test_without_a_script_the_text_is_there_and_no_dead_button(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}newsletter/is-it-true/")
    assert page.locator(".ss-copy__words").count() == 3
    assert page.locator("[data-copy]:visible").count() == 0
    context.close()
