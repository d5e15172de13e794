"""Ask the trusted addresses whether they still answer: a command of its own, for no build ever calls out."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from safesite import __version__
from safesite.ground.problem import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from safesite.ground.catalogue import Entry

AT_ONCE = 6  # enough not to wait for long, and few enough to be polite
TIMEOUT = 15.0  # seconds
# Some servers refuse to be asked for the head of a page alone.
ASK_WHOLE = {HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.NOT_IMPLEMENTED}
REFUSED = "look at it in a browser; if it has moved, change it here"


def problems(entries: Iterable[Entry], timeout: float = TIMEOUT) -> tuple[Problem, ...]:
    """Ask every address of some entries, and return those that do not answer or lead somewhere else."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = pool.map(lambda entry: problem(entry, timeout), entries)
        return tuple(one for one in found if one)


def problem(entry: Entry, timeout: float = TIMEOUT) -> Problem | None:
    """Ask the address of an entry; return what is wrong with its answer."""
    try:
        reached = _ask(entry.address, timeout)
    except HTTPError as error:
        return Problem(entry.place, entry.id, f"{entry.address} answers {error.code} ({error.reason})", REFUSED)
    except (URLError, OSError) as error:
        reason = getattr(error, "reason", error)
        return Problem(entry.place, entry.id, f"{entry.address} does not answer ({reason})", "try again later")
    if _same(reached, entry.address):
        return None
    words = f"{entry.address} leads to {reached} now"
    hint = "look whether that is what you mean, and write it here"
    return Problem(entry.place, entry.id, words, hint, severity=Severity.WARNING)


def _ask(address: str, timeout: float) -> str:
    """Return the address that answers in the end."""
    try:
        return _open(address, "HEAD", timeout)
    except HTTPError as error:
        if error.code not in ASK_WHOLE:
            raise
        error.close()
    return _open(address, "GET", timeout)


def _open(address: str, method: str, timeout: float) -> str:
    # The pattern of the setting allows whole web addresses only.
    asked = Request(address, method=method, headers={"User-Agent": f"safesite/{__version__} (link check)"})  # noqa: S310
    with urlopen(asked, timeout=timeout) as answer:  # noqa: S310 - the same
        return str(answer.url)


def _same(one: str, other: str) -> bool:
    """Tell whether two addresses are one, but for the protocol, 'www.' and the last slash."""
    parts = [urlsplit(address) for address in (one, other)]
    keys = [(p.netloc.removeprefix("www."), p.path.rstrip("/"), p.query) for p in parts]
    return keys[0] == keys[1]
