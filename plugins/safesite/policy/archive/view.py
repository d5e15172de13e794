"""What the templates print of the archive: each edition with what it is today, and the ways to its differences."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from safesite.ground.catalogue import Catalogue, Entry
from safesite.ground.interface import word
from safesite.ground.phrase import Speaker
from safesite.policy.archive.entries import ARCHIVE, edition_address, newest_first, read_elsewhere
from safesite.policy.changes.pairs import Pair, pairs
from safesite.policy.editions import begun, current, has_begun
from safesite.policy.labels import BASES
from safesite.policy.matrices.view import anchor
from safesite.policy.shelves import EDITIONS

if TYPE_CHECKING:
    from safesite.ground.shelf import Item
    from safesite.policy.edition import Edition
    from safesite.reference.house import House


@dataclass(frozen=True)
class Way:
    """A link with its words."""

    title: str
    href: str


@dataclass(frozen=True)
class EditionView:
    """An edition in the list: its name, what it is today, what it rests on, and where it and its differences are."""

    id: str
    title: str
    state: str
    note: str
    read: Way
    changes: tuple[Way, ...]


@dataclass(frozen=True)
class ArchiveView:
    """Every edition, the newest first."""

    lead: str
    editions: tuple[EditionView, ...]


def archive_view(house: House) -> ArchiveView:
    """Return the view of the archive."""
    shown = newest_first(tuple(house.shelf(EDITIONS).values()) if house.preview else begun(house))
    return ArchiveView(word("policy.archive-lead", school=house.school.name), tuple(_edition(house, i) for i in shown))


def name_of(edition: Edition) -> str:
    """Return an edition as it is called: by its date and version."""
    version = edition.version
    when = word("policy.status-edition", date=edition.approved.words)
    return when if version in when else word("policy.edition-version", edition=when, version=version)


def state_of(house: House, item: Item[Edition]) -> str:
    """Return what an edition is today, in words."""
    now = current(house)
    if now and item.id == now.id:
        return word("policy.edition-now")
    if not has_begun(house, item.record):
        return word("policy.edition-future", date=item.record.from_when.words)
    return word("policy.edition-past")


def _edition(house: House, item: Item[Edition]) -> EditionView:
    say = house.speaker(ARCHIVE)
    own = item.id in {other.id for other in read_elsewhere(house)}
    there = edition_address(item.id) if own else "policy/"
    ways = (Way(_change_title(pair), say.way(pair.address)) for pair in pairs(house) if pair.after.id == item.id)
    return EditionView(
        id=item.id,
        title=name_of(item.record),
        state=state_of(house, item),
        note=BASES[item.record.basis],
        read=Way(word("policy.edition-read"), say.way(there)),
        changes=tuple(ways),
    )


def _change_title(pair: Pair) -> str:
    return word("policy.changes-since", edition=name_of(pair.before.record))


def archive_speaker(house: House, item: Item[Edition], here: str = "") -> Speaker:
    """Return what says an earlier edition's words: its links lead to its own clauses, not to those of today."""
    whole = house.speaker(here) if here else house.speaker_abroad()
    own, there = _own(item), here or edition_address(item.id)
    entries = {entry.key: replace(entry, address=f"{there}#{own[entry.key]}") for entry in _entries(house, item)}
    kept = tuple(entry for entry in house.catalogue.entries if entry.key not in entries)
    return replace(whole, catalogue=Catalogue((*kept, *entries.values()), house.catalogue.left_out))


def _own(item: Item[Edition]) -> dict[str, str]:
    policy = item.record.policy
    clauses = {f"clause:{clause.id}": clause.id for clause in policy.clauses}
    return clauses | {f"matrix:{matrix.id}": anchor(matrix.id) for matrix in policy.matrices}


def _entries(house: House, item: Item[Edition]) -> tuple[Entry, ...]:
    policy = item.record.policy
    made = [Entry("clause", c.id, house.plain(c.title), "", item.place) for c in policy.clauses]
    made += [Entry("matrix", m.id, house.plain(m.title), "", item.place) for m in policy.matrices]
    return tuple(made)
