"""Gather the links of a record: those in its texts and those in its lists of ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from safesite.ground.catalogue import Pointer
from safesite.ground.source import spell_trail
from safesite.ground.walk import texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from safesite.ground.shelf import Item
    from safesite.ground.source import Source, Trail


def in_texts(source: Source, value: Any, trail: Trail = ()) -> Iterator[Pointer]:
    """Yield a pointer for each [[link]] in the texts of a model that stands at a trail of its file."""
    for inner, words in texts(value, trail):
        for target in words.targets:
            yield Pointer(target, source.place(inner), spell_trail(inner))


def in_list(source: Source, trail: Trail, ids: Iterable[str], kind: str = "") -> Iterator[Pointer]:
    """Yield a pointer for each id of a list that stands at a trail; `kind` is what the ids must be."""
    for number, target in enumerate(ids):
        place = (*trail, number)
        yield Pointer(target, source.place(place), spell_trail(place), kind)


def of_record(item: Item[Any], **lists: str) -> tuple[Pointer, ...]:
    """Return all pointers of a record; each keyword names one of its lists and the kind of its ids."""
    pointers = list(in_texts(item.source, item.record))
    for name, kind in lists.items():
        pointers += in_list(item.source, (name,), getattr(item.record, name), kind)
    return tuple(pointers)
