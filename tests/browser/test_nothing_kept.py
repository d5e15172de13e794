"""Every page, with every feature used: nothing is kept, nothing is sent, and nothing breaks the page's own policy."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.kinds import addresses
from tests.browser.opened import search

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page, Route

pytestmark = pytest.mark.browser

OURS = "http://127.0.0.1:"
POLICY = """document.addEventListener("securitypolicyviolation",
    event => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`))"""
KEPT = """async () => [
    document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(one => one.name), ...await caches.keys(),
    ...(await navigator.serviceWorker.getRegistrations()).map(one => one.scope),
].filter(Boolean)"""


@dataclass
class Watched:
    """A page whose every request, word and store is watched."""

    context: BrowserContext
    page: Page
    faults: list[str] = field(default_factory=list)

    def look(self, where: str) -> None:
        """Note what the page has kept by now."""
        kept = [*self.page.evaluate(KEPT), *(cookie["name"] for cookie in self.context.cookies())]
        self.faults += [f"{where}: kept {name}" for name in kept]


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    """Give a page that is watched in all it does."""
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.add_init_script(POLICY)
    page = context.new_page()
    seen = Watched(context, page)

    def refuse(route: Route) -> None:
        seen.faults.append(f"asked {route.request.url}")
        route.abort()

    context.route(lambda address: not address.startswith((OURS, "data:")), refuse)
    page.on("console", lambda said: seen.faults.append(f"{page.url}: {said.text}") if said.type == "error" else None)
    page.on("pageerror", lambda error: seen.faults.append(f"{page.url}: {error}"))
    page.on("response", lambda one: seen.faults.append(f"{one.status} {one.url}") if one.status >= 400 else None)
    yield seen
    context.close()


def use_search(page: Page) -> str:
    """Search, go through the results, and shut search again."""
    search(page, "online")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    return "search"


def use_copying(page: Page) -> str:
    """Copy every text in every form."""
    for button in page.locator("[data-copy]").all():
        button.click()
        expect(page.locator(".ss-copy__said").filter(has_text="Copied").first).to_be_visible()
    return "copy" if page.locator("[data-copy]").count() else ""


def use_details(page: Page) -> str:
    """Open all that is folded away."""
    folded = page.locator("summary:visible")
    for summary in folded.all():
        summary.click()
    return "details" if folded.count() else ""


def use_quiz(page: Page) -> str:
    """Answer each question once, to the end."""
    following = page.locator("[data-do=next]")
    if not following.count():
        return ""
    while following.is_visible():
        current = page.locator(".ss-step:visible")
        # The end of a story has nothing to pick and nothing to check: it is read, and the child goes on.
        if current.get_attribute("data-mode") != "none":
            current.locator("label:visible").first.click()
            current.locator("[type=submit]:visible").click()
            expect(current.get_by_role("status")).not_to_be_empty()
        following.click()
    expect(page.locator("#ending")).to_be_visible()
    return "quiz"


def use_paper(page: Page) -> str:
    """Look at the page as paper has it."""
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    return "paper"


def use_leaving(page: Page) -> str:
    """Leave the page in a hurry; the home page is in its place."""
    leave = page.locator("[data-leave]")
    if not leave.count():
        return ""
    before = page.url
    leave.first.click()
    page.wait_for_url(lambda address: address != before)
    expect(page.locator(".ss-page--home")).to_be_visible()
    return "leaving"


def test_nothing_is_kept_or_sent_on_any_page(watched: Watched, claygate: Path, site_url: str) -> None:
    page, used = watched.page, set()
    for address in addresses(claygate):
        page.goto(site_url + address)
        for use in (use_search, use_copying, use_details, use_quiz, use_paper, use_leaving):
            used.add(use(page))
        watched.look(address)
    assert used - {""} == {"search", "copy", "details", "quiz", "paper", "leaving"}
    assert watched.faults == []


def test_a_planted_fault_is_found(watched: Watched, site_url: str) -> None:
    page = watched.page
    page.goto(site_url + "parents/")
    page.evaluate("""async () => {
        localStorage.setItem("planted", "1");
        sessionStorage.setItem("sown", "1");
        document.cookie = "grown=1";
        await caches.open("reaped");
        await new Promise(done => { indexedDB.open("stored").onsuccess = done; });
        const script = document.createElement("script");
        script.textContent = "window.never = 1";
        document.body.append(script);
        await fetch("missing.json");
        console.error("something broke");
        const image = new Image();
        await new Promise(done => { image.onerror = done; image.src = "https://elsewhere.example/a.png"; });
    }""")
    watched.look("planted")
    said = "\n".join(watched.faults)
    for words in ("planted", "sown", "grown", "reaped", "stored", "script-src", "404", "something broke", "img-src"):
        assert words in said, words
