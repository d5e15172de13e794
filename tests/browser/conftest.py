"""A browser, and the site as a reader meets it: both made once for all tests."""

from __future__ import annotations

import functools
import os
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import sync_playwright

from tests.browser import drive, engines, quizpages
from tests.browser.find import LAUNCH_FLAGS, NoBrowserError, find

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

    from tests.browser.drive import Driver

ROOT = Path(__file__).parents[2]


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, *arguments: Any) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this computer; gives its address, which ends in a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give the installed browser, started once."""
    try:
        path = find()
    except NoBrowserError as error:
        if os.environ.get("SAFESITE_BROWSER_REQUIRED"):
            pytest.fail(str(error))
        pytest.skip(str(error))
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(LAUNCH_FLAGS))
        yield started
        started.close()


@pytest.fixture(
    scope="session",
    params=["chromium", "firefox", "webkit"],
    ids=["chromium", "firefox", "webkitgtk-which-is-not-safari"],
)
def driver(request: pytest.FixtureRequest) -> Iterator[Driver]:
    """Give each of the three engines in turn; WebKitGTK stands in for Safari and is not Safari."""
    if request.param == "chromium":
        with drive.chromium(request.getfixturevalue("browser")) as driven:
            yield driven
        return
    try:
        engines.paths(request.param)
    except NoBrowserError as error:
        if os.environ.get("SAFESITE_BROWSER_REQUIRED"):
            pytest.fail(str(error))
        pytest.skip(str(error))
    with drive.ENGINES[request.param]() as driven:
        yield driven


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Give what serves a folder until the tests end."""
    stops = []

    def start(folder: Path) -> str:
        running = served(folder)
        stops.append(running)
        return running.__enter__()

    yield start
    for running in stops:
        running.__exit__(None, None, None)


@pytest.fixture(scope="session")
def chromium(browser: Browser) -> Iterator[Driver]:
    """Give Chromium alone, driven as the three engines are."""
    with drive.chromium(browser) as driven:
        yield driven


@pytest.fixture(scope="session")
def room_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the quiz room's examples as pages."""
    return quizpages.write(tmp_path_factory.mktemp("quizzes"))


@pytest.fixture(scope="session")
def room_url(room_folder: Path, serve: Callable[[Path], str]) -> str:
    """Give the address of the quiz room's examples."""
    return serve(room_folder)


@pytest.fixture(scope="session")
def site_url(claygate: Path, serve: Callable[[Path], str]) -> str:
    """Give the address of the built site; it ends in a slash."""
    return serve(claygate)


@pytest.fixture(scope="session")
def sites(
    claygate: Path, claygate_preview: Path, cockwood: Path, site_url: str, serve: Callable[[Path], str]
) -> dict[str, tuple[Path, str]]:
    """Give the folder and the address of each built site."""
    return {
        "site": (claygate, site_url),
        "preview": (claygate_preview, serve(claygate_preview)),
        "cockwood": (cockwood, serve(cockwood)),
    }
