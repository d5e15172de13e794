"""One small way to drive Chromium, Firefox and WebKitGTK alike: go somewhere, press a key, ask the page."""

from __future__ import annotations

import os
import subprocess
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol

from playwright.sync_api import Error
from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.firefox.service import Service as FirefoxService
from selenium.webdriver.webkitgtk.service import Service as WebKitService

from tests.browser.engines import geckodriver, paths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page
    from selenium.webdriver.remote.webdriver import WebDriver

SIZE = (1280, 900)


class Driver(Protocol):
    """What a test needs of a browser."""

    def go(self, url: str) -> None:
        """Open an address afresh."""

    def press(self, key: str) -> None:
        """Press a key, or Shift+Tab."""

    def type(self, words: str) -> None:
        """Type words."""

    def ask(self, function: str, *given: Any) -> Any:
        """Run a function in the page and give its answer."""


class Chromium:
    """Chromium, by Playwright."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def go(self, url: str) -> None:
        """Open an address afresh."""
        self.page.goto("about:blank")
        self.page.goto(url)

    def press(self, key: str) -> None:
        """Press a key, or Shift+Tab."""
        self.page.keyboard.press(key)

    def type(self, words: str) -> None:
        """Type words."""
        self.page.keyboard.type(words)

    def ask(self, function: str, *given: Any) -> Any:
        """Run a function in the page and give its answer."""
        asked = f"given => ({function})(...given)"
        try:
            return self.page.evaluate(asked, list(given))
        except Error as error:
            if "context was destroyed" not in str(error):
                raise
            self.page.wait_for_load_state()  # the page went away while it was asked: ask the next one
            return self.page.evaluate(asked, list(given))


class Selenium:
    """Firefox or WebKitGTK, by Selenium."""

    def __init__(self, driver: WebDriver) -> None:
        self.driver = driver
        self.driver.set_window_size(*SIZE)

    def go(self, url: str) -> None:
        """Open an address afresh."""
        self.driver.get("about:blank")
        self.driver.get(url)

    def press(self, key: str) -> None:
        """Press a key, or Shift+Tab."""
        actions = ActionChains(self.driver, duration=0)
        if key == "Shift+Tab":
            actions.key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(Keys.SHIFT).perform()
        else:
            named = {
                f"Arrow{way}": str(getattr(Keys, f"ARROW_{way.upper()}")) for way in ("Down", "Up", "Left", "Right")
            }
            actions.send_keys(named[key] if key in named else str(getattr(Keys, key.upper(), key))).perform()

    def type(self, words: str) -> None:
        """Type words."""
        ActionChains(self.driver, duration=0).send_keys(words).perform()

    def ask(self, function: str, *given: Any) -> Any:
        """Run a function in the page and give its answer."""
        return self.driver.execute_script(f"return ({function})(...arguments)", *given)


@contextmanager
def chromium(browser: Browser) -> Iterator[Driver]:
    """Give Chromium in a context of its own."""
    context = browser.new_context(viewport={"width": SIZE[0], "height": SIZE[1]})
    yield Chromium(context.new_page())
    context.close()


@contextmanager
def firefox() -> Iterator[Driver]:
    """Give Firefox without a window."""
    options = webdriver.FirefoxOptions()
    options.binary_location = paths("firefox")[0]
    options.add_argument("-headless")
    # Nothing of its own may call out, and on a Mac Tab goes to links too.
    for name in (
        "app.normandy.enabled",
        "browser.safebrowsing.update.enabled",
        "network.captive-portal-service.enabled",
    ):
        options.set_preference(name, value=False)
    options.set_preference("accessibility.tabfocus", 7)
    # Its own search of the page at "/" would take the focus, and here it is the page's keys that are tried.
    options.set_preference("accessibility.typeaheadfind.manual", value=False)
    driver = webdriver.Firefox(options=options, service=FirefoxService(geckodriver()))
    try:
        yield Selenium(driver)
    finally:
        driver.quit()


@contextmanager
def screen(program: str) -> Iterator[str]:
    """Give the name of a screen that nobody sees."""
    reading, writing = os.pipe()
    command = (program, "-displayfd", str(writing), "-screen", "0", "1600x1200x24", "-nolisten", "tcp")
    running = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        running.terminate()
        running.wait()


@contextmanager
def webkit() -> Iterator[Driver]:
    """Give WebKitGTK's small browser, which stands in for Safari and is not Safari."""
    browser, driver_path, xvfb = paths("webkit")
    options = webdriver.WebKitGTKOptions()
    options.binary_location = browser
    options.add_argument("--automation")
    with screen(xvfb) as display:
        service = WebKitService(driver_path, env={**os.environ, "DISPLAY": display})
        with warnings.catch_warnings():  # Selenium starts it in a way that Selenium itself calls outdated
            warnings.simplefilter("ignore", DeprecationWarning)
            driver = webdriver.WebKitGTK(options=options, service=service)
        try:
            yield Selenium(driver)
        finally:
            driver.quit()


ENGINES = {"firefox": firefox, "webkit": webkit}
