"""Days and addresses in a text, and the command that asks whether addresses still answer."""

from __future__ import annotations

import re
import threading
from contextlib import contextmanager
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, ClassVar

import pytest

from safesite.ground.catalogue import Entry
from safesite.ground.problem import Place, Problem, Severity
from safesite.newsletter import links
from safesite.newsletter.checks import ADDRESS
from safesite.newsletter.links import problem, problems
from safesite.newsletter.passed import days
from safesite.publish import cli
from tests import oakfield
from tests.shape.sources import modules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

WRITTEN = date(2026, 9, 7)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on 12 March 2026", [date(2026, 3, 12)]),
        ("by 1st Sep 2026 or 3 Oct, 2026", [date(2026, 9, 1), date(2026, 10, 3)]),
        ("on Friday 6 November", [date(2026, 11, 6)]),
        ("on Friday, the 6th of November", [date(2026, 11, 6)]),
        ("on Saturday 6 November", [date(2027, 11, 6)]),
        ("on Monday 7 September", [date(2026, 9, 7)]),
        ("on Tuesday 30 February", []),
        ("31 June 2026", []),
        ("every 5 November, and may 2 of them", []),
        ("1 May 2027 and 2 MAY 2027", [date(2027, 5, 1), date(2027, 5, 2)]),
        ("12 marches 2026", []),
    ],
)
def test_days_are_found_where_they_are_written_out(text: str, found: list[date]) -> None:
    assert [day for _, day in days(text, WRITTEN)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see https://a.example/b?c=d now", ["https://a.example/b?c=d"]),
        ("see www.childnet.com/parents", ["www.childnet.com/parents"]),
        ("bbc.co.uk or gov.uk", ["bbc.co.uk", "gov.uk"]),
        ("write to a.b@school.org.uk", []),
        ("one.two three. Then com", []),
        ("bit.ly/abc, youtu.be/x1 and www.dragons.games", ["bit.ly/abc,", "youtu.be/x1", "www.dragons.games"]),
        ("and/or, 24/7, 1.5/2 or e.g. this", []),
    ],
)
def test_addresses_are_found_as_people_write_them(text: str, found: list[str]) -> None:
    assert ADDRESS.findall(text) == found


class _Answers(BaseHTTPRequestHandler):
    """Answers by the path: a code, a way on, or a refusal of heads."""

    asked: ClassVar[list[str]]

    def do_HEAD(self) -> None:
        """Answer a question for the head of a page."""
        self._answer("HEAD")

    def do_GET(self) -> None:
        """Answer a question for a page."""
        self._answer("GET")

    def _answer(self, method: str) -> None:
        type(self).asked.append(f"{method} {self.path}")
        named = self.path.removeprefix("/")
        code = 405 if (named, method) == ("whole", "HEAD") else int(named) if named.isdigit() else 200
        self.send_response(code)
        if code in (301, 302):
            self.send_header("Location", "/elsewhere")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *arguments: Any) -> None:
        """Say nothing."""


@contextmanager
def server() -> Iterator[tuple[str, list[str]]]:
    """Give the address of a server on this computer, and what it is asked."""

    class Answers(_Answers):
        asked: ClassVar[list[str]] = []

    running = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{running.server_port}", Answers.asked
    finally:
        running.shutdown()
        running.server_close()


def entry(address: str) -> Entry:
    """Return a trusted address of the catalogue."""
    return Entry("address", "somebody", "Somebody", address, Place("content/addresses.yml", 4, 5))


def test_an_address_that_answers_is_no_problem_and_is_asked_once() -> None:
    with server() as (site, asked):
        assert problem(entry(f"{site}/page/")) is None
    assert asked == ["HEAD /page/"]


def test_a_server_that_refuses_heads_is_asked_for_the_page() -> None:
    with server() as (site, asked):
        assert problem(entry(f"{site}/whole")) is None
    assert asked == ["HEAD /whole", "GET /whole"]


def test_an_address_that_is_gone_is_told_with_file_and_line() -> None:
    with server() as (site, asked):
        found = problem(entry(f"{site}/404"))
    assert str(found).splitlines() == [
        f"content/addresses.yml:4:5: somebody: {site}/404 answers 404 (Not Found)",
        "    Try: look at it in a browser; if it has moved, change it here",
    ]
    assert asked == ["HEAD /404", "GET /404"]


def test_an_address_that_leads_elsewhere_is_a_warning() -> None:
    with server() as (site, _):
        found = problem(entry(f"{site}/301"))
    assert found
    assert found.severity is Severity.WARNING
    assert found.words == f"{site}/301 leads to {site}/elsewhere now"


def test_a_server_that_is_not_there_is_told() -> None:
    with server() as (site, _):
        pass
    found = problem(entry(site), timeout=2)
    assert found
    assert found.words.startswith(f"{site} does not answer (")


def test_all_addresses_are_asked_and_what_is_wrong_comes_in_their_order() -> None:
    with server() as (site, asked):
        found = problems([entry(f"{site}/{path}") for path in ("500", "good", "410")])
    assert [one.words.partition(" answers ")[2] for one in found] == ["500 (Internal Server Error)", "410 (Gone)"]
    assert len(asked) == 3


def test_the_command_says_how_many_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[Entry] = []

    def answer(entries: Iterable[Entry]) -> tuple[Problem, ...]:
        asked.extend(entries)
        return ()

    monkeypatch.setattr(links, "problems", answer)
    assert cli.main(["newsletter", "links", "--config", str(oakfield.copy(tmp_path) / "mkdocs.yml")]) == cli.GOOD
    assert asked
    assert capsys.readouterr().out == f"All {len(asked)} addresses answer.\n"


def test_the_command_fails_where_an_address_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = Problem(Place("content/addresses.yml", 4, 5), "childnet", "it answers 404 (Not Found)")
    monkeypatch.setattr(links, "problems", lambda _: (gone,))
    assert cli.main(["newsletter", "links", "--config", str(oakfield.copy(tmp_path) / "mkdocs.yml")]) == cli.AUTHOR
    assert str(gone) in capsys.readouterr().err


def test_no_build_calls_out() -> None:
    calling = [module.name for module in modules() if "urllib.request" in module.path.read_text(encoding="utf-8")]
    naming = [
        m.name for m in modules() if re.search(r"newsletter import links|newsletter\.links", m.path.read_text("utf-8"))
    ]
    assert calling == ["newsletter/links.py"]
    assert naming == ["publish/cli.py"]
