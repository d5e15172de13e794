"""Look at the finished site once more: nothing is loaded from elsewhere, stands in a page unnamed, or is kept.

What was looked at is counted, and the page about the site says how many of each there are.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

from safesite.ground.allowed import by_hash
from safesite.ground.cache import Cache
from safesite.ground.problem import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

# The attributes by which a page loads something; an `a` only leads somewhere.
LOADS = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "audio": "src",
    "video": "src",
    "source": "src",
    "embed": "src",
    "object": "data",
    "link": "href",
}
LINKS_ONLY = frozenset({"canonical", "alternate", "prev", "next", "author", "license"})
ELSEWHERE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
CSS_LOADS = re.compile(r"(?:url\(\s*|@import\s+)[\"']?((?:[a-z][a-z0-9+.-]*:)?//[^\"')\s]+)", re.IGNORECASE)

LETTER = "-email.html"  # a file to open in a program for e-mail, and no page of the site
KEPT = "-to-keep.html"  # a file that works by itself, and no page of the site
INSIDE = "a style stands inside this page"
SCRIPT = "a script stands inside this page"
OWN = re.compile(r"<(style|script)>(.*?)</\1>", re.DOTALL)

POLICY = 'http-equiv="Content-Security-Policy"'
RULE = re.compile(f"<meta {POLICY}[^>]*>")
KEEPS = re.compile(
    r"document\.cookie|localStorage|sessionStorage|indexedDB|\bcaches\b|sendBeacon|XMLHttpRequest|WebSocket"
    r"|EventSource|(?:https?:)?//[a-z0-9-]+\.[a-z]"
)
READING = "reading.js"  # keeps how a quiz looks, for the visit, once a reader has chosen it
ABOUT = ("about/index.html", "search/search_index.json")

Fault = tuple[int, int, str]
RULES = Path(__file__).read_text(encoding="utf-8")  # new rules look at every file again


@dataclass(frozen=True)
class Verified:
    """What was looked at, how many of each kind, and what was found."""

    counts: Mapping[str, int]
    problems: tuple[Problem, ...]


def look(site: Path, cache: Cache) -> Verified:
    """Look at every page, style sheet and script of a built site for what breaks the promise of the privacy page."""
    counts: Counter[str] = Counter()
    found: list[Problem] = []
    for kind, path, rule in _files(site):
        counts[kind] += 1
        for line, column, words in _faults(path.read_bytes(), rule, cache):
            found.append(Problem(Place(path.relative_to(site).as_posix(), line, column), "", words))
    return Verified(counts, tuple(found))


def state(site: Path, verified: Verified) -> None:
    """Let the page about the site, and the search, say how much was looked at."""
    for path in (site / name for name in ABOUT if (site / name).is_file()):
        text = path.read_text(encoding="utf-8")
        for kind in ("pages", "styles", "scripts"):
            text = text.replace(mark(kind), str(verified.counts.get(kind, 0)))
        path.write_text(text, encoding="utf-8")


def mark(kind: str) -> str:
    """Return what stands in a page for a number that is known once the site is built."""
    return f"%verified-{kind}%"


def _files(site: Path) -> Iterator[tuple[str, Path, Callable[[str], Iterator[Fault]]]]:
    """Yield every file to look at, with its kind and its rule; the theme's own scripts are given nothing to keep."""
    for path in sorted(site.rglob("*.html")):
        other = next((ending for ending in OTHERS if path.name.endswith(ending)), "")
        yield (other or "pages"), path, OTHERS.get(other, page_faults)
    for path in sorted(site.rglob("*.css")):
        yield "styles", path, style_faults
    for path in sorted((site / "assets/safesite").rglob("*.js")):
        yield "scripts", path, reading_faults if path.name == READING else script_faults


def _faults(content: bytes, look: Callable[[str], Iterator[Fault]], cache: Cache) -> list[Fault]:
    """Return the faults of a file; one with the very same bytes is not looked at twice."""
    key = Cache.key("verified", RULES, look.__name__, content)
    found = cache.fetch(key, lambda: json.dumps([*look(content.decode())]).encode())
    return [(line, column, words) for line, column, words in json.loads(found)]


def page_faults(html: str) -> Iterator[Fault]:
    """Yield what a page must not hold: loads from elsewhere, what stands inside unnamed; and the lack of a policy."""
    rules = RULE.search(html)
    if not rules:
        yield 1, 1, "this page has no rule about what it may load"
    named = unescape(rules[0]) if rules else ""
    yield from _tags(OWN.sub(lambda found: _blank(found) if by_hash(found[2]) in named else found[0], html))


def _blank(found: re.Match[str]) -> str:
    """Return what takes no notice of a style or script that its page names; other places keep their lines."""
    return "\n" * found[0].count("\n")


def _tags(html: str) -> Iterator[Fault]:
    reader = _Reader()
    reader.feed(html)
    yield from reader.faults


def letter_faults(html: str) -> Iterator[Fault]:
    """Yield what a letter must not hold; its styles stand inside it, because programs for e-mail read no other."""
    return (fault for fault in _tags(html) if fault[2] != INSIDE)


def kept_faults(html: str) -> Iterator[Fault]:
    """Yield what a file to keep must not hold; its own policy has to name each style and script by its hash."""
    for line, column, words in page_faults(html):
        if words not in (INSIDE, SCRIPT):
            yield line, column, words
    for found in OWN.finditer(html):
        if f"{found[1]}-src {by_hash(found[2])}" not in unescape(html):
            yield html.count("\n", 0, found.start()) + 1, 1, f"the policy of this file does not name its {found[1]}"


def style_faults(css: str) -> Iterator[Fault]:
    """Yield what a style sheet loads from elsewhere."""
    for found in CSS_LOADS.finditer(css):
        yield css.count("\n", 0, found.start()) + 1, 1, f"this style sheet loads {found[1]}"


def script_faults(script: str) -> Iterator[Fault]:
    """Yield what a script of ours must not do: keep anything, or ask another site."""
    for found in KEEPS.finditer(script):
        yield script.count("\n", 0, found.start()) + 1, 1, f"this script has {found[0]}"


def reading_faults(script: str) -> Iterator[Fault]:
    """Yield the same, for the one script that may keep what a reader has chosen until the visit ends."""
    return script_faults(script.replace("sessionStorage", ""))


OTHERS = {LETTER: letter_faults, KEPT: kept_faults}


class _Reader(HTMLParser):
    """Reads the tags of a page, and keeps what they must not hold."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[Fault] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at a tag and its attributes."""
        given = {name: value or "" for name, value in attrs}
        for words in _tag_faults(tag, given):
            line, column = self.getpos()
            self.faults.append((line, column + 1, words))


def _tag_faults(tag: str, given: dict[str, str]) -> Iterator[str]:
    only_leads = tag == "link" and set(given.get("rel", "").split()) <= LINKS_ONLY
    several = [part.split()[0] for part in given.get("srcset", "").split(",") if part.strip()]
    addresses = [given.get(LOADS.get(tag, ""), ""), *several]
    for address in addresses:
        if ELSEWHERE.match(address) and not only_leads:
            yield f"this page loads {address}"
    if tag == "script" and "src" not in given and given.get("type") != "application/json":
        yield SCRIPT
    if tag == "style" or "style" in given:
        yield INSIDE
    yield from (f"'{name}' would run a script" for name in given if name.startswith("on"))
