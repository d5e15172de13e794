"""How soon the first question of a quiz can be answered: pages side by side, in one run, on a slow device and network.

    python -m tests.bench_quiz SITE/quizzes/dot-the-snail/index.html PEER/index.html

Each argument is a page in a folder of its own site; the folder that holds it, or the one named after a '@', is
served with gzip. Chromium runs at a quarter of its speed with 1.6 Mbit/s and 150 ms. A page is ready when an answer
can be picked and the page's script has taken notice of it; a button that starts the quiz is pressed at once.
"""

from __future__ import annotations

import gzip
import statistics
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from tests.browser.find import LAUNCH_FLAGS, find

if TYPE_CHECKING:
    from playwright.sync_api import Browser

RUNS = 9
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 200_000}
READY = """(() => {
    const look = () => {
        const start = [...document.querySelectorAll("button")].find(one => /^start/i.test(one.textContent.trim()));
        if (start && start.getClientRects().length) start.click();
        const live = !document.querySelector("quiz-card") || document.querySelector("quiz-card.is-live");
        const radio = [...document.querySelectorAll("input[type=radio]")].find(one => {
            const label = one.closest("label") ?? one;
            return label.getClientRects().length && !one.disabled;
        });
        const whole = document.readyState !== "loading";
        if (live && radio && whole) requestAnimationFrame(() => { window.ready = performance.now(); });
        else requestAnimationFrame(look);
    };
    look();
})()"""


class _Packed(SimpleHTTPRequestHandler):
    """Serves files with gzip, as any web host does."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # the library's name
        """Send a file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = path.read_bytes()
        text = path.suffix in {".html", ".css", ".js", ".svg", ".json"}
        sent = gzip.compress(content, 6) if text else content
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if text:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(sent)))
        self.end_headers()
        self.wfile.write(sent)

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


def address(argument: str) -> str:
    """Serve the site of a page and return the page's address."""
    page, _, root = argument.partition("@")
    folder = Path(root or Path(page).parent).resolve()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Packed, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/{Path(page).resolve().relative_to(folder).as_posix()}"


def ready(browser: Browser, url: str) -> float:
    """Return after how many milliseconds a first visit can answer."""
    context = browser.new_context(viewport={"width": 800, "height": 1100})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.add_init_script(READY)
    page.goto(url, wait_until="commit")
    while (took := page.evaluate("window.ready ?? 0")) == 0:  # a policy forbids to wait for a text of code
        page.wait_for_timeout(50)
    context.close()
    return float(took)


def main(pages: list[str]) -> None:
    """Print the median of each page, visited in turn."""
    urls = [address(page) for page in pages]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=list(LAUNCH_FLAGS))
        took: dict[str, list[float]] = {page: [] for page in pages}
        for _ in range(RUNS):
            for page, url in zip(pages, urls, strict=True):
                took[page].append(ready(browser, url))
        browser.close()
    for page, times in took.items():
        print(f"{statistics.median(times):6.0f} ms  ({min(times):.0f} to {max(times):.0f})  {page}")  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
