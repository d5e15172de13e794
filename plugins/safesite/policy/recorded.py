"""Rules for the editions that a school has recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.output import Reader
from safesite.ground.problem import Problem
from safesite.policy.editions import current
from safesite.policy.entries import draft_pointers, edition_pointers
from safesite.policy.review.clock import chimes
from safesite.policy.shelves import EDITIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from safesite.ground.catalogue import Pointer
    from safesite.ground.shelf import Item
    from safesite.policy.edition import Edition
    from safesite.reference.house import House


def problems(house: House) -> Iterator[Problem]:
    """Yield what is wrong with the editions, and with links in the text that this build does not show."""
    yield from _hidden_links(house)
    yield from _editions(house)


def _hidden_links(house: House) -> Iterator[Problem]:
    """Yield what is wrong with links in the text that this build does not show: the draft's, or the edition's."""
    edition = current(house)
    if house.preview and edition:
        yield from _links(house, edition_pointers(edition), Reader.PUBLIC)
    elif edition:
        yield from _links(house, draft_pointers(house), Reader.STAFF)


def _links(house: House, pointers: Iterable[Pointer], reader: Reader) -> Iterator[Problem]:
    return (problem for pointer in pointers for problem in house.catalogue.check(pointer, reader))


def _editions(house: House) -> Iterator[Problem]:
    begins: dict[date, Item[Edition]] = {}
    for item in house.shelf(EDITIONS).values():
        yield from _name(item)
        yield from _marks(item)
        yield from _base(house, item)
        first = begins.setdefault(item.record.approved.first, item)
        if first is not item:
            words = f"another edition is recorded for that day ({first.source.file})"
            yield item.problem(("approval", "on"), words, "keep the one that was approved")
    for chime in chimes(house):
        yield chime.item.problem((chime.setting,), chime.words, chime.hint, severity=chime.severity)


def _marks(item: Item[Edition]) -> Iterator[Problem]:
    for matrix in item.record.policy.matrices:
        columns = {column.id for column in matrix.columns}
        for row in matrix.rows:
            if set(row.marks) != columns:
                words = f"in the matrix '{matrix.id}' the row '{row.id}' does not have one mark for each column"
                yield item.problem(("policy",), words, "put the recorded file back")


def _base(house: House, item: Item[Edition]) -> Iterator[Problem]:
    """Yield what is wrong with a small change: it says what it changed, and that edition is there to be read."""
    change = item.record.amendment
    if (change is None) == (item.record.basis == "amended"):
        words = "a small change, and nothing else, has the basis 'amended' and says what it amends"
        yield item.problem(("basis",), words, "put the recorded file back")
    elif change and change.of not in house.shelf(EDITIONS):
        words = f"the edition '{change.of}', which this one amends, is not there"
        yield item.problem(("amendment", "of"), words, "put its recorded file back: it stays readable")


def _name(item: Item[Edition]) -> Iterator[Problem]:
    on = item.record.approval.on
    if item.id != on:
        words = f"the file is called '{item.id}', and the edition in it was approved on '{on}'"
        yield item.problem(("approval", "on"), words, f"call the file {on}.yml again")
