"""The tables of the policy, as plain rows, for every form that is taken away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from safesite.ground.interface import word

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Table:
    """A table with its heading, what stands before and after it, and the widths of its columns in millimetres."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


def tables_of(view: dict[str, Any]) -> Iterator[Table]:
    """Yield the tables of a policy's view, in order."""
    if view["duties"]:
        yield _duties(view)


def _duties(view: dict[str, Any]) -> Table:
    numbers = {clause["id"]: clause["number"] for section in view["sections"] for clause in section["clauses"]}
    heads = (
        word("policy.duty-who"),
        word("policy.duty-what"),
        word("policy.duty-how-often"),
        word("policy.duty-evidence"),
        word("policy.duty-clause"),
    )
    rows = tuple(
        (d["who"], d["what"], d["how_often"], d["evidence"], numbers.get(d["clause"]) or d["clause"])
        for d in view["duties"]
    )
    return Table(word("policy.duties"), heads, rows, (34, 52, 24, 34, 16))


def numbered(part: dict[str, Any]) -> str:
    """Return the title of a chapter or clause behind its number, where it has one."""
    return f"{part['number']} {part['title']}" if part["number"] else str(part["title"])
