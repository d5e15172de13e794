"""The overview: what is taught from Reception to Year 6, and what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.curriculum.coverage import taught
from safesite.curriculum.origin import binding, origin
from safesite.curriculum.shelves import FOLDER, address_of, frameworks, maps
from safesite.curriculum.view import link
from safesite.ground.interface import word
from safesite.reference.topics import RISKS, STAGE_OF, STAGES, STRANDS, YEARS

if TYPE_CHECKING:
    from safesite.curriculum.model import Framework, Map
    from safesite.curriculum.view import Link
    from safesite.ground.phrase import Phrase, Speaker
    from safesite.ground.shelf import Item
    from safesite.reference.house import House

NO_UNIT = word("curriculum.years-none")
RECEPTION = word("curriculum.years-none-reception")


@dataclass(frozen=True)
class YearView:
    """A year group: its mark, its name, its units, and what to say where it has none."""

    mark: str
    title: str
    stage: str
    units: tuple[Link, ...]
    otherwise: str


@dataclass(frozen=True)
class MapCard:
    """A map in short."""

    title: Phrase
    href: str
    lead: Phrase
    count: int


@dataclass(frozen=True)
class FrameworkCard:
    """A framework in short."""

    title: Phrase
    short: Phrase
    href: str
    badge: str
    binding: str
    taught: int
    count: int


@dataclass(frozen=True)
class TopicView:
    """A strand or a category of risk, and the units on it."""

    title: str
    units: tuple[Link, ...]


@dataclass(frozen=True)
class Overview:
    """The overview page."""

    school: str
    years: tuple[YearView, ...]
    maps: tuple[MapCard, ...]
    frameworks: tuple[FrameworkCard, ...]
    strands: tuple[TopicView, ...]
    risks: tuple[TopicView, ...]


def overview(house: House) -> Overview:
    """Return the view of the overview page."""
    say = house.speaker(FOLDER)
    return Overview(
        school=house.school.name,
        years=_years(house, say),
        maps=tuple(_map(say, item) for item in maps(house)),
        frameworks=tuple(_framework(house, say, item) for item in frameworks(house)),
        strands=_topics(house, say, {f"strand:{name}": label for name, label in STRANDS.items()}),
        risks=_topics(house, say, {f"risk:{name}": label for name, label in RISKS.items()}),
    )


def _years(house: House, say: Speaker) -> tuple[YearView, ...]:
    units = house.catalogue.of_kind("unit", house.reader)
    return tuple(
        YearView(
            mark=year.removeprefix("Y"),
            title=title,
            stage=STAGES[STAGE_OF[year]],
            units=tuple(link(say, unit) for unit in units if year in unit.years),
            otherwise=RECEPTION if year == "R" else NO_UNIT,
        )
        for year, title in YEARS.items()
    )


def _map(say: Speaker, item: Item[Map]) -> MapCard:
    record = item.record
    return MapCard(say(record.title), say.way(address_of(item.id)), say(record.lead), len(record.units))


def _framework(house: House, say: Speaker, item: Item[Framework]) -> FrameworkCard:
    record = item.record
    return FrameworkCard(
        title=say(record.title),
        short=say(record.short),
        href=say.way(address_of(item.id)),
        badge=origin(house, record).badge,
        binding=binding(house, record),
        taught=taught(house, record),
        count=len(record.statements),
    )


def _topics(house: House, say: Speaker, topics: dict[str, str]) -> tuple[TopicView, ...]:
    return tuple(
        TopicView(label, tuple(link(say, unit) for unit in house.catalogue.about(topic, "unit")))
        for topic, label in topics.items()
    )
