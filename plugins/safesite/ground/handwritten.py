"""Read a hand-written page: settings between two lines of `---`, then a small part of Markdown.

Headings (`##`, `###`), paragraphs, lists (`- `) and steps (`1. `); within them the marks of `Words`. The page becomes
data like any YAML file, so that its faults are told with line and column, too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from safesite.ground.problem import Place, Problem
from safesite.ground.source import Source, Trail, parse, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HEADING = re.compile(r"^(#{2,3})\s+(.*)$")
_POINT = re.compile(r"^-\s+(.*)$")
_STEP = re.compile(r"^\d+\.\s+(.*)$")

Line = tuple[int, str]


def read_page(path: Path, shown: str) -> tuple[Source | None, tuple[Problem, ...]]:
    """Read a hand-written page as data: its settings, and its text as `body`."""
    text, problems = text_of(path, shown)
    if text is None:
        return None, problems
    lines = text.replace("\r\n", "\n").split("\n")
    if lines[0].strip() != "---":
        words = "the page does not begin with its settings"
        return None, (Problem(Place(shown), "", words, "begin with '---', then 'schema: 1' and 'title:', then '---'"),)
    end = next((n for n, line in enumerate(lines[1:], start=1) if line.strip() == "---"), 0)
    if not end:
        words = "the settings at the top of the page are never closed"
        return None, (Problem(Place(shown), "", words, "write '---' on a line of its own below them"),)
    source, problems = parse("\n".join(lines[1:end]), shown, first_line=2)
    if source is None:
        return None, problems
    return _with_body(source, list(enumerate(lines[end + 1 :], start=end + 2)))


def _with_body(source: Source, lines: list[Line]) -> tuple[Source | None, tuple[Problem, ...]]:
    problems = tuple(_markup(source.file, lines))
    if problems:
        return None, problems
    values = dict(source.values)
    body = []
    for number, (line, block) in enumerate(_blocks(lines)):
        values[("body", number)] = (line, 1)
        body.append(_data(block, ("body", number), values))
    return Source(source.file, {**source.data, "body": body}, values, source.keys), ()


def _markup(file: str, lines: list[Line]) -> Iterator[Problem]:
    """Yield what a hand-written page must not hold: raw HTML, a heading of the first level, code."""
    for number, text in lines:
        found = re.search(r"<[a-zA-Z/!]", text)
        if found:
            words = "HTML cannot be written in a page"
            yield Problem(Place(file, number, found.start() + 1), "", words, "use *soft*, **strong** and [[links]]")
        if text.startswith("# "):
            words = "a heading of the first level is the page's title"
            yield Problem(Place(file, number), "", words, "write it as 'title:' above, or use '##'")


def _blocks(lines: list[Line]) -> Iterator[tuple[int, list[Line]]]:
    block: list[Line] = []
    for number, text in [*lines, (0, "")]:
        if text.strip() and not (block and _begins(text, block[0][1])):
            block.append((number, text))
            continue
        if block:
            yield block[0][0], block
        block = [(number, text)] if text.strip() else []


def _begins(text: str, first: str) -> bool:
    """Tell whether a line begins a new block, though no empty line stands before it; `first` began the block above."""
    if _HEADING.match(text) or _HEADING.match(first):
        return True
    return any(pattern.match(text) and not pattern.match(first) for pattern in (_POINT, _STEP))


def _data(block: list[Line], trail: Trail, values: dict[Trail, tuple[int, int]]) -> dict[str, Any]:
    heading = _HEADING.match(block[0][1])
    if heading:
        return {"heading": heading[2], "level": len(heading[1])}
    for pattern, name in ((_POINT, "points"), (_STEP, "steps")):
        if pattern.match(block[0][1]):
            return {name: _listed(block, pattern, (*trail, name), values)}
    return {"words": " ".join(text.strip() for _, text in block)}


def _listed(
    block: list[Line], pattern: re.Pattern[str], trail: Trail, values: dict[Trail, tuple[int, int]]
) -> list[str]:
    """Gather the items of a list; an indented line goes on with the item before."""
    items: list[str] = []
    for number, text in block:
        match = pattern.match(text)
        if match:
            values[(*trail, len(items))] = (number, match.start(1) + 1)
            items.append(match[1])
        else:
            items[-1] += " " + text.strip()
    return items
