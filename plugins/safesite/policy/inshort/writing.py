"""The policy in short as a text of the policy lets it be: a line whose clause the text lacks is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.policy.agreements.writing import said_in, stands, term_text
from safesite.policy.inshort.shelves import SHORTS
from safesite.policy.inshort.wording import GroupText, ShortText

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pydantic import BaseModel

    from safesite.ground.shelf import Item
    from safesite.ground.source import Trail
    from safesite.policy.agreements.model import Term
    from safesite.policy.agreements.writing import Write
    from safesite.policy.inshort.model import Group, Short
    from safesite.reference.house import House

FEWEST = 3  # lines, below which a form says too little of a policy to stand for it


def shorts(house: House, clauses: Iterable[BaseModel], write: Write) -> tuple[ShortText, ...]:
    """Return the forms of the policy in short that rest on some clauses, in their order."""
    said = {clause.id: said_in(clause) for clause in clauses}  # type: ignore[attr-defined]  # texts of clauses have ids
    made = (_short(house, item, said, write) for item in in_order(house))
    return tuple(short for short in made if short)


def in_order(house: House) -> list[Item[Short]]:
    """Return the forms that could be, in the order of lists."""
    return sorted(house.shelf(SHORTS).values(), key=lambda item: (item.record.order, item.id))


def lines_of(item: Item[Short]) -> Iterator[tuple[Trail, Term]]:
    """Yield each line of a form with its place in the file."""
    for g, group in enumerate(item.record.groups):
        for n, line in enumerate(group.lines):
            yield ("groups", g, "lines", n), line


def _short(house: House, item: Item[Short], said: Mapping[str, str], write: Write) -> ShortText | None:
    short = item.record
    groups = tuple(filter(None, (_group(house, group, said, write) for group in short.groups)))
    if sum(len(group.lines) for group in groups) < FEWEST:
        return None
    return ShortText(
        id=item.id,
        title=write(short.title),
        audience=short.audience,
        stages=short.stages,
        icon=short.icon,
        lead=write(short.lead),
        groups=groups,
    )


def _group(house: House, group: Group, said: Mapping[str, str], write: Write) -> GroupText | None:
    lines = tuple(term_text(line, write) for line in group.lines if stands(house, line, said))
    return GroupText(title=write(group.title) if group.title else None, lines=lines) if lines else None
