"""What the gallery's templates print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.catalogue import may_read
from safesite.ground.interface import word
from safesite.posters.shelves import POSTERS
from safesite.reference.topics import LABELS, STAGES

if TYPE_CHECKING:
    from safesite.ground.phrase import Phrase, Piece
    from safesite.ground.shelf import Item
    from safesite.posters.model import Paper, Poster
    from safesite.reference.house import House

FOLDER = "posters/"
PREVIEW_WIDTH = 720  # pixels: sharp on a small screen, light enough for a school's network


@dataclass(frozen=True)
class PrintView:
    """One size of a poster to download."""

    paper: str
    href: str
    weight: str


@dataclass(frozen=True)
class PosterView:
    """A poster in the gallery and on its page."""

    id: str
    title: Phrase
    lead: Phrase
    about: Phrase
    href: str
    picture: str
    stages: tuple[str, ...]
    topics: tuple[str, ...]
    prints: tuple[PrintView, ...]
    rules: tuple[tuple[str, Phrase], ...]
    people: tuple[Phrase, ...]
    credit: Phrase
    used_with: tuple[Piece, ...]


def address_of(name: str) -> str:
    """Return the address of a poster's page."""
    return f"{FOLDER}{name}/"


def pdf_path(name: str, paper: Paper) -> str:
    """Return the path of a poster's PDF."""
    return f"{FOLDER}{name}/{name}-{paper}.pdf"


def picture_path(name: str) -> str:
    """Return the path of a poster's preview."""
    return f"{FOLDER}{name}/{name}.png"


def poster_view(house: House, item: Item[Poster], here: str, sizes: dict[str, int]) -> PosterView:
    """Return the view of a poster for a page; `sizes` gives the bytes of each PDF by its path."""
    say, poster, smart = house.speaker(here), item.record, house.references.smart
    young = poster.stages == ("ks1",)
    return PosterView(
        id=item.id,
        title=say(poster.title),
        lead=say(poster.lead),
        about=say(poster.about),
        href=say.way(address_of(item.id)),
        picture=say.way(picture_path(item.id)),
        stages=tuple(STAGES[stage] for stage in poster.stages),
        topics=tuple(LABELS[tag] for tag in poster.topics.tags),
        prints=tuple(
            PrintView(paper.upper(), say.way(pdf_path(item.id, paper)), weight(sizes[pdf_path(item.id, paper)]))
            for paper in poster.papers
        ),
        rules=tuple((rule.word.plain(), say(rule.ks1 if young else rule.ks2)) for rule in smart.rules),
        people=say.each(house.school.contacts.pupils),
        credit=say(smart.credit),
        used_with=_used_with(house, item, here),
    )


def weight(size: int) -> str:
    """Return a size in bytes as people read it."""
    return word("frame.kilobytes", number=max(1, round(size / 1024)))


def _used_with(house: House, item: Item[Poster], here: str) -> tuple[Piece, ...]:
    say, catalogue = house.speaker(here), house.catalogue
    key = f"poster:{item.id}"
    targets = [
        *(f"statement:{name}" for name in item.record.teaches),
        *(f"clause:{name}" for name in item.record.clauses),
    ]
    found = [*catalogue.pointing_to(key), *(entry for target in targets if (entry := catalogue.find(target)))]
    return tuple(say.link(entry) for entry in dict.fromkeys(found) if may_read(house.reader, entry))


def all_posters(house: House) -> tuple[Item[Poster], ...]:
    """Return the posters, those for the youngest first."""
    order = list(STAGES)
    return tuple(sorted(house.shelf(POSTERS).values(), key=lambda item: (order.index(item.record.stages[0]), item.id)))
