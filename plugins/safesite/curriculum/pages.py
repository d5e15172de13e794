"""The room's pages beside frameworks and stages: one a year group, one a strand, coverage, progression, together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.curriculum.shelves import COVERAGE, PROGRESSION, TOGETHER, strand_page, year_page
from safesite.ground.interface import word
from safesite.reference.topics import STRANDS, YEARS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.curriculum.plan import Planned
    from safesite.reference.house import House
    from safesite.reference.topics import Year


@dataclass(frozen=True)
class Known:
    """A page of the room: its id in the catalogue, its title, its address, and its year group if it is for one."""

    id: str
    title: str
    address: str
    years: tuple[Year, ...] = ()


def pages_of(house: House, plan: tuple[Planned, ...]) -> Iterator[Known]:
    """Yield the pages that a school's curriculum has beside frameworks and stages; without a unit there are none."""
    if not plan:
        return
    for year in years_of(house):
        title = word("curriculum.year-title", year=YEARS[year])
        yield Known(f"curriculum-{year_page(year).split('/')[1]}", title, year_page(year), (year,))
    for strand, label in STRANDS.items():
        yield Known(f"curriculum-{strand}", label, strand_page(strand))
    if any(one.shared for one in plan):
        yield Known("curriculum-together", word("curriculum.together"), TOGETHER)
    yield Known("curriculum-progression", word("curriculum.progression"), PROGRESSION)
    yield Known("curriculum-coverage", word("curriculum.matrix"), COVERAGE)


def years_of(house: House) -> tuple[Year, ...]:
    """Return the year groups of the school, the youngest first."""
    return tuple(year for year in YEARS if year in house.school.years)
