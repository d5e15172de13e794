"""What the views of all pages share: links that say what they lead to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.catalogue import may_read
from safesite.ground.interface import word
from safesite.reference.badges import tag_badges
from safesite.reference.topics import YEARS, together

if TYPE_CHECKING:
    from collections.abc import Iterable

    from safesite.ground.catalogue import Entry
    from safesite.ground.phrase import Speaker
    from safesite.reference.badges import Badge
    from safesite.reference.house import House
    from safesite.reference.topics import Topics

KINDS = {
    "quiz": (word("curriculum.kind-quiz"), "gamepad-variant-outline"),
    "poster": (word("curriculum.kind-poster"), "image-frame"),
    "snippet": (word("curriculum.kind-snippet"), "newspaper-variant-outline"),
    "clause": (word("curriculum.kind-clause"), "file-document-outline"),
    "statement": (word("curriculum.kind-statement"), "school-outline"),
    "unit": (word("curriculum.kind-unit"), "book-open-variant-outline"),
    "map": (word("curriculum.kind-map"), "map-outline"),
    "framework": (word("curriculum.kind-framework"), "bookshelf"),
    "address": (word("curriculum.kind-address"), "web"),
}
TWO = 2
OTHER = (word("curriculum.kind-other"), "file-outline")


@dataclass(frozen=True)
class Link:
    """A link to something published: what sort of thing it is, its title, and the way there."""

    kind: str
    label: str
    icon: str
    text: str
    href: str


def link(say: Speaker, entry: Entry) -> Link:
    """Return a link to an entry; a unit is labelled with its year."""
    label, icon = KINDS.get(entry.kind, OTHER)
    if entry.kind == "unit":
        label = years_label(entry.years)
    piece = say.link(entry)
    return Link(entry.kind, label, icon, piece.text, piece.href)


def links(house: House, say: Speaker, targets: Iterable[str]) -> tuple[Link, ...]:
    """Return links to what ids name, without what this page's reader may not see."""
    found = (house.catalogue.find(target) for target in targets)
    return tuple(link(say, entry) for entry in found if entry and may_read(house.reader, entry))


def by_kind(shown: Iterable[Link]) -> tuple[Link, ...]:
    """Sort links by the sort of thing that they lead to: quizzes, posters, pieces for parents."""
    order = list(KINDS)
    return tuple(sorted(shown, key=lambda one: order.index(one.kind) if one.kind in order else len(order)))


def badges(topics: Topics) -> tuple[Badge, ...]:
    """Return topics as badges."""
    return tag_badges(tag for tag in topics.tags if not tag.startswith("smart:"))


def years_label(years: Iterable[str]) -> str:
    """Return year groups as people say them: 'Year 3', 'Year 5 and Year 6', 'Reception to Year 6'."""
    found = [label for year, label in YEARS.items() if year in set(years)]
    whole = list(YEARS.values())
    in_a_row = whole[whole.index(found[0]) :][: len(found)] == found
    if len(found) > TWO and in_a_row:
        return word("curriculum.years-span", first=found[0], last=found[-1])
    return together(found)
