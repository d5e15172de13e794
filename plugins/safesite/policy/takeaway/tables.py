"""The tables of the policy, as plain rows, for every form that is taken away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from safesite.ground.interface import word

if TYPE_CHECKING:
    from collections.abc import Iterator

UPRIGHT, ACROSS = 160, 247  # millimetres between the margins of a page, and of one turned sideways
MOST_UPRIGHT = 4  # columns of marks that a page takes upright


@dataclass(frozen=True)
class Table:
    """A table with its heading, what stands before and after it, and the widths of its columns in millimetres."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    @property
    def sideways(self) -> bool:
        """Tell whether it needs a page turned sideways."""
        return sum(self.widths) > UPRIGHT


def tables_of(view: dict[str, Any]) -> Iterator[Table]:
    """Yield the tables that stand behind the chapters: the appendices, then who does what."""
    yield from map(_matrix, view["appendices"])
    if view["duties"]:
        yield _duties(view)


def tables_in(section: dict[str, Any]) -> Iterator[Table]:
    """Yield the tables of a chapter."""
    yield from map(_matrix, section.get("matrices", ()))


def _matrix(matrix: dict[str, Any]) -> Table:
    """Return a table of yes and no; a row about a child's safety says first whom to tell."""
    columns = matrix["columns"]
    first = (word("policy.matrix-first"),) if matrix["response"] else ()
    return Table(
        title=matrix["title"],
        heads=(matrix["rows_are"], *(_noted(column["title"], column["note"]) for column in columns)),
        rows=tuple(line for group in matrix["groups"] for line in _group(group, len(columns), tell=matrix["response"])),
        widths=_widths(len(columns)),
        before=(*first, *map(_said, matrix["lead"])),
        after=(*map(_note, matrix["notes"]), *map(_said, matrix["closing"])),
    )


def _group(group: dict[str, Any], columns: int, *, tell: bool) -> Iterator[tuple[str, ...]]:
    if group["title"]:
        yield (group["title"], *([""] * columns))
    for row in group["rows"]:
        told = f" {word('policy.matrix-tell-first')}" if tell and row["safeguarding"] else ""
        marks = (f"{mark['said']} ({mark['note']})" if mark["note"] else mark["said"] for mark in row["marks"])
        yield (_noted(row["title"] + told, row["note"]), *marks)


def _noted(text: str, note: str) -> str:
    return f"{text} ({word('policy.matrix-see-note', number=note)})" if note else text


def _note(note: dict[str, Any]) -> str:
    return f"{word('policy.matrix-see-note', number=note['number'])}: {_said(note['runs'])}"


def _said(runs: list[dict[str, Any]]) -> str:
    return "".join(run["text"] for run in runs)


def _widths(columns: int) -> tuple[float, ...]:
    """Return the widths of a column of words and of some columns of marks."""
    whole = ACROSS if columns > MOST_UPRIGHT else UPRIGHT
    first = 0.3 * whole
    return (first, *([(whole - first) / columns] * columns))


def _duties(view: dict[str, Any]) -> Table:
    numbers = {clause["id"]: clause["number"] for section in view["sections"] for clause in section["clauses"]}
    heads = (
        word("policy.duty-what"),
        word("policy.duty-how-often"),
        word("policy.duty-evidence"),
        word("policy.duty-clause"),
    )
    rows = tuple(row for group in view["duties"] for row in _of_one(group, numbers))
    return Table(word("policy.duties"), heads, rows, (72, 27, 45, 16))


def _of_one(group: dict[str, Any], numbers: dict[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield who has some duties, as the head of a part, and then those duties."""
    yield (group["who"], "", "", "")
    for duty in group["rows"]:
        clause = numbers.get(duty["clause"]) or duty["clause"]
        yield (duty["what"], duty["how_often"], duty["evidence"], clause)


def is_part(row: tuple[str, ...]) -> bool:
    """Tell whether a row is the head of a part of its table: it has words in its first cell alone."""
    return not any(row[1:])


def numbered(part: dict[str, Any]) -> str:
    """Return the title of a chapter or clause behind its number, where it has one."""
    return f"{part['number']} {part['title']}" if part["number"] else str(part["title"])


def asked_of(ask: dict[str, Any]) -> str:
    """Return the words before what is asked: 'What it asks of the ICT technician'."""
    audience = ask["of"]
    return word("policy.asks-of", audience=audience[:1].lower() + audience[1:])
