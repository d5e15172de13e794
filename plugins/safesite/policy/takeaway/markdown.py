"""The policy as plain Markdown: headings, points and tables that every editor reads, and no HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from safesite.ground.interface import word
from safesite.policy.takeaway.tables import asked_of, is_part, numbered, tables_in, tables_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.policy.takeaway.tables import Table

SIGNS = re.compile(r"([\\`*_\[\]<>|])")
AT_START = re.compile(r"^(#{1,6} |[+-] |\d+[.)] )")
STARS = {"": "", "em": "*", "strong": "**"}


def written(view: dict[str, Any]) -> str:
    """Return the policy as Markdown, from the same view as its PDF."""
    return "\n\n".join(_parts(view)) + "\n"


def _parts(view: dict[str, Any]) -> Iterator[str]:
    yield f"# {plain(view['title'])}"
    yield plain(view["school"])
    yield from (f"**{plain(note)}**" for note in (view["watermark"], view["demonstration"]) if note)
    yield "\n".join(f"- {plain(row['label'])}: {plain(row['value'])}" for row in view["approval"])
    yield plain(view["basis_note"])
    for section in view["sections"]:
        yield from _section(section)
    for table in tables_of(view):
        yield from _table(table, "##")
    yield from _guidance(view)
    yield from _contacts(view)
    if view["digest"]:
        yield plain(word("policy.fingerprint-print", digest=view["digest"]))


def _section(section: dict[str, Any]) -> Iterator[str]:
    yield f"## {plain(numbered(section))}"
    if section["summary"]:
        yield plain(section["summary"])
    for clause in section["clauses"]:
        yield f"### {plain(numbered(clause))}"
        yield from map(_block, clause["blocks"])
        for ask in clause["asks"]:
            yield f"**{plain(asked_of(ask))}:** {runs(ask['runs'])}"
        if clause["cites"]:
            yield plain(word("policy.rests-on", cites="; ".join(clause["cites"])))
    for table in tables_in(section):
        yield from _table(table, "###")


def _block(block: dict[str, Any]) -> str:
    if block["kind"] == "points":
        return "\n".join(f"- {runs(point)}" for point in block["points"])
    return _start(runs(block["runs"]))


def _start(text: str) -> str:
    """Keep a paragraph from being read as a heading or a point because of how it begins."""
    return AT_START.sub(lambda found: "\\" + found[0], text)


def _guidance(view: dict[str, Any]) -> Iterator[str]:
    if view["guidance"]:
        yield f"## {plain(word('policy.cited'))}"
        named = (", ".join(filter(None, (g["title"], g["edition"], g["publisher"]))) for g in view["guidance"])
        yield "\n".join(f"- {plain(name)}" for name in named)


def _contacts(view: dict[str, Any]) -> Iterator[str]:
    contacts = view["contacts"]
    yield f"## {plain(contacts['title'])}"
    yield "\n".join(f"- {plain(row['role'])}: {plain(row['detail'])}" for row in contacts["rows"])
    yield plain(contacts["correct_on"])


def _table(table: Table, level: str) -> Iterator[str]:
    yield f"{level} {plain(table.title)}"
    yield from map(plain, table.before)
    lines = (_cells(table.heads), "| " + " | ".join("---" for _ in table.heads) + " |", *map(_cells, table.rows))
    yield "\n".join(lines)
    yield from map(plain, table.after)


def _cells(row: tuple[str, ...]) -> str:
    """Return a row of a table; the head of a part stands out in it."""
    first, *others = map(plain, row)
    return f"| {' | '.join((f'**{first}**' if is_part(row) else first, *others))} |"


def plain(text: str) -> str:
    """Return a text so that Markdown prints each of its signs."""
    return SIGNS.sub(r"\\\1", text)


def runs(several: list[dict[str, Any]]) -> str:
    """Return runs of text, style and address."""
    return "".join(map(_run, several))


def _run(run: dict[str, Any]) -> str:
    text, stars = plain(run["text"]), STARS[run["style"]]
    inner = text.strip()
    # Stars bind only to letters, so a space at an edge stays outside them.
    styled = text.replace(inner, f"{stars}{inner}{stars}", 1) if inner else text
    return f"[{styled}]({run['href']})" if run["href"] else styled
