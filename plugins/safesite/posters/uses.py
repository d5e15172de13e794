"""What a poster goes with: quizzes, units, statements, clauses and pieces for parents, from the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.catalogue import may_read
from safesite.ground.interface import each

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.catalogue import Entry
    from safesite.ground.phrase import Piece
    from safesite.ground.shelf import Item
    from safesite.posters.model import Poster
    from safesite.reference.house import House

# In the order in which a teacher wants them.
USES: dict[str, str] = each("posters.use", ("quiz", "unit", "statement", "clause", "snippet", "page"))
MOST = 3  # of each kind that is found by what it teaches, and not named by the poster


@dataclass(frozen=True)
class Use:
    """Something that a poster goes with, and what kind of thing it is."""

    kind: str
    link: Piece


def uses(house: House, item: Item[Poster], here: str) -> tuple[Use, ...]:
    """Return what a poster goes with, for a page, the quizzes first."""
    say = house.speaker(here)
    found = [entry for entry in dict.fromkeys(_entries(house, item)) if may_read(house.reader, entry)]
    order = list(USES)
    kept = sorted((entry for entry in found if entry.kind in USES), key=lambda entry: order.index(entry.kind))
    return tuple(Use(USES[entry.kind], say.link(entry)) for entry in kept)


def _entries(house: House, item: Item[Poster]) -> Iterator[Entry]:
    catalogue, poster = house.catalogue, item.record
    yield from catalogue.pointing_to(f"poster:{item.id}")
    named = [*(f"statement:{name}" for name in poster.teaches), *(f"clause:{name}" for name in poster.clauses)]
    yield from (entry for target in named if (entry := catalogue.find(target)))
    for kind in ("quiz", "snippet"):
        near = [e for name in poster.teaches for e in catalogue.pointing_to(f"statement:{name}", kind)]
        yield from [e for e in dict.fromkeys(near) if _same_age(poster, e)][:MOST]


def _same_age(poster: Poster, entry: Entry) -> bool:
    return not entry.stages or not poster.stages or bool(set(entry.stages) & set(poster.stages))
