"""What agreements enter into the catalogue: each one with the clauses that it rests on, and their list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safesite.ground.catalogue import Entry, Pointer
from safesite.ground.interface import word
from safesite.ground.output import Reader
from safesite.ground.pointers import in_texts
from safesite.ground.problem import Place
from safesite.ground.source import spell_trail
from safesite.policy.agreements.shown import public
from safesite.policy.agreements.writing import files_of, in_order, needs, terms_of
from safesite.policy.draft import draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.shelf import Item
    from safesite.policy.agreements.model import Agreement
    from safesite.policy.agreements.wording import AgreementText
    from safesite.reference.house import House

LIST = "policy/agreements/"


def address_of(name: str) -> str:
    """Return the address of an agreement's page."""
    return f"{LIST}{name}/"


def enter(house: House) -> Iterator[Entry]:
    """Yield an entry for every agreement that could be, and for their list."""
    text = draft(house)
    drafted = {agreement.id for agreement in text.agreements} if text else set()
    seen = {agreement.id: agreement for agreement in public(house)[0]}
    items = {item.id: item for item in in_order(house)}
    yield _list(house, Reader.PUBLIC if seen else Reader.STAFF if drafted else Reader.NOBODY)
    for name, item in items.items():
        reader = Reader.PUBLIC if name in seen else Reader.STAFF if name in drafted else Reader.NOBODY
        yield _entry(house, item, reader)
    for name, agreement in seen.items():
        if name not in items:
            yield _recorded(house, agreement)


def _list(house: House, reader: Reader) -> Entry:
    return Entry(
        "page", "agreements", word("policy.agreements"), LIST, Place(f"{house.school_shown}/school.yml"), reader
    )


def _entry(house: House, item: Item[Agreement], reader: Reader) -> Entry:
    agreement = item.record
    return Entry(
        kind="agreement",
        id=item.id,
        title=house.plain(agreement.title) if reader is not Reader.NOBODY else agreement.title.plain(),
        address=address_of(item.id),
        place=item.place,
        reader=reader,
        summary=house.plain(agreement.lead) if reader is not Reader.NOBODY else "",
        audience=agreement.audience,
        stages=agreement.stages,
        was=agreement.was,
        pointers=tuple(_pointers(house, item)) if reader is not Reader.NOBODY else (),
    )


def _pointers(house: House, item: Item[Agreement]) -> Iterator[Pointer]:
    for source in files_of(house, item):
        yield from in_texts(source.source, source.record)
    yield Pointer(needs(house, item), item.source.place(("needs",)), "needs", "clause")
    for source, trail, term in terms_of(house, item):
        place = (*trail, "clause")
        yield Pointer(term.clause, source.source.place(place), spell_trail(place), "clause")


def _recorded(house: House, agreement: AgreementText) -> Entry:
    """Return the entry of an agreement that an edition holds and the sources no longer do."""
    place = Place(f"{house.school_shown}/school.yml")
    title = agreement.title.plain()
    return Entry("agreement", agreement.id, title, address_of(agreement.id), place, audience=agreement.audience)
