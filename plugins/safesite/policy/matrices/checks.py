"""Rules for matrices: every row has a mark for every column, and every matrix stands in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.ids import did_you_mean, nearest
from safesite.ground.problem import Problem, Severity
from safesite.ground.source import spell_trail
from safesite.policy.matrices.draft import listed_matrices, names
from safesite.policy.shelves import MATRICES, OUTLINES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from safesite.ground.shelf import Item
    from safesite.ground.source import Trail
    from safesite.policy.matrices.model import Matrix, Row
    from safesite.policy.model import Outline
    from safesite.reference.house import House


def check(house: House) -> Iterator[Problem]:
    """Yield what is wrong with the matrices, and with the places where the outline names them."""
    outline = house.shelf(OUTLINES).get("outline")
    if outline:
        yield from _named(house, outline)
    for item in house.shelf(MATRICES).values():
        yield from _twice(item, "columns", [("columns", n, "id") for n, _ in enumerate(item.record.columns)])
        yield from _twice(item, "rows", [(*trail, "id") for trail, _ in _rows(item.record)])
        for trail, row in _rows(item.record):
            yield from _marks(item, trail, row)
    yield from _forgotten(house)


def _named(house: House, outline: Item[Outline]) -> Iterator[Problem]:
    known = house.shelf(MATRICES)
    first: dict[str, Trail] = {}
    for trail, name in names(outline.record):
        if name not in known:
            hint = did_you_mean(name, known, f"write it as {house.school_shown}/policy/matrices/{name}.yml")
            yield outline.problem(trail, f"there is no matrix '{name}'", hint)
        elif name in first:
            line = outline.source.place(first[name]).line
            yield outline.problem(trail, f"the matrix '{name}' is named twice (first on line {line})", "take one out")
        first.setdefault(name, trail)


def _rows(matrix: Matrix) -> Iterator[tuple[Trail, Row]]:
    for g, group in enumerate(matrix.groups):
        for r, row in enumerate(group.rows):
            yield ("groups", g, "rows", r), row


def _marks(item: Item[Matrix], trail: Trail, row: Row) -> Iterator[Problem]:
    columns = [column.id for column in item.record.columns]
    unknown = [name for name in row.marks if name not in columns]
    for name in unknown:
        words = f"the row '{row.id}' has a mark in the column '{name}', and the matrix has no such column"
        at = (*trail, "marks", name)
        hint = did_you_mean(name, columns, f"one of {', '.join(columns)}")
        yield Problem(item.source.place(at, key=True), spell_trail(at), words, hint)
    # A misspelt column is told once, not once more as a mark that is missing.
    meant = {nearest(name, columns) for name in unknown}
    left_out = [name for name in columns if name not in row.marks and name not in meant]
    if left_out:
        words = f"the row '{row.id}' says nothing for the column {_and(left_out)}"
        yield item.problem((*trail, "marks"), words, f"add {', '.join(f'{name}: yes' for name in left_out)}, or no")


def _and(names: Iterable[str]) -> str:
    return " and ".join(f"'{name}'" for name in names)


def _twice(item: Item[Matrix], what: str, trails: Iterable[Trail]) -> Iterator[Problem]:
    seen: set[str] = set()
    for trail in trails:
        name = _at(item.source.data, trail)
        if name in seen:
            yield item.problem(trail, f"two {what} have the id '{name}'", "rename one of them")
        seen.add(name)


def _at(data: object, trail: Trail) -> str:
    for step in trail:
        data = data[step]  # type: ignore[index]  # the file has passed its model, so the way is there
    return str(data)


def _forgotten(house: House) -> Iterator[Problem]:
    kept = listed_matrices(house)
    for name, item in house.shelf(MATRICES).items():
        if name not in kept and item.source.file.startswith(f"{house.school_shown}/"):
            words = "this matrix of the school is not in its outline, and stands nowhere"
            yield item.problem((), words, "name it in outline.yml, or delete the file", severity=Severity.INFO)
