"""What the policy in short enters into the catalogue: a page for each audience, with the clauses that it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.catalogue import Entry, Pointer
from safesite.ground.output import Reader
from safesite.ground.pointers import in_texts
from safesite.ground.source import spell_trail
from safesite.policy.draft import draft
from safesite.policy.inshort.shown import public
from safesite.policy.inshort.writing import in_order, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.shelf import Item
    from safesite.policy.inshort.model import Short
    from safesite.reference.house import House

FOLDER = "policy/in-short/"


def address_of(name: str) -> str:
    """Return the address of a form of the policy in short."""
    return f"{FOLDER}{name}/"


def enter(house: House) -> Iterator[Entry]:
    """Yield a page for every form that could be."""
    text = draft(house)
    drafted = {short.id for short in text.in_short} if text else set()
    seen = {short.id for short in public(house)[0]}
    for item in in_order(house):
        reader = Reader.PUBLIC if item.id in seen else Reader.STAFF if item.id in drafted else Reader.NOBODY
        yield _entry(house, item, reader)


def _entry(house: House, item: Item[Short], reader: Reader) -> Entry:
    short, nobody = item.record, reader is Reader.NOBODY
    return Entry(
        kind="page",
        id=f"in-short-{item.id}",
        title=short.title.plain() if nobody else house.plain(short.title),
        address=address_of(item.id),
        place=item.place,
        reader=reader,
        summary="" if nobody else house.plain(short.lead),
        audience=(short.audience,),
        stages=short.stages,
        was=short.was,
        pointers=() if nobody else (*in_texts(item.source, short), *_clauses(item)),
    )


def _clauses(item: Item[Short]) -> Iterator[Pointer]:
    for trail, line in lines_of(item):
        place = (*trail, "clause")
        yield Pointer(line.clause, item.source.place(place), spell_trail(place), "clause")
