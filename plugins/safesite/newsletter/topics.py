"""What the page of topics prints: the same snippets as the archive, by SMART letter, risk and strand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safesite.ground.interface import each
from safesite.newsletter.view import FOLDER
from safesite.reference.topics import LABELS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safesite.ground.phrase import Piece, Speaker
    from safesite.reference.house import House

TOPICS = f"{FOLDER}topics/"
GROUPS = each("newsletter.by", ("smart", "risk", "strand"))


@dataclass(frozen=True)
class Topic:
    """A topic and the snippets on it."""

    id: str
    title: str
    links: tuple[Piece, ...]


@dataclass(frozen=True)
class Sorting:
    """One way of sorting, with its topics."""

    id: str
    title: str
    topics: tuple[Topic, ...]


def sortings(house: House) -> tuple[Sorting, ...]:
    """Return each way of sorting with its topics, those without a snippet left out."""
    say = house.speaker(TOPICS)
    return tuple(Sorting(group, title, tuple(_topics(house, say, group))) for group, title in GROUPS.items())


def _topics(house: House, say: Speaker, group: str) -> Iterator[Topic]:
    entries = house.catalogue.of_kind("snippet", house.reader)
    for tag, label in LABELS.items():
        links = tuple(say.link(entry) for entry in entries if tag in entry.topics)
        if links and tag.startswith(f"{group}:"):
            yield Topic(tag.replace(":", "-"), label, links)
