"""Visits to the quiz room: a page in a context of its own that may keep, send and complain of nothing."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page, Route

PIP, PLAYER, MUSEUM, TEDDY, KITCHEN = (
    "pip-and-the-box",
    "the-new-player",
    "a-day-at-the-museum",
    "teddy-and-the-tablet",
    "at-the-kitchen-table",
)
STAFF = "phones-for-staff"
STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OURS = "127.0.0.1"
VOICES = """
  window.spoken = [];
  const voices = [
    { name: "far", lang: "en-GB", localService: false },
    { name: "near", lang: "en-US", localService: true },
    { name: "autre", lang: "fr-FR", localService: true },
  ];
  const given = %s;
  Object.defineProperty(window, "speechSynthesis", { value: {
    speaking: false, getVoices: () => voices.filter((voice) => given.includes(voice.name)),
    cancel() {}, speak(said) { window.spoken.push([said.voice.name, said.text]); },
    addEventListener() {}, removeEventListener() {},
  } });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
KEPT = "[document.cookie, localStorage.length, sessionStorage.length]"


@contextmanager
def visiting(browser: Browser, url: str, script: str = "", **options: Any) -> Iterator[Page]:
    """Open a page; whatever it asks of another host, keeps or complains of fails the test."""
    context = browser.new_context(**options)
    strangers: list[str] = []
    context.route(
        lambda address: OURS not in address and not address.startswith(("file:", "data:")),
        lambda route: _refuse(route, strangers),
    )
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(f"{said.text} {said.location}") if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    if script:
        page.add_init_script(script)
    page.goto(url)
    first = page.url
    yield page
    kept = page.evaluate(KEPT)
    assert (strangers, complaints, kept, context.cookies()) == ([], [], ["", 0, 0], [])
    assert page.url == first
    context.close()


def _refuse(route: Route, strangers: list[str]) -> None:
    strangers.append(route.request.url)
    route.abort()


def current(page: Page) -> Locator:
    """Return the step that a child sees."""
    return page.locator(".ss-step:visible")


def said(page: Page) -> Locator:
    """Return the region that announces feedback."""
    return current(page).get_by_role("status")


def faults(page: Page, state: str) -> list[str]:
    """Return what axe finds, with the state of the quiz."""
    page.evaluate("Promise.allSettled(document.getAnimations().map(one => one.finished)).then(() => null)")
    # Without preload: axe would fetch the style sheets again and write them inline, which our policy forbids.
    options = {"runOnly": STANDARD, "resultTypes": ["violations"], "preload": False}
    found = Axe().run(page, options=options)
    rules = found.response["violations"]
    return [f"{state}: {rule['id']}: {node['html'][:160]}" for rule in rules for node in rule["nodes"]]
