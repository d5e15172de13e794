"""What an e-mail uses, held against what programs for e-mail can do."""

from __future__ import annotations

import json
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path


@cache
def clients() -> dict[str, str]:
    """Give what programs for e-mail can do: a letter for each of them, by feature."""
    given = json.loads((Path(__file__).parent / "mail_clients.json").read_text(encoding="utf-8"))
    assert len(given["features"]) > 200
    assert {len(letters) for letters in given["features"].values()} == {len(given["clients"])}
    return dict(given["features"])


# What the list does not name is older than the list: the root, tables, links, and what stands in the head.
OF_OLD = {"html", "head", "meta", "title", "tbody", "tr", "td", "a", "br"}
OF_OLD_ATTRIBUTES = {"charset", "name", "content", "class", "href", "style", "border"}
NAMES = {"h1": "html-h1-h6", "h2": "html-h1-h6", "css-color": "css-font", "css-font-family": "css-font"}
SIDES = re.compile(r"-(left|right|top|bottom)$")
# Lost without harm: every cell says its own colours, and nothing is laid out by the kind of document.
HARMLESS = {"html-doctype", "html-body"}


class Used(HTMLParser):
    """Keeps the names of all that an e-mail uses, as the list names them, and what it would load."""

    def __init__(self) -> None:
        super().__init__()
        self.features: set[str] = set()
        self.tags: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element, its attributes and its styles."""
        given = {name: value or "" for name, value in attrs}
        self.tags.append((tag, given))
        self.features |= {NAMES.get(tag, f"html-{tag}")} if tag not in OF_OLD else set()
        self.features |= {f"html-{name}" for name in given if name not in OF_OLD_ATTRIBUTES}
        for part in filter(None, (part.strip() for part in given.get("style", "").split(";"))):
            name = "css-" + part.partition(":")[0].strip()
            plain = name if name in clients() else SIDES.sub("", name)
            self.features.add(NAMES.get(name, plain if not name.startswith("css-display") else _display(part)))


def _display(part: str) -> str:
    return f"css-display-{part.partition(':')[2].strip()}"


def read(letter: bytes) -> Used:
    """Read an e-mail."""
    used = Used()
    used.feed(letter.decode("utf-8"))
    return used


def unknown_to_some(used: Used) -> list[str]:
    """Give what an e-mail uses and some program does not have."""
    features = used.features - HARMLESS
    return sorted(name for name in features if name not in clients() or set(clients()[name]) & set("nu"))
